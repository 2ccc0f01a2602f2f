# SPDX-License-Identifier: EUPL-1.2
"""Sending what was taken down, by the reporter's own door; and the page with the code to read out."""

from datetime import date, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference.terms import languages_of_the_site
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.receive_report import NoCounter, receive_report
from gehoord.reporting.rules import one

from ..actions.finish_call_back import finish_call_back
from .found import asking
from .intake_carried import Intake, back_to_counter, load

__all__ = ["NoCounter", "intake_sent", "send", "spoken"]


def send(here: Intake, staff: Staff, *, now: datetime) -> None:
    """Send once: the same code twice is the same report. A call-back that led to it is done. Raises NoCounter."""
    answers = {name: value for name, value in here.answers.items() if not name.endswith("_typed")}
    language = one(answers, "language", "nl")
    received = receive_report(
        answers,
        code=here.code,
        dek=here.dek,
        language=language if language in {term.code for term in languages_of_the_site()} else "nl",
        now=now,
        by=staff.by,
        channel=here.channel,
        was_saved=True,
    )
    back_to_counter(staff)
    if here.call_back:
        finish_call_back(here.call_back, by=staff, now=now)
    here.answers = {}
    here.sent = {
        "counter": received.counter.name,
        "ours": "1" if received.counter.id == staff.counter else "",
        "by": received.answer_by.isoformat(),
    }


@needs(Permission.INTAKE)
def intake_sent(request: HttpRequest) -> HttpResponse:
    """The code once more, to read out, and what to tell the caller."""
    staff = asking(request)
    here = load(request, staff, today=timezone.localdate())
    if here is None or not here.sent:
        return HttpResponseRedirect(reverse("casework:intake"))
    return render(
        request,
        "casework/pages/intake_sent.html",
        {
            "code": here.code.text,
            "spoken": spoken(here.code),
            "sent": here.sent,
            "by": date.fromisoformat(here.sent["by"]),
            "may_read": staff.may(Permission.INBOX),
        },
    )


def spoken(code: Code) -> list[tuple[str, list[str]]]:
    """Each group of the code with the word one says for each of its characters."""
    words = iter(code.spoken())
    return [(group, [next(words) for _character in group]) for group in code.groups]
