# SPDX-License-Identifier: EUPL-1.2
"""The board's word and the yearly report."""
