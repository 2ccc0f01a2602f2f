# SPDX-License-Identifier: EUPL-1.2
"""When we ask after closing how it goes: after two weeks, and after three months (nazorg).

`Case.aftercare_on` holds the day of the question that comes next or stands open; None: nothing is asked any more.
"""

from datetime import date
from uuid import UUID

from ..deadlines import due_on
from ..models import Case, Happening
from ..terms import Step
from .rule_facts import levels

SOON, LATER, REPLY = "soon", "question", "reply"
LINE_DECLINED = "aftercare_declined"
"""The line of the time line that says: this reporter does not want to be asked again."""


def later_on(closed_on: date) -> date:
    """The day of the second question."""
    return due_on(levels()[LATER], since=closed_on)


def is_first(case: Case) -> bool:
    """Whether the question of two weeks is the one that comes next or stands open."""
    return bool(case.aftercare_on and case.closed_on and case.aftercare_on < later_on(case.closed_on))


def wants_no_questions(case: UUID) -> bool:
    """Whether the reporter asked not to be asked again; that holds also when the case was open in between."""
    return Happening.objects.filter(case=case, name=LINE_DECLINED).exists()


def asks_now(case: Case | None, *, today: date) -> bool:
    """Whether a question after closing stands open."""
    if case is None or case.step != Step.CLOSED or case.aftercare_on is None:
        return False
    return case.aftercare_on <= today


def stops_asking_on(case: Case) -> date | None:
    """The last day on which the open question waits for an answer; who is silent after it is asked no more for now."""
    return due_on(levels()[REPLY], since=case.aftercare_on) if case.aftercare_on else None


def next_on(case: Case) -> date | None:
    """The day of the question after this one; None after the last."""
    return later_on(case.closed_on) if case.closed_on and is_first(case) else None
