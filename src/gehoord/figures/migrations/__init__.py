# SPDX-License-Identifier: EUPL-1.2
"""Tables of the figures."""
