# SPDX-License-Identifier: EUPL-1.2
"""Keeping people out of the numbers (onthulling voorkomen). Plain Python; SciPy is loaded only when it counts."""

from .audit import Finding, disclosure_audit, what_rounding_tells
from .linked import Linked
from .rounding import NoRounding, controlled_rounding, round_list, round_table

__all__ = [
    "Finding",
    "Linked",
    "NoRounding",
    "controlled_rounding",
    "disclosure_audit",
    "round_list",
    "round_table",
    "what_rounding_tells",
]
