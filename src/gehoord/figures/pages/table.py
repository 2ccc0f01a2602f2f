# SPDX-License-Identifier: EUPL-1.2
"""One table of one edition: on a page, as CSV, and with a schema that explains the CSV."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from gehoord.foundation.people.needs import public
from gehoord.foundation.web.csv_file import csv_answer

from .. import queries
from ..models import Edition
from ..queries import ShownTable
from .numbers import period_name, rounding, whole
from .pictures import picture


def _found(edition: str, table: str) -> tuple[Edition, ShownTable]:
    chosen = queries.by_code(edition)
    shown = queries.shown(chosen, table) if chosen else None
    if chosen is None or shown is None:
        raise Http404
    return chosen, shown


@public
def table(request: HttpRequest, edition: str, table: str) -> HttpResponse:
    """The table with its chart, what it says and what it does not."""
    chosen, shown = _found(edition, table)
    numbers = queries.key_numbers(chosen)
    return render(
        request,
        "figures/pages/table.html",
        {
            "edition": chosen,
            "period": period_name(chosen.period),
            "rounding": rounding(chosen),
            "said": {name: whole(numbers[name]) for name in ("reports", "void")},
            "picture": picture(shown),
        },
    )


@public
def table_csv(request: HttpRequest, edition: str, table: str) -> HttpResponse:
    """The same numbers for a spreadsheet: UTF-8, commas, one heading, one row per line."""
    chosen, shown = _found(edition, table)
    rows = [["code", "label", *(code for code, _label in shown.columns)]]
    rows += [[code, label, *map(str, numbers)] for code, label, numbers in shown.rows]
    return csv_answer(rows, name=f"{chosen.code}-{shown.measure.code}.csv")


@public
def table_schema(request: HttpRequest, edition: str, table: str) -> HttpResponse:
    """What the columns of the CSV mean: metadata in the way of CSV on the Web."""
    chosen, shown = _found(edition, table)
    number = {"datatype": {"base": "integer", "minimum": 0}, "required": True}
    rounded = rounding(chosen)
    schema = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": get_language()}],
        "url": f"{shown.measure.code}.csv",
        "dc:title": str(shown.measure.title),
        "dc:description": f"{shown.measure.says} {rounded}",
        "dc:temporal": chosen.period,
        "dc:identifier": f"{chosen.code}/{shown.measure.code}",
        "dc:issued": chosen.built_at.date().isoformat(),
        "notes": [
            {
                "edition": chosen.code,
                "programme": chosen.programme,
                "sha256": chosen.digest,
                "demo": chosen.is_demo,
            }
        ],
        "tableSchema": {
            "columns": [
                {"name": "code", "titles": "code", "datatype": "string", "required": True},
                {"name": "label", "titles": "label", "datatype": "string", "required": True},
                *(
                    {"name": code, "titles": code, "dc:title": label, "dc:description": rounded, **number}
                    for code, label in shown.columns
                ),
            ],
            "primaryKey": "code",
        },
    }
    text = json.dumps(schema, ensure_ascii=False, indent=2)
    return HttpResponse(text, content_type="application/csvm+json; charset=utf-8")
