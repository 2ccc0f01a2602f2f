# SPDX-License-Identifier: EUPL-1.2
"""The appointments of a case: what is planned and was, a new one, and one to change or to end."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.appointment.as_ics import as_ics
from ...actions.appointment.end import end_appointment
from ...actions.appointment.plan import change_appointment, plan_appointment
from ...queries.appointments import OpenAppointment, appointment_in, appointments_of
from ...queries.opened import Held, hold
from ...rules import Reason
from ...terms import AppointmentState
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import reason_words
from ..section_reading import read_section
from .form import Typed, choices, empty_form, read_form, typed_from, wishes
from .shown import as_row

_FIELD_OF = {Reason.IN_THE_PAST: "on", Reason.SAFE_NOT_READ: "is_safe", Reason.ODD_HOUR: "odd_why"}
_ENDS = (AppointmentState.HELD, AppointmentState.MISSED, AppointmentState.CANCELLED)


@of_case(Permission.CASE_WRITE)
def appointments(request: HttpRequest, case: UUID) -> HttpResponse:
    """Everything that is planned and was, and the form of a new one."""
    if request.method != "POST":
        held = read_section(request, case)
        return _list(request, held, None) if isinstance(held, Held) else held
    staff, now = asking(request), timezone.localtime()
    held = hold(case, keys=staff.keys, lock=True)
    typed = read_form(request)
    safe, _language = wishes(held)
    if not typed.errors:
        done = plan_appointment(
            held,
            kind=typed.values["kind"],
            on=typed.on,
            told=typed.told,
            own=typed.own,
            safe=safe,
            is_safe=typed.is_safe,
            by=staff,
            now=now,
        )
        if not done.reasons:
            return HttpResponseRedirect(reverse("casework:appointment", args=[case, done.id]))
        typed.errors = as_errors(done.reasons)
    return _list(request, held, typed)


@of_case(Permission.CASE_WRITE)
def appointment(request: HttpRequest, case: UUID, key: UUID) -> HttpResponse:
    """One appointment: changed, or written how it went."""
    if request.method != "POST":
        held = read_section(request, case)
        if not isinstance(held, Held):
            return held
        return _one(request, held, appointment_in(held, key))
    staff, now = asking(request), timezone.localtime()
    held = hold(case, keys=staff.keys, lock=True)
    there = appointment_in(held, key)
    state = request.POST.get("state", "")
    if state in _ENDS:
        words, following = (clean(request.POST.get(name, ""))[:20_000] for name in ("minutes", "next"))
        reasons = end_appointment(held, key, state=state, words=words, next=following, by=staff, now=now)
        if not reasons:
            return HttpResponseRedirect(request.path)
        errors = [("next", words) for words in reason_words(reasons)]
        return _one(request, held, there, ending={"minutes": words, "next": following}, errors=errors)
    typed = read_form(request, before=there)
    if not typed.errors:
        seen = request.POST.get("version", "")
        reasons = change_appointment(
            held,
            key,
            version=int(seen) if seen.isdigit() else 0,
            on=typed.on,
            told=typed.told,
            own=typed.own,
            safe=wishes(held)[0],
            is_safe=typed.is_safe,
            by=staff,
            now=now,
        )
        if not reasons:
            return HttpResponseRedirect(request.path)
        typed.errors = as_errors(reasons)
    return _one(request, held, there, typed=typed)


@of_case(Permission.CASE_READ)
def appointment_ics(request: HttpRequest, case: UUID, key: UUID) -> HttpResponse:
    """For the caseworker's own calendar: neutral too, since calendars are shared and synchronised."""
    held = hold(case, keys=asking(request).keys)
    return calendar_file(appointment_in(held, key))


def calendar_file(one: OpenAppointment, *, title: str = "Afspraak") -> HttpResponse:
    """The .ics as a download."""
    method = "CANCEL" if one.state == AppointmentState.CANCELLED else "PUBLISH"
    response = HttpResponse(
        as_ics(one, title=title, now=timezone.now()),
        content_type=f"text/calendar; charset=utf-8; method={method}",
    )
    response.headers["Content-Disposition"] = 'attachment; filename="afspraak.ics"'
    return response


def as_errors(reasons: list[Reason]) -> list[tuple[str, str]]:
    """Reasons beside the field they are about."""
    return [
        (_FIELD_OF.get(one, ""), words) for one, words in zip(reasons, reason_words(reasons), strict=True)
    ]


def _list(request: HttpRequest, held: Held, typed: Typed | None) -> HttpResponse:
    found = appointments_of(held.id, dek=held.keys.dek, keys=held.keys)
    safe, language = wishes(held)
    return render(
        request,
        "casework/pages/appointment/case.html",
        {
            **frame(request, held, here="appointments"),
            **choices(),
            "coming": [as_row(one) for one in reversed(found) if one.is_planned],
            "past": [as_row(one) for one in found if not one.is_planned],
            "typed": typed or empty_form(held, language=language),
            "wrong": _by_field(typed),
            "safe": safe,
            "errors": typed.errors if typed else [],
        },
        status=422 if typed else 200,
    )


def _one(
    request: HttpRequest,
    held: Held,
    there: OpenAppointment,
    *,
    typed: Typed | None = None,
    ending: dict[str, str] | None = None,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    told = [*(errors or []), *(typed.errors if typed else [])]
    return render(
        request,
        "casework/pages/appointment/one.html",
        {
            **frame(request, held, here="appointments"),
            **choices(),
            "row": as_row(there),
            "typed": typed or typed_from(there),
            "wrong": _by_field(typed),
            "ending": ending or {"minutes": there.told.minutes, "next": there.told.next},
            "safe": wishes(held)[0],
            "open_ending": ending is not None or there.begins <= timezone.now(),
            "open_change": typed is not None,
            "errors": told,
        },
        status=422 if told else 200,
    )


def _by_field(typed: Typed | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, words in typed.errors if typed else []:
        found.setdefault(name, []).append(words)
    return found
