# SPDX-License-Identifier: EUPL-1.2
"""What the pages of a test share: who asks, which test, what was typed, and the steps above the page."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean, day_typed

from ...models import ProcessTest
from ...queries.process_tests import Opened, opened
from ...rules.process_test import done_steps, next_step, why_not_change
from ...terms.process_test import APART, CLIENTS, FINISH, PLAN, QUESTIONS, STAFF, STEPS

PAGES = {
    APART: "employer:process_parts",
    QUESTIONS: "employer:process_questions",
    STAFF: "employer:process_staff",
    CLIENTS: "employer:process_clients",
    PLAN: "employer:process_plan",
    FINISH: "employer:process_finish",
}
Errors = list[tuple[str, str]]


def asking(request: HttpRequest) -> Staff:
    """Who asks for the page."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return staff


def said(request: HttpRequest) -> dict[str, Any]:
    """What every action wants to know: whose team, by whom, when."""
    staff = asking(request)
    return {"counter": staff.counter, "by": staff.by, "now": timezone.localtime()}


def test_or_404(key: UUID) -> Opened:
    """The test at this address, of this team."""
    try:
        return opened(key)
    except ProcessTest.DoesNotExist:
        raise Http404 from None


def frame(request: HttpRequest, there: Opened, here: str = "") -> dict[str, Any]:
    """What every page of one test shows: its name, its steps, and whether this member may change it."""
    staff, done = asking(request), done_steps(there.standing)
    closed = why_not_change(there.test.state)
    return {
        "test": there.test,
        "standing": there.standing,
        "steps": [
            {
                "code": code,
                "words": _(words),
                "address": reverse(PAGES[code], args=[there.test.pk]),
                "here": code == here,
                "done": code in done,
            }
            for code, words in STEPS.items()
        ],
        "next": next_step(there.standing),
        "may_steer": staff.may(Permission.ORG_STEER),
        "may_change": staff.may(Permission.ORG_STEER) and not closed,
        "closed": [_(one) for one in closed],
    }


def reasons(given: list[str], field: str = "") -> Errors:
    """Reasons of an action, beside the field they are about."""
    return [(field, _(one)) for one in given]


def typed(request: HttpRequest, name: str) -> str:
    """What was typed in a field, with its lines; see too_long."""
    return clean(request.POST.get(name, ""))


def too_long(request: HttpRequest, **most: int) -> Errors:
    """Per field what does not fit, as a sentence: nothing that was typed is cut off in silence."""
    return [
        (
            name,
            _("Dit is te lang: hoogstens %(most)s tekens, het zijn er %(count)s.")
            % {"most": many, "count": count},
        )
        for name, many in most.items()
        if (count := len(typed(request, name))) > many
    ]


def day(request: HttpRequest, name: str) -> date | None:
    """The day in a date field; None for anything else."""
    return day_typed(request.POST.get(name, ""))
