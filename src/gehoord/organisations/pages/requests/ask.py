# SPDX-License-Identifier: EUPL-1.2
"""Asking an organisation something without a case: an answer, or a talk to prevent discrimination."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean, day_typed

from ...actions.requests.ask_organisation import ask_organisation
from ...terms.request import QUESTION, REQUEST_KINDS, TALK, WITHOUT_CASE
from .who import around, chosen, left_out


@needs(Permission.CASE_WRITE)
def ask(request: HttpRequest) -> HttpResponse:
    """Choose the organisation, then write what is asked and by when."""
    now, organisation = timezone.localtime(), chosen(request)
    kind = request.POST.get("kind", TALK)
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and organisation is not None and kind in WITHOUT_CASE:
        done = ask_organisation(
            organisation,
            kind=kind,
            words=clean(request.POST.get("words", ""))[:20_000],
            due_on=day_typed(request.POST.get("due_on", "")),
            left_out=left_out(request, organisation),
            by=asking(request),
            now=now,
        )
        if done.id:
            return HttpResponseRedirect(f"{reverse('employer:asked_one', args=[done.id])}?klaar=sent")
        errors = [(_field_of(said), said) for said in done.reasons]
    shown = around(request, organisation) | {
        "kinds": [Option(one, _(REQUEST_KINDS[one])) for one in (TALK, QUESTION)],
        "kind": kind,
        "errors": errors,
        "typed": request.POST,
    }
    return render(request, "organisations/pages/requests/ask.html", shown, status=422 if errors else 200)


def _field_of(said: str) -> str:
    if said.startswith("Schrijf"):
        return "words"
    return "due_on" if said.startswith("Kies een dag") else "left_out"
