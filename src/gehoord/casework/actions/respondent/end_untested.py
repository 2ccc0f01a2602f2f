# SPDX-License-Identifier: EUPL-1.2
"""A limit for what was said about somebody and never tested (niet getoetst): it ends, and nothing is held on to.

No key is needed, so that a job does it. The words on their page follow from the state.
"""

from datetime import date, datetime, timedelta

from django.db.models import Q

from gehoord.foundation.audit.log import SYSTEM, record

from ...models import Respondent, Term
from ...terms import OVER, OtherSide, Step
from .close_respondent import end_record

GRACE_DAYS = 14
"""After the term passed the handler was warned and the alarm went up; then it ends by itself."""
COPY_DAYS = 28
"""Who opened their page has this long to take a copy."""
AT_ONCE = 200


def end_untested(counter: int, *, now: datetime) -> int:
    """End what is over at one counter, within the caller's transaction and fence. Returns how many.

    Over is: the term to test passed; nobody asked or told them within the month, and no ground to wait is
    recorded; or the case closed and no closing letter followed. Who answered keeps their place until the case closes:
    the alarm stays up until somebody writes the closing letter.
    """
    late = now.date() - timedelta(days=GRACE_DAYS)
    rows = (
        Respondent.objects.select_for_update(of=("self",))
        .filter(counter=counter, closed_on=None)
        .filter(_over(counter, late=late))
        .order_by("pk")[:AT_ONCE]
    )
    ended = list(rows)
    for row in ended:
        keep = COPY_DAYS if row.told_on else 0
        end_record(row, state=OtherSide.UNTESTED, destroy_on=now.date() + timedelta(days=keep), now=now)
        record("respondent.untested", by=SYSTEM, counter=counter, subject=str(row.case_id), now=now)
    return len(ended)


def _over(counter: int, *, late: date) -> Q:
    passed = Term.objects.filter(counter=counter, done_on=None, due_on__lt=late).exclude(about=None)
    never_told = Q(invited_on=None, told_on=None, withheld="")
    return (
        (Q(answered_on=None) & Q(pk__in=passed.filter(kind="untested").values("about")))
        | (never_told & Q(pk__in=passed.filter(kind="respondent_told").values("about")))
        | Q(case__step=Step.CLOSED.value, case__closed_on__lt=late)
    ) & ~Q(state__in=[state.value for state in OVER])
