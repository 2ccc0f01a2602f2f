# SPDX-License-Identifier: EUPL-1.2
"""The day around which a text was written, when its head does not give it: for concluding a year, never as its own day."""

import re
from datetime import date

from ..head import printed_days
from ..layout import Layout
from ..row import Row

_TOP = 500
_BEFORE = 24
_FORWARD = re.compile(
    r"\b(?:vóór|voor|uiterlijk|tot|tot en met|t/m|per|vanaf|met ingang van|ingaande|na|sinds|eind|begin|medio)\s{1,3}(?:op\s)?(?:\w+dag\s)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:brief|brieven|debat|overleg|vergadering|peildatum|d\.?d\.?) (?:van )?(?:\w+dag )?$|\bvan\s$",
    re.IGNORECASE,
)


def day_around(layout: Layout, row: Row) -> date | None:
    """The latest day that the first lines tell, or else the latest day of a letter or debate; None when there is none."""
    text = row.text
    top, told = None, None
    for start, _end, day in printed_days(text):
        before = text[max(0, start - _BEFORE) : start]
        if _FORWARD.search(before):
            continue
        if start < _TOP:
            top = max(top or day, day)
        elif _TOLD.search(before):
            told = max(told or day, day)
    if top and told and 0 <= (told - top).days < 400:
        return told
    return top or told
