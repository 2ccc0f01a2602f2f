# SPDX-License-Identifier: EUPL-1.2
"""The yearly form of the Regeling (jaarlijkse registratie), by version: tables, rows and counting rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from .loading import FOLDER, read_file


@dataclass(frozen=True, slots=True)
class Table:
    """One table. Its rows map a row code to the Dutch label as the form has it (a message id)."""

    code: str
    label: str
    rows: Mapping[str, str]
    single: bool = False  # one row per report
    may_exceed_total: bool = False  # a report may stand in several rows
    may_differ_from_total: bool = False  # and may also stand in none yet
    adds: bool = True  # False: specifies what is counted elsewhere, never part of a total
    specifies: tuple[str, ...] = ()
    exceeds_with: str = ""


@dataclass(frozen=True, slots=True)
class YearlyForm:
    """One version of the form. `until` is exclusive; `rows_read` is False if its rows could not be read."""

    code: str
    label: str
    law: str
    since: date
    until: date | None
    rows_read: bool
    unchecked: str
    columns: Mapping[str, str]
    tables: Mapping[str, Table]


@cache
def all_forms() -> Mapping[str, YearlyForm]:
    """Every version by its code ("2010", "2011", "2016"), oldest first."""
    return MappingProxyType({row["code"]: _as_form(row) for row in read_file(FOLDER / "yearly_forms.yaml")})


def form_on(day: date) -> YearlyForm:
    """The version in force on a day. LookupError before the first form (27 January 2010)."""
    for form in all_forms().values():
        if form.since <= day and (form.until is None or day < form.until):
            return form
    raise LookupError(f"No yearly form was in force on {day.isoformat()}.")


def _as_form(row: dict[str, Any]) -> YearlyForm:
    columns = {column["code"]: column["label"] for column in row["columns"]}
    tables = {told["code"]: _as_table(told) for told in row["tables"]}
    return YearlyForm(**{**row, "columns": MappingProxyType(columns), "tables": MappingProxyType(tables)})


def _as_table(told: dict[str, Any]) -> Table:
    rows = MappingProxyType(told["rows"])
    return Table(**{**told, "rows": rows, "specifies": tuple(told.get("specifies", ()))})
