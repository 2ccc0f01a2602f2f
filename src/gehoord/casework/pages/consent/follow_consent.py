# SPDX-License-Identifier: EUPL-1.2
"""The reporter reads who will see what and what can go wrong, says yes or no, and takes a yes back."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean

from ...actions.consent.answer import answer_consent
from ...actions.consent.withdraw import withdraw_consent
from ...models import Consent, Term
from ...queries.consents import OpenConsent, as_open_consent, consents_of
from ...rules import Reason
from ...uses import ASKED, BY_USE
from ..ask import Ask
from ..follow_door import Followed, done, follows, only_language, open_followed, other_language
from ..labels import reason_words
from .consents import BACK, NO, YES, as_row

DONE_WORDS = {YES: "ja", NO: "nee", BACK: "terugnemen"}


@follows
def consents(request: HttpRequest, code: Code) -> HttpResponse:
    """Everything that was asked, and what the reporter said."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        found = [as_row(one) for one in consents_of(here.report.pk, dek=here.dek)]
    return render(request, "casework/pages/consent/follow_consents.html", {"consents": found})


@follows
def consent(request: HttpRequest, code: Code, key: UUID) -> HttpResponse:
    """One question: read it, answer it, or take the answer back."""
    if elsewhere := other_language(request):
        return elsewhere
    said, why = request.POST.get("do", ""), clean(request.POST.get("text", ""))[:5000]
    reasons: list[Reason] = []
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        row = (
            Consent.objects.select_related("asked_by", "answered_by")
            .filter(pk=key, case=here.report.pk)
            .first()
        )
        if row is None:
            return HttpResponseRedirect(reverse("follow:consents"))
        acts = request.method == "POST" and said in (YES, NO, BACK) and not only_language(request)
        if acts:
            reasons = _answer(here, key, said=said, why=why)
            row.refresh_from_db()
        one = as_open_consent(row, dek=here.dek)
        until = _until(row)
    if acts and not reasons:
        return done(DONE_WORDS[said])
    return _show(request, one, why=why, reasons=reasons, until=until)


def _until(row: Consent) -> date | None:
    """The day until which the question waits for an answer; None when it does not."""
    if row.state != ASKED:
        return None
    waits = Term.objects.filter(case=row.case_id, about=row.pk, done_on=None)
    return waits.values_list("due_on", flat=True).first()


def _answer(here: Followed, key: UUID, *, said: str, why: str) -> list[Reason]:
    now = timezone.localtime()
    if said == BACK:
        return withdraw_consent(here.report, dek=here.dek, consent=key, why=why, now=now)
    return answer_consent(here.report, dek=here.dek, consent=key, yes=said == YES, why=why, now=now)


def _show(
    request: HttpRequest, one: OpenConsent, *, why: str, reasons: list[Reason], until: date | None
) -> HttpResponse:
    return render(
        request,
        "casework/pages/consent/follow_consent.html",
        {
            "row": as_row(one),
            "until": until,
            "text": why,
            "errors": [("text", words) for words in to_reporter(reasons)],
            "switch_form": "consent",
        },
        status=409 if reasons else 200,
    )


def to_reporter(reasons: list[Reason]) -> list[str]:
    """The same reasons, in words to the reporter."""
    told = {
        Reason.CONSENT_USED: _(
            "Dit is al verstuurd. Wat weg is, kunnen we niet terughalen. Er gaat niets nieuws weg."
        ),
        Reason.CONSENT_OVERTAKEN: _("Deze vraag is intussen veranderd. Kijk hieronder hoe het nu staat."),
        Reason.ANONYMOUS: _("Je bent nu anoniem. Dan kan dit niet: de ander zou weten om wie het gaat."),
    }
    return [told.get(reason) or reason_words([reason])[0] for reason in reasons]


def asks_consent(here: Followed, today: date) -> Iterator[Ask]:
    """A note for each question that waits for an answer."""
    if here.case is None:
        return
    rows = Consent.objects.filter(case=here.report.pk, state=ASKED).order_by("asked_on", "pk")
    for key, use in rows.values_list("pk", "use"):
        yield Ask(
            _(BY_USE[use].asks),
            _("Lees wie wat ziet en wat er mis kan gaan. Jij beslist. Er gebeurt niets zonder jouw ja."),
            reverse("follow:consent", args=[key]),
            _("Lees en antwoord"),
        )
