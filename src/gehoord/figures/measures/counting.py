# SPDX-License-Identifier: EUPL-1.2
"""Counting rows into linked numbers and into the tables that show them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from ..disclosure.linked import Linked
from ..terms import TOTAL, Column, CountedRow, Label, Layout
from . import MEASURES, SPLITS, Measure, Split
from .splits import WITHIN

ALL = Label(TOTAL, _("Alle meldingen"))
FORM_COLUMNS = (
    Label(Column.RESIDENTS_HERE, _("Inwoners, voorval in de eigen gemeente")),
    Label(Column.RESIDENTS_ELSEWHERE, _("Inwoners, voorval ergens anders")),
    Label(Column.NON_RESIDENTS_HERE, _("Niet-inwoners, voorval in deze gemeente")),
    Label(Column.UNKNOWN, _("Woonplaats of plaats onbekend")),
)


@dataclass(frozen=True)
class Lists:
    """The rows that tables have even when nobody is in them: terms per reference list, counters, municipalities."""

    terms: Mapping[str, Sequence[Label]]
    counters: Sequence[Label] = ()
    municipalities: Sequence[Label] = ()
    parents: Mapping[str, str] = field(default_factory=dict)
    """Sub-categories that belong to one ground only, with that ground."""


@dataclass
class Programme:
    """All numbers of one period, how they hang together, and the tables that show them. Not rounded."""

    linked: Linked = field(default_factory=Linked)
    layouts: list[Layout] = field(default_factory=list)


def count_programme(rows: Iterable[CountedRow], lists: Lists) -> Programme:
    """Count the whole programme. Void rows (abuse) are left out of everything but their own number."""
    tally: Counter[str] = Counter()
    bundles: set[str] = set()
    seen: dict[str, dict[str, None]] = {}
    for row in rows:
        if row.is_void:
            tally["void"] += 1
            continue
        tally[TOTAL] += 1
        if row.bundle and row.bundle not in bundles:
            bundles.add(row.bundle)
            tally["mass/bundles"] += 1
        _count_row(row, tally, seen)
    return _Weaver(tally, seen, lists).weave()


def _count_row(row: CountedRow, tally: Counter[str], seen: dict[str, dict[str, None]]) -> None:
    answers = {code: split.rows_of(row) for code, split in SPLITS.items()}
    for code, found in answers.items():
        for answer in found:
            tally[f"{code}:{answer}"] += 1
            seen.setdefault(code, {})[answer] = None
    for measure in MEASURES:
        if measure.columns:
            (column,) = answers[measure.columns]
            for answer in answers[measure.rows]:
                tally[f"{measure.rows}:{answer}/{measure.columns}:{column}"] += 1
    for municipality, column in municipality_columns(row):
        tally[f"municipality:{municipality}/{column}"] += 1
        tally[f"municipality:*/{column}"] += 1
        seen.setdefault("municipality", {})[municipality] = None


def municipality_columns(row: CountedRow) -> list[tuple[str, str]]:
    """Where a report stands on the forms of municipalities: (municipality, column), for one or two of them."""
    home, place = row.residence, row.place
    if home and not place:
        return [(home, Column.UNKNOWN)]
    if not home:
        return [(place, Column.UNKNOWN)] if is_municipality(place) else []
    if home == place:
        return [(home, Column.RESIDENTS_HERE)]
    there = [(place, Column.NON_RESIDENTS_HERE)] if is_municipality(place) else []
    return [(home, Column.RESIDENTS_ELSEWHERE), *there]


def is_municipality(place: str) -> bool:
    """Whether a place is a municipality (a code of CBS), and not "landelijk", "online" or abroad."""
    return place.startswith("GM")


class _Weaver:
    """Ties the counted numbers together, measure by measure."""

    def __init__(self, tally: Counter[str], seen: Mapping[str, Mapping[str, None]], lists: Lists) -> None:
        self.tally, self.seen, self.lists = tally, seen, lists
        self.programme = Programme()
        self.linked = self.programme.linked
        self.tied: set[str] = set()

    def weave(self) -> Programme:
        for key in (TOTAL, "void"):
            self._take(key)
        for measure in MEASURES:
            shapes = {"split": self._split, "mass": self._mass, "municipalities": self._municipalities}
            shapes[measure.shape](measure)
        self._within()
        return self.programme

    def _within(self) -> None:
        """Say what a reader knows beside the sums, as far as the rows fit it (older ones may hold less)."""
        numbers = self.linked.numbers
        for less, more in WITHIN:
            ends = ("", *(key[len(less) :] for key in numbers if key.startswith(f"{less}/")))
            for end in ends:
                if (
                    less + end in numbers
                    and more + end in numbers
                    and numbers[less + end] <= numbers[more + end]
                ):
                    self.linked.at_most.append((less + end, more + end))

    def _take(self, key: str) -> str:
        self.linked.numbers[key] = self.tally[key]
        return key

    def _sum(self, total: str, parts: Iterable[str]) -> None:
        """Tie a total to its parts, once, however many tables show them."""
        keys = tuple(self._take(part) for part in parts)
        if keys and self._first(f"{total}={keys[0]}"):
            self.linked.sums.append((self._take(total), keys))

    def _first(self, tie: str) -> bool:
        """True the first time: tables share margins, a relation is said once."""
        fresh = tie not in self.tied
        self.tied.add(tie)
        return fresh

    def _labels(self, split: Split) -> tuple[Label, ...]:
        """The rows of a split: its terms, its own rows, and what else occurs (an older code, by itself)."""
        listed = [
            *self.lists.terms.get(split.terms, ()),
            *(self.lists.counters if split.code == "counter" else ()),
        ]
        known = {label.code for label in listed}
        listed += [Label(code, label) for code, label in split.own if code not in known]
        known |= {label.code for label in listed}
        return (
            *listed,
            *(Label(code, code) for code in sorted(self.seen.get(split.code, {})) if code not in known),
        )

    def _margin(self, split: Split, labels: Sequence[Label]) -> None:
        """One split over all reports: the rows with the total they belong to."""
        if not self._first(f"margin {split.code}"):
            return
        keys = [f"{split.code}:{label.code}" for label in labels]
        if split.single:
            self._sum(TOTAL, keys)
            return
        for key in keys:
            self.linked.at_most.append((self._take(key), TOTAL))
        if split.nothing:
            self.linked.covered.append((TOTAL, tuple(keys)))
        for key in keys:
            self._under(split, key)

    def _under(self, split: Split, key: str) -> None:
        """A sub-category is never above its ground, as far as reports were coded that way."""
        parent = f"ground:{self.lists.parents.get(key.partition(':')[2], '')}"
        if (
            split.code == "subground"
            and parent in self.linked.numbers
            and self.tally[key] <= self.tally[parent]
        ):
            self.linked.at_most.append((key, parent))

    def _split(self, measure: Measure) -> None:
        split = SPLITS[measure.rows]
        rows = self._labels(split)
        self._margin(split, rows)
        columns: tuple[Label, ...] = ()
        if measure.columns:
            columns = self._labels(SPLITS[measure.columns])
            self._cross(split, rows, SPLITS[measure.columns], columns)

        def key(row: str, column: str) -> str:
            if column == TOTAL:
                return TOTAL if row == TOTAL else f"{split.code}:{row}"
            if row == TOTAL:
                return f"{measure.columns}:{column}"
            return f"{split.code}:{row}/{measure.columns}:{column}"

        # The total first, where a small telephone shows it; below, when the table is turned.
        heads = (*columns, ALL) if measure.turned else (ALL, *columns)
        self._show(measure, (*rows, ALL), heads, key)

    def _cross(self, split: Split, rows: Sequence[Label], by: Split, columns: Sequence[Label]) -> None:
        """Two splits at once: cells that add up both ways, and never above what they are part of."""
        self._margin(by, columns)
        for row in rows:
            self._sum(
                f"{split.code}:{row.code}",
                [f"{split.code}:{row.code}/{by.code}:{column.code}" for column in columns],
            )
        for column in columns:
            cells = [f"{split.code}:{row.code}/{by.code}:{column.code}" for row in rows]
            if split.single:
                self._sum(f"{by.code}:{column.code}", cells)
                continue
            self.linked.at_most += [(cell, f"{by.code}:{column.code}") for cell in cells]
            if split.nothing:
                self.linked.covered.append((f"{by.code}:{column.code}", tuple(cells)))

    def _mass(self, measure: Measure) -> None:
        """Reports beside incidents: a mass report is many reports and one incident."""
        self.tally["mass/incidents"] = self.tally["bundled:loose"] + self.tally["mass/bundles"]
        self._sum(TOTAL, ["bundled:loose", "bundled:bundled"])
        self._sum("mass/incidents", ["bundled:loose", "mass/bundles"])
        self.linked.at_most.append(("mass/bundles", "bundled:bundled"))
        self.linked.implies.append(("bundled:bundled", "mass/bundles"))
        keys = {
            **{f"bundled:{code}": label for code, label in SPLITS["bundled"].own},
            TOTAL: _("Alle meldingen"),
            "mass/bundles": _("Massameldingen"),
            "mass/incidents": _("Voorvallen (een massamelding telt één keer)"),
        }
        self._show(measure, [Label(key, label) for key, label in keys.items()], [Label(TOTAL, _("Aantal"))], lambda row, _column: row)  # fmt: skip

    def _municipalities(self, measure: Measure) -> None:
        known = {label.code for label in self.lists.municipalities}
        extra = sorted(code for code in self.seen.get("municipality", {}) if code not in known)
        rows = (*self.lists.municipalities, *(Label(code, code) for code in extra))
        for column in FORM_COLUMNS:
            cells = [f"municipality:{row.code}/{column.code}" for row in rows]
            if column.code in (Column.RESIDENTS_HERE, Column.RESIDENTS_ELSEWHERE):
                self._sum(f"place:{column.code}", cells)
            elif rows:
                self._sum(f"municipality:*/{column.code}", cells)
        outside = {
            Column.NON_RESIDENTS_HERE: Column.RESIDENTS_ELSEWHERE,
            Column.UNKNOWN: Column.UNKNOWN,
        }
        for code, whole in outside.items():
            self.linked.at_most.append((self._take(f"municipality:*/{code}"), f"place:{whole}"))
        self._show(measure, rows, FORM_COLUMNS, lambda row, column: f"municipality:{row}/{column}")

    def _show(
        self,
        measure: Measure,
        rows: Sequence[Label],
        columns: Sequence[Label],
        key: Callable[[str, str], str],
    ) -> None:
        cells = tuple(tuple(key(row.code, column.code) for column in columns) for row in rows)
        self.programme.layouts.append(Layout(measure.code, tuple(rows), tuple(columns), cells))
