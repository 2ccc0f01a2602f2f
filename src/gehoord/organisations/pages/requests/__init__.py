# SPDX-License-Identifier: EUPL-1.2
"""Pages: what a counter asked of the organisation, and its answer."""
