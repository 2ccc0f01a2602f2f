# SPDX-License-Identifier: EUPL-1.2
"""Appointments (afspraken): planned, moved, cancelled by either side, and how they went."""
