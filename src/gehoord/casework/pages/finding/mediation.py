# SPDX-License-Identifier: EUPL-1.2
"""Mediation on the counter's side (bemiddeling; Besluit ADV art. 11): ask, begin, agree, look back, stop."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean, day_typed, key_typed

from ...actions.mediation.ask_mediation import ask_mediation
from ...actions.mediation.begin_mediation import begin_mediation
from ...actions.mediation.check_agreement import check_agreement
from ...actions.mediation.finish_mediation import finish_mediation, keep_promise
from ...actions.mediation.stop_mediation import stop_mediation
from ...actions.mediation.write_agreement import Promise, write_agreement
from ...queries.mediation import AGREEMENT, MEDIATION, OWNERS, mediation_of, open_promises, reporters_word
from ...queries.opened import Held, hold
from ...queries.respondents import OpenRespondent, pieces_of, respondents_of
from ...rules import Reason
from ...terms import OVER
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..other_side.reading import as_said
from ..section_reading import read_section
from .steps import steps_of

ROWS = 5
Does = Callable[[HttpRequest, UUID, UUID, Staff, datetime], list[Reason]]


@of_case(Permission.CASE_WRITE)
def mediation(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show where it stands with each respondent, or do the next thing."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    does, key = DOES.get(request.POST.get("do", "")), key_typed(request.POST.get("respondent", ""))
    if request.method != "POST" or does is None or key is None:
        return _show(request, held, [], None)
    refused = does(request, case, key, asking(request), timezone.localtime())
    if not refused:
        return HttpResponseRedirect(reverse("casework:mediation", args=[case]))
    return _show(request, hold(case, keys=asking(request).keys), refused, key)


def _show(request: HttpRequest, held: Held, refused: list[Reason], key: UUID | None) -> HttpResponse:
    staff = asking(request)
    team = colleagues(staff.counter, who_may=Permission.CASE_WRITE)
    others = [one for one in team if one.id != held.row.handler_id]
    shown = {
        **frame(request, held, here="mediation"),
        "case": held.id,
        "reporters_yes": reporters_word(held.id, MEDIATION),
        "state": held.facts.ways.get(MEDIATION, ""),
        "steps": steps_of(held, MEDIATION, today=timezone.localdate()),
        "rows": [_row(held, one) for one in respondents_of(held)],
        "team": [Option("", _("Iemand van buiten, hieronder"))]
        + [Option(str(one.id), one.name) for one in others],
        "owners": [
            Option("respondent", _("de andere kant")),
            Option("reporter", _("de melder")),
            Option("counter", _("het loket")),
        ],
        "numbers": range(1, ROWS + 1),
        "typed": request.POST,
        "wrong": str(key or ""),
        "errors": [("", words) for words in reason_words(refused)],
    }
    return render(request, "casework/pages/finding/mediation.html", shown, status=422 if refused else 200)


def _row(held: Held, one: OpenRespondent) -> dict[str, Any]:
    pieces = pieces_of(one.id, one.key)
    stands = mediation_of(pieces)
    agreement = as_said(stands.agreement, to_counter=True) if stands.agreement else None
    still = open_promises(stands.agreement) if stands.agreement else set()
    return {
        "one": one,
        "stands": stands,
        "is_over": one.state in OVER,
        "is_in": one.row.lookup is not None,
        "agreement": agreement,
        "promises": [
            {**item, "is_open": item["id"] in still} for item in (agreement.items if agreement else [])
        ],
        "reporter_agreed": reporters_word(held.id, AGREEMENT, stands.agreement.id)
        if stands.agreement
        else "",
        "checks": [as_said(piece, to_counter=True) for piece in stands.checks],
    }


def _text(request: HttpRequest, name: str) -> str:
    return clean(request.POST.get(name, ""))[:20_000]


def _ask(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    member = key_typed(request.POST.get("member", ""))
    team = {one.id: one.name for one in colleagues(by.counter, who_may=Permission.CASE_WRITE)}
    name = team.get(member, "") if member else _text(request, "outside")[:200]
    text = _text(request, "text")
    return ask_mediation(case, respondent=key, mediator=name, member=member, text=text, by=by, now=now)


def _begin(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    return begin_mediation(case, respondent=key, heard_both="heard" in request.POST, by=by, now=now)


def _agree(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    promises = []
    for number in range(1, ROWS + 1):
        what, day = _text(request, f"what_{number}"), day_typed(request.POST.get(f"by_{number}", ""))
        owner = request.POST.get(f"owner_{number}", "")
        if what and (day is None or owner not in OWNERS):
            return [Reason.NO_AGREEMENT]
        if what and day:
            promises.append(Promise(what, owner, day))
    text = _text(request, "text")
    return write_agreement(case, respondent=key, text=text, promises=promises, by=by, now=now)


def _finish(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    check_on, words = day_typed(request.POST.get("check_on", "")), _text(request, "text")
    return finish_mediation(case, respondent=key, words=words, check_on=check_on, by=by, now=now)


def _kept(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    promise = key_typed(request.POST.get("promise", ""))
    if promise is not None:
        keep_promise(case, promise=promise, by=by, now=now)
    return []


def _check(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    return check_agreement(case, respondent=key, text=_text(request, "text"), by=by, now=now)


def _stop(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    return stop_mediation(case, respondent=key, text=_text(request, "text"), by=by, now=now)


DOES: dict[str, Does] = {
    "ask": _ask,
    "begin": _begin,
    "agree": _agree,
    "finish": _finish,
    "kept": _kept,
    "check": _check,
    "stop": _stop,
}
