# SPDX-License-Identifier: EUPL-1.2
"""Telling something at the own desk: who you are, what happened, a look at it, and sent. Each step can be gone back to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.follow_door import only_language, other_language
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean

from ....actions.desk.receive_desk_report import NobodyReads, receive_desk_report
from ....queries.desk import desk_by_code, people_of
from ....rules.desk import first_named_in, named_in
from ....terms.desk import TELLERS, WISHES
from .at_desk import Desk, desk_at
from .carried import DeskCarried, drop, load, store
from .door import COOKIE
from .take_along import take_along

LONGEST = {"story": 20_000, "name": 200, "reach": 500}
PAGES = "organisations/pages/desk/open/"


@public
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Who are you? That decides who reads it and by which day."""
    if elsewhere := other_language(request):
        return elsewhere
    desk = desk_at(code)
    carried = load(request, at=code) or DeskCarried(code)
    chosen = request.POST.get("told_by", str(carried.told.get("told_by", "")))
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and not only_language(request):
        if chosen in TELLERS:
            carried.told["told_by"] = chosen
            return _on(carried, reverse("organisations:desk_tell", args=[code]))
        errors = [("told_by", _("Kies wat het beste bij je past."))]
    if not desk.takes_any:
        return nobody(request, desk, story="")
    given = {
        "desk": desk,
        "tellers": [Option(key, _(words)) for key, words in TELLERS.items()],
        "told_by": chosen,
        "errors": errors,
        "said": [words for _name, words in errors],
        "switch_form": "desk",
    }
    return render(request, f"{PAGES}begin.html", given, status=422 if errors else 200)


@public
def tell(request: HttpRequest, code: str) -> HttpResponse:
    """What happened, what do you need, may we know your name; with who reads it and by which day."""
    if elsewhere := other_language(request):
        return elsewhere
    desk, carried = desk_at(code), load(request, at=code)
    if carried is None or carried.told.get("told_by") not in TELLERS:
        return _lost(request, desk) if request.method == "POST" else _to(code)
    told_by = str(carried.told["told_by"])
    errors: list[tuple[str, str]] = []
    if request.method == "POST":
        _take(request, carried)
    if request.method == "POST" and not only_language(request):
        if request.POST.get("do") == "move":
            return take_along(request, str(carried.told["story"]), organisation=desk.organisation.name)
        if carried.told["story"]:
            return _on(carried, reverse("organisations:desk_check", args=[code]))
        errors = [("story", _("Schrijf in een paar woorden wat er gebeurde."))]
    if not desk.takes(told_by):
        return nobody(request, desk, story=str(carried.told.get("story", "")))
    first, answer = desk.days(told_by, today=timezone.localdate())
    given = {
        **carried.told,
        "desk": desk,
        "readers": desk.readers[told_by],
        "leads": desk.also_leads(told_by),
        "first": first,
        "answer": answer,
        "why": desk.why(told_by),
        "wishes": [Option(key, _(words)) for key, words in WISHES.items()],
        "errors": errors,
        "wrong": {name: [words] for name, words in errors},
        "switch_form": "desk",
    }
    return render(request, f"{PAGES}tell.html", given, status=422 if errors else 200)


@public
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Look at it once more, choose who must not read it, and send. Whoever is named is kept out by itself."""
    if elsewhere := other_language(request):
        return elsewhere
    desk, carried = desk_at(code), load(request, at=code)
    if carried is None or not carried.told.get("story"):
        return _to(code)
    told_by, story = str(carried.told["told_by"]), str(carried.told["story"])
    with fenced(counter=desk.team):
        names = people_of(desk.team)
    named = named_in([story], names)
    out = [key for key in names if str(key) in request.POST.getlist("keep_out")]
    let_in = [key for key in named if str(key) in request.POST.getlist("let_in")]
    if request.method == "POST" and not only_language(request):
        if request.POST.get("do") == "move":
            return take_along(request, story, organisation=desk.organisation.name)
        if is_too_often(request, "code"):
            return error_page(request, 429)
        return _send(request, desk, carried, keep_out=out, let_in=let_in)
    given = {
        **carried.told,
        "desk": desk,
        "teller": _(TELLERS[told_by]),
        "wished": [_(WISHES[one]) for one in carried.told.get("wish", []) if one in WISHES],
        "readers": [Option(str(one.id), one.name) for one in desk.readers[told_by] if one.id not in named],
        "named": [Option(str(one.id), one.name) for one in desk.readers[told_by] if one.id in named],
        "maybe": [
            one.name for one in desk.readers[told_by] if one.id in first_named_in([story], names) - named
        ],
        "keep_out": [str(key) for key in out],
        "let_in": [str(key) for key in let_in],
        "switch_form": "desk",
    }
    return render(request, f"{PAGES}check.html", given)


@public
def sent(request: HttpRequest, code: str) -> HttpResponse:
    """It came in: the code, who reads it, and what comes next by which day."""
    desk, given = desk_at(code), COOKIE.load(request)
    if given is None:
        return _to(code)
    with fenced(lookup=given.lookup_hash):
        opened = desk_by_code(given)
    if opened is None or opened.row.counter_id != desk.team:
        return _to(code)
    page = {"desk": desk, "row": opened.row, "code": given.text, "spoken": given.spoken()}
    return render(request, f"{PAGES}sent.html", page)


def nobody(request: HttpRequest, desk: Desk, *, story: str, is_sent: bool = False) -> HttpResponse:
    """Nobody reads this here (any more): nothing is stored, and the story is not lost. is_sent: it was sent just now."""
    given = {"desk": desk, "story": story, "is_sent": is_sent}
    return render(request, f"{PAGES}nobody.html", given, status=422 if is_sent else 200)


def _send(
    request: HttpRequest, desk: Desk, carried: DeskCarried, *, keep_out: list[UUID], let_in: list[UUID]
) -> HttpResponse:
    told = {name: carried.told.get(name, "") for name in ("story", "wish", "name", "reach")}
    try:
        receive_desk_report(
            told,
            organisation=desk.organisation,
            told_by=str(carried.told["told_by"]),
            keep_out=keep_out,
            let_in=let_in,
            code=carried.code,
            now=timezone.localtime(),
        )
    except NobodyReads:
        return nobody(request, desk, story=str(told["story"]), is_sent=True)
    response = HttpResponseRedirect(reverse("organisations:desk_sent", args=[desk.code]))
    drop(response, carried)
    COOKIE.store(response, carried.code)
    return response


def _take(request: HttpRequest, carried: DeskCarried) -> None:
    for name, most in LONGEST.items():
        carried.told[name] = clean(request.POST.get(name, ""))[:most]
    carried.told["wish"] = [one for one in request.POST.getlist("wish") if one in WISHES]


def _on(carried: DeskCarried, address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    store(response, carried, today=timezone.localdate())
    return response


def _to(code: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("organisations:desk", args=[code]))


def _lost(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The cookie is gone, the words are not: they are given back to copy."""
    kept = clean(request.POST.get("story", ""))[: LONGEST["story"]]
    return render(request, f"{PAGES}lost.html", {"desk": desk, "kept": kept}, status=403)
