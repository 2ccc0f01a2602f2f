# SPDX-License-Identifier: EUPL-1.2
"""The door of the other side's pages: who gave a code of their own in this browser comes in, behind its fence."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page

from ...queries.doors import Door, Shut, find_door
from ...queries.respondents import ADVISER, INVITED
from ..follow_door import DONE
from .cookie import COOKIE, drop, load, store
from .door_words import shut_words

KEPT = ("text", "why")
Page = Callable[..., HttpResponseBase]


class Closed(Exception):
    """The code of this browser opens nothing (any more); `why` says what happened."""

    def __init__(self, why: Shut) -> None:
        self.why = why


class OnlyReads(Exception):
    """An adviser tried to change something."""


def open_door(code: Code, *, writes: bool = False) -> Door:
    """The record of this code, within its fence. Raises Closed, and OnlyReads for an adviser who writes."""
    found = find_door(code, today=timezone.localdate())
    if not isinstance(found, Door):
        raise Closed(found)
    if found.door == INVITED:
        raise Closed(Shut.UNKNOWN)
    if writes and found.door == ADVISER:
        raise OnlyReads
    return found


def enters(page: Page) -> Page:
    """Gives the page the code of this browser; asks for it when there is none, without losing what was typed."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        held = load(request)
        if held is None:
            return _ask(request)
        code, _fresh = held
        try:
            response: HttpResponseBase = page(request, code, *args, **kwargs)
        except OnlyReads:
            return error_page(request, 403)
        except Closed as closed:
            response = shut_page(request, closed.why)
            drop(response)
        if COOKIE not in response.cookies:
            store(response, code)
        return response

    return public(guarded)


def shut_page(request: HttpRequest, why: Shut) -> HttpResponse:
    """What happened to this code and what to do now; never anything of what it was about."""
    title, text = shut_words(why)
    return render(request, "casework/pages/other_side/shut.html", {"title": title, "text": text}, status=410)


def _ask(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseRedirect(reverse("respondent:code"))
    typed = [str(request.POST.get(name, "")) for name in KEPT]
    kept = "\n\n".join(words for words in typed if words.strip())
    return render(
        request, "casework/pages/other_side/code.html", {"was_open": True, "kept": kept}, status=403
    )


def done(what: str, *, page: str = "reading") -> HttpResponse:
    """Back to a page, which says what was done."""
    address = reverse(f"respondent:{page}")
    return HttpResponseRedirect(f"{address}?{DONE}={what}" if what else address)


def around(door: Door) -> dict[str, Any]:
    """What every page of the other side shows: which counter it is, whether this only reads, where to complain."""
    return {
        "counter": counter_map().by_id.get(door.row.counter_id),
        "only_reads": door.door == ADVISER,
        "complain_url": reverse("complaint:tell"),
    }
