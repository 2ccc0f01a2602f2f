# SPDX-License-Identifier: EUPL-1.2
"""The first page of an organisation's own people (/loket/organisatie/): what waits for this member, late first."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.requests.follow_late import follow_late
from ...queries.home import Begun, around, begun, waiting
from ...queries.joining import asked_lately
from ...queries.teams import organisation_of
from ...terms.organisation import SMALL
from ...terms.request import REQUEST_KINDS
from ..tasks.shown import shown_task


@needs(Permission.ORG)
def overview(request: HttpRequest) -> HttpResponse:
    """Everything on one screen; who steers also reads what a new organisation does first."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    now = timezone.localtime()
    today, organisation = now.date(), organisation_of(staff.counter)
    found = waiting(staff, today=today)
    follow_late(found.requests, by=staff, now=now)
    steps = []
    if staff.may(Permission.ORG_STEER):
        steps = _steps(begun(staff.counter, now=now), is_small=organisation.size in SMALL)
    ready = sum(done for done, _words, _why, _address in steps)
    shown = {
        "organisation": organisation,
        "asked": asked_lately(organisation.pk, now=now) if staff.may(Permission.ORG_STEER) else [],
        "waiting": found,
        "requests": [
            (row, _(REQUEST_KINDS[row.kind]), (row.due_on - today).days)
            for row in found.requests
            if not row.answered_on and not row.closed_on
        ],
        "tasks": [shown_task(row, today=today) for row in found.tasks],
        "around": around(staff.counter, today=today),
        "today": today,
        "steps": steps if ready < len(steps) else [],
        "ready": ready,
        "nothing": not (
            found.requests or found.tasks or found.desk or found.limits_late or found.late_elsewhere
        ),
        "may": _may(staff, is_small=organisation.size in SMALL),
    }
    return render(request, "organisations/pages/home/overview.html", shown)


def _may(staff: Staff, *, is_small: bool) -> dict[str, Any]:
    """What stands on the page at all, by role; a practice of eight reads no results in numbers."""
    return {
        "desk": staff.may(Permission.ORG_DESK),
        "limits": staff.may(Permission.ORG_LIMITS),
        "steer": staff.may(Permission.ORG_STEER),
        "results": staff.may(Permission.ORG_RESULTS) and not is_small,
        "board": staff.may(Permission.ORG_RESULTS),
    }


def _steps(stands: Begun, *, is_small: bool) -> list[tuple[bool, str, str, str]]:
    """What first, in which order: (done, what, why, where)."""
    last = (
        (
            _("Praat er samen over, met de gesprekskaart"),
            _("Met zo weinig mensen zegt een cijfer te veel over een persoon."),
        )
        if is_small
        else (
            _("Vraag het personeel hoe het is"),
            _("Acht korte vragen, zonder naam. Zo zie je wat er van papier in praktijk komt."),
        )
    )
    return [
        (
            stands.confidant,
            _("Geef een vertrouwenspersoon een account"),
            _("Zonder iemand die leest, kan het meldpunt niet open."),
            "/loket/team/",
        ),
        (
            stands.desk,
            _("Open het eigen meldpunt"),
            _("Wie iets meemaakt, kan het dan hier kwijt, ook zonder naam."),
            "/loket/organisatie/meldpunt/instellingen/",
        ),
        (
            stands.norms,
            _("Schrijf gedragsregels en stel ze vast"),
            _("Uit goede bouwstenen, in een half uur. Leg ze daarna aan het personeel voor."),
            "/loket/organisatie/gedragsregels/",
        ),
        (
            stands.duties,
            _("Loop de plichten van de werkgever langs"),
            _("Bij elke plicht staat waar die vandaan komt. Kies wie het doet, en wanneer."),
            "/loket/organisatie/bestuur/",
        ),
        (stands.asked, *last, "/loket/organisatie/peiling/"),
    ]
