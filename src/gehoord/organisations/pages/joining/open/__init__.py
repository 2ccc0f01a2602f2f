# SPDX-License-Identifier: EUPL-1.2
"""Open pages, in every language."""
