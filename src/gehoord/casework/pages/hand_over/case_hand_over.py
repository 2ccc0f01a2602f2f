# SPDX-License-Identifier: EUPL-1.2
"""Overdragen: which counter, does the reporter allow it, and exactly what the other counter reads first."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.routing import Where, counter_map
from gehoord.foundation.reference import municipalities
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report

from ...actions.consent.ask import ask_consent
from ...actions.consent.note_yes import note_yes
from ...actions.hand_over.offer import in_short, offer, why_not_offer
from ...actions.hand_over.withdraw import withdraw_offer
from ...models import Consent
from ...queries.hand_overs import ACCEPTED, OFFERED, RETURNED, USE, WITHDRAWN, about_counter, offers_of
from ...queries.opened import Held, hold
from ...terms import mark
from ...uses import ASKED, GIVEN, HEARD_BY, PAGE, STATE_NAMES
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section
from .short import short_rows

LONGEST = 5_000
STATES = {
    OFFERED: mark("wacht op antwoord"),
    ACCEPTED: mark("overgenomen"),
    RETURNED: mark("niet overgenomen"),
    WITHDRAWN: mark("ingetrokken"),
}
_SHOWN = 4


@of_case(Permission.CASE_WRITE)
def hand_over(request: HttpRequest, case: UUID) -> HttpResponse:
    """Choose a counter, ask the reporter, offer it, or take the offer back."""
    if request.method == "POST":
        return _act(request, case)
    held = read_section(request, case)
    return _show(request, held, to=request.GET.get("loket", "")) if isinstance(held, Held) else held


def _act(request: HttpRequest, case: UUID) -> HttpResponse:
    staff, now, to = asking(request), timezone.localtime(), request.POST.get("loket", "")
    typed = clean(request.POST.get("why", ""))[:LONGEST]
    where = _where(to)
    if request.POST.get("do") == "withdraw":
        reasons = withdraw_offer(case, by=staff, now=now)
    elif where is None:
        return HttpResponseRedirect(_address(case))
    elif request.POST.get("do") == "ask":
        held = hold(case, keys=staff.keys, lock=True)
        how, about = request.POST.get("how", PAGE), about_counter(to)
        if how in HEARD_BY:
            reasons = note_yes(
                held, use=USE, about=about, words=where.name, heard=how, by=staff, now=now
            ).reasons
        else:
            reasons = ask_consent(held, use=USE, about=about, words=where.name, by=staff, now=now).reasons
    else:
        reasons = offer(case, to=where.id, why=typed, by=staff, now=now)
    if not reasons:
        return HttpResponseRedirect(_address(case, to))
    held = hold(case, keys=staff.keys)
    errors = [("why" if "zin" in words else "", words) for words in reason_words(reasons)]
    return _show(request, held, to=to, typed=typed, errors=errors, status=409)


def _show(
    request: HttpRequest,
    held: Held,
    *,
    to: str,
    typed: str = "",
    errors: list[tuple[str, str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    staff, where = asking(request), _where(to)
    offers = offers_of(held, keys=staff.keys)
    shown = {
        **frame(request, held, here="hand_over"),
        "case": held.id,
        "open": next((one for one in offers if one.state == OFFERED), None),
        "past": [(one, _(STATES[one.state])) for one in offers if one.state != OFFERED],
        "counters": [Option("", _("Kies een loket")), *_options(held)],
        "where": where,
        "typed": typed,
        "errors": errors or [],
    }
    if where and shown["open"] is None:
        shown |= _chosen(held, where, request)
    return render(request, "casework/pages/hand_over/case_hand_over.html", shown, status=status)


def _chosen(held: Held, where: Where, request: HttpRequest) -> dict[str, Any]:
    reasons = why_not_offer(held, to=where.id, by=asking(request))
    rows = Consent.objects.filter(case=held.id, use=USE, about=about_counter(where.code))
    consent = rows.order_by("-asked_on", "-pk").first()
    said = [
        Option(code, _("De melder zei al ja, %(how)s") % {"how": _(how)}) for code, how in HEARD_BY.items()
    ]
    return {
        "reasons": reason_words(reasons),
        "consent": consent,
        "consent_state": _(STATE_NAMES[consent.state]) if consent else "",
        "is_given": bool(consent and consent.state == GIVEN),
        "is_asked": bool(consent and consent.state == ASKED),
        "hows": [Option(PAGE, _("Ik vraag het op de eigen pagina van de melder")), *said],
        "short": short_rows(in_short(held)),
    }


def _options(held: Held) -> list[Option]:
    """The counters it could go to, with where they work; those that the reporter keeps out are not named."""
    known, out = counter_map(), open_report(held.report, held.keys.dek).keeps_out
    able = [one for one in known.by_id.values() if one.id in known.live and one.id != held.row.counter_id]
    able.sort(key=lambda where: (where.is_central, where.name))
    return [Option(one.code, f"{one.name}{_works_for(one)}") for one in able if one.code not in out]


def _works_for(where: Where) -> str:
    codes = [code for code, one in counter_map().by_municipality.items() if one.id == where.id]
    names = sorted(municipalities.by_code(code).name for code in codes)
    more = "…" if len(names) > _SHOWN else ""
    return f" ({', '.join(names[:_SHOWN])}{more})" if names else ""


def _where(code: str) -> Where | None:
    return next((one for one in counter_map().by_id.values() if one.code == code), None)


def _address(case: UUID, to: str = "") -> str:
    address = reverse("casework:hand_over", args=[case])
    return f"{address}?loket={to}" if to else address
