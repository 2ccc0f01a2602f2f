# SPDX-License-Identifier: EUPL-1.2
"""What a respondent does on their own page: answer, add files, ask for more time. Behind the fence of their code."""

from collections.abc import Iterable
from datetime import datetime

from gehoord.foundation.audit.log import RESPONDENT, record
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.add_evidence import Stored

from ...models import Piece, Respondent
from ...queries.doors import Door
from ...queries.respondents import ANSWER, DRAFT, FILE, TIME_ASKED, pieces_of, seal_piece
from ...terms import OVER, OtherSide, WaitsFor
from .add_piece import add_piece
from .terms_of import end_about, start_about

READ = "answer_read"


def keep_answer(door: Door, *, code: Code, text: str, may_share: bool, now: datetime) -> None:
    """Keep what was typed and is not sent: sealed to this code alone. One at a time; the newest counts."""
    Piece.objects.filter(respondent=door.id, kind=DRAFT).delete()
    if not text.strip():
        return
    fresh = add_piece(door.row, key=door.key, kind=DRAFT, told={}, from_respondent=True, now=now)
    body = seal_piece({"text": text, "may_share": may_share}, key=code.draft_key, piece=fresh)
    Piece.objects.filter(pk=fresh).update(body=body)


def send_answer(door: Door, *, text: str, may_share: bool, now: datetime) -> bool:
    """Send an answer, or a further one. False for the same words as the newest (a second press), or when it is over.

    may_share: the reporter may read it; the counter then opens it for them, and not before.
    """
    row = Respondent.objects.select_for_update().get(pk=door.id)
    if row.state in OVER or not text.strip() or _newest_is(door, text.strip(), may_share):
        return False
    told = {"text": text.strip(), "may_share": may_share}
    add_piece(row, key=door.key, kind=ANSWER, told=told, from_respondent=True, now=now)
    Piece.objects.filter(respondent=row.pk, kind=DRAFT).delete()
    Respondent.objects.filter(pk=row.pk).update(
        state=OtherSide.ANSWERED.value, answered_on=row.answered_on or now.date()
    )
    end_about(row, "respondent", "view", "more_time", now=now)
    start_about(row, kind=READ, waits_for=WaitsFor.COUNTER, now=now)
    _log(row, "respondent.answered", now=now)
    return True


def add_files(door: Door, stored: Iterable[Stored], *, now: datetime) -> int:
    """Note files whose sealed bytes are stored already. Returns how many."""
    row = Respondent.objects.select_for_update().get(pk=door.id)
    count = 0
    for file in stored:
        if file.id is None:
            continue
        told = {"name": file.name[:200], "kind": file.kind, "size": file.size}
        add_piece(row, key=door.key, kind=FILE, told=told, from_respondent=True, now=now, piece=file.id)
        count += 1
    if count:
        start_about(row, kind=READ, waits_for=WaitsFor.COUNTER, now=now)
        _log(row, "respondent.files", now=now)
    return count


def ask_more_time(door: Door, *, why: str, now: datetime) -> bool:
    """Ask for more time, with a reason. The counter answers within two working days; False when it cannot be."""
    row = Respondent.objects.select_for_update().get(pk=door.id)
    if row.state != OtherSide.OPENED or not why.strip():
        return False
    add_piece(row, key=door.key, kind=TIME_ASKED, told={"text": why.strip()}, from_respondent=True, now=now)
    start_about(row, kind="more_time", waits_for=WaitsFor.COUNTER, now=now)
    _log(row, "respondent.time_asked", now=now)
    return True


def _newest_is(door: Door, text: str, may_share: bool) -> bool:
    answers = [one for one in pieces_of(door.id, door.key) if one.kind == ANSWER and one.from_respondent]
    return bool(answers) and answers[-1].text == text and answers[-1].told.get("may_share") == may_share


def _log(row: Respondent, event: str, *, now: datetime) -> None:
    record(event, by=RESPONDENT, counter=row.counter_id, subject=str(row.case_id), now=now)
