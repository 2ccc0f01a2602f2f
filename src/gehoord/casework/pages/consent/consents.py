# SPDX-License-Identifier: EUPL-1.2
"""What the reporter allowed (toestemmingen): what was asked, what they said, and what each yes was used for."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.consent.answer import hear_consent
from ...actions.consent.withdraw import withdraw_heard
from ...queries.consents import OpenConsent, consents_of
from ...queries.opened import Held, hold
from ...terms import Identity
from ...uses import ASKED, GIVEN, HEARD_BY, STATE_NAMES, USES
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section

YES, NO, BACK = "yes", "no", "back"


@of_case(Permission.CASE_WRITE)
def consents(request: HttpRequest, case: UUID) -> HttpResponse:
    """Everything that was asked, and the uses that can be asked now."""
    held = read_section(request, case)
    return show(request, held) if isinstance(held, Held) else held


@of_case(Permission.CASE_WRITE)
def heard(request: HttpRequest, case: UUID, consent: UUID) -> HttpResponse:
    """Note what the reporter said aloud: yes, no, or not any more."""
    staff, now, said = asking(request), timezone.localtime(), request.POST.get("said", "")
    held = hold(case, keys=staff.keys, lock=request.method == "POST")
    how, why = request.POST.get("heard", ""), clean(request.POST.get("why", ""))[:2000]
    wrong = ""
    if request.method != "POST" or said not in (YES, NO, BACK):
        return HttpResponseRedirect(reverse("casework:consents", args=[case]))
    if said == BACK:
        reasons = withdraw_heard(held, consent=consent, by=staff, now=now, why=why)
    elif how not in HEARD_BY:
        reasons, wrong = [], _("Kies hoe je het hoorde.")
    else:
        reasons = hear_consent(held, consent=consent, yes=said == YES, heard=how, why=why, by=staff, now=now)
    if not (reasons or wrong):
        return HttpResponseRedirect(f"{reverse('casework:consents', args=[case])}#t-{consent}")
    errors = [("", words) for words in [*reason_words(reasons), wrong] if words]
    return show(request, held, errors=errors, typed={str(consent): why})


def show(
    request: HttpRequest,
    held: Held,
    *,
    errors: list[tuple[str, str]] | None = None,
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    """The page; typed: words beside an answer that was refused."""
    found = consents_of(held.id, dek=held.keys.dek)
    known = held.report.identity == Identity.KNOWN
    return render(
        request,
        "casework/pages/consent/consents.html",
        {
            **frame(request, held, here="consents"),
            "case": held.id,
            "consents": [as_row(one, why=(typed or {}).get(str(one.id), "")) for one in found],
            "uses": [
                {
                    "words": _(use.says),
                    "address": reverse("casework:consent_ask", args=[held.id, use.name]),
                    "reason": ""
                    if known or not use.needs_known
                    else _("Dit kan niet: de melder blijft anoniem."),
                }
                for use in USES
            ],
            "heard_by": [Option(code, _(words)) for code, words in HEARD_BY.items()],
            "errors": errors or [],
        },
        status=409 if errors else 200,
    )


def as_row(one: OpenConsent, *, why: str = "") -> dict[str, Any]:
    """One consent in words, as both sides read it."""
    return {
        "one": one,
        "says": _(one.use.says),
        "asks": _(one.use.asks),
        "state": _(STATE_NAMES[one.state]),
        "heard": _(HEARD_BY[one.heard]) if one.heard else "",
        "will_see": _(one.will_see),
        "risk": _(one.risk),
        "used_for": [(date.fromisoformat(day), _(what)) for day, what in one.used_for],
        "is_asked": one.state == ASKED,
        "may_stop": one.state in (ASKED, GIVEN),
        "stays": one.use.stays,
        "why": why,
    }
