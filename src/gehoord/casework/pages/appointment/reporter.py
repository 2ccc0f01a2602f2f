# SPDX-License-Identifier: EUPL-1.2
"""The reporter's appointments: what is planned, in their own calendar, calling it off, and the minutes."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean

from ...actions.appointment.end import answer_minutes, call_off
from ...queries.appointments import OpenAppointment, appointments_of
from ...rules import Reason
from ...terms import AppointmentState, mark
from ..ask import Ask
from ..follow_door import Followed, follows, only_language, open_followed, other_language
from ..labels import reason_words
from .case import calendar_file
from .shown import as_row, when

SHOWN_FOR = timedelta(days=14)
"""So long the page tells on top that an appointment did not go on, or that there are minutes to read."""
READ_BY_REPORTERS = (mark("Iemand veranderde deze afspraak net. Kijk eerst hoe hij nu is."),)
"""Reasons are for the counter and stay Dutch; this one a reporter reads, so the translators find it here."""
OFF, RIGHT, WRONG = "off", "right", "wrong"


def tells_appointments(here: Followed, today: date) -> Iterator[Ask]:
    """What is planned, what does not go on, and minutes to read."""
    if here.case is None:
        return
    for one in reversed(appointments_of(here.report.pk, dek=here.dek)):
        address = reverse("follow:appointment", args=[one.id])
        recent = today <= one.on + SHOWN_FOR
        if one.is_planned and one.on >= today:
            yield Ask(
                _("Je hebt een afspraak"), when(one), address, _("Bekijk de afspraak"), moment=when(one)
            )
        elif one.state == AppointmentState.CANCELLED and one.told.ended_by != "reporter" and recent:
            yield Ask(
                _("Je afspraak gaat niet door"),
                when(one),
                address,
                _("Lees wat er nu gebeurt"),
                moment=when(one),
            )
        elif one.state == AppointmentState.MISSED and recent:
            yield Ask(
                _("We kregen geen contact"),
                _("Dat geeft niet. Lees wat we nu doen."),
                address,
                _("Lees wat er nu gebeurt"),
            )
        elif one.told.minutes and not (one.told.agreed_on or one.told.disagreed) and recent:
            yield Ask(
                _("Ons verslag staat klaar"),
                _("Je mag zeggen of het klopt. Dat hoeft niet."),
                address,
                _("Lees het verslag"),
            )


@follows
def own_appointment(request: HttpRequest, code: Code, key: UUID) -> HttpResponse:
    """One appointment; call it off, or say whether the minutes are right."""
    if elsewhere := other_language(request):
        return elsewhere
    words = clean(request.POST.get("text", ""))[:5_000]
    reasons: list[Reason] = []
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        one = _found(here, key)
        if one is None:
            return HttpResponseRedirect(reverse("follow:report"))
        if request.method == "POST" and not only_language(request):
            reasons = _do(request, here, one, words)
            if not reasons:
                return HttpResponseRedirect(request.path)
    return render(
        request,
        "casework/pages/appointment/reporter.html",
        {
            "row": as_row(one),
            "text": words,
            "errors": [("text", said) for said in reason_words(reasons)],
            "switch_form": "appointment",
        },
        status=409 if reasons else 200,
    )


@follows
def own_ics(request: HttpRequest, code: Code, key: UUID) -> HttpResponse:
    """For the reporter's own calendar."""
    with fenced(lookup=code.lookup_hash):
        one = _found(open_followed(code), key)
    if one is None:
        return HttpResponseRedirect(reverse("follow:report"))
    return calendar_file(one, title=_("Afspraak"))


def _do(request: HttpRequest, here: Followed, one: OpenAppointment, words: str) -> list[Reason]:
    do, now = request.POST.get("do", ""), timezone.localtime()
    if do == OFF:
        return call_off(here.report, one.id, dek=here.dek, words=words, now=now)
    if do not in (RIGHT, WRONG):
        return []
    seen = request.POST.get("version", "")
    version = int(seen) if seen.isdigit() else 0
    return answer_minutes(
        here.report, one.id, dek=here.dek, version=version, agrees=do == RIGHT, words=words, now=now
    )


def _found(here: Followed, key: UUID) -> OpenAppointment | None:
    return next((one for one in appointments_of(here.report.pk, dek=here.dek) if one.id == key), None)
