# SPDX-License-Identifier: EUPL-1.2
"""Pages about a case that goes to another counter."""
