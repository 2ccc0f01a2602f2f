# SPDX-License-Identifier: EUPL-1.2
"""Help for the other side: another language or an interpreter, and an adviser who reads along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.respondent.adviser import let_adviser_in, put_adviser_out
from ...actions.respondent.ask_language import ask_language
from ..follow_door import other_language
from .door import around, done, enters, open_door

IN, OUT, SPEAK = "adviser", "adviser_out", "language"


@enters
def help_page(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask for a language, let an adviser read along, or put the adviser out. The adviser's code is shown once."""
    if elsewhere := other_language(request):
        return elsewhere
    does = request.POST.get("do", "") if request.method == "POST" else ""
    now, fresh = timezone.localtime(), None
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=bool(does))
        if does == SPEAK:
            spoken = request.POST.get("language", "")
            words = clean(request.POST.get("why", ""))[:2000]
            if spoken in terms.languages:
                ask_language(door, language=spoken, words=words, now=now)
                return done("taal")
        if does == IN:
            fresh = let_adviser_in(door, now=now)
        if does == OUT:
            put_adviser_out(door, now=now)
            return done("", page="help")
    shown = around(door) | {
        "languages": [Option(one.code, _(one.label)) for one in terms.languages.values()],
        "language": door.row.language,
        "has_adviser": door.row.adviser_lookup is not None or fresh is not None,
        "text": fresh.text if fresh else "",
        "switch_form": "language",
    }
    return render(request, "casework/pages/other_side/help.html", shown)
