# SPDX-License-Identifier: EUPL-1.2
"""Pages: limits toward clients, wishes for a carer, notes of the work floor."""
