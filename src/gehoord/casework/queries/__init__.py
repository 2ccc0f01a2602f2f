# SPDX-License-Identifier: EUPL-1.2
"""Reading cases (lezen): one opened case, the inbox, and searching; all within the fence of the counter."""
