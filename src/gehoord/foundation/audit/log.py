# SPDX-License-Identifier: EUPL-1.2
"""Writing to the log, inside the transaction of what is logged (logboek)."""

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from .models import Entry, Hidden

NATIONAL = "national"
SYSTEM = "system"
REPORTER = "reporter"
RESPONDENT = "respondent"
Facts = dict[str, str | int | list[str]]


def chain_of(counter: int | None) -> str:
    """Each counter has a chain of its own, so that two counters never wait for each other."""
    return f"counter-{counter}" if counter else NATIONAL


def record(
    event: str,
    *,
    by: str,
    counter: int | None = None,
    subject: str = "",
    why: str = "",
    facts: Facts | None = None,
    now: datetime,
) -> None:
    """Add one entry to the log. Codes, numbers and dates only: never what a person told.

    Costs one INSERT; number, previous and digest are filled in by the database (see migration 0001).
    What a reporter or a respondent does carries the day only: an exact time beside it would tell too much.
    """
    Entry.objects.bulk_create(
        [_entry(event, by=by, counter=counter, subject=subject, why=why, facts=facts, now=now)]
    )


def record_all(
    event: str, *, by: str, counter: int | None = None, about: Mapping[str, Facts], now: datetime
) -> None:
    """The same event about many subjects, one entry each with its facts. One INSERT for all of them."""
    Entry.objects.bulk_create(
        [
            _entry(event, by=by, counter=counter, subject=subject, why="", facts=facts, now=now)
            for subject, facts in about.items()
        ]
    )


def _entry(
    event: str, *, by: str, counter: int | None, subject: str, why: str, facts: Facts | None, now: datetime
) -> Entry:
    moment = now.astimezone(UTC).replace(microsecond=0)
    if by in (REPORTER, RESPONDENT):
        moment = moment.replace(hour=0, minute=0, second=0)
    body = json.dumps(
        {
            "at": moment.isoformat(timespec="seconds"),
            "by": by,
            "event": event,
            "facts": facts or {},
            "subject": subject,
            "why": why,
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return Entry(
        id=uuid.uuid4(),
        chain=chain_of(counter),
        body=body,
        event=event,
        by=by,
        subject=subject,
        at=moment,
    )


def hide(subject: str, *, entries: list[str]) -> None:
    """From now on the log about this subject is not there for these members, also what was written before.

    entries: by people/keeping_out.entry_for. Costs one INSERT; twice is once.
    """
    # Asked in one statement: nobody but the one it is about could look whether the row is there already.
    Hidden.objects.bulk_create(
        [Hidden(subject=subject, entry=entry) for entry in entries], ignore_conflicts=True
    )


def hidden_among(subjects: Iterable[str]) -> frozenset[str]:
    """Which of these whoever looks is kept out of, within their own fence; others' stay unknown. One query."""
    return frozenset(Hidden.objects.filter(subject__in=list(subjects)).values_list("subject", flat=True))
