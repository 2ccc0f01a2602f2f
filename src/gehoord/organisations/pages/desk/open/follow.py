# SPDX-License-Identifier: EUPL-1.2
"""Following with the code what was told at a desk: what comes next by which day, writing, and what else one can do."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.casework.pages.follow_door import only_language, other_language
from gehoord.foundation.people.fence import fenced, looking_at
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.pages.code_words import NOT_FOUND, slip_in_words

from ....actions.desk.add_desk_piece import mark_desk_read
from ....actions.desk.close_desk_report import close_as_moved
from ....actions.desk.keep_out_of_desk import keep_out_of_desk
from ....actions.desk.withdraw_desk_report import withdraw_desk_report
from ....actions.desk.write_to_desk import write_to_desk
from ....queries.desk import OpenDeskReport, desk_by_code, may_read_now, setting_of
from ....queries.teams import organisation_of
from ....rules.desk import named_in
from ....terms.desk import DUE, OUTCOMES, PIECES, WORKERS
from .at_desk import regime_words
from .door import COOKIE
from .take_along import take_along

LONGEST = 20_000
PAGES = "organisations/pages/desk/open/"
DONE = {
    "bericht": gettext_lazy("Je bericht is verstuurd."),
    "buiten": gettext_lazy("Opgeslagen. Wie je aanvinkte ziet je melding vanaf nu niet meer."),
}
Follows = Callable[[HttpRequest, Code, OpenDeskReport], HttpResponse]


@public
def open_by_code(request: HttpRequest) -> HttpResponse:
    """Enter the code. Unknown and destroyed look the same and take the same work."""
    if elsewhere := other_language(request):
        return elsewhere
    if request.method != "POST" or only_language(request):
        return _ask(request, typed=request.POST.get("code", "")[:200])
    typed = request.POST.get("code", "")[:200]
    try:
        given = Code.parse(typed)
    except CodeError as error:
        return _ask(request, said=slip_in_words(error), typed=typed)
    if is_too_often(request, "code"):
        return error_page(request, 429)
    # The pair is made for codes that lead nowhere too: finding nothing takes as long as finding something.
    assert given.mailbox
    with fenced(lookup=given.lookup_hash):
        if _find(given) is None:
            return _ask(request, said=NOT_FOUND, typed=typed)
    response = HttpResponseRedirect(reverse("organisations:desk_read"))
    COOKIE.store(response, given)
    return response


def follows(page: Follows) -> Callable[[HttpRequest], HttpResponse]:
    """Gives a page the code of this browser and what lies under it; asks for it without losing what was typed."""

    @wraps(page)
    def guarded(request: HttpRequest) -> HttpResponse:
        if elsewhere := other_language(request):
            return elsewhere
        code = COOKIE.load(request)
        if code is None:
            return _ask(request, kept=clean(request.POST.get("text", ""))[:LONGEST])
        with fenced(lookup=code.lookup_hash):
            opened = _find(code)
            if opened is None:
                return _ask(request, said=NOT_FOUND)
            response = page(request, code, opened)
        if COOKIE.name not in response.cookies:
            COOKIE.store(response, code)
        return response

    return public(guarded)


@follows
def read(request: HttpRequest, code: Code, opened: OpenDeskReport) -> HttpResponse:
    """How it stands, what was said, and a place to write. Looking marks the desk's words as read."""
    row, now = opened.row, timezone.localtime()
    text = clean(request.POST.get("text", ""))[:LONGEST]
    errors: list[tuple[str, str]] = []
    readers = may_read_now(row)
    names = {one.id: one.name for one in readers}
    named = named_in([text], names) - opened.let_in
    if request.method == "POST" and not only_language(request):
        if not text:
            errors = [("text", _("Schrijf eerst iets."))]
        elif named and "named" not in request.POST:
            errors = [("named", _("Je noemt iemand die dit leest. Kies hieronder of dat mag."))]
        else:
            reasons = []
            if named and request.POST["named"] == "out":
                reasons = keep_out_of_desk(opened, named, now=now)
            errors = [("named", _(said)) for said in reasons]
            if not errors:
                write_to_desk(opened, text=text, now=now)
                return HttpResponseRedirect(f"{reverse('organisations:desk_read')}?klaar=bericht")
    mark_desk_read(opened, from_reporter=False, now=now)
    given = {
        "row": row,
        "name": organisation_of(row.counter_id).name,
        "comes": _(DUE[row.due_for]) if row.due_for else "",
        "is_late": bool(row.due_on and row.due_on < now.date()),
        "outcome": _(OUTCOMES[row.outcome]) if row.outcome else "",
        "why": regime_words(row.regime, is_worker=row.told_by in WORKERS),
        "told": opened.told,
        "pieces": [(piece, _(PIECES[piece.kind])) for piece in opened.shown],
        "readers": readers,
        "named": [names[key] for key in named] if any(name == "named" for name, _said in errors) else [],
        "done": DONE.get(request.GET.get("klaar", ""), ""),
        "text": text,
        "errors": errors,
        "wrong": {name: [words] for name, words in errors},
        "switch_form": "write",
    }
    return render(request, f"{PAGES}read.html", given, status=422 if errors else 200)


@follows
def keep_out(request: HttpRequest, code: Code, opened: OpenDeskReport) -> HttpResponse:
    """Who reads this, by name, and a tick for who must not any more."""
    readers = may_read_now(opened.row)
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and not only_language(request):
        members: list[UUID] = [one.id for one in readers if str(one.id) in request.POST.getlist("keep_out")]
        if members:
            reasons = keep_out_of_desk(opened, members, now=timezone.localtime())
            errors = [("keep_out", _(said)) for said in reasons]
        else:
            errors = [("keep_out", _("Vink aan wie dit niet meer mag lezen."))]
        if not errors:
            return HttpResponseRedirect(f"{reverse('organisations:desk_read')}?klaar=buiten")
    given = {
        "readers": [Option(str(one.id), one.name) for one in readers],
        "chosen": request.POST.getlist("keep_out"),
        "errors": errors,
        "said": [words for _name, words in errors],
        "switch_form": "out",
    }
    return render(request, f"{PAGES}keep_out.html", given, status=422 if errors else 200)


@follows
def move(request: HttpRequest, code: Code, opened: OpenDeskReport) -> HttpResponse:
    """To the national counter, with the words filled in; the desk stops, or goes on as well: their choice."""
    row = opened.row
    organisation = organisation_of(row.counter_id)
    if request.method == "POST" and not only_language(request):
        if request.POST.get("do") == "close":
            close_as_moved(opened, now=timezone.localtime())
        return take_along(request, "\n\n".join(opened.words).strip(), organisation=organisation.name)
    with looking_at(row.counter_id):
        outside = setting_of(row.counter_id).outside
    given = {"name": organisation.name, "outside": outside, "is_closed": row.closed_on, "switch_form": "move"}
    return render(request, f"{PAGES}move.html", given)


@follows
def withdraw(request: HttpRequest, code: Code, opened: OpenDeskReport) -> HttpResponse:
    """Take it back: it is destroyed at once."""
    if request.method == "POST" and not only_language(request):
        withdraw_desk_report(opened, now=timezone.localtime())
        response = render(request, f"{PAGES}withdrawn.html")
        COOKIE.drop(response)
        return response
    return render(request, f"{PAGES}withdraw.html", {"switch_form": "withdraw"})


@public
def leave(request: HttpRequest) -> HttpResponse:
    """The browser forgets the code."""
    response = HttpResponseRedirect(reverse("web:home"))
    if request.method == "POST":
        COOKIE.drop(response)
    return response


def _find(code: Code) -> OpenDeskReport | None:
    try:
        return desk_by_code(code)
    except SealError:
        return None


def _ask(request: HttpRequest, *, said: object = "", typed: str = "", kept: str = "") -> HttpResponse:
    errors = [("code", said)] if said else []
    given = {
        "errors": errors,
        "said": [said] if said else [],
        "typed": typed,
        "kept": kept,
        "switch_form": "code",
    }
    return render(request, f"{PAGES}code.html", given, status=422 if errors else 403 if kept else 200)
