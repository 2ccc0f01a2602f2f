# SPDX-License-Identifier: EUPL-1.2
"""The opened summaries of a counter's cases, as one sign-in may see them (overzicht); see `kept_indexes` for its life.

At each request it asks the database only for what changed since it last looked:

* `casework_case.changed` is the transaction that wrote a row last. We remember pg_snapshot_xmin of the look
  before and fetch rows at or after it: what was still running then is looked at again, so that a commit
  that comes late is not missed (as it would be by time or by number).
* Rows that left (destroyed, handed to another counter) have no mark; a count notices them.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import BoxKey
from gehoord.reporting.queries import dek_by_team, open_summary, summaries

from ..terms import Step, WaitsFor
from .next_step import next_when
from .rule_facts import first_answer_by
from .sealed import open_keys, read_facts, team_box

_LOOK = """
SELECT pg_snapshot_xmin(pg_current_snapshot())::text,
    (SELECT count(*) FROM casework_case WHERE counter_id = %(counter)s AND due_on IS NOT NULL),
    (SELECT count(*) FROM casework_hand_over WHERE to_counter_id = %(counter)s AND state = 'offered')
"""
_SELECT = """
SELECT c.report_id, c.step, c.handler_id, c.team_id, c.key, c.facts, c.received_on, c.due_on, c.due_for,
    c.paused_since, c.contacted_on, c.closed_on, r.channel, r.identity, c.wait_until, c.heard_on
"""
_FROM = """
FROM casework_case c JOIN reporting_report r ON r.id = c.report_id
WHERE c.counter_id = %(counter)s
"""
_COLUMNS = _SELECT + _FROM
_HAS_NEWS = """
EXISTS (SELECT 1 FROM reporting_message m WHERE m.report_id = r.id AND m.from_reporter AND m.read_on IS NULL)
"""
_OPEN = _COLUMNS + " AND c.due_on IS NOT NULL"
_CHANGED = _SELECT + "," + _HAS_NEWS + _FROM + " AND c.changed >= %(since)s::xid8"
_CLOSED = _COLUMNS + " AND c.due_on IS NULL"
_CLOSED_COUNT = "SELECT count(*) FROM casework_case WHERE counter_id = %(counter)s AND due_on IS NULL"
_THESE = _COLUMNS + " AND c.report_id = ANY(%(cases)s)"
_IDS = "SELECT report_id FROM casework_case WHERE counter_id = %(counter)s AND due_on IS NOT NULL"
# From its second epoch on a report may have come from another counter, with the day of then.
_WITHOUT_CASE = """
FROM reporting_report r
WHERE r.counter_id = %(counter)s AND (r.received_on >= %(since)s OR r.epoch > 1)
    AND NOT EXISTS (SELECT 1 FROM casework_case c WHERE c.report_id = r.id)
"""
_WAITING = "SELECT r.id," + _HAS_NEWS + _WITHOUT_CASE
_UNREAD = """
SELECT DISTINCT report_id FROM reporting_message
WHERE counter_id = %(counter)s AND from_reporter AND read_on IS NULL
"""
_LONG_AGO = date(2000, 1, 1)


@dataclass(slots=True)
class Summary:
    """One case, or one waiting report (step ""; due is its first answer), as a list shows it."""

    id: UUID
    step: str
    handler: UUID | None
    received_on: date
    due_on: date
    due_for: str
    paused: bool
    contacted: bool
    channel: str
    identity: str
    need: str
    grounds: tuple[str, ...]
    sector: str
    residence: str
    place: str
    language: str
    organisation: str
    begins: str
    kind: str
    bundle: str
    wants_help: bool
    flagged: bool
    rank: int
    """Sorts by due day, then by day of receipt; one number, since ten thousand are sorted at each request."""


@dataclass
class Index:
    """What one sign-in has opened. `texts` is filled by the first search and kept up to date after it."""

    counter: int
    cases: dict[UUID, Summary] = field(default_factory=dict)
    waiting: dict[UUID, Summary] = field(default_factory=dict)
    closed: dict[UUID, Summary] | None = None
    """Cases that are in no list any more; opened only when somebody seeks among them."""
    sealed: set[UUID] = field(default_factory=set)
    """Cases in the lists that this member's keys do not open. Counted along, so that one which left is noticed."""
    sealed_closed: set[UUID] = field(default_factory=set)
    texts: dict[UUID, str] = field(default_factory=dict)
    unread: frozenset[UUID] = frozenset()
    offered: int = 0
    """How many cases another counter offers to this one."""
    since: str = ""
    waiting_since: date = _LONG_AGO
    used: float = 0.0
    lock: threading.RLock = field(default_factory=threading.RLock)

    def refresh(self, keys: Unlocked, *, today: date) -> None:
        """Look again: opens what changed since the last look, and forgets what left."""
        with self.lock:
            horizon, count, self.offered = _row(_LOOK, counter=self.counter)
            first = not self.since
            news: dict[UUID, bool] = {}
            if not first:
                for row in _rows(_CHANGED, counter=self.counter, since=self.since):
                    news[row[0]] = row[-1]
                    self._take(row, keys)
            if first or count != len(self.cases) + len(self.sealed):
                self._reload(keys, everything=first)
            self.since = horizon
            news |= self._look_for_waiting(keys, today=today)
            if first:
                self.unread = frozenset(row[0] for row in _rows(_UNREAD, counter=self.counter))
            else:
                # A message marks its case as changed, so only what was looked at can have news or lose it.
                self.unread = (self.unread - news.keys()) | {
                    case for case, has_news in news.items() if has_news
                }

    def open_closed(self, keys: Unlocked) -> dict[UUID, Summary]:
        """The closed cases too, for who seeks among them. Call `refresh` first."""
        with self.lock:
            (count,) = _row(_CLOSED_COUNT, counter=self.counter)
            if self.closed is None or len(self.closed) + len(self.sealed_closed) != count:
                boxes: dict[int, BoxKey] = {}
                self.closed = {}
                self.sealed_closed.clear()
                for row in _rows(_CLOSED, counter=self.counter):
                    self._take(row, keys, boxes)
            return self.closed

    def _reload(self, keys: Unlocked, *, everything: bool) -> None:
        if everything:
            self.cases.clear()
            self.sealed.clear()
            boxes: dict[int, BoxKey] = {}
            for row in _rows(_OPEN, counter=self.counter):
                self._take(row, keys, boxes)
            return
        there = {row[0] for row in _rows(_IDS, counter=self.counter)}
        for gone in (self.cases.keys() | self.sealed) - there:
            self._forget(gone)

    def _take(self, row: tuple[Any, ...], keys: Unlocked, boxes: dict[int, BoxKey] | None = None) -> None:
        case, is_listed = row[0], row[7] is not None
        self._forget(case)
        shelf = self.cases if is_listed else self.closed
        summary = _opened(row, keys, {} if boxes is None else boxes) if shelf is not None else None
        if shelf is not None and summary:
            shelf[case] = summary
        elif shelf is not None:
            (self.sealed if is_listed else self.sealed_closed).add(case)

    def _forget(self, case: UUID) -> None:
        self.cases.pop(case, None)
        self.texts.pop(case, None)
        self.sealed.discard(case)
        self.sealed_closed.discard(case)
        if self.closed is not None:
            self.closed.pop(case, None)

    def _look_for_waiting(self, keys: Unlocked, *, today: date) -> dict[UUID, bool]:
        """Reports without a case, and which have a message nobody read. Old days where nothing waited are not
        looked through again and again.

        A day of room, for a report that was begun before midnight and committed after.
        """
        there = dict(_rows(_WAITING, counter=self.counter, since=self.waiting_since))
        for gone in self.waiting.keys() - there.keys():
            del self.waiting[gone]
        for report in summaries(there.keys() - self.waiting.keys()):
            try:
                told = open_summary(report, dek_by_team(report, keys))
            except (SealError, KeyError):
                continue
            told |= {"channel": report.channel, "identity": report.identity}
            promised = first_answer_by(report.received_on, kind=told.get("kind", ""))
            received = report.received_on
            self.waiting[report.pk] = _summary(report.pk, told, received_on=received, due=promised)
        oldest = min((one.received_on for one in self.waiting.values()), default=today)
        self.waiting_since = oldest - timedelta(days=1)
        return {report: has_news for report, has_news in there.items() if report in self.waiting}


def summaries_of(cases: list[UUID], *, counter: int, keys: Unlocked) -> list[Summary]:
    """Only these cases, opened now, in the order that was asked: for a page of a long list."""
    boxes: dict[int, BoxKey] = {}
    found = {row[0]: _opened(row, keys, boxes) for row in _rows(_THESE, counter=counter, cases=cases)}
    return [summary for case in cases if (summary := found.get(case))]


def _opened(row: tuple[Any, ...], keys: Unlocked, boxes: dict[int, BoxKey]) -> Summary | None:
    case, step, handler, team, key, facts, received_on, due, due_for, paused, contacted, _closed = row[:12]
    try:
        if team not in boxes:
            boxes[team] = team_box(keys, team)
        told = read_facts(facts, keys=open_keys(key, box=boxes[team], case=case), case=case)
    except (SealError, KeyError):
        # Sealed to a team this member does not belong to: not theirs to see.
        return None
    shown = told["summary"] | {"channel": row[12], "identity": row[13]}
    comes = next_when(
        is_closed=step == Step.CLOSED,
        due_on=due,
        due_for=due_for,
        paused=paused is not None,
        wait_until=row[14],
        heard=row[15] is not None,
        contacted=contacted is not None,
        received_on=received_on,
        today=_LONG_AGO,
    )
    name, by, waits_for = comes or (due_for, due or received_on, WaitsFor.COUNTER)
    summary = _summary(case, shown, received_on=received_on, due=by)
    summary.step, summary.handler, summary.due_for = step, handler, name
    summary.paused, summary.contacted = waits_for is WaitsFor.REPORTER, contacted is not None
    summary.grounds, summary.sector = told["grounds"], told["sector"]
    summary.residence, summary.place = told["residence"], told["place"]
    summary.wants_help, summary.flagged = told["wants_help"], told["flagged"]
    summary.kind, summary.bundle = told.get("kind", ""), told["bundle"]
    return summary


def _summary(case: UUID, told: dict[str, Any], *, received_on: date, due: date) -> Summary:
    return Summary(
        id=case,
        step="",
        handler=None,
        received_on=received_on,
        due_on=due,
        due_for="",
        paused=False,
        contacted=False,
        channel=told["channel"],
        identity=told["identity"],
        need=told.get("need", ""),
        grounds=tuple(told.get("grounds", ())),
        sector=told.get("sector", ""),
        residence=told.get("residence", ""),
        place=told.get("place", ""),
        language=told.get("language", ""),
        organisation=told.get("organisation", ""),
        begins=told.get("begins", ""),
        kind=told.get("kind", ""),
        bundle="",
        wants_help=False,
        flagged=False,
        # The end of the id settles ties, so that every process shows the same order.
        rank=(due.toordinal() << 64) | (received_on.toordinal() << 40) | (case.int & 0xFFFFFFFFFF),
    )


def _row(question: str, **asked: Any) -> tuple[Any, ...]:
    return next(iter(_rows(question, **asked)))


def _rows(question: str, **asked: Any) -> Iterator[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, asked)
        rows: Iterable[tuple[Any, ...]] = cursor.fetchall()
    return iter(rows)
