# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves, or is away for long: all their cases to colleagues, one by one or all at once, after a preview."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.absences import away
from gehoord.foundation.people.colleagues import Colleague, colleagues
from gehoord.foundation.people.declarations import declarations
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.teammates import member_of
from gehoord.foundation.web.components.options import Option

from ...actions.day.hand_several import MOST, hand_appointments, hand_several
from ...deadlines import standing
from ...queries.day.theirs import appointments_of, cases_of
from ...queries.kept_indexes import index_for
from ..found import asking
from ..labels import standing_words, step_name
from .handing import became, keep, kept, look
from .today import link_to

USE = "leaving"


@needs(Permission.CASE_STEER)
def leaving(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose, look, do. The first choice is for all cases; a choice beside a case goes before it."""
    staff, today = asking(request), timezone.localdate()
    who = member_of(staff.counter, key)
    if who is None:
        raise Http404
    index = index_for(staff, session=request.session.session_key or "", today=today)
    team = [one for one in colleagues(staff.counter, who_may=Permission.CASE_WRITE) if one.id != key]
    told: dict[str, object] = {}
    if request.POST.get("sure"):
        told = _do(request, key)
        index.refresh(staff.keys, today=today)
    cases = [
        index.cases[case]
        for case in cases_of(key).order_by("due_on", "pk").values_list("pk", flat=True)[:MOST]
        if case in index.cases
    ]
    talks = appointments_of(key, today=today).count()
    if request.method == "POST" and not request.POST.get("sure"):
        wanted = {one.id: to for one in cases if (to := _chosen(request, str(one.id), team)) is not None}
        told = look(
            wanted,
            index=index,
            by=staff,
            team=team,
            absent=away(staff.counter, on=today),
            declared=declarations(staff.counter, keys=staff.keys),
        )
        everything = _chosen(request, "", team)
        told["token"] = keep(
            {case: wanted[case] for case in told["seen"]},  # type: ignore[attr-defined]
            told["seen"],  # type: ignore[arg-type]
            by=staff,
            use=f"{USE}:{key}:{everything or ''}",
        )
        told["everything"] = str(everything or "")
        told["nothing_chosen"] = not wanted and not (talks and everything)
    rows = [
        {
            "about": one,
            "link": link_to(one),
            "step": step_name(one.step),
            "standing": standing_words(standing(one.due_on, today=today, paused=one.paused)),
            "chosen": request.POST.get(f"to-{one.id}", ""),
        }
        for one in cases
    ]
    return render(
        request,
        "casework/pages/day/leaving.html",
        {
            "who": who,
            "rows": rows,
            "talks": talks,
            "team": [Option("", _("Kies een collega"))] + [Option(str(one.id), one.name) for one in team],
            "every_team": [Option("", _("zoals hierboven"))]
            + [Option(str(one.id), one.name) for one in team],
            "chosen": request.POST.get("to", ""),
            "may_remove": staff.may(Permission.TEAM_MANAGE),
            **told,
        },
        status=422 if told.get("nothing_chosen") else 200,
    )


def _chosen(request: HttpRequest, case: str, team: list[Colleague]) -> UUID | None:
    told = (request.POST.get(f"to-{case}", "") if case else "") or request.POST.get("to", "")
    return next((one.id for one in team if str(one.id) == told), None)


def _do(request: HttpRequest, key: UUID) -> dict[str, object]:
    staff, now = asking(request), timezone.localtime()
    everything = request.POST.get("everything", "")
    told = kept(request.POST["sure"], by=staff, use=f"{USE}:{key}:{everything}")
    if told is None:
        return {"too_old": True}
    wanted, seen = told
    done = hand_several(wanted, seen=seen, by=staff, now=now)
    to = UUID(everything) if everything else next(iter(wanted.values()), None)
    index = index_for(staff, session=request.session.session_key or "", today=now.date())
    talks = hand_appointments(key, to=to, by=staff, today=now.date()) if to else 0
    return {"is_done": True, "handed_talks": talks, **became(done, index=index)}
