# SPDX-License-Identifier: EUPL-1.2
"""Limits, wishes for a carer, notes of the work floor."""
