# SPDX-License-Identifier: EUPL-1.2
"""Reading complaints about a counter: by the committee, or by the complainant's own code (Besluit ADV art. 12)."""

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.bodies import open_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import derive, open_with

from ..models import Complaint, ComplaintPiece

TO_TEAM, TO_CODE = "complaint to committee", "complaint to complainant"
INTEREST = "interest"
"""A piece by which a member of the committee says: I have something to do with this."""


@dataclass(frozen=True)
class Told:
    """One thing that was written or heard. kind: message, letter, heard, note, decision …"""

    kind: str
    text: str
    by: str
    from_complainant: bool
    on: date
    is_read: bool


@dataclass(frozen=True)
class OpenComplaint:
    """A complaint, opened. told: what stands in the form, by name; pieces: the rest, oldest first."""

    row: Complaint
    dek: bytes
    told: dict[str, str]
    pieces: list[Told]

    @property
    def id(self) -> UUID:
        """The id of the complaint."""
        return UUID(str(self.row.pk))


PUBLIC_KINDS = frozenset({"message", "letter", "decision"})
"""What the complainant reads too."""


def by_code(code: Code) -> OpenComplaint | None:
    """The complaint of this code, within the code's fence; None when there is none. Raises SealError."""
    row = Complaint.objects.filter(lookup=code.lookup_hash).first()
    if row is None:
        return None
    dek = open_with(code.mailbox, bytes(row.mailbox_wrap), purpose=TO_CODE, bind=(str(row.pk),))
    return _opened(row, dek)


def is_received(code: Code) -> bool:
    """Whether there is a complaint under this code; opens nothing."""
    with fenced(lookup=code.lookup_hash):
        return Complaint.objects.filter(lookup=code.lookup_hash).exists()


def by_committee(complaint: UUID, *, keys: Unlocked, lock: bool = False) -> OpenComplaint:
    """A complaint for a member of the committee, within its fence. Raises Complaint.DoesNotExist, SealError, KeyError."""
    rows = Complaint.objects.select_related("about", "handler")
    row = (rows.select_for_update(of=("self",)) if lock else rows).get(pk=complaint)
    return _opened(row, dek_by_committee(row, keys))


def dek_by_committee(row: Complaint, keys: Unlocked) -> bytes:
    """The key of a complaint, opened by a member. Raises SealError or KeyError."""
    pair = keys.team_pair(row.team_id)
    return open_with(pair, bytes(row.team_wrap), purpose=TO_TEAM, bind=(row.team_id, str(row.pk)))


def listed(committee: int) -> list[Complaint]:
    """All complaints of a committee: open ones by due day first, then what is decided, newest first."""
    rows = Complaint.objects.filter(counter=committee).select_related("about", "handler")
    open_ones = rows.filter(decided_on=None).order_by("due_on", "received_on", "pk")
    return [*open_ones, *rows.exclude(decided_on=None).order_by("-decided_on", "pk")]


def who_has_an_interest(complaint: UUID) -> frozenset[UUID]:
    """The members who keep off this complaint."""
    rows = ComplaintPiece.objects.filter(complaint=complaint, kind=INTEREST)
    return frozenset(rows.values_list("by", flat=True))


def unread(committee: int) -> frozenset[UUID]:
    """Complaints in which the complainant wrote something nobody read yet."""
    rows = ComplaintPiece.objects.filter(counter=committee, from_complainant=True, read_on=None)
    return frozenset(rows.values_list("complaint", flat=True))


def _opened(row: Complaint, dek: bytes) -> OpenComplaint:
    told = json.loads(open_body(derive(dek, "body"), row.body, bind=(str(row.pk),)))
    rows = ComplaintPiece.objects.filter(complaint=row.pk).select_related("by").order_by("number")
    pieces = [
        Told(
            each.kind,
            json.loads(open_body(derive(dek, "piece", str(each.pk)), each.body, bind=(str(row.pk),)))["text"],
            each.by.name if each.by else "",
            each.from_complainant,
            each.written_on,
            each.read_on is not None,
        )
        for each in rows
    ]
    return OpenComplaint(row, dek, told, pieces)
