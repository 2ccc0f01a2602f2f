# SPDX-License-Identifier: EUPL-1.2
"""Norms of conduct and house rules."""
