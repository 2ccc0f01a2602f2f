# SPDX-License-Identifier: EUPL-1.2
"""The steps and their rules on one page (/loket/organisatie/grenzen/stappen/), made from the table."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...tables.ladder import DESIGNED, LADDER, Rung
from ...terms.limits import OFFERS, SKIPS
from .words import step_name


@needs(Permission.ORG)
def ladder(request: HttpRequest) -> HttpResponse:
    """For everybody who works there: nobody decides by rules that others cannot read."""
    return render(
        request,
        "organisations/pages/limits/ladder.html",
        {
            "rungs": [_rung(rung) for rung in LADDER],
            "sources": {name: _(said) for name, said in DESIGNED.items()},
        },
    )


def _rung(rung: Rung) -> dict[str, object]:
    return {
        "code": rung.code,
        "name": _(rung.name),
        "means": _(rung.means),
        "source": _(rung.source),
        "before": [
            (step_name(each.step), [_(SKIPS[code]) for code in SKIPS if code in each.skips])
            for each in rung.before
        ],
        "conditions": [(_(each.asks), _(each.source)) for each in rung.conditions],
        "offers": [_(OFFERS[code]) for code in OFFERS if code in rung.offers],
        "agrees": rung.agrees,
        "letter": rung.letter,
        "objection_days": rung.objection_days,
        "look_again_days": rung.look_again_days,
    }
