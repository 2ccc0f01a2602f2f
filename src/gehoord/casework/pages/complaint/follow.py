# SPDX-License-Identifier: EUPL-1.2
"""Following a complaint about a counter with its code: what comes next by which day, and writing both ways."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.pages.code_words import NOT_FOUND, slip_in_words

from ...actions.complaint.add_piece import add_piece, mark_pieces_read
from ...actions.complaint.handle_complaint import MESSAGE
from ...deadlines import LEVELS
from ...queries.complaints import PUBLIC_KINDS, OpenComplaint, by_code
from ...terms import COMPLAINT_OUTCOME_NAMES, ComplaintOutcome
from ..follow_door import only_language, other_language
from .door import COOKIE

LONGEST = 20_000


@public
def open_by_code(request: HttpRequest) -> HttpResponse:
    """Enter the code. Unknown and destroyed look the same and take the same work."""
    if request.method != "POST":
        return _ask(request)
    typed = request.POST.get("code", "")[:200]
    try:
        given = Code.parse(typed)
    except CodeError as error:
        return _ask(request, said=slip_in_words(error), typed=typed)
    if is_too_often(request, "code"):
        return error_page(request, 429)
    # The pair is made for codes that lead nowhere too: finding nothing takes as long as finding something.
    assert given.mailbox
    if _find(given) is None:
        return _ask(request, said=NOT_FOUND, typed=typed)
    response = HttpResponseRedirect(reverse("complaint:read"))
    COOKIE.store(response, given)
    return response


@public
def read(request: HttpRequest) -> HttpResponse:
    """The complaint as its complainant sees it; looking marks the committee's words as read."""
    if elsewhere := other_language(request):
        return elsewhere
    code = COOKIE.load(request)
    text = clean(request.POST.get("text", ""))[:LONGEST]
    if code is None:
        return _ask(request, kept=text)
    now = timezone.localtime()
    errors: list[tuple[str, object]] = []
    with fenced(lookup=code.lookup_hash):
        opened = by_code(code)
        if opened is None:
            return _ask(request, said=NOT_FOUND)
        if request.method == "POST" and not only_language(request):
            if text:
                add_piece(opened.row, dek=opened.dek, kind=MESSAGE, text=text, by=None, now=now)
                response: HttpResponse = HttpResponseRedirect(f"{reverse('complaint:read')}?klaar")
                COOKIE.store(response, code)
                return response
            errors = [("text", _("Schrijf eerst iets."))]
        mark_pieces_read(opened.row, from_complainant=False, now=now)
    row = opened.row
    response = render(
        request,
        "casework/pages/complaint/read.html",
        {
            "row": row,
            "about": row.about.name,
            "comes": _(LEVELS[row.due_for].says) if row.due_for else "",
            "is_late": bool(row.due_on and row.due_on < now.date()),
            "outcome": _(COMPLAINT_OUTCOME_NAMES[ComplaintOutcome(row.outcome)]) if row.outcome else "",
            "told": opened.told,
            "pieces": [piece for piece in opened.pieces if piece.kind in PUBLIC_KINDS],
            "done": _("Je bericht is verstuurd.") if "klaar" in request.GET else "",
            "text": text,
            "errors": errors,
            "said": [words for _name, words in errors],
            "switch_form": "write",
        },
        status=422 if errors else 200,
    )
    COOKIE.store(response, code)
    return response


@public
def leave(request: HttpRequest) -> HttpResponse:
    """The browser forgets the code."""
    response = HttpResponseRedirect(reverse("web:home"))
    if request.method == "POST":
        COOKIE.drop(response)
    return response


def _find(code: Code) -> OpenComplaint | None:
    with fenced(lookup=code.lookup_hash):
        try:
            return by_code(code)
        except SealError:
            return None


def _ask(request: HttpRequest, *, said: object = "", typed: str = "", kept: str = "") -> HttpResponse:
    errors = [("code", said)] if said else []
    return render(
        request,
        "casework/pages/complaint/code.html",
        {"errors": errors, "said": [words for _name, words in errors], "typed": typed, "kept": kept},
        status=422 if errors else 403 if kept else 200,
    )
