# SPDX-License-Identifier: EUPL-1.2
"""The reporter's own copy (inzage): all we keep that the code opens, on one page to print or as a file."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.pages.check import rows
from gehoord.reporting.queries import files_of, open_report, words_of

from ...actions.retention.ask_access import ask_access
from ...actions.retention.give_access import ACCESS, CORRECTION
from ...models import Term
from ...terms import PUBLIC_STEP_NAMES, Step
from ..follow import as_said
from ..follow_door import Followed, done, follows, only_language, open_followed, other_language

LONGEST = 20_000


@follows
def copy(request: HttpRequest, code: Code) -> HttpResponse:
    """Read it, take it along, or ask for what the counter wrote for itself."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if request.method == "POST" and not only_language(request):
            ask_access(here.report, dek=here.dek, what=ACCESS, now=timezone.localtime())
            return done("inzage")
        told = _everything(here)
        asked = Term.objects.filter(case=here.report.pk, kind=ACCESS, done_on=None).first()
    if request.GET.get("als") == "json":
        return HttpResponse(
            json.dumps(told, ensure_ascii=False, indent=1, default=str),
            content_type="application/json; charset=utf-8",
            headers={
                "Content-Disposition": 'attachment; filename="kopie.json"',
                "X-Content-Type-Options": "nosniff",
            },
        )
    return render(
        request,
        "casework/pages/retention/follow_copy.html",
        {**told, "asked": asked, "has_case": here.case is not None},
    )


@follows
def wrong(request: HttpRequest, code: Code) -> HttpResponse:
    """Say what is wrong and what it should be. What somebody wrote earlier stays beside it."""
    if elsewhere := other_language(request):
        return elsewhere
    text = clean(request.POST.get("text", ""))[:LONGEST]
    errors: list[tuple[str, str]] = []
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        if request.method == "POST" and not only_language(request):
            if text:
                ask_access(here.report, dek=here.dek, what=CORRECTION, text=text, now=timezone.localtime())
                return done("klopt-niet")
            errors = [("text", _("Schrijf wat er niet klopt."))]
    return render(
        request,
        "casework/pages/retention/follow_wrong.html",
        {"text": text, "errors": errors, "said": [error for _name, error in errors], "switch_form": "wrong"},
        status=422 if errors else 200,
    )


def _everything(here: Followed) -> dict[str, Any]:
    """All that this code opens, in plain values."""
    told = open_report(here.report, here.dek)
    counter = counter_map().by_id.get(here.report.counter_id)
    step = Step(here.case.step) if here.case else None
    return {
        "received_on": here.report.received_on,
        "counter": counter.name if counter else "",
        "known": _(terms.identities[here.report.identity].plain),
        "stands": _(PUBLIC_STEP_NAMES[step]),
        "told": [[str(row[0]), row[1]] for row in rows(told.answers)],
        "messages": [
            {"on": said.on, "from_us": said.ours, "text": said.text}
            for said in map(as_said, words_of(here.report.pk, here.dek))
        ],
        "files": [
            {"name": file.name, "size": file.size, "on": file.added_on, "from_us": file.from_counter}
            for file in files_of(here.dek, report=here.report.pk)
        ],
        "consents": [
            {"use": row.use, "state": row.state, "on": row.answered_on or row.asked_on}
            for row in (here.case.consents.order_by("asked_on", "pk") if here.case else ())
        ],
        "destroyed_on": here.case.destroy_on if here.case else None,
    }
