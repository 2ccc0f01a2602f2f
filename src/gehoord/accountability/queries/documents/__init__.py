# SPDX-License-Identifier: EUPL-1.2
"""Reading documents, what was found in them, and what counts now that people spoke (stukken)."""
