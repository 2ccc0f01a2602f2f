# SPDX-License-Identifier: EUPL-1.2
"""One letter: as a draft exactly as it will go, with the yes it needs; once sent, with the proof."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.consent.ask import ask_consent
from ...actions.consent.note_yes import note_yes
from ...actions.letters.draft import drop_draft
from ...actions.letters.send import send_letter
from ...letters.table import (
    BY_LETTER,
    CHANNEL_NAMES,
    CODE_LINE,
    PAGE,
    PARTNER,
    PHONE,
    PRINT,
    REPORTER,
    RESPONDENT,
    Kind,
)
from ...queries.consents import OpenConsent, consents_of
from ...queries.letters import OpenLetter, letter_of, proof_of, undelivered
from ...queries.opened import Held, hold
from ...rules import Reason
from ...terms import Identity
from ...uses import BY_USE, GIVEN, HEARD_BY, STATE_NAMES
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section
from .letters import letter_says, whom

ASK, SEND, DROP = "ask", "send", "drop"
_TO_READ_AGAIN = Reason.CONSENT_OVERTAKEN


@of_case(Permission.CASE_WRITE)
def letter(request: HttpRequest, case: UUID, letter: UUID) -> HttpResponse:
    """Show it; or ask the reporter, send it, throw it away."""
    if request.method != "POST":
        held = read_section(request, case)
        return show(request, held, letter) if isinstance(held, Held) else held
    held = hold(case, keys=asking(request).keys, lock=True)
    does = request.POST.get("do", "")
    if does == DROP:
        drop_draft(held, letter)
        return HttpResponseRedirect(reverse("casework:letters", args=[case]))
    act = {ASK: _ask, SEND: _send}.get(does)
    reasons = act(request, held, letter, asking(request)) if act else []
    if reasons:
        return show(request, held, letter, reasons=reasons)
    printed = does == SEND and request.POST.get("channel") == PRINT
    return HttpResponseRedirect(
        reverse("casework:letter_print" if printed else "casework:letter", args=[case, letter])
    )


@of_case(Permission.CASE_READ)
def letter_print(request: HttpRequest, case: UUID, letter: UUID) -> HttpResponse:
    """The letter on paper: address in the window, the day in words, nothing of the screen around it."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    one = letter_of(held, letter)
    told = {"one": one, "case": case, "day": one.sent_on or timezone.localdate()}
    return render(request, "casework/pages/letters/print.html", told)


def _ask(request: HttpRequest, held: Held, letter: UUID, by: Staff) -> list[Reason]:
    now, one = timezone.localtime(), letter_of(held, letter, lock=True)
    kind = BY_LETTER[one.name]
    if not one.is_draft or not kind.use:
        return []
    if request.POST.get("seal", "") != one.seal:
        return [_TO_READ_AGAIN]
    told: dict[str, Any] = {
        "use": kind.use,
        "words": one.words,
        "will_see": _("De brief gaat naar: %(who)s") % {"who": ", ".join(one.lines)},
        "about": letter,
        "by": by,
        "now": now,
    }
    heard = request.POST.get("how", "")
    done = note_yes(held, heard=heard, **told) if heard in HEARD_BY else ask_consent(held, **told)
    return done.reasons


def _send(request: HttpRequest, held: Held, letter: UUID, by: Staff) -> list[Reason]:
    channel = request.POST.get("channel", "")
    return send_letter(
        held,
        letter=letter,
        channel=channel if channel in (PAGE, PRINT, PHONE) else PRINT,
        seal=request.POST.get("seal", ""),
        by=by,
        now=timezone.localtime(),
        hides_reporter="hides_reporter" in request.POST,
    )


def show(
    request: HttpRequest, held: Held, letter: UUID, *, reasons: list[Reason] | None = None
) -> HttpResponse:
    """The page of one letter."""
    one = letter_of(held, letter)
    kind = BY_LETTER.get(one.name)
    consent = _consent(held, one, kind) if kind and one.is_draft else None
    return render(
        request,
        "casework/pages/letters/letter.html",
        {
            **frame(request, held, here="letters"),
            "case": held.id,
            "one": one,
            "says": letter_says(one),
            "to": whom(one),
            "how": _(CHANNEL_NAMES[one.channel]),
            "to_reporter": one.to == REPORTER,
            "needs_yes": bool(kind and kind.use),
            "per_letter": bool(kind and kind.use and BY_USE[kind.use].exact),
            "use": kind.use if kind else "",
            "consent": consent,
            "consent_words": _(STATE_NAMES[consent.state]) if consent else "",
            "may_go": not (kind and kind.use) or bool(consent and consent.state == GIVEN),
            "asks_hidden": one.to == RESPONDENT and held.report.identity != Identity.KNOWN,
            "hows": [
                Option(PAGE, _("Ik vraag het op de eigen pagina van de melder")),
                *(
                    Option(code, _("De melder las deze brief en zei ja, %(how)s") % {"how": _(words)})
                    for code, words in HEARD_BY.items()
                ),
            ],
            "stuck": bool(undelivered([one])),
            "proof": "" if one.is_draft else proof_of(held, one),
            "had_code": CODE_LINE in one.words,
            "can_phone": one.to == PARTNER,
            "mark": one.seal[:16],
            "errors": [("", words) for words in reason_words(reasons or [])],
        },
        status=409 if reasons else 200,
    )


def _consent(held: Held, one: OpenLetter, kind: Kind) -> OpenConsent | None:
    """The newest question about exactly this letter; for other uses the newest one that holds."""
    if not kind.use:
        return None
    exact = BY_USE[kind.use].exact
    found = [each for each in consents_of(held.id, dek=held.keys.dek) if each.use.name == kind.use]
    if exact:
        found = [each for each in found if each.about == one.id and each.words == one.words]
    return next(iter(sorted(found, key=lambda each: not each.is_live)), None)
