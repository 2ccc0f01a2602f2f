# SPDX-License-Identifier: EUPL-1.2
"""Reading the register: entries with their state, lists, numbers, time lines (register)."""
