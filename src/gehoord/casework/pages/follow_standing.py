# SPDX-License-Identifier: EUPL-1.2
"""Where a report stands, as the reporter reads it: what we do, what comes next and by which day."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..deadlines import Kind, due_on, standing, with_settings
from ..models import Case
from ..terms import PUBLIC_PAUSED, PUBLIC_STEP_NAMES, Step

FIRST, QUESTION, TALK_AGAIN = "first_contact", "question", "talk_again"
NOT_FOR_REPORTERS = frozenset({"check_in", "reply"})
"""Terms of the counter itself, and the reporter's own time to answer: that is no promise of ours."""
TOLD_COORDINATOR = 2


@dataclass(frozen=True)
class Stands:
    """`says` what we do; `comes` what will have happened `by` that day; `late` says so, empty when on time."""

    says: str
    comes: str = ""
    by: date | None = None
    late: str = ""


def stands(
    case: Case | None, *, received_on: date, answered: bool, wrote_since: date | None, today: date
) -> Stands:
    """answered: the counter wrote at least once. wrote_since: the day of the reporter's newest message."""
    step = Step(case.step) if case else None
    says = _(PUBLIC_STEP_NAMES[step])
    if case and case.paused_since:
        if wrote_since and wrote_since >= case.paused_since:
            return Stands(_("Je antwoord is binnen. Iemand van ons gaat het lezen."))
        return Stands(_(PUBLIC_PAUSED))
    name, by = _promise(case, received_on=received_on, answered=answered, today=today)
    if not name or by is None:
        return Stands(says)
    return Stands(
        says, _(with_settings(settings.SERVICE_LEVELS)[name].says), by, _late(case, by, today=today)
    )


def _promise(case: Case | None, *, received_on: date, answered: bool, today: date) -> tuple[str, date | None]:
    first = due_on(with_settings(settings.SERVICE_LEVELS)[FIRST], since=received_on)
    if case is None:
        return FIRST, first
    if case.step == Step.CLOSED:
        if case.due_for == TALK_AGAIN:
            return TALK_AGAIN, case.due_on
        asks_later = case.aftercare_on is not None and case.aftercare_on > today
        return (QUESTION, case.aftercare_on) if asks_later else ("", None)
    if not (answered or case.contacted_on) and (case.due_on is None or first <= case.due_on):
        return FIRST, first
    return ("", None) if case.due_for in NOT_FOR_REPORTERS else (case.due_for, case.due_on)


def _late(case: Case | None, by: date, *, today: date) -> str:
    now = standing(by, today=today)
    if now.kind is not Kind.LATE:
        return ""
    said = [_("Dit duurt langer dan we beloofden.")]
    if now.days:
        said.append(
            ngettext(
                "Je wacht nu %(days)s werkdag te lang.", "Je wacht nu %(days)s werkdagen te lang.", now.days
            )
            % {"days": now.days}
        )
    if case and case.alarm >= TOLD_COORDINATOR:
        said.append(_("De coördinator van het loket weet het."))
    return " ".join(said)
