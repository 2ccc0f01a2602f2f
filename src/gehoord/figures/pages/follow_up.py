# SPDX-License-Identifier: EUPL-1.2
"""How reports were followed up (/cijfers/opvolging/): one frozen edition, with places that can be cited."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import public
from gehoord.foundation.web.components.data import data_table
from gehoord.foundation.web.csv_file import csv_answer

from .. import queries
from ..models import Edition
from ..queries import follow_up as said
from ..queries.tables import ShownTable
from .numbers import period_name, rounding, whole
from .pictures import picture

SOURCES = {
    "kept": gettext_lazy("Bijgehouden door het systeem."),
    "days": gettext_lazy("Bijgehouden door het systeem, in kalenderdagen sinds de melding."),
    "outcome": gettext_lazy("Opgeschreven door het loket. Het zegt niet of het discriminatie was."),
    "answers": gettext_lazy("Wat melders zelf antwoordden."),
    "level": gettext_lazy("Vier dingen naast elkaar. Ze tellen nooit op."),
    "kind": gettext_lazy("Gekozen door de melder."),
}
SOURCE_OF = {"take": "days", "contact": "days", "plan": "days", "start": "days", "close": "days"} | {
    "stopped": "answers",
    "reprisal": "answers",
    "treated": "answers",
}


def _edition(code: str) -> Edition | None:
    chosen = queries.by_code(code) if code else queries.latest()
    if code and chosen is None:
        raise Http404
    return chosen


@public
def follow_up(request: HttpRequest, edition: str = "") -> HttpResponse:
    """The share contacted in time, the days to each step, how it ended, whether it stopped; per counter too."""
    chosen = _edition(edition)
    return render(request, "figures/pages/follow_up.html", _shown(chosen) if chosen else {})


@public
def follow_up_json(request: HttpRequest, edition: str = "") -> HttpResponse:
    """The same as data: names stay the same from edition to edition."""
    chosen = _edition(edition)
    if chosen is None:
        raise Http404
    document = {**said.follow_document(chosen), "rounding": rounding(chosen)}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return HttpResponse(text, content_type="application/json; charset=utf-8")


@public
def follow_up_csv(request: HttpRequest, edition: str = "") -> HttpResponse:
    """The same for a spreadsheet: one number per line."""
    chosen = _edition(edition)
    if chosen is None:
        raise Http404
    rows = [["table", "code", "label", "column", "number", "unknown"]]
    for one in said.follow_document(chosen)["tables"]:
        rows += [
            [one["table"], row["code"], row["label"], column, str(number), "1" if row["unknown"] else "0"]
            for row in one["rows"]
            for column, number in row["numbers"].items()
        ]
    return csv_answer(rows, name=f"{chosen.code}-opvolging.csv")


def _shown(edition: Edition) -> dict[str, Any]:
    tables = said.follow_tables(edition)
    stopped, asked = said.answers_share(
        edition, "stopped", "yes", of=("yes", "partly", "no", "too_early", "unknown")
    )
    reprisal, told = said.answers_share(edition, "reprisal", "yes", of=("yes", "no", "unknown"))
    treated, judged = said.answers_share(edition, "treated", "yes", of=("yes", "partly", "no"))
    numbers = queries.key_numbers(edition)
    return {
        "edition": edition,
        "period": period_name(edition.period),
        "rounding": rounding(edition),
        "reports": whole(numbers["reports"]),
        "incidents": whole(numbers["incidents"]),
        "terms": queries.terms_of_all(edition),
        "answers": [
            (words % {"n": part}, whole(of))
            for part, of, words in (
                (stopped, asked, _("%(n)s van elke 100 zeiden: het is gestopt.")),
                (reprisal, told, _("%(n)s van elke 100 zeiden: iemand deed vervelend omdat ik meldde.")),
                (treated, judged, _("%(n)s van elke 100 zeiden: ze zijn goed met mij omgegaan.")),
            )
            if part is not None
        ],
        "sections": [_section(whole_land, per_counter, edition) for whole_land, per_counter in tables],
    }


def _section(table: ShownTable, per_counter: ShownTable | None, edition: Edition) -> dict[str, Any]:
    split = table.measure.rows
    return {
        "picture": picture(table),
        "per_counter": _by_counter(per_counter) if per_counter else "",
        "unknown": whole(said.unknown_in(table)),
        "middle": said.middle_of(table) if SOURCE_OF.get(split) == "days" else "",
        "source": SOURCES[SOURCE_OF.get(split, split)],
    }


def _by_counter(table: ShownTable) -> object:
    heads = [_("Loket"), *((label, "number") for _code, label in table.columns)]
    rows = [[label, *map(whole, numbers)] for _code, label, numbers in table.rows]
    return data_table(str(table.measure.title), heads, rows, unseen_caption=True)
