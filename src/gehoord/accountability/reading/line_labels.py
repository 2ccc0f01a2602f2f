# SPDX-License-Identifier: EUPL-1.2
"""Lines that are a label, or begin with one: they begin a paragraph, whatever stands before them (kopjes)."""

import re

_LABEL = re.compile(
    r"(?:[•·●▪*-]\s*)?(?:(?:vraag|vragen|antwoord|antwoorden|mededeling)\b[^.?!\n]{0,60}|\(?\d{1,3}\s*[.):]?"
    r"(?:\s*(?:,|en|t/m|tot en met|-|–)\s*\d{1,3})*)\s*[:.]?$",
    re.IGNORECASE,
)


_LABEL_AT_START = re.compile(
    r"(?:[•*]\s*)?(?:(?:vraag|vragen|antwoord)(?:\s+(?:op|van|de|vragen?|nrs?\.?))*\s*(?:\d[\d\s,enmt/–-]{0,30}[a-z]?)?\s*[.:)]\s|(?-i:[VA]\.)\s)",
    re.IGNORECASE,
)


def is_label(line: str) -> bool:
    """Whether a whole line is a label of a question or an answer, or a bare number: "Vraag 3", "Antwoord op vraag 2", "7."."""
    return len(line) < 80 and _LABEL.match(line) is not None


def begins_with_label(line: str) -> bool:
    """Whether a line begins with one: "Vraag 1. Kent u", "Antwoord: Ja.", "V. Kan de minister"."""
    return _LABEL_AT_START.match(line) is not None
