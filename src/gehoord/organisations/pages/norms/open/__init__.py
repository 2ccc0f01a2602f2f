# SPDX-License-Identifier: EUPL-1.2
"""Open pages about norms: reading them, speaking about a draft, house rules and the one-page policy to print."""
