# SPDX-License-Identifier: EUPL-1.2
"""Drafting, sending and keeping letters."""
