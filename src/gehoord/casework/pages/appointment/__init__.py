# SPDX-License-Identifier: EUPL-1.2
"""Appointments (afspraken) on the page of a case, in the counter's list, and on the reporter's page."""
