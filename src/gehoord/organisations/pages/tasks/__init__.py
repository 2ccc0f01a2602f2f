# SPDX-License-Identifier: EUPL-1.2
"""Pages: what somebody does by a day."""
