# SPDX-License-Identifier: EUPL-1.2
"""The exact yearly form of the own counter (/loket/cijfers/): to read, print and take along."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.data import data_table
from gehoord.foundation.web.csv_file import csv_answer

from .. import queries
from ..terms import Label, Period
from ..yearly_form import COLUMNS, FilledForm, FormTable
from .numbers import period_name

YEARS_BACK = 4


@dataclass(frozen=True)
class Asked:
    """What the member wants to see; the municipality is empty for all of the counter together."""

    period: Period
    municipality: str
    choices: list[Label]


@needs(Permission.FIGURES_EXACT)
def form(request: HttpRequest) -> HttpResponse:
    """The form of one municipality, or of all of this counter, over a year or a quarter."""
    asked, filled = _filled(request)
    return render(
        request,
        "figures/pages/form.html",
        {
            "staff": request.staff,  # type: ignore[attr-defined]
            "asked": asked,
            "period": period_name(asked.period.code),
            "municipality": next((one.label for one in asked.choices if one.code == asked.municipality), ""),
            "filled": filled,
            "tables": [_shown(table) for table in filled.tables],
            "periods": [(code, period_name(code)) for code in _periods(timezone.localdate())],
            "municipalities": [
                ("", _("Alle gemeenten samen")),
                *((one.code, one.label) for one in asked.choices),
            ],
        },
    )


@needs(Permission.FIGURES_EXACT)
def form_csv(request: HttpRequest) -> HttpResponse:
    """The same form as CSV. Exact numbers: for the municipality, not to be published."""
    asked, filled = _filled(request)
    heading = ["table", "row", "label", *COLUMNS, *(f"incidents_{column}" for column in COLUMNS)]
    rows = [
        [table.code, line.code, line.label, *map(str, line.reports), *map(str, line.incidents)]
        for table in filled.tables
        for line in table.lines
    ]
    return csv_answer([heading, *rows], name=f"{asked.period.code}-{asked.municipality or 'loket'}.csv")


def _filled(request: HttpRequest) -> tuple[Asked, FilledForm]:
    staff = request.staff  # type: ignore[attr-defined]
    choices = queries.municipalities_of(staff.counter_code)
    asked = _asked(request, choices)
    record(
        "figures.read",
        by=staff.by,
        counter=staff.counter,
        facts={"period": asked.period.code, "municipality": asked.municipality},
        now=timezone.now(),
    )
    filled = queries.exact_form(
        counter=staff.counter_code, municipality=asked.municipality, period=asked.period
    )
    return asked, filled


def _asked(request: HttpRequest, choices: list[Label]) -> Asked:
    """What was chosen. A period that is none, or a municipality of another counter, is not found."""
    today = timezone.localdate()
    period = request.GET.get("periode") or str(today.year)
    municipality = request.GET.get("gemeente", "")
    if period not in _periods(today) or municipality not in {"", *(one.code for one in choices)}:
        raise Http404
    return Asked(Period.parse(period), municipality, choices)


def _periods(today: date) -> list[str]:
    years = [Period(today.year - back) for back in range(YEARS_BACK + 1)]
    return [one.code for year in years for one in (year, *year.quarters)]


def _shown(table: FormTable) -> tuple[FormTable, SafeString]:
    """A table with its columns; the incidents stand beside the reports where a mass report makes them differ."""
    labels = [
        _("Inwoners, hier"),
        _("Inwoners, elders"),
        _("Niet-inwoners, hier"),
        _("Onbekend"),
    ]
    head = [_("Rij"), *((label, "number") for label in labels)]
    rows = [
        [_(line.label), *(_beside(*pair) for pair in zip(line.reports, line.incidents, strict=True))]
        for line in table.lines
    ]
    return table, data_table(f"{table.code}. {_(table.label)}", head, rows)


def _beside(reports: int, incidents: int) -> str:
    if reports == incidents:
        return str(reports)
    return _("%(reports)s (%(incidents)s voorvallen)") % {"reports": reports, "incidents": incidents}
