# SPDX-License-Identifier: EUPL-1.2
"""What a document says of itself, as fields of its row: title, genre, number, days (kop van een stuk)."""

import re
from typing import Any

from ...reading.shapes import Head
from ...terms import GENRES

ANSWER_DAYS, POSTPONED_DAYS = 21, 42
"""Three weeks, once postponed to six: Rules of Procedure of the House (Reglement van Orde), written questions."""
ASKED = frozenset({"antwoorden", "kamervraagpagina"})
PASTED = "geplakte-tekst.txt"
"""The name of text that was pasted: it says nothing, so its first line is the title."""
LONGEST_TITLE, LONGEST_LINE = 400, 120


def of_head(head: Head, *, name: str, text: str) -> dict[str, Any]:
    """The fields of Document that come from the head of its text. name: of the file; text: for a title of last resort."""
    return {
        "title": title_of(head, name=name, text=text),
        "genre": head.genre if head.genre in GENRES else "overig",
        "canonical": head.own[:60],
        "dossier": dossier_of(head.own)[:40],
        "dated_on": head.on,
        "sender": head.sender[:200],
        "asked_on": head.asked_on,
        "answered_on": head.answered_on,
        "postponed_on": head.postponed_on,
        "days_stated": head.days_stated,
        "term_days": term_of(head),
    }


def title_of(head: Head, *, name: str, text: str) -> str:
    """The subject line; else the name of the file; of pasted text its first line."""
    if head.subject.strip():
        return " ".join(head.subject.split())[:LONGEST_TITLE]
    first = next((line.strip() for line in text[:5000].split("\n") if line.strip()), "")
    return (first[:LONGEST_LINE] if name == PASTED else name)[:LONGEST_TITLE] or first[:LONGEST_LINE] or "?"


def dossier_of(canonical: str) -> str:
    """The dossier of a number in KOOP form: kst-36800-XVI-70 is of 36800-XVI; empty when it has none."""
    if canonical.startswith("dossier-"):
        return canonical.removeprefix("dossier-")
    found = re.fullmatch(r"kst-(.+)-[^-]+", canonical)
    return found[1] if found else ""


def term_of(head: Head) -> int | None:
    """Days that the government has for its answer, where the text is one: three weeks, or six when postponed."""
    if head.genre not in ASKED or head.asked_on is None:
        return None
    return POSTPONED_DAYS if head.postponed_on else ANSWER_DAYS
