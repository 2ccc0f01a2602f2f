# SPDX-License-Identifier: EUPL-1.2
"""Mediation on the page of the other side: their own yes or no, the agreements, how it goes, and stopping."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean

from ...actions.mediation.answer_as_respondent import ANSWERS, answer_as_respondent
from ...queries.mediation import mediation_of
from ...queries.respondents import pieces_of
from ..follow_door import only_language, other_language
from .asks import asks_of
from .door import around, done, enters, open_door
from .reading import as_said

TALKS = ("mediation", "agreement", "check")


@enters
def mediation(request: HttpRequest, code: Code) -> HttpResponse:
    """Show what is asked, and take the answer. Who does not want it any more may always stop."""
    if elsewhere := other_language(request):
        return elsewhere
    said, text = request.POST.get("do", ""), clean(request.POST.get("text", ""))[:20_000]
    sends = request.method == "POST" and not only_language(request)
    errors: list[tuple[str, str]] = []
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=sends)
        if sends and said in ANSWERS:
            if answer_as_respondent(door, said=said, text=text, now=timezone.localtime()):
                return done("bemiddeling")
            errors = [("", _("Dit kan nu niet meer. Kijk hieronder hoe het staat."))]
        pieces = pieces_of(door.id, door.key)
    asked = asks_of(pieces)
    shown = around(door) | {
        "asks": [(one, as_said(one)) for one in asked],
        "mediation": mediation_of(pieces),
        "said": [as_said(one) for one in pieces if one.kind.startswith(TALKS) and one not in asked],
        "text": text,
        "errors": errors,
        "switch_form": "mediation",
    }
    return render(request, "casework/pages/other_side/mediation.html", shown, status=409 if errors else 200)
