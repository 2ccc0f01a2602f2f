# SPDX-License-Identifier: EUPL-1.2
"""Keeping a letter exactly as it was sent, with the proof in the log (brief bewaren)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...letters.writing import Text
from ...models import Letter
from ...queries.letters import DRAFT, SENDING, SENT, SENT_EVENT, seal_letter, seal_of
from ...queries.opened import Held


def keep_letter(
    held: Held,
    *,
    name: str,
    to: str,
    channel: str,
    text: Text,
    state: str,
    by: Staff,
    now: datetime,
    lines: tuple[str, ...] = (),
    own: Mapping[str, str] | None = None,
    respondent: UUID | None = None,
    letter: UUID | None = None,
) -> UUID:
    """Store a letter: a draft, or one that leaves in this transaction. Returns its id.

    letter: the draft that it was until now. state: of `queries.letters`. The keyed hash of what leaves stands
    with the letter and in the log; a later change shows.
    """
    key = letter or uuid4()
    told: dict[str, object] = {
        "subject": text.subject,
        "words": text.words,
        "lines": list(lines),
        "own": dict(own or {}),
    }
    # Only the order of a day, no hour: when a reporter reads or is written to is nobody's business.
    told["number"] = Letter.objects.filter(case=held.id).count()
    leaves = state in (SENDING, SENT)
    seal = seal_of(held, key, text.subject, text.words, lines)
    row = Letter(
        id=key,
        case_id=held.id,
        counter_id=held.row.counter_id,
        respondent_id=respondent,
        name=name,
        to=to,
        channel=channel,
        language=text.language,
        body=seal_letter(told, held=held, letter=key),
        proof=bytes.fromhex(seal) if leaves else b"",
        made_on=now.date(),
        by_id=by.id,
        sent_on=now.date() if leaves else None,
        state=state,
    )
    if letter and Letter.objects.filter(pk=letter, case=held.id, state=DRAFT).exists():
        fields = ("body", "by", "channel", "language", "proof", "respondent", "sent_on", "state")
        Letter.objects.bulk_update([row], fields)
    else:
        Letter.objects.bulk_create([row])
    if leaves:
        record(
            SENT_EVENT,
            by=by.by,
            counter=by.counter,
            subject=str(held.id),
            facts={"which": name, "how": channel, "letter": str(key), "proof": seal},
            now=now,
        )
    return key
