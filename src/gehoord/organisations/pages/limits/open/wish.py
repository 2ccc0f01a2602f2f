# SPDX-License-Identifier: EUPL-1.2
"""A wish for a certain carer (/organisaties/<code>/wens/): three taps at the front desk, and words to say in three languages.

Without an organisation (/organisaties/wens/) it explains the same and keeps nothing.
"""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language, direction
from gehoord.foundation.web.throttle import is_too_often

from ....actions.limits.note_wish import note_wish
from ....actions.limits.take_back_note import take_back_note
from ....models import Organisation
from ....queries.teams import organisation_at
from ....tables.carer_wish import asks_whether_it_can, outcome_of
from ....terms.wish import DO, MOMENTS, WISHES
from .undo import mark_of, note_of

NAMES = {"nl": "Nederlands", "en": "English", "ar": "العربية"}


@public
def wish(request: HttpRequest, code: str) -> HttpResponse:
    """At the desk of one organisation: noted without a name."""
    organisation = organisation_at(code)
    if organisation is None or organisation.team is None:
        raise Http404
    return _page(request, organisation)


@public
def wish_anywhere(request: HttpRequest) -> HttpResponse:
    """For everybody: nothing is noted."""
    return _page(request, None)


def _page(request: HttpRequest, organisation: Organisation | None) -> HttpResponse:
    team = organisation.team.pk if organisation and organisation.team else None
    if request.method == "POST" and "undo" in request.POST:
        return _undone(request, team)
    asked = request.POST if request.method == "POST" else request.GET
    moment, wished, can = asked.get("moment", ""), asked.get("wens", ""), asked.get("kan", "")
    if moment not in MOMENTS:
        return _question(request, organisation, "moment", MOMENTS, {})
    if wished not in WISHES:
        return _question(request, organisation, "wens", WISHES, {"moment": moment})
    if asks_whether_it_can(moment, wished) and can not in ("ja", "nee"):
        return _question(
            request, organisation, "kan", {"ja": "", "nee": ""}, {"moment": moment, "wens": wished}
        )
    told = {"moment": moment, "wens": wished, "kan": can or "ja"}
    if request.method == "POST":
        return _told(request, team, told)
    return _answer(request, organisation, told)


def _question(
    request: HttpRequest,
    organisation: Organisation | None,
    name: str,
    known: dict[str, str],
    before: dict[str, str],
) -> HttpResponse:
    return render(
        request,
        "organisations/pages/limits/open/wish.html",
        {
            "organisation": organisation,
            "name": name,
            "answers": [(code, _(words) if words else "") for code, words in known.items()],
            "before": list(before.items()),
            "said": [_((MOMENTS | WISHES)[value]) for value in before.values()],
            "address": request.path,
            "is_desk": before.get("moment") == "desk",
            "undone": request.GET.get("klaar") == "terug",
        },
    )


def _told(request: HttpRequest, team: int | None, told: dict[str, str]) -> HttpResponse:
    """Counts it, unless this place does so too often: the words to say come all the same."""
    told = dict(told)
    if team is not None and not is_too_often(request, "floor"):
        with fenced(counter=team):
            note = note_wish(
                moment=told["moment"],
                wish=told["wens"],
                can=told["kan"] == "ja",
                team=team,
                now=timezone.localtime(),
            )
        told["klaar"] = mark_of(note)
    return HttpResponseRedirect(f"{request.path}?{urlencode(told)}")


def _answer(request: HttpRequest, organisation: Organisation | None, told: dict[str, str]) -> HttpResponse:
    row, language = outcome_of(told["moment"], told["wens"], can=told["kan"] == "ja"), current_language()
    mark = request.GET.get("klaar", "")
    when, wish = MOMENTS[told["moment"]], WISHES[told["wens"]]
    return render(
        request,
        "organisations/pages/limits/open/wish_answer.html",
        {
            "organisation": organisation,
            "row": row,
            "outcome": _(DO[row.outcome]),
            "address": request.path,
            "situation": [_(when), _(wish)],
            "rule": row.rule[language],
            "then": row.then[language],
            "source": row.source[language],
            "say": [(code, direction(code), NAMES[code], words) for code, words in row.say.items()],
            "noted": bool(mark),
            "mark": mark if note_of(mark) else "",
        },
    )


def _undone(request: HttpRequest, team: int | None) -> HttpResponse:
    note = note_of(request.POST.get("undo", ""))
    if note is not None and team is not None:
        with fenced(counter=team):
            is_gone = take_back_note(note, team=team, today=timezone.localdate())
        if is_gone:
            return HttpResponseRedirect(f"{request.path}?klaar=terug")
    return HttpResponseRedirect(request.path)
