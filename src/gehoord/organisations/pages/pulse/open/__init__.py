# SPDX-License-Identifier: EUPL-1.2
"""Open pages of the pulse: answering with a ticket, and the national picture."""
