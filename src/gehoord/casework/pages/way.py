# SPDX-License-Identifier: EUPL-1.2
"""One way of handling (wijze van behandeling): what it asks, what was said about it, and where it stands."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.services import instead_of
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ..actions.move_case import last_line, role_of
from ..actions.record_way import STOPPED, record_way
from ..handling import BY_CODE, Way, why_not_done, why_not_way
from ..letters.table import BY_LETTER
from ..queries.consents import allowed_in
from ..queries.opened import hold
from ..queries.rule_facts import SAID, rule_facts, said_key
from ..queries.sealed import DONE, GOING
from ..rules import Facts
from ..terms import CASEWORKER
from .case_reading import case_address
from .finding.steps import DONE_THERE, steps_of
from .found import asking, of_case
from .labels import SAID as SAID_WORDS
from .labels import reason_words
from .overtaken import meanwhile

STATES = (GOING, DONE, STOPPED)


@of_case(Permission.CASE_WRITE)
def way(request: HttpRequest, case: UUID, way: str) -> HttpResponse:
    """Show what stands in the way, or record it."""
    staff, now = asking(request), timezone.localtime()
    row = BY_CODE.get(way)
    if row is None:
        raise Http404
    if request.method == "POST" and way in DONE_THERE:
        return HttpResponseRedirect(reverse(DONE_THERE[way][0], args=[case]))
    state, words, reasons = request.POST.get("state", ""), clean(request.POST.get("words", ""))[:20_000], []
    told = ""
    if request.method == "POST" and state in STATES:
        told = meanwhile(hold(case, keys=staff.keys, lock=True), request.POST.get("seen", ""))
    if request.method == "POST" and state in STATES and not told:
        ticked, shown = request.POST.getlist("said"), request.POST.getlist("shown")
        said = [name for name in SAID if name in ticked]
        unsaid = [name for name in SAID if name in shown and name not in ticked]
        reasons = record_way(
            case, way=way, state=state, by=staff, now=now, said=said, unsaid=unsaid, words=words
        )
        if not reasons:
            return HttpResponseRedirect(case_address(case))
    held, allowed = hold(case, keys=staff.keys), allowed_in(case)
    facts = rule_facts(held, member=staff.by, today=now.date(), way=way, has_message=True, allowed=allowed)
    done_facts = rule_facts(
        held,
        member=staff.by,
        today=now.date(),
        way=way,
        has_message=True,
        allowed=allowed,
        already_done=True,
    )
    return render(
        request,
        "casework/pages/way.html",
        {
            "case": case,
            "way": row,
            "title": _(row.says),
            "mind": _(row.mind) if row.mind else "",
            "sends": _(row.sends) if row.sends else "",
            "public": _(row.public),
            "state": held.facts.ways.get(way, ""),
            "said": [Option(name, SAID_WORDS[name]) for name in asked_for(row, facts)],
            "so": [name for name in SAID if said_key(name, way) in held.facts.said],
            "instead": "" if facts.offered else instead_of(staff.counter, way),
            "not_start": reason_words(why_not_way(row, facts, role=role_of(staff))),
            "not_done": reason_words(why_not_done(row, done_facts, role=role_of(staff))),
            "errors": [("", told)] if told else [("said", one) for one in reason_words(reasons)],
            "seen": last_line(case),
            "words": words,
            "steps": [_(step) for step in row.steps],
            "happened": steps_of(held, way, today=now.date()),
            "there": _there(case, way),
            "letters": [
                {
                    "says": _(BY_LETTER[name].says),
                    "address": reverse("casework:letter_write", args=[case, name]),
                }
                for name in row.letters
                if BY_LETTER[name].by_hand
            ],
            "ask": bool(row.use) and not facts.reporter_agreed,
        },
        status=409 if told else 422 if reasons else 200,
    )


def _there(case: UUID, way: str) -> tuple[str, object] | None:
    """Address and words of the page where a way is really done."""
    name, words = DONE_THERE.get(way, ("", ""))
    return (reverse(name, args=[case]), words) if name else None


def asked_for(row: Way, facts: Facts) -> list[str]:
    """What has to be said or checked for this way in this case: without it, its own rules refuse."""
    everything: dict[str, Any] = dict.fromkeys(SAID, True)
    all_said = replace(facts, **everything)
    allowed = len(why_not_done(row, all_said, role=CASEWORKER))

    def more_without(name: str) -> bool:
        without: dict[str, Any] = {name: False}
        return len(why_not_done(row, replace(all_said, **without), role=CASEWORKER)) > allowed

    return [name for name in SAID if more_without(name)]
