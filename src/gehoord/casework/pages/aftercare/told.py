# SPDX-License-Identifier: EUPL-1.2
"""Something happened because somebody told: added to this report, or told as a new one. The reporter chooses."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.pages.carried import Carried, load, store
from gehoord.reporting.queries import OpenReport, open_report
from gehoord.reporting.rules import sounds_like_danger

from ...actions.aftercare.reopen_by_answer import REPRISAL
from ...actions.aftercare.tell_because import tell_because
from ...deadlines import due_on
from ...queries.rule_facts import levels
from ..follow_door import Followed, done, follows, only_language, open_followed, other_language

ADD, NEW = "add", "new"
UNSENT = gettext_lazy(
    "In deze browser staat nog een melding die je niet verstuurde. Maak die eerst af, of stop ermee."
)
TAKEN_ALONG = ("residence", "sector", "organisation", "capacity", "language")
"""Answers that need not be typed again in the new report; who somebody is, is asked anew."""


@follows
def told_because(request: HttpRequest, code: Code) -> HttpResponse:
    """Say what happened, and choose where it goes."""
    if elsewhere := other_language(request):
        return elsewhere
    text, does = clean(request.POST.get("text", ""))[:20_000], request.POST.get("do", "")
    now = timezone.localtime()
    errors: list[tuple[str, str]] = []
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if request.method == "POST" and not only_language(request):
            if does == ADD and not text:
                errors = [("text", _("Schrijf eerst in een paar woorden wat er gebeurde."))]
            elif does == ADD:
                tell_because(here.report, dek=here.dek, text=text, now=now)
                return done("omdat")
            elif _has_unsent(request):
                errors = [("text", str(UNSENT))]
            elif does == NEW:
                return _new_report(here, text=text, today=now.date())
    return render(
        request,
        "casework/pages/aftercare/told.html",
        {
            "text": text,
            "by": due_on(levels()[REPRISAL], since=now.date()),
            "errors": errors,
            "said": [words for _name, words in errors],
            "danger": bool(text) and sounds_like_danger({"story": text}),
            "switch_form": "because",
        },
        status=422 if errors else 200,
    )


def _has_unsent(request: HttpRequest) -> bool:
    carried = load(request)
    return carried is not None and not carried.sent and bool(carried.answers)


def _new_report(here: Followed, *, text: str, today: date) -> HttpResponse:
    told: OpenReport = open_report(here.report, here.dek)
    carried = Carried.new()
    carried.after = str(here.report.pk)
    carried.answers = {name: told.answers[name] for name in TAKEN_ALONG if told.answers.get(name)}
    carried.answers["kind"] = "reprisal"
    if text:
        carried.answers["story"] = text
        carried.danger = sounds_like_danger(carried.answers)
    response = HttpResponseRedirect(reverse("reporting:begin"))
    store(response, carried, today=today)
    return response
