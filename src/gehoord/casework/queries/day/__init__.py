# SPDX-License-Identifier: EUPL-1.2
"""The day of a handler and of the coordinator (de dag van de behandelaar)."""
