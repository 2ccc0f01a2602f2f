# SPDX-License-Identifier: EUPL-1.2
"""The door of the reporter's pages: who gave a right code in this browser comes in, behind the code's fence."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import LANGUAGES
from gehoord.reporting.actions.keep_mailbox import keep_mailbox
from gehoord.reporting.queries import dek_by_code, find_by_code

from ..models import Case
from .follow_cookie import COOKIE, drop, load, store

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

LANGUAGE = "_language"
DONE = "klaar"
TYPED = ("text", "safe")
_WORTH_KEEPING = 3


class Gone(Exception):
    """The report of this code is not there any more: withdrawn here or elsewhere, or its time is over."""


@dataclass(frozen=True)
class Followed:
    """The report of a code, its opened key, and its case when a counter has begun one."""

    code: Code
    report: "Report"
    dek: bytes
    case: Case | None


def open_followed(code: Code) -> Followed:
    """Find and open, within the code's fence. Raises Gone."""
    report = find_by_code(code)
    if report is None:
        raise Gone
    try:
        dek = dek_by_code(report, code)
    except SealError:
        raise Gone from None
    if not bytes(report.mailbox):
        keep_mailbox(report, code)
    return Followed(code, report, dek, Case.objects.select_related("handler").filter(pk=report.pk).first())


Page = Callable[..., HttpResponseBase]


def follows(page: Page) -> Page:
    """Gives the page the code of this browser; asks for it when there is none, without losing what was typed."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        code = load(request)
        if code is None:
            return _ask_for_code(request)
        try:
            response: HttpResponseBase = page(request, code, *args, **kwargs)
        except Gone:
            response = HttpResponseRedirect(f"{reverse('follow:code')}?{DONE}=weg")
            drop(response)
        if COOKIE not in response.cookies:
            store(response, code)
        return response

    return public(guarded)


def _ask_for_code(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(reverse("follow:code"))
    typed = [str(request.POST.get(name, "")) for name in TYPED]
    kept = "\n\n".join(words for words in typed if len(words) > _WORTH_KEEPING)
    return render(request, "casework/pages/follow_code.html", {"was_open": True, "kept": kept}, status=403)


def done(what: str) -> HttpResponse:
    """Back to the report, which says what was done."""
    address = reverse("follow:report")
    return HttpResponseRedirect(f"{address}?{DONE}={what}" if what else address)


def other_language(request: HttpRequest) -> HttpResponse | None:
    """The same post to the same page in the language that was asked for, so that no word is lost; None when there."""
    language = request.POST.get(LANGUAGE, "")
    if language not in LANGUAGES or language == (get_language() or "nl"):
        return None
    match = request.resolver_match
    with override(language):
        address = (
            reverse(match.view_name, args=match.args, kwargs=match.kwargs)
            if match
            else reverse("follow:code")
        )
    return HttpResponse(status=307, headers={"Location": address})


def only_language(request: HttpRequest) -> bool:
    """Whether this post came from a language button: show the page again as it was filled in, do nothing else."""
    return LANGUAGE in request.POST
