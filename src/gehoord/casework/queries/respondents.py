# SPDX-License-Identifier: EUPL-1.2
"""The other side of a case, opened by the counter or by a code of their own (wederpartij).

    key of case  →  Respondent.key = the key of this respondent, Respondent.label
    that key     →  Respondent.page, Respondent.notice, the pieces, their files
    a code       →  the same key (mailbox_wrap, adviser_wrap); never the key of the case or of the report

The record stands by itself: a code is one door to it. A later door is one more wrap of the same key.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.sealing import Blob, KeyPair, box, derive, open_with, seal_to, unbox

from ..models import Piece, Respondent
from ..terms import OtherSide
from .opened import Held

PERSON, ORGANISATION = "person", "organisation"
DRAFT, FILE, ANSWER, MESSAGE = "draft", "file", "answer", "message"
TIME_ASKED, TIME_GIVEN, TIME_REFUSED = "time_asked", "time_given", "time_refused"
CONCLUSION, CLOSING = "conclusion", "closing"
OWN, ADVISER, INVITED = "own", "adviser", "invited"
"""Which code opens a record: their own, the one of an adviser, or the one of an invitation."""
FOLDER = "wederpartij/"
"""Where their sealed files stand, apart from evidence."""
_PURPOSE = {
    OWN: "respondent by code",
    ADVISER: "respondent by adviser",
    INVITED: "respondent by invitation",
}
_STEP = 256


@dataclass(frozen=True)
class Label:
    """Who they are, for the counter only. check: what the invitation asks, so that the right person opens it."""

    name: str
    address: str = ""
    contact: str = ""
    check: str = ""
    waits: str = ""
    """Why we do not tell them yet, in words."""


@dataclass(frozen=True)
class Page:
    """What they read first. reporter: the name, only where the reporter is known and was told."""

    substance: str
    reporter: str = ""


@dataclass(frozen=True)
class OpenPiece:
    """One thing on their page, opened."""

    id: UUID
    number: int
    kind: str
    told: Mapping[str, Any]
    from_respondent: bool
    written_on: date
    read_on: date | None
    shared_on: date | None

    @property
    def text(self) -> str:
        """Its words; "" for what has none."""
        return str(self.told.get("text", ""))


@dataclass(frozen=True)
class OpenRespondent:
    """One respondent as the counter sees them."""

    row: Respondent
    key: bytes
    label: Label
    page: Page | None

    @property
    def id(self) -> UUID:
        """The id of the record."""
        return UUID(str(self.row.pk))

    @property
    def state(self) -> OtherSide:
        """Where we stand with them."""
        return OtherSide(self.row.state)


def respondents_of(held: Held) -> list[OpenRespondent]:
    """All respondents of a case, in the order in which they were added to it."""
    rows = Respondent.objects.filter(case=held.id)
    return sorted((opened(row, held) for row in rows), key=lambda one: (one.label.name.casefold(), one.id))


def respondent_of(held: Held, respondent: UUID, *, lock: bool = False) -> OpenRespondent:
    """One respondent of this case. Raises Respondent.DoesNotExist, also for one of another case."""
    rows = Respondent.objects.filter(case=held.id)
    return opened((rows.select_for_update() if lock else rows).get(pk=respondent), held)


def opened(row: Respondent, held: Held) -> OpenRespondent:
    """The record with what the counter may read of it."""
    key = open_key(row.key, case_key=held.keys.case, respondent=row.pk)
    label = Label(**_unbox(row.label, key=derive(held.keys.case, "respondent"), what="label", at=row.pk))
    return OpenRespondent(row, key, label, page_of(row, key))


def page_of(row: Respondent, key: bytes) -> Page | None:
    """What they read first; None while nothing is written."""
    return Page(**_unbox(row.page, key=key, what="page", at=row.pk)) if bytes(row.page) else None


def notice_of(row: Respondent, key: bytes) -> dict[str, str]:
    """For the step before they come in: their name and what is asked."""
    return {name: str(value) for name, value in _unbox(row.notice, key=key, what="notice", at=row.pk).items()}


def pieces_of(respondent: UUID, key: bytes) -> list[OpenPiece]:
    """Everything on their page, oldest first; not what they are still writing."""
    rows = Piece.objects.filter(respondent=respondent).exclude(kind=DRAFT).order_by("number")
    return [as_open_piece(row, piece_key(key, row.pk)) for row in rows]


def as_open_piece(row: Piece, key: bytes) -> OpenPiece:
    """One piece, by its own key."""
    told = json.loads(open_body(key, row.body, bind=(str(row.pk),)))
    return OpenPiece(
        row.pk, row.number, row.kind, told, row.from_respondent, row.written_on, row.read_on, row.shared_on
    )


def shared_with_reporter(case: UUID, dek: bytes) -> list[OpenPiece]:
    """What respondents allowed the reporter to read, by the keys under the report's own."""
    rows = Piece.objects.filter(case=case, shared_on__isnull=False).order_by("written_on", "number")
    return [
        as_open_piece(row, unbox(dek, row.shared_key, purpose="shared piece", bind=(str(row.pk),)))
        for row in rows
    ]


def read_draft(respondent: UUID, code: Code) -> dict[str, Any]:
    """What they were writing: sealed to their code alone, so that no counter reads half an answer."""
    row = Piece.objects.filter(respondent=respondent, kind=DRAFT).first()
    if row is None:
        return {}
    told: dict[str, Any] = json.loads(open_body(code.draft_key, row.body, bind=(str(row.pk),)))
    return told


# -- sealing ----------------------------------------------------------------------------------------


def seal_key(key: bytes, *, case_key: bytes, respondent: UUID) -> bytes:
    """The key of a respondent for the counter."""
    return box(case_key, key, purpose="respondent key", bind=(str(respondent),))


def open_key(sealed: Blob, *, case_key: bytes, respondent: UUID | str) -> bytes:
    """The way back from `seal_key`. Raises SealError."""
    return unbox(case_key, sealed, purpose="respondent key", bind=(str(respondent),))


def seal_label(label: Label, *, case_key: bytes, respondent: UUID) -> bytes:
    """Who they are, for the counter."""
    return _box(asdict(label), key=derive(case_key, "respondent"), what="label", at=respondent)


def seal_page(page: Page, *, key: bytes, respondent: UUID) -> bytes:
    """What they read first."""
    return _box(asdict(page), key=key, what="page", at=respondent)


def seal_notice(told: Mapping[str, str], *, key: bytes, respondent: UUID) -> bytes:
    """What stands before the door."""
    return _box(dict(told), key=key, what="notice", at=respondent)


def piece_key(key: bytes, piece: UUID | str) -> bytes:
    """Each piece has a key of its own, so that one can be shared without the others."""
    return derive(key, "piece", str(piece))


def seal_piece(told: Mapping[str, Any], *, key: bytes, piece: UUID) -> bytes:
    """One piece, under `piece_key` or the draft key of a code; padded, so that its size tells little."""
    return seal_body(key, json.dumps(dict(told), ensure_ascii=False).encode(), bind=(str(piece),))


def share_key(key: bytes, *, dek: bytes, piece: UUID) -> bytes:
    """The key of one piece for the reporter."""
    return box(dek, piece_key(key, piece), purpose="shared piece", bind=(str(piece),))


def wrap_for(pair: KeyPair | bytes, key: bytes, *, door: str, respondent: UUID) -> bytes:
    """The key of a respondent for who holds a code."""
    return seal_to(pair, key, purpose=_PURPOSE[door], bind=(str(respondent),))


def unwrap_by(code: Code, wrap: Blob, *, door: str, respondent: UUID) -> bytes:
    """The way back from `wrap_for`. Raises SealError."""
    return open_with(code.mailbox, bytes(wrap), purpose=_PURPOSE[door], bind=(str(respondent),))


def _box(told: dict[str, Any], *, key: bytes, what: str, at: UUID) -> bytes:
    raw = json.dumps(told, ensure_ascii=False).encode()
    raw += b" " * (-len(raw) % _STEP)
    return box(key, raw, purpose=f"respondent {what}", bind=(str(at),))


def _unbox(sealed: Blob, *, key: bytes, what: str, at: UUID) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(unbox(key, sealed, purpose=f"respondent {what}", bind=(str(at),)))
    return told
