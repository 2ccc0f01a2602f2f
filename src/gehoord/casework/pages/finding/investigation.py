# SPDX-License-Identifier: EUPL-1.2
"""An investigation (onderzoek; Besluit ADV art. 10): begin it, see who gave a view, weigh and conclude."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.investigation.begin_investigation import WAY, begin_investigation
from ...actions.investigation.conclude import conclude
from ...actions.investigation.stop_investigation import stop_investigation
from ...actions.move_case import role_of
from ...handling import BY_CODE, why_not_way
from ...queries.findings import had_chance
from ...queries.investigation import HEADINGS, investigation_of
from ...queries.opened import Held, hold
from ...queries.respondents import respondents_of
from ...queries.rule_facts import rule_facts
from ...rules import Reason
from ...terms import OVER
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section
from .steps import steps_of

ASKED = {
    "facts": (_("De feiten"), _("Wat staat vast, wat zegt de een en wat zegt de ander?")),
    "for_reporter": (_("Het belang van de melder"), _("Wat staat er voor de melder op het spel?")),
    "for_respondent": (_("Het belang van de andere kant"), _("Wat staat er voor hen op het spel?")),
    "good_name": (
        _("De goede naam van de andere kant"),
        _("Welke schade kan dit hun geven, en is dat nodig?"),
    ),
    "conclusion": (
        _("De conclusie, met de redenen"),
        _("Dit lezen beide kanten, in dezelfde woorden. ‘We kunnen het niet vaststellen’ mag ook."),
    ),
}


@of_case(Permission.CASE_WRITE)
def investigation(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show where it stands, begin, or conclude."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    if request.method != "POST":
        return _show(request, held, [])
    staff, now = asking(request), timezone.localtime()
    text = clean(request.POST.get("text", ""))[:20_000]
    if request.POST.get("do") == "stop":
        refused = stop_investigation(case, text=text, by=staff, now=now)
    elif request.POST.get("do") == "begin":
        refused = begin_investigation(case, text=text, by=staff, now=now)
    else:
        weighed = {name: clean(request.POST.get(name, ""))[:20_000] for name in HEADINGS}
        refused = conclude(case, weighed=weighed, by=staff, now=now)
    if not refused:
        return HttpResponseRedirect(reverse("casework:investigation", args=[case]))
    return _show(request, hold(case, keys=staff.keys), refused)


def _show(request: HttpRequest, held: Held, refused: list[Reason]) -> HttpResponse:
    staff, today = asking(request), timezone.localdate()
    stands, others = investigation_of(held, today=today), respondents_of(held)
    facts = rule_facts(held, member=staff.by, today=today, way=WAY)
    not_begin = why_not_way(BY_CODE[WAY], facts, role=role_of(staff)) if not stands.begun_on else []
    if not stands.begun_on and not any(one.row.invited_on and one.state not in OVER for one in others):
        not_begin = [*not_begin, Reason.NOT_INVITED]
    shown = {
        **frame(request, held, here="investigation"),
        "case": held.id,
        "stands": stands,
        "steps": steps_of(held, WAY, today=today),
        "not_begin": reason_words(not_begin),
        "ask": not stands.begun_on and not facts.reporter_agreed,
        "others": [
            {"name": one.label.name, "had_chance": had_chance(one.row, today=today), "row": one.row}
            for one in others
        ],
        "asked": [(name, *ASKED[name], request.POST.get(name, "")) for name in HEADINGS],
        "weighed": [(ASKED[name][0], stands.weighed[name]) for name in HEADINGS] if stands.weighed else [],
        "typed": request.POST,
        "errors": [("", words) for words in reason_words(refused)],
    }
    return render(request, "casework/pages/finding/investigation.html", shown, status=422 if refused else 200)
