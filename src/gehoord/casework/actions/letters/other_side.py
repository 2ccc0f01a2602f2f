# SPDX-License-Identifier: EUPL-1.2
"""A letter to the other side: written from the one table, kept with its proof, and put on their page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...letters.table import BY_LETTER, PAGE, RESPONDENT
from ...letters.writing import write
from ...queries.letters import SENT
from ...queries.opened import Held
from ...queries.respondents import Label, OpenRespondent
from ..respondent.add_piece import add_piece
from .keep import keep_letter
from .sender import sender_of


def keep_for_other_side(
    held: Held,
    one: OpenRespondent,
    *,
    name: str,
    values: Mapping[str, Any],
    channel: str = PAGE,
    by: Staff,
    now: datetime,
) -> tuple[UUID, str]:
    """Write a letter to them and keep exactly these words; within the caller's transaction, the case is locked.

    name, values: the letter of the table and what is its own. Returns the id of the letter and its words, which
    the caller hands to them. Never pass a code in values: what stands in its place is `letters.table.CODE_LINE`.
    """
    kind = BY_LETTER[name]
    text = write(kind, {**sender_of(kind, held.row.counter_id), **values}, language=one.row.language)
    key = keep_letter(
        held,
        name=name,
        to=RESPONDENT,
        channel=channel,
        text=text,
        state=SENT,
        by=by,
        now=now,
        lines=address_of(one.label),
        respondent=one.id,
    )
    return key, text.words


def write_on_their_page(
    held: Held,
    one: OpenRespondent,
    *,
    name: str,
    values: Mapping[str, Any],
    more: Mapping[str, Any] | None = None,
    text: str | None = None,
    by: Staff,
    now: datetime,
    piece: UUID | None = None,
) -> UUID:
    """The same, and it stands on their page as a piece of that name. Returns the id of the piece.

    more: what the piece holds beside its words. text: the words of the piece, where the page shows a part of the
    letter in a form of its own (the promises of an agreement).
    """
    _letter, words = keep_for_other_side(held, one, name=name, values=values, by=by, now=now)
    told = {**(more or {}), "text": words if text is None else text}
    return add_piece(one.row, key=one.key, kind=name, told=told, now=now, piece=piece)


def address_of(label: Label) -> tuple[str, ...]:
    """Name and address, line by line, for the window of an envelope."""
    return (label.name, *(line.strip() for line in label.address.splitlines() if line.strip()))
