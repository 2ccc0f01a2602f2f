# SPDX-License-Identifier: EUPL-1.2
"""The yearly form of the Regeling (jaarlijkse registratie): exact counts, for the counter itself.

Besluit ADV art. 13 names what is counted; the Regeling registratieformulier gives the five tables and, since
2011, the three columns. Nothing here is rounded, so nothing here may be published.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from gehoord.foundation.reference.loading import Term
from gehoord.foundation.reference.terms import domains, grounds, natures, row_of, subgrounds, ways
from gehoord.foundation.reference.yearly_forms import Table, YearlyForm

from .terms import Column, CountedRow

COLUMNS = tuple(Column)
_WHERE: tuple[tuple[Mapping[str, Term], Callable[[CountedRow], Collection[str]]], ...] = (
    (grounds, lambda row: row.grounds),
    (subgrounds, lambda row: row.subgrounds),
    (domains, lambda row: (row.domain,)),
    (natures, lambda row: row.natures),
    (ways, lambda row: row.ways),
)


@dataclass(frozen=True)
class Line:
    """One row of the form. Per column (in the order of COLUMNS) the reports, and the incidents beside them."""

    code: str
    label: str
    reports: tuple[int, ...]
    incidents: tuple[int, ...]


@dataclass(frozen=True)
class FormTable:
    """One table of the form, filled in. `adds` False: a specification, never part of a total."""

    code: str
    label: str
    lines: tuple[Line, ...]
    adds: bool
    may_exceed_total: bool
    may_differ_from_total: bool
    outside: int
    """Reports (in any column) without a row here: an empty answer, or a term that the form does not know."""
    outside_of: tuple[str, ...]
    """The tables that `outside` is about: 2a and 2c count it together, under the last of them."""


@dataclass(frozen=True)
class FilledForm:
    """The form of one area over one period. `void`: rows left out because the form was abused."""

    form: YearlyForm
    tables: tuple[FormTable, ...]
    void: int
    elsewhere: int
    """Reports of these rows that belong to no column here: neither residents nor something that happened here."""


def column_of(row: CountedRow, area: Collection[str]) -> Column | None:
    """The column of a report on the form of an area (one municipality, or all of a counter), or None: not ours.

    A resident whose incident had no place yet, and an incident here of someone whose residence is not known,
    are UNKNOWN: shown beside the three columns, guessed into none. Nationwide, online and abroad are elsewhere.
    """
    lives_here, happened_here = row.residence in area, row.place in area
    if lives_here and not row.place:
        return Column.UNKNOWN
    if lives_here:
        return Column.RESIDENTS_HERE if row.place == row.residence else Column.RESIDENTS_ELSEWHERE
    if not happened_here:
        return None
    return Column.NON_RESIDENTS_HERE if row.residence else Column.UNKNOWN


def fill_form(rows: Iterable[CountedRow], *, area: Collection[str], form: YearlyForm) -> FilledForm:
    """Count the rows of one counter and one period on this version of the form.

    A report counts once in each row it names, so 2a with 2c, and 4, may pass the total (table 1); 5 may differ;
    2b says more about what is counted in 2a or 2c. A mass report (bundle) is many reports and one incident.
    """
    void = elsewhere = 0
    sheets = {table.code: _Sheet(table) for table in form.tables.values()}
    for row in rows:
        column = column_of(row, area)
        if row.is_void:
            void += 1
        elif column is None:
            elsewhere += 1
        else:
            named = _named(row, form.code)
            for sheet in sheets.values():
                sheet.count(row, COLUMNS.index(column), named)
    return FilledForm(form, tuple(sheet.filled() for sheet in sheets.values()), void, elsewhere)


def _named(row: CountedRow, form: str) -> dict[str, set[str]]:
    """Per table the rows this report stands in: each once, also where several of its terms share a row."""
    found: dict[str, set[str]] = {"1": {"total"}}
    for terms, answers in _WHERE:
        for code in answers(row):
            where = row_of(terms[code], form) if code in terms else None
            if where:
                found.setdefault(where[0], set()).add(where[1])
    return found


class _Sheet:
    """A table while it is being counted."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.outside = 0
        # 2a and 2c are one question in two tables: who stands in neither is counted at 2c.
        together = tuple(code for code in (table.exceeds_with, table.code) if code)
        self.outside_of = together if table.adds and together[-1] == max(together) else ()
        self.reports = {code: [0] * len(COLUMNS) for code in table.rows}
        self.incidents: dict[str, list[set[bytes | str]]] = {
            code: [set() for _ in COLUMNS] for code in table.rows
        }

    def count(self, row: CountedRow, column: int, named: Mapping[str, set[str]]) -> None:
        for code in named.get(self.table.code, set()) & self.reports.keys():
            self.reports[code][column] += 1
            self.incidents[code][column].add(row.bundle or row.key)
        self.outside += bool(self.outside_of) and not any(named.get(code) for code in self.outside_of)

    def filled(self) -> FormTable:
        table = self.table
        lines = tuple(
            Line(
                code,
                label,
                tuple(self.reports[code]),
                tuple(len(incidents) for incidents in self.incidents[code]),
            )
            for code, label in table.rows.items()
        )
        return FormTable(
            table.code,
            table.label,
            lines,
            table.adds,
            table.may_exceed_total,
            table.may_differ_from_total,
            self.outside,
            self.outside_of,
        )
