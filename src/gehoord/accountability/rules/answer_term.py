# SPDX-License-Identifier: EUPL-1.2
"""Within how many days written questions are answered (antwoordtermijn).

Reglement van Orde of the House: three weeks; once to be postponed, with reasons, for three more. Calendar days, counted
from the day after asking. A person may set another term for one document (a written consultation has none of its own).
"""

from dataclasses import dataclass
from datetime import date, timedelta

DAYS, POSTPONED_DAYS = 21, 42


@dataclass(frozen=True, slots=True)
class AnswerTerm:
    """One set of questions. waited: days until the answer, or until today; over: days past the term, 0 in time.

    differs: the document states another number of days than we count.
    """

    days: int
    due: date
    waited: int
    over: int
    is_answered: bool
    is_postponed: bool
    differs: bool


def answer_term(
    *,
    asked: date,
    answered: date | None,
    postponed: date | None,
    stated: int | None,
    set_days: int | None,
    today: date,
) -> AnswerTerm:
    """Where these questions stand. set_days: the term that a person set, in place of three or six weeks."""
    days = set_days or (POSTPONED_DAYS if postponed else DAYS)
    due, end = asked + timedelta(days=days), answered or today
    waited = (end - asked).days
    return AnswerTerm(
        days,
        due,
        waited,
        max(0, (end - due).days),
        answered is not None,
        postponed is not None,
        stated is not None and answered is not None and stated != waited,
    )
