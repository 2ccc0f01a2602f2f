# SPDX-License-Identifier: EUPL-1.2
"""Writing to the other side on their own page, noting what they said elsewhere, and that it was read."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Piece, Respondent
from ...queries.opened import hold
from ...queries.respondents import ANSWER, MESSAGE, pieces_of, respondent_of
from ...rules import Reason
from ...terms import OVER, OtherSide
from ..add_line import add_line
from ..letters.other_side import write_on_their_page
from .add_piece import add_piece
from .answer import READ
from .terms_of import end_about

HEARD = ("phone", "talk", "paper")


def write_to_them(case: UUID, *, respondent: UUID, text: str, by: Staff, now: datetime) -> list[Reason]:
    """One message that they read on their page. The same words twice in a row are one message."""
    if not text.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    said = pieces_of(one.id, one.key)
    if said and (said[-1].kind, said[-1].text) == (MESSAGE, text.strip()):
        return []
    write_on_their_page(held, one, name=MESSAGE, values={"message": text.strip()}, by=by, now=now)
    record("respondent.written", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def note_answer(
    case: UUID, *, respondent: UUID, text: str, heard: str, may_share: bool, by: Staff, now: datetime
) -> list[Reason]:
    """They answered by telephone, in a talk or on paper. heard: one of HEARD; KeyError for another.

    It stands on their page as what we noted, so that they can say that it was otherwise.
    """
    if heard not in HEARD:
        raise KeyError(heard)
    if not text.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if one.state in OVER:
        return [Reason.OTHER_SIDE_OVER]
    told = {"text": text.strip(), "may_share": may_share, "heard": heard}
    add_piece(one.row, key=one.key, kind=ANSWER, told=told, now=now)
    today = now.date()
    Respondent.objects.filter(pk=respondent).update(
        state=one.row.state if one.row.state == OtherSide.INVITED else OtherSide.ANSWERED.value,
        answered_on=one.row.answered_on or today,
        told_on=one.row.told_on or today,
    )
    end_about(one.row, "respondent", "view", "respondent_told", "more_time", now=now)
    add_line(held, name="respondent_heard", by=by, now=now)
    record("respondent.heard", by=by.by, counter=by.counter, subject=str(case), facts={"how": heard}, now=now)
    return []


def mark_read(case: UUID, *, respondent: UUID, by: Staff, now: datetime) -> int:
    """A member read what they wrote; the term to read it ends. Returns how many pieces were new."""
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    fresh = Piece.objects.filter(respondent=one.id, from_respondent=True, read_on=None)
    count = fresh.update(read_on=now.date())
    end_about(one.row, READ, now=now)
    return count
