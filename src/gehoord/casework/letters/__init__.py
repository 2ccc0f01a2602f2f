# SPDX-License-Identifier: EUPL-1.2
"""The letters (brieven) that a counter sends, to reporters and to others: one table, and one text file each."""
