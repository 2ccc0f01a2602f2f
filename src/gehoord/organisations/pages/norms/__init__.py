# SPDX-License-Identifier: EUPL-1.2
"""Pages: norms of conduct and house rules."""
