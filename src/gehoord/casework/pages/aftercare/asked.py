# SPDX-License-Identifier: EUPL-1.2
"""Two weeks and three months after closing: three short questions to the reporter (nazorg)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.answer_aftercare import ASKED, answer_aftercare
from ...queries.asking_after import asks_now, next_on
from ..follow_door import done, follows, only_language, open_followed, other_language

NO_MORE = "no_more"


@follows
def aftercare(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask, and keep the answers. Each question may be skipped; all skipped is nothing to send."""
    if elsewhere := other_language(request):
        return elsewhere
    given = {name: request.POST.get(name, "") for name in ASKED}
    text = clean(request.POST.get("text", ""))[:20_000]
    no_more = bool(request.POST.get(NO_MORE))
    now = timezone.localtime()
    nothing = not (text or no_more or any(given.values()))
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if here.case is None or not asks_now(here.case, today=now.date()):
            return done("")
        later = next_on(here.case)
        if request.method == "POST" and not nothing and not only_language(request):
            back = answer_aftercare(
                here.report, dek=here.dek, answers=given, text=text, no_more=no_more, now=now
            )
            return done("terug" if back else "dank")
    wrong = request.method == "POST" and nothing and not only_language(request)
    errors = (
        [("stopped", _("Kies minstens één antwoord, of schrijf iets. Liever niet? Ga dan terug."))]
        if wrong
        else []
    )
    return render(
        request,
        "casework/pages/aftercare/asked.html",
        {
            "asked": [
                (name, _(words), [Option(code, _(label)) for code, label in options.items()], given[name])
                for name, (words, options) in ASKED.items()
            ],
            "text": text,
            "later": later,
            "no_more": no_more,
            "errors": errors,
            "switch_form": "aftercare",
        },
        status=422 if errors else 200,
    )
