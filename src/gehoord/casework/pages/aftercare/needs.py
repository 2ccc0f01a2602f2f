# SPDX-License-Identifier: EUPL-1.2
"""Aftercare of a case: what somebody still needs, a warm hand-over, and what they said afterwards (nazorg)."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.services import partners_of
from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import words_of

from ...actions.aftercare.hand_warm import (
    CAME,
    NOT_YET,
    WHO_CALLS,
    ask_hand_warm,
    hand_warm,
    hear_from_partner,
    letter_to_partner,
)
from ...actions.aftercare.handed import ASKED, HANDED
from ...actions.aftercare.note_needs import note_needs
from ...actions.aftercare.saw_alarm import saw_alarm
from ...actions.answer_aftercare import KIND as ANSWERED
from ...letters.table import PHONE, PRINT
from ...models import Consent
from ...queries.opened import Held
from ...queries.told_afterwards import open_kinds
from ...rules import Reason
from ...terms import ALARM_NAMES, Step
from ...uses import STATE_NAMES
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section

NEEDS, ASK, HAND, CAME_IN, SEEN = "needs", "ask", "hand", "came", "seen"
LONGEST = 5_000
DONE = {
    NEEDS: gettext_lazy("Bewaard."),
    ASK: gettext_lazy("Gevraagd. De melder leest precies deze woorden, en zegt ja of nee."),
    HAND: gettext_lazy("Doorgegeven. De melder leest het, en wij houden bij of er contact komt."),
    CAME_IN: gettext_lazy("Er was contact. Dat staat nu in de tijdlijn."),
    SEEN: gettext_lazy("Van de lijst van de coördinator gehaald. De afgesproken dag blijft staan."),
}
STANDS = {
    ASKED: gettext_lazy("gevraagd aan de melder"),
    HANDED: gettext_lazy("doorgegeven, we wachten op contact"),
    CAME: gettext_lazy("er was contact"),
    NOT_YET: gettext_lazy("er was nog geen contact"),
}


@of_case(Permission.CASE_WRITE)
def aftercare_of_case(request: HttpRequest, case: UUID) -> HttpResponse:
    """See what is needed and said; keep needs, ask for a hand-over, hand over, or say that it was seen."""
    staff, now = asking(request), timezone.localtime()
    held = read_section(request, case)
    if isinstance(held, HttpResponseRedirect):
        return held
    does = request.POST.get("do", "")
    given = {name: clean(request.POST.get(name, ""))[:LONGEST] for name in ("partner", "words", "calls")}
    errors = _do(does, case, request, staff, given) if request.method == "POST" and does in DONE else None
    if errors == []:
        return HttpResponseRedirect(f"{reverse('casework:aftercare_of_case', args=[case])}?klaar={does}")
    return render(
        request,
        "casework/pages/aftercare/needs.html",
        {
            **frame(request, held, here="aftercare_of_case"),
            **_needs(held),
            **given,
            "partners": [
                Option("", _("Kies een organisatie")),
                *(
                    Option(str(one.pk), f"{one.name} — {one.does}")
                    for one in partners_of(staff.counter, today=now.date())
                ),
            ],
            "calls_options": [Option(code, _(words)) for code, words in WHO_CALLS.items()],
            "letter": _looked_at(held, given) if does == "look" else "",
            "handed": _handed(held),
            "answers": [
                one for one in words_of(held.id, held.keys.dek) if one.kind == ANSWERED and one.from_reporter
            ],
            "alarms": [_(ALARM_NAMES[kind]) for kind in open_kinds(case)],
            "leads": staff.may(Permission.CASE_STEER),
            "next_on": held.row.aftercare_on if held.step is Step.CLOSED else None,
            "errors": errors or [],
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if errors else 200,
    )


def _do(
    does: str, case: UUID, request: HttpRequest, staff: Staff, given: dict[str, str]
) -> list[tuple[str, str]]:
    now, key = timezone.localtime(), request.POST.get("key", "")
    reasons: list[Reason] = []
    if does == NEEDS:
        chosen = [code for code in request.POST.getlist("needs") if code in terms.aftercare_needs]
        note_needs(
            case,
            needs={code: clean(request.POST.get(f"with_{code}", "")) for code in chosen},
            by=staff,
            now=now,
        )
    elif does == ASK:
        return _ask(case, staff, given)
    elif does == HAND:
        channel = PHONE if request.POST.get("channel") == PHONE else PRINT
        reasons = hand_warm(case, key=key, channel=channel, by=staff, now=now)
    elif does == CAME_IN:
        hear_from_partner(case, key=key, by=staff, now=now)
    else:
        reasons = saw_alarm(case, by=staff, now=now)
    return [("", words) for words in reason_words(reasons)]


def _ask(case: UUID, staff: Staff, given: dict[str, str]) -> list[tuple[str, str]]:
    now = timezone.localtime()
    partners = {str(one.pk): one for one in partners_of(staff.counter, today=now.date())}
    chosen = partners.get(given["partner"])
    if chosen is None:
        return [("partner", _("Kies eerst een organisatie."))]
    if given["calls"] not in WHO_CALLS:
        return [("calls", _("Kies wie wie belt."))]
    name = ", ".join(part for part in (chosen.name, chosen.phone) if part)
    reasons = ask_hand_warm(
        case, partner=name, words=given["words"], who_calls=given["calls"], by=staff, now=now
    )
    return [("words", words) for words in reason_words(reasons)]


def _looked_at(held: Held, given: dict[str, str]) -> str:
    """The letter as it would go, word for word; "" while nothing is filled in."""
    return (
        letter_to_partner(held, words=given["words"], who_calls=given["calls"]).words
        if given["words"]
        else ""
    )


def _needs(held: Held) -> dict[str, Any]:
    today, kept = timezone.localdate(), held.facts.aftercare
    return {
        "needs": [
            {
                "code": term.code,
                "words": _(term.label),
                "hint": _(term.hint) if term.hint else "",
                "so": term.code in kept,
                "with_whom": kept.get(term.code, ""),
                "takes_name": term.code != "none",
            }
            for term in terms.aftercare_needs.on(today)
        ]
    }


def _handed(held: Held) -> list[dict[str, Any]]:
    states = {
        str(about): state
        for about, state in Consent.objects.filter(case=held.id, use="referral").values_list("about", "state")
    }
    return [
        {
            "key": key,
            "partner": one["partner"],
            "calls": _(WHO_CALLS[one["calls"]]),
            "stands": STANDS[one["state"]],
            "consent": _(STATE_NAMES[states[key]]) if key in states else "",
            "may_hand": one["state"] == ASKED and states.get(key) == "given",
            "waits": one["state"] in (HANDED, NOT_YET),
        }
        for key, one in held.facts.warm.items()
    ]
