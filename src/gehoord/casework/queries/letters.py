# SPDX-License-Identifier: EUPL-1.2
"""Letters as they were made and sent (brieven): the exact words, and the proof that nobody changed them."""

import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.audit.log import chain_of
from gehoord.foundation.audit.queries import lines_of
from gehoord.foundation.jobs.stuck import given_up
from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import Blob, derive

from ..models import Letter
from .opened import Held

DRAFT, SENDING, SENT = "draft", "sending", "sent"
"""A draft; on its way (the words lie ready, the notice by e-mail did not leave yet); sent."""
NOTIFY = "casework.notify_reporter"
SENT_EVENT = "letter.sent"


@dataclass(frozen=True)
class OpenLetter:
    """One letter, opened. lines: the address on paper. own: what the caseworker filled in. seal: of these words."""

    id: UUID
    name: str
    to: str
    channel: str
    language: str
    state: str
    subject: str
    words: str
    lines: tuple[str, ...]
    own: Mapping[str, str] = field(repr=False)
    seal: str
    is_whole: bool
    """The words are those that were sealed when it was sent; true for a draft."""
    made_on: date
    sent_on: date | None
    by: str
    number: int
    """The order among letters of one day."""
    has_moved: bool
    """It was sent under other keys: the case came from another counter, or its circle changed."""

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed."""
        return self.state == DRAFT


def letters_of(held: Held) -> list[OpenLetter]:
    """The letters of a case, newest first, drafts on top."""
    rows = Letter.objects.filter(case=held.id).select_related("by")
    found = [as_open_letter(row, held) for row in rows]
    return sorted(found, key=lambda one: (one.is_draft, one.made_on, one.number), reverse=True)


def letter_of(held: Held, letter: UUID, *, lock: bool = False) -> OpenLetter:
    """One letter. lock: nobody else sends or changes it until this transaction ends.

    Raises Letter.DoesNotExist, also for a letter of another case.
    """
    rows = Letter.objects.select_related("by")
    if lock:
        rows = rows.select_for_update(of=("self",))
    return as_open_letter(rows.get(pk=letter, case=held.id), held)


def undelivered(letters: Iterable[OpenLetter]) -> set[UUID]:
    """Letters of which the notice was given up after the last try: their job stands among the stuck ones."""
    waiting = [str(one.id) for one in letters if one.state == SENDING]
    return {UUID(each) for each in given_up(NOTIFY, argument="letter", values=waiting)} if waiting else set()


def as_open_letter(row: Letter, held: Held) -> OpenLetter:
    """One letter, opened, and whether its words are still those that were sent."""
    told = open_letter(row.body, held=held, letter=row.pk)
    text = (told["subject"], told["words"], tuple(told["lines"]))
    seal = seal_of(held, row.pk, *text, key=bytes.fromhex(told.get("proof_key", "")))
    return OpenLetter(
        row.pk,
        row.name,
        row.to,
        row.channel,
        row.language,
        row.state,
        *text,
        told["own"],
        seal,
        row.state == DRAFT or hmac.compare_digest(bytes(row.proof).hex(), seal),
        row.made_on,
        row.sent_on,
        row.by.name if row.by else "",
        told.get("number", 0),
        bool(told.get("proof_key")),
    )


def seal_letter(told: Mapping[str, Any], *, held: Held, letter: UUID) -> bytes:
    """The words of a letter, for the counter."""
    raw = json.dumps(told, ensure_ascii=False).encode()
    return seal_body(derive(held.keys.case, "letter", str(letter)), raw, bind=(str(held.id),))


def open_letter(sealed: Blob, *, held: Held, letter: UUID) -> dict[str, Any]:
    """The way back from `seal_letter`. Raises SealError."""
    told: dict[str, Any] = json.loads(
        open_body(derive(held.keys.case, "letter", str(letter)), sealed, bind=(str(held.id),))
    )
    return told


def reseal_letter(row: Letter, *, old: Held, new: Held) -> Letter:
    """The same row under other keys; the caller stores it. The key of its proof goes along, inside the seal: so the
    proof stays what the log kept on the day of sending."""
    told = open_letter(row.body, held=old, letter=row.pk)
    if bytes(row.proof):
        told.setdefault("proof_key", derive(old.keys.case, "letter proof", str(row.pk)).hex())
    row.body = seal_letter(told, held=new, letter=row.pk)
    return row


def seal_of(
    held: Held, letter: UUID, subject: str, words: str, lines: tuple[str, ...], *, key: bytes = b""
) -> str:
    """A keyed hash (HMAC-SHA256, hex) of exactly these words. Without the key of the case it says nothing.

    key: of a letter that was sent under keys of before.
    """
    raw = json.dumps([str(letter), subject, words, list(lines)], ensure_ascii=False).encode()
    proof_key = key or derive(held.keys.case, "letter proof", str(letter))
    return hmac.digest(proof_key, raw, "sha256").hex()


PROVEN, WHOLE, WRONG = "proven", "whole", "wrong"
"""The words, their hash and the log agree; words and hash agree, the log is another counter's; they do not agree."""


def proof_of(held: Held, one: OpenLetter) -> str:
    """How far it is sure that these words left. A counter reads its own log only: what was sent by the counter that
    had the case before is proven by its hash, of which the key came along with the case."""
    logged = logged_seal(held, one.id)
    if not one.is_whole or (logged and logged != one.seal):
        return WRONG
    if logged:
        return PROVEN
    return WHOLE if one.has_moved else WRONG


def logged_seal(held: Held, letter: UUID) -> str:
    """The hash as the log kept it on the day of sending, in a chain that nobody can rewrite; "" when not there."""
    found = lines_of(chain_of(held.row.counter_id), event=SENT_EVENT, subject=str(held.id), limit=500)
    for line in found.lines:
        if line.facts.get("letter") == str(letter):
            return str(line.facts.get("proof", ""))
    return ""
