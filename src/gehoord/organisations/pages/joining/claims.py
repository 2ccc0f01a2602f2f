# SPDX-License-Identifier: EUPL-1.2
"""Aanvragen: who asked to join, the letter that proves it, and a yes or a no (/loket/organisaties/aanvragen/)."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.progress import status, term

from ...actions.joining.decide_claim import accept_claim, refuse_claim
from ...actions.joining.prove_claim import send_letter
from ...models import Claim
from ...queries.joining import claim, days_left, decided_claims, open_claims, who_manages
from ...queries.register import card, is_joined
from ...rules.joining import MOST_TRIES, WHY_MISSING

DONE = {
    "ja": gettext_lazy(
        "Toegelaten. De aanvrager opent nu zelf het team; de bladen en codes zie je hier niet."
    ),
    "nee": gettext_lazy("Afgewezen. De aanvrager leest de reden."),
}


@needs(Permission.ORGANISATIONS)
def claims(request: HttpRequest) -> HttpResponse:
    """What waits for us first, then what waits for the asker, then what was decided."""
    now = timezone.localtime()
    return render(
        request,
        "organisations/pages/joining/claims.html",
        {
            "open": [(row, standing_of(row), _left(row, now)) for row in open_claims()],
            "decided": [(row, standing_of(row)) for row in decided_claims()],
        },
    )


@needs(Permission.ORGANISATIONS)
def claim_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """One request. The letter is shown once, to print."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    row, now, does, why = (
        _the_claim(key),
        timezone.localtime(),
        request.POST.get("do", ""),
        request.POST.get("why", ""),
    )
    reasons: list[str] = []
    if does == "letter":
        code = Code.new()
        reasons = send_letter(key, code=code, by=staff.by, now=now)
        if not reasons:
            return _letter(request, row, code)
    elif does == "accept":
        reasons = accept_claim(key, by=staff.by, now=now)
    elif does == "refuse":
        reasons = refuse_claim(key, why=why, by=staff.by, now=now)
    if does in ("accept", "refuse") and not reasons:
        done = "ja" if does == "accept" else "nee"
        return HttpResponseRedirect(f"{reverse('employer:claim', args=[key])}?klaar={done}")
    addresses = [event for event in card(row.organisation_id).events if event.kind == "address"]
    return render(
        request,
        "organisations/pages/joining/claim.html",
        {
            "claim": row,
            "row": row.organisation,
            "stands": standing_of(row),
            "facts": [
                (_("Naam"), row.name),
                (_("Functie"), row.function),
                (_("E-mailadres"), row.mail),
                (_("Telefoon"), row.phone),
                (_("Postadres in het register"), row.organisation.post_address),
            ],
            "address_changed": addresses[0].at if addresses else None,
            "used_up": row.letter_tries >= MOST_TRIES,
            "why": _(row.why) if row.why else "",
            "typed_why": why,
            "managers": [one.name for one in who_manages(row.organisation.team_id)]
            if row.organisation.team_id
            else [],
            "wrong": {"why": _(WHY_MISSING)} if WHY_MISSING in reasons else {},
            "errors": [("why" if one == WHY_MISSING else "", _(one)) for one in reasons],
            "done": DONE.get(request.GET.get("klaar", ""), ""),
        },
        status=422 if reasons else 200,
    )


def standing_of(row: Claim) -> str:
    """Where a request stands, as words with a shape."""
    if row.decided_on:
        if row.is_refused:
            return status("done", _("afgewezen"))
        return (
            status("done", _("doet mee"))
            if is_joined(row.organisation)
            else status("waiting", _("toegelaten, opent het team"))
        )
    if row.proven_on:
        return status("nearly", _("wacht op ons ja of nee"))
    if row.letter_on and row.letter_tries < MOST_TRIES:
        return status("waiting", _("wacht op de code uit de brief"))
    return status("nearly", _("wacht op onze brief"))


def _left(row: Claim, now: object) -> object:
    days = days_left(row, now=now)  # type: ignore[arg-type]
    return "" if days is None else term(days, working=False)


def _the_claim(key: UUID) -> Claim:
    try:
        return claim(key)
    except Claim.DoesNotExist:
        raise Http404 from None


def _letter(request: HttpRequest, row: Claim, code: Code) -> HttpResponse:
    return render(
        request,
        "organisations/pages/joining/letter.html",
        {
            "claim": row,
            "row": row.organisation,
            "code": code.text,
            "today": timezone.localdate(),
            "address": request.build_absolute_uri(reverse("organisations:claim_code")),
        },
    )
