# SPDX-License-Identifier: EUPL-1.2
"""For the board (/loket/organisatie/bestuur/): duties, what is late, the desk in numbers, norms, pulse, yearly reports."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...models import Organisation
from ...queries.board import (
    desk_facts,
    duty_states,
    last_pulse,
    late_tasks,
    norm_facts,
    requests_waiting,
    year_reports,
)
from ...queries.desk import is_desk_late
from ...queries.tasks import open_tasks
from ...queries.teams import organisation_of
from ...rules.small_numbers import in_steps, share_in_words, whole_months
from ...tables.duties import employer_duties
from ...terms.board import STANDINGS
from ...terms.organisation import SMALL, WITH_CHANNEL, WITH_COUNCIL
from ...terms.task import EMPLOYER
from ..tasks.doing import make_from
from ..tasks.shown import owner_options, shown_task


@needs(Permission.ORG_RESULTS)
def board(request: HttpRequest) -> HttpResponse:
    """Counts only. Who steers gives a duty an owner and a day; the works council reads the same page."""
    staff, now = asking(request), timezone.localtime()
    organisation = organisation_of(staff.counter)
    code = request.POST.get("code", "")
    errors: list[tuple[str, str]] = []
    if request.method == "POST" and code in employer_duties() and staff.may(Permission.ORG_STEER):
        request.POST = _with_words(request, code)
        errors = make_from(request, kind=EMPLOYER, now=now, code=code)
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:board')}?klaar=ja#plichten")
    states = duty_states(organisation, team=staff.counter)
    tasks = open_tasks(staff.counter)
    shown_page = {
        "organisation": organisation,
        "duties": [_duty(one, today=now.date()) for one in states],
        "duties_done": sum(one.task is not None and one.task.done_on is not None for one in states),
        "late": [shown_task(row, today=now.date()) for row in late_tasks(staff.counter, today=now.date())],
        "requests": requests_waiting(staff.counter, today=now.date()),
        "open_count": len(tasks),
        "measures": [
            shown_task(row, today=now.date()) for row in tasks if row.kind in ("plan", "test", "agreed")
        ][:20],
        "owners": owner_options(staff.counter, now=now),
        "may_steer": staff.may(Permission.ORG_STEER),
        "typed": request.POST,
        "code": code,
        "errors": errors,
        "done": not errors and "klaar" in request.GET,
    }
    shown_page |= _facts(organisation, staff, today=now.date())
    return render(request, "organisations/pages/board/board.html", shown_page, status=422 if errors else 200)


def _with_words(request: HttpRequest, code: str) -> Any:
    """The form of a duty has an owner and a day; what it is stands in the table."""
    given = request.POST.copy()
    given["what"] = employer_duties()[code].what
    return given


def _duty(one: Any, *, today: date) -> dict[str, Any]:
    return {
        "duty": one.duty,
        "standing": _(STANDINGS[one.duty.standing]),
        "task": shown_task(one.task, today=today) if one.task else None,
    }


def _facts(organisation: Organisation, staff: Staff, *, today: date) -> dict[str, Any]:
    # Whole months only: a number that moves the day after a report came in says when it came.
    since, until = whole_months(today, months=12)
    desk = desk_facts(staff.counter, since=since, until=until)
    reports = year_reports(staff.counter)
    made = {row.year for row in reports}
    joined = organisation.joined_on.year if organisation.joined_on else today.year
    return {
        "since": since,
        "until": until,
        "desk": [
            (_("Meldingen die binnenkwamen"), in_steps(desk.received)),
            (_("Binnen zeven dagen bevestigd"), share_in_words(desk.confirmed, desk.confirm_due)),
            (_("Al verteld wat ermee is gedaan"), share_in_words(desk.told_back, desk.received)),
            (_("Is er nu iets te laat?"), _("ja") if is_desk_late(staff.counter, today=today) else _("nee")),
        ],
        "norms": norm_facts(staff.counter, before=today + timedelta(days=1)),
        "today": today,
        "pulse": last_pulse(staff.counter, before=today + timedelta(days=1)),
        "is_small": organisation.size in SMALL,
        "has_council": organisation.size in WITH_COUNCIL,
        "has_channel": organisation.size in WITH_CHANNEL,
        "reports": reports,
        "to_make": [
            one
            for one in (today.year, today.year - 1)
            if one >= joined and one not in made and until > date(one, 1, 1)
        ],
    }
