# SPDX-License-Identifier: EUPL-1.2
"""A table of an edition as people see it. Only rounded numbers pass here; what is derived, is derived from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ..measures import MEASURES, Measure, measure_of
from ..models import Edition
from ..terms import TOTAL

ALONE_FROM = 25
"""Municipalities below this (rounded) stand together, and no percentage has a smaller denominator."""


@dataclass(frozen=True)
class ShownTable:
    """One table, ready to show: labels in the language of the reader, numbers rounded."""

    measure: Measure
    rows: tuple[tuple[str, str, tuple[int, ...]], ...]
    """(code, label, numbers)"""
    columns: tuple[tuple[str, str], ...]
    """(code, label)"""

    @property
    def total_at(self) -> int:
        """Which column is the total; the last where none is called so."""
        codes = [code for code, _label in self.columns]
        return codes.index(TOTAL) if TOTAL in codes else -1

    @property
    def body(self) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
        """The rows without totals."""
        return tuple(row for row in self.rows if row[0] != TOTAL)


def shown(edition: Edition, code: str) -> ShownTable | None:
    """The table with this address in an edition, or None."""
    measure = measure_of(code)
    layout = next((layout for layout in edition.layouts if layout["code"] == code), None)
    if measure is None or layout is None:
        return None
    columns = tuple(map(_heading, layout["columns"]))
    rows = [
        (*_heading(row), tuple(edition.numbers.get(key, 0) for key in keys), row["group"])
        for row, keys in zip(layout["rows"], layout["cells"], strict=True)
    ]
    if measure.shape == "municipalities":
        rows = _small_together(rows)
    if measure.turned:
        return _turned(measure, rows, columns)
    return ShownTable(measure, tuple(row[:3] for row in rows), columns)


def _heading(kept: Mapping[str, str]) -> tuple[str, str]:
    """Code and words of a row or column, the kept Dutch words in the language of the reader."""
    code, words = kept["code"], kept["label"]
    return code, _(words)


def tables_of(edition: Edition) -> list[Measure]:
    """The tables an edition holds, in the order of the programme."""
    held = {layout["code"] for layout in edition.layouts}
    return [measure for measure in MEASURES if measure.code in held]


Row = tuple[str, str, tuple[int, ...], str]


def _small_together(rows: Sequence[Row]) -> list[Row]:
    """Small municipalities as one row per counter. From rounded numbers, so it shows less and never more."""
    alone = [row for row in rows if sum(row[2]) >= ALONE_FROM]
    groups: dict[str, list[tuple[int, ...]]] = {}
    for row in rows:
        if sum(row[2]) < ALONE_FROM:
            groups.setdefault(row[3], []).append(row[2])
    together = []
    for place, (group, numbers) in enumerate(sorted(groups.items())):
        label = (
            _("Kleinere gemeenten van %(counter)s (%(number)s)")
            if group
            else _("Kleinere gemeenten zonder loket (%(number)s)")
        )
        together.append(
            (
                f"together-{place + 1}",
                label % {"counter": group, "number": len(numbers)},
                tuple(sum(column) for column in zip(*numbers, strict=True)),
                group,
            )
        )
    return alone + together


def _turned(measure: Measure, rows: Sequence[Row], columns: tuple[tuple[str, str], ...]) -> ShownTable:
    turned = tuple(
        (code, label, tuple(row[2][place] for row in rows)) for place, (code, label) in enumerate(columns)
    )
    return ShownTable(measure, turned, tuple(row[:2] for row in rows))


def key_numbers(edition: Edition) -> dict[str, Any]:
    """The few numbers that the overview tells in words. A share only where it may be given, else None."""
    numbers: Mapping[str, int] = edition.numbers
    total = numbers.get(TOTAL, 0)
    contacted = total - numbers.get("contact:not_yet", 0)
    return {
        "reports": total,
        "incidents": numbers.get("mass/incidents", 0),
        "bundled": numbers.get("bundled:bundled", 0),
        "void": numbers.get("void", 0),
        "soon": share(numbers.get("contact:up_to_2", 0), contacted),
        "anonymous": share(numbers.get("identity:anonymous", 0), total),
    }


def share(part: int, whole: int) -> int | None:
    """A percentage in whole numbers from rounded numbers, or None where the whole is under 25."""
    return round(100 * part / whole) if whole >= ALONE_FROM else None
