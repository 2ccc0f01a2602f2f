# SPDX-License-Identifier: EUPL-1.2
"""Pages: the own desk: telling, following, handling."""
