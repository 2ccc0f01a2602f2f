# SPDX-License-Identifier: EUPL-1.2
"""Pages: the board's page and the yearly report."""
