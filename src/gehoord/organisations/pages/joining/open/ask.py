# SPDX-License-Identifier: EUPL-1.2
"""Asking to join for an organisation: one page, and then a code to follow it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often

from ....actions.joining.ask_to_join import Asker, ask_to_join
from ....models import Organisation
from ....queries.joining import claim_of
from ....queries.register import is_joined, organisation
from ....rules.joining import LETTER_DAYS, why_not_asker
from .door import COOKIE

FIELDS = ("name", "function", "mail", "phone")


@public
def ask(request: HttpRequest, key: UUID) -> HttpResponse:
    """Whether anybody else asked is told to nobody. Who asks for one that joined is refused, and it is told so."""
    try:
        row = organisation(key)
    except Organisation.DoesNotExist:
        raise Http404 from None
    given = {name: request.POST.get(name, "").strip() for name in FIELDS}
    if request.method != "POST":
        return _page(request, row, given)
    wrong = {} if is_joined(row) else why_not_asker(**given)
    if wrong:
        return _page(request, row, given, wrong={name: _(words) for name, words in wrong.items()})
    if is_too_often(request, "claim"):
        return error_page(request, 429)
    code = _code(request, key)
    reasons = ask_to_join(key, asker=Asker(**given), code=code, now=timezone.localtime())
    if reasons:
        return _page(request, row, given, reasons=[_(one) for one in reasons])
    response = HttpResponseRedirect(reverse("organisations:asked"))
    COOKIE.store(response, code)
    return response


@public
def asked(request: HttpRequest) -> HttpResponse:
    """The code to follow it, to write down."""
    code = COOKIE.load(request)
    claim = claim_of(code) if code else None
    if code is None or claim is None:
        return HttpResponseRedirect(reverse("organisations:claim_code"))
    return render(
        request,
        "organisations/pages/joining/open/asked.html",
        {"code": code.text, "spoken": code.spoken(), "row": claim.organisation, "days": LETTER_DAYS},
    )


def _code(request: HttpRequest, key: UUID) -> Code:
    """The code of this browser when it is of this very request (sent twice), else a new one."""
    code = COOKIE.load(request)
    before = claim_of(code) if code else None
    return (
        code
        if code and before and before.organisation_id == key and before.decided_on is None
        else Code.new()
    )


def _page(
    request: HttpRequest,
    row: Organisation,
    given: dict[str, str],
    *,
    wrong: dict[str, str] | None = None,
    reasons: list[str] | None = None,
) -> HttpResponse:
    return render(
        request,
        "organisations/pages/joining/open/ask.html",
        {
            "row": row,
            "joined": is_joined(row),
            "given": given,
            "wrong": wrong or {},
            "reasons": reasons,
            "errors": list((wrong or {}).items()),
            "days": LETTER_DAYS,
        },
        status=422 if wrong else 409 if reasons else 200,
    )
