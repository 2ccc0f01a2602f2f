# SPDX-License-Identifier: EUPL-1.2
"""Three months after closing: did it stop, did somebody make you pay for telling, were you treated well?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.components.options import Option
from gehoord.reporting.queries import words_of
from gehoord.reporting.rules import clean

from ..actions.answer_aftercare import ASKED, answer_aftercare
from .follow import asks_now
from .follow_door import done, follows, only_language, open_followed, other_language


@follows
def aftercare(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask, and keep the answers. Each question may be skipped; all skipped is nothing to send."""
    if elsewhere := other_language(request):
        return elsewhere
    given = {name: request.POST.get(name, "") for name in ASKED}
    text = clean(request.POST.get("text", ""))[:20_000]
    now = timezone.localtime()
    nothing = not text and not any(given.values())
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if not asks_now(here.case, words_of(here.report.pk, here.dek), today=now.date()):
            return done("")
        if request.method == "POST" and not nothing and not only_language(request):
            back = answer_aftercare(here.report, dek=here.dek, answers=given, text=text, now=now)
            return done("terug" if back else "dank")
    wrong = request.method == "POST" and nothing and not only_language(request)
    errors = (
        [("stopped", _("Kies minstens één antwoord, of schrijf iets. Liever niet? Ga dan terug."))]
        if wrong
        else []
    )
    return render(
        request,
        "casework/pages/follow_aftercare.html",
        {
            "asked": [
                (name, _(words), [Option(code, _(label)) for code, label in options.items()], given[name])
                for name, (words, options) in ASKED.items()
            ],
            "text": text,
            "errors": errors,
            "switch_form": "aftercare",
        },
        status=422 if errors else 200,
    )
