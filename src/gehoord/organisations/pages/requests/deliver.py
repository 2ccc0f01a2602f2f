# SPDX-License-Identifier: EUPL-1.2
"""Inviting the other side in the organisation's own place instead of on paper, from the page of a respondent."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.casework.actions.respondent.invite import mark_of_invitation
from gehoord.casework.pages.found import asking, of_case
from gehoord.casework.pages.labels import reason_words
from gehoord.casework.pages.section_reading import read_section
from gehoord.casework.queries.opened import Held
from gehoord.casework.queries.respondents import respondent_of
from gehoord.foundation.people.roles import Permission

from ...actions.requests.send_invitation import send_invitation
from ...rules.requests import NO_READER
from .who import around, chosen, left_out


@of_case(Permission.CASE_WRITE)
def deliver(request: HttpRequest, case: UUID, respondent: UUID) -> HttpResponse:
    """Choose the organisation and who must not read along; then the code goes there sealed, seen by nobody."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    now, organisation = timezone.localtime(), chosen(request)
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and organisation is not None:
        done = send_invitation(
            case,
            respondent=respondent,
            organisation=organisation,
            left_out=left_out(request, organisation),
            seen=request.POST.get("seen", ""),
            by=asking(request),
            now=now,
        )
        if done.id:
            return HttpResponseRedirect(f"{reverse('employer:asked_one', args=[done.id])}?klaar=sent")
        errors = [("", said) for said in reason_words(done.reasons)]
        errors += [("left_out", NO_READER)] if done.no_reader else []
    one = respondent_of(held, respondent)
    shown = around(request, organisation) | {
        "case": case,
        "respondent": respondent,
        "one": one,
        "seen": mark_of_invitation(one.row),
        "again": one.row.invited_on is not None,
        "errors": errors,
    }
    return render(request, "organisations/pages/requests/deliver.html", shown, status=422 if errors else 200)
