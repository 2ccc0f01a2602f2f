# SPDX-License-Identifier: EUPL-1.2
"""Pages about who may read a case, for the counter and for the reporter."""
