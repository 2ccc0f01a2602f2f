# SPDX-License-Identifier: EUPL-1.2
"""Which code of the other side is this, and does it still open something? Under the fence of that code only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError

from ..models import Respondent
from ..terms import OtherSide
from .respondents import ADVISER, INVITED, OWN, unwrap_by


class Shut(StrEnum):
    """Why a code does not open the page. The words stand on the page (pages/other_side/door_words.py)."""

    UNKNOWN = "unknown"
    USED = "used"
    LATE = "late"
    RECALLED = "recalled"
    LOCKED = "locked"
    NOT_MINE = "not_mine"
    OVER = "over"


@dataclass(frozen=True)
class Door:
    """A code that opens a record. door: OWN, ADVISER or INVITED; key: of the record."""

    row: Respondent
    door: str
    key: bytes

    @property
    def id(self) -> UUID:
        """The id of the record."""
        return UUID(str(self.row.pk))


_SHUT = {
    OtherSide.RECALLED: Shut.RECALLED,
    OtherSide.LOCKED: Shut.LOCKED,
    OtherSide.NOT_MINE: Shut.NOT_MINE,
    OtherSide.OPENED: Shut.USED,
    OtherSide.ANSWERED: Shut.USED,
}


def find_door(code: Code, *, today: date, lock: bool = False) -> Door | Shut:
    """What this code opens, or why it opens nothing. Every code costs the same work, also one that leads nowhere.

    lock: nobody else changes the record until this transaction ends.
    """
    assert code.mailbox
    # The fence shows only what this code belongs to; an adviser's record is there to read, not to lock.
    rows = Respondent.objects.select_for_update() if lock else Respondent.objects.all()
    row = rows.order_by("pk").first()
    if row is None:
        return Shut.UNKNOWN
    door = _which(row, code)
    if door == INVITED:
        return _by_invitation(row, code, today=today)
    wrap = row.mailbox_wrap if door == OWN else row.adviser_wrap
    try:
        return Door(row, door, unwrap_by(code, wrap, door=door, respondent=row.pk))
    except SealError:
        return Shut.UNKNOWN


def _which(row: Respondent, code: Code) -> str:
    for door, lookup in ((OWN, row.lookup), (ADVISER, row.adviser_lookup)):
        if lookup is not None and bytes(lookup) == code.lookup_hash:
            return door
    return INVITED


def _by_invitation(row: Respondent, code: Code, *, today: date) -> Door | Shut:
    state = OtherSide(row.state)
    if state is not OtherSide.INVITED:
        return _SHUT.get(state, Shut.OVER if row.lookup is None else Shut.USED)
    if row.invited_until is None or today > row.invited_until:
        return Shut.LATE
    try:
        return Door(row, INVITED, unwrap_by(code, row.mailbox_wrap, door=INVITED, respondent=row.pk))
    except SealError:
        return Shut.UNKNOWN
