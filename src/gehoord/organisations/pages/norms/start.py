# SPDX-License-Identifier: EUPL-1.2
"""The starter for small organisations: four screens from nothing to norms, house rules, a policy and an open desk.

Each screen keeps what was filled in, so somebody can stop and come back, or go back and change. An organisation of ten
people or more gets two screens, because its staff read the norms first.
"""

from collections.abc import Mapping
from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.openers import with_permission
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.norms.begin_with import begin_with
from ...actions.norms.finish_small import finish_small
from ...actions.norms.move_norms import move_norms
from ...actions.norms.set_small_desk import set_small_desk
from ...papers.norms import POLICY, sheet
from ...queries.norms import desk_of, on_its_way, published
from ...rules.desk import CONFIRM_DAYS, LEAST_FEEDBACK, MOST_FEEDBACK
from ...rules.norms import FEWEST
from ...tables.norm_blocks import proposal
from ...terms.norms import WRITABLE
from ...terms.organisation import SMALL
from .asking import Asking, asking, day_in
from .blocks import block_groups

RULES, DESK, TOGETHER, READY = "regels", "meldpunt", "samen", "klaar"
STEPS = {True: (RULES, DESK, TOGETHER, READY), False: (RULES, TOGETHER)}
"""By whether the organisation is small."""
TEMPLATES = {RULES: "rules", DESK: "desk", TOGETHER: "together", READY: "ready"}
DAYS = {"confirm_days": (1, CONFIRM_DAYS), "feedback_days": (LEAST_FEEDBACK, MOST_FEEDBACK)}
FIRST_DAYS = {"confirm_days": "3", "feedback_days": "30"}
"""Our proposal for a small team; the law asks no term of it."""


@needs(Permission.ORG_EDIT)
def start(request: HttpRequest, step: str = "") -> HttpResponse:
    """The screen of this step; without one, where somebody left off."""
    who = asking(request)
    if step not in STEPS[_is_small(who)]:
        return _to(_left_off(who))
    return {RULES: _rules, DESK: _desk, TOGETHER: _together, READY: _ready}[step](request, who)


def _is_small(who: Asking) -> bool:
    return who.organisation.size in SMALL


def _to(step: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("employer:norm-start", args=[step]))


def _left_off(who: Asking) -> str:
    coming = on_its_way(who.staff.counter)
    if coming is None:
        return READY if published(who.staff.counter) and _is_small(who) else RULES
    if not coming.norms:
        return RULES
    return DESK if _is_small(who) and desk_of(who.staff.counter) is None else TOGETHER


def _show(
    request: HttpRequest, who: Asking, step: str, given: Mapping[str, object], errors: list[tuple[str, str]]
) -> HttpResponse:
    steps = STEPS[_is_small(who)]
    place = steps.index(step)
    return render(
        request,
        f"organisations/pages/norms/start_{TEMPLATES[step]}.html",
        {
            "number": place + 1,
            "total": len(steps),
            "back": steps[place - 1] if place else "",
            "is_small": _is_small(who),
            "organisation": who.organisation,
            "code": who.staff.counter_code,
            "errors": errors,
            **given,
        },
        status=422 if errors else 200,
    )


def _rules(request: HttpRequest, who: Asking) -> HttpResponse:
    coming = on_its_way(who.staff.counter)
    if coming and coming.row.state not in WRITABLE:
        return HttpResponseRedirect(reverse("employer:norms"))
    chosen = request.POST.getlist("block")
    errors = []
    if request.method == "POST":
        if len(chosen) >= FEWEST:
            begin_with(who.staff.counter, chosen, by=who.staff.by, now=who.now)
            return _to(STEPS[_is_small(who)][1])
        errors = [("block", _("Kies ten minste %(number)s regels.") % {"number": FEWEST})]
    elif coming and coming.norms:
        chosen = [one.block for one in coming.norms if one.block]
    else:
        current = published(who.staff.counter)
        chosen = [one.block for one in current.norms if one.block] if current else []
        chosen = chosen or proposal(who.organisation.sector, who.organisation.size)
    given = {"groups": block_groups(who.organisation.sector), "chosen": chosen}
    return _show(request, who, RULES, given, errors)


def _desk(request: HttpRequest, who: Asking) -> HttpResponse:
    setting, errors = desk_of(who.staff.counter), []
    typed = dict(FIRST_DAYS, outside="")
    if setting:
        typed = {name: str(getattr(setting, name)) for name in typed}
    if request.method == "POST":
        typed = {name: clean(request.POST.get(name, ""))[:300] for name in typed}
        errors = [
            (name, _("Schrijf een getal van %(least)s tot en met %(most)s.") % {"least": least, "most": most})
            for name, (least, most) in DAYS.items()
            if not typed[name].isdecimal() or not least <= int(typed[name]) <= most
        ]
        if not errors:
            set_small_desk(
                who.staff.counter,
                confirm_days=int(typed["confirm_days"]),
                feedback_days=int(typed["feedback_days"]),
                outside=typed["outside"],
                by=who.staff.by,
                now=who.now,
            )
            return _to(TOGETHER)
    given = {
        "typed": typed,
        "people": with_permission(who.staff.counter, Permission.ORG_DESK),
        "wrong": {name: [said] for name, said in errors},
        "may_invite": who.staff.may(Permission.TEAM_MANAGE),
    }
    return _show(request, who, DESK, given, errors)


def _together(request: HttpRequest, who: Asking) -> HttpResponse:
    coming = on_its_way(who.staff.counter)
    if coming is None or coming.row.state not in WRITABLE:
        return _to(_left_off(who)) if _is_small(who) else HttpResponseRedirect(reverse("employer:norms"))
    shared = {"size": who.organisation.size, "may_steer": who.may_steer, "by": who.staff.by, "now": who.now}
    talked, day = "talked" in request.POST, who.today + timedelta(days=14)
    reasons: list[str] = []
    if request.method == "POST" and _is_small(who):
        reasons = finish_small(coming.row, talked=talked, adopted_by=_("het bestuur"), **shared)  # type: ignore[arg-type]
        if not reasons:
            return _to(READY)
    elif request.method == "POST":
        reasons = move_norms(coming.row, "consult", day=day_in(request, "day"), **shared)  # type: ignore[arg-type]
        if not reasons:
            return HttpResponseRedirect(f"{reverse('employer:norms')}?klaar=consult")
    policy = sheet(
        POLICY, "nl", organisation=who.organisation, version=coming, desk=desk_of(who.staff.counter)
    )
    given = {
        "norms": coming.norms,
        "duties": policy.parts[1],
        "talked": talked,
        "may_steer": who.may_steer,
        "day": request.POST.get("day", day.isoformat()),
        "version": coming.row.version,
    }
    return _show(
        request, who, TOGETHER, given, [("talked" if _is_small(who) else "day", one) for one in reasons]
    )


def _ready(request: HttpRequest, who: Asking) -> HttpResponse:
    current = published(who.staff.counter)
    if current is None:
        return _to(_left_off(who))
    given = {"version": current.row, "desk": desk_of(who.staff.counter)}
    return _show(request, who, READY, given, [])
