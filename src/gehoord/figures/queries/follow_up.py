# SPDX-License-Identifier: EUPL-1.2
"""How reports were followed up, from one frozen edition: what is said in words comes from the rounded numbers."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..measures import MEASURES, SPLITS
from ..models import Edition
from ..terms import TOTAL
from .tables import ALONE_FROM, ShownTable, share, shown

UNKNOWN_ROWS = frozenset({"not_yet", "not_known", "not_asked", "unknown", "declined", "open"})
"""Rows that say that we do not know (yet); shown as unknown, never left out of the table."""
ALSO = ("eerste-contact", "sluiting", "uitkomst")
"""Tables of the older programme that belong to how reports were followed up."""
ORDER = (
    "belofte",
    "oppakken",
    "eerste-contact",
    "plan",
    "aanpak",
    "sluiting",
    "uitkomst",
    "gestopt",
    "represaille",
    "bejegening",
    "zekerheid",
    "soort",
)


def follow_tables(edition: Edition) -> list[tuple[ShownTable, ShownTable | None]]:
    """The tables about following up, each with the same per counter (or None), in the order of the way itself."""
    wanted = {one.code for one in MEASURES if one.about == "follow"} | set(ALSO)
    found = []
    for code in ORDER:
        whole = shown(edition, code) if code in wanted else None
        if whole:
            found.append((whole, shown(edition, f"loketten-{code}")))
    return found


def unknown_in(table: ShownTable) -> int:
    """How many reports (rounded) stand in the rows that say "we do not know"."""
    return sum(numbers[table.total_at] for code, _label, numbers in table.body if code in UNKNOWN_ROWS)


def middle_of(table: ShownTable) -> str:
    """The class of days in which the middle report lies, as words; "" where there are too few to say so."""
    rows = [
        (label, numbers[table.total_at]) for code, label, numbers in table.body if code not in UNKNOWN_ROWS
    ]
    whole = sum(number for _label, number in rows)
    if whole < ALONE_FROM or not SPLITS[table.measure.rows].in_order:
        return ""
    seen = 0
    for label, number in rows:
        seen += number
        if 2 * seen >= whole:
            return label
    return ""


def answers_share(edition: Edition, split: str, code: str, *, of: Sequence[str]) -> tuple[int | None, int]:
    """Of every hundred who gave one of the answers `of`: how many gave `code`; and how many they were (rounded)."""
    numbers: Mapping[str, int] = edition.numbers
    whole = sum(numbers.get(f"{split}:{answer}", 0) for answer in of)
    return share(numbers.get(f"{split}:{code}", 0), whole), whole


def follow_document(edition: Edition) -> dict[str, Any]:
    """Everything of the page as plain values with stable names, to cite and to calculate with."""
    tables = follow_tables(edition)
    return {
        "edition": edition.code,
        "period": edition.period,
        "programme": edition.programme,
        "sha256": edition.digest,
        "demo": edition.is_demo,
        "reports": edition.numbers.get(TOTAL, 0),
        "incidents": edition.numbers.get("mass/incidents", 0),
        "tables": [_as_plain(one) for pair in tables for one in pair if one],
    }


def _as_plain(table: ShownTable) -> dict[str, Any]:
    adds = SPLITS[table.measure.rows].single
    return {
        "anchor": table.measure.code.removeprefix("loketten-"),
        "table": table.measure.code,
        "title": str(table.measure.title),
        "says": str(table.measure.says),
        "adds_up": adds,
        "columns": [code for code, _label in table.columns],
        "rows": [
            {
                "code": code,
                "label": label,
                "unknown": code in UNKNOWN_ROWS,
                "numbers": dict(zip((column for column, _label in table.columns), numbers, strict=True)),
            }
            for code, label, numbers in table.rows
        ],
    }
