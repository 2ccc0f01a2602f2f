# SPDX-License-Identifier: EUPL-1.2
"""Following a request to join with its code: what comes next, the code of the letter, and then the team."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.reporting.pages.code_words import slip_in_words

from ....actions.joining.prove_claim import prove_claim
from ....models import Claim
from ....queries.joining import claim_of
from ....queries.register import is_joined
from ....rules.joining import LETTER_DAYS, MOST_TRIES
from .door import COOKIE


@public
def code(request: HttpRequest) -> HttpResponse:
    """Enter the code. Unknown and forgotten look the same."""
    typed = request.POST.get("code", "")[:200]
    if request.method != "POST":
        return _ask(request)
    try:
        given = Code.parse(typed)
    except CodeError as slip:
        return _ask(request, said=slip_in_words(slip), typed=typed)
    if is_too_often(request, "code"):
        return error_page(request, 429)
    if claim_of(given) is None:
        return _ask(request, said=_("Met deze code vinden we geen aanvraag."), typed=typed)
    response = HttpResponseRedirect(reverse("organisations:claim"))
    COOKIE.store(response, given)
    return response


@public
def follow(request: HttpRequest) -> HttpResponse:
    """How the request stands; the code of the letter is typed here."""
    given = COOKIE.load(request)
    claim = claim_of(given) if given else None
    if given is None or claim is None:
        return HttpResponseRedirect(reverse("organisations:claim_code"))
    errors: list[tuple[str, str]] = []
    if request.method == "POST":
        if is_too_often(request, "code"):
            return error_page(request, 429)
        letter = request.POST.get("letter", "")[:200]
        errors = [("letter", _(one)) for one in prove_claim(given, letter=letter, now=timezone.localtime())]
        if not errors:
            response: HttpResponse = HttpResponseRedirect(f"{reverse('organisations:claim')}?klaar")
            COOKIE.store(response, given)
            return response
        claim = claim_of(given) or claim
    response = render(
        request,
        "organisations/pages/joining/open/follow.html",
        {
            **standing(claim),
            "errors": errors,
            "wrong": [words for _name, words in errors],
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )
    COOKIE.store(response, given)
    return response


def standing(claim: Claim) -> dict[str, object]:
    """What the page says of where a request stands."""
    return {
        "claim": claim,
        "row": claim.organisation,
        "why": _(claim.why) if claim.why else "",
        "accepted": claim.decided_on is not None and not claim.is_refused,
        "joined": is_joined(claim.organisation),
        "letter_by": claim.asked_on + timedelta(days=LETTER_DAYS),
        "answer_by": (claim.proven_on or claim.asked_on) + timedelta(days=LETTER_DAYS),
        "tries_left": MOST_TRIES - claim.letter_tries,
    }


def _ask(request: HttpRequest, *, said: object = "", typed: str = "") -> HttpResponse:
    errors = [("code", said)] if said else []
    return render(
        request,
        "organisations/pages/joining/open/code.html",
        {"errors": errors, "said": [words for _name, words in errors], "typed": typed},
        status=422 if errors else 200,
    )
