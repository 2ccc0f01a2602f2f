# SPDX-License-Identifier: EUPL-1.2
"""The reporter adds words. The same words twice in a row (a double click, a reload) are one message."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import words_of

from ..actions.hear_reporter import hear_reporter
from .follow import show
from .follow_door import done, follows, only_language, open_followed, other_language

LONGEST = 20_000


@follows
def write(request: HttpRequest, code: Code) -> HttpResponse:
    """Send one message."""
    if request.method != "POST":
        return HttpResponseRedirect(reverse("follow:report"))
    if elsewhere := other_language(request):
        return elsewhere
    text = clean(request.POST.get("text", ""))
    if only_language(request):
        return show(request, code, text=text)
    if error := what_is_wrong(text):
        return show(request, code, text=text, errors=[("text", error)])
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        before = words_of(here.report.pk, here.dek)
        if not (before and before[-1].from_reporter and before[-1].text == text):
            hear_reporter(here.report, dek=here.dek, text=text, now=timezone.localtime())
    return done("bericht")


def what_is_wrong(text: str) -> str:
    """Why this cannot be sent as it is, in words; empty when it can."""
    if not text:
        return _("Schrijf eerst wat je wilt zeggen.")
    if len(text) > LONGEST:
        return _(
            "Je tekst is %(now)s tekens lang; hier passen er %(most)s. Kort hem in, of stuur een deel als bestand. "
            "Je tekst staat er nog."
        ) % {"now": len(text), "most": LONGEST}
    return ""
