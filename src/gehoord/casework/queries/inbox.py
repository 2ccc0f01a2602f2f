# SPDX-License-Identifier: EUPL-1.2
"""The inbox of a counter: waiting reports first, then cases by due day, filtered and in pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from ..deadlines import Kind, Standing, due_on, standing
from .index import Index, Summary
from .rule_facts import levels

PAGE = 50
MINE, TEAM, WAITING, LATE, NEARLY, NEWS, FLAGGED = (
    "mine",
    "team",
    "waiting",
    "late",
    "nearly",
    "news",
    "flagged",
)
SHELVES = (TEAM, MINE, WAITING, LATE, NEARLY, NEWS, FLAGGED)
DUE, RECEIVED, NEED = "due", "received", "need"
ORDERS = (DUE, RECEIVED, NEED)
_NEEDS = ("help", "advice", "unsure", "tell", "count")


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see. Empty means everything."""

    shelf: str = TEAM
    order: str = DUE
    page: int = 0
    need: str = ""
    ground: str = ""
    sector: str = ""
    municipality: str = ""
    channel: str = ""
    identity: str = ""
    language: str = ""
    step: str = ""


@dataclass(frozen=True)
class Row:
    """One line of the inbox."""

    about: Summary
    standing: Standing | None
    promised_on: date | None
    has_news: bool

    @property
    def is_waiting(self) -> bool:
        """A report that nobody took yet."""
        return self.about.step == ""


@dataclass(frozen=True)
class Shown:
    """A page of the inbox, and how many there are on each shelf."""

    rows: list[Row]
    found: int
    has_more: bool
    counts: dict[str, int] = field(default_factory=dict)


def shown(index: Index, asked: Asked, *, member: UUID, today: date) -> Shown:
    """The page that was asked for, from the opened summaries: no further question to the database."""
    first_contact = levels()["first_contact"]
    everything = [
        _waiting(one, today=today, by=due_on(first_contact, since=one.received_on))
        for one in index.waiting.values()
    ]
    known: dict[tuple[date, bool], Standing] = {}
    everything += [_case(one, known, today=today, unread=index.unread) for one in index.cases.values()]
    on = _shelf_tests(member)
    counts = {name: sum(1 for row in everything if test(row)) for name, test in on.items()}
    left = [row for row in everything if on.get(asked.shelf, on[TEAM])(row) and _fits(row.about, asked)]
    left.sort(key=_ORDER.get(asked.order, _by_due))
    start = max(asked.page, 0) * PAGE
    return Shown(left[start : start + PAGE], len(left), len(left) > start + PAGE, counts)


def _waiting(one: Summary, *, today: date, by: date) -> Row:
    return Row(one, standing(by, today=today), by, has_news=False)


def _case(
    one: Summary, known: dict[tuple[date, bool], Standing], *, today: date, unread: frozenset[UUID]
) -> Row:
    found = None
    if one.due_on:
        key = (one.due_on, one.paused)
        # Ten thousand cases share some two hundred due days.
        found = known.get(key) or known.setdefault(key, standing(one.due_on, today=today, paused=one.paused))
    return Row(one, found, one.due_on, one.id in unread)


def _shelf_tests(member: UUID) -> dict[str, Callable[[Row], bool]]:
    def late(row: Row) -> bool:
        return row.standing is not None and row.standing.kind is Kind.LATE

    def nearly(row: Row) -> bool:
        return row.standing is not None and row.standing.kind is Kind.NEARLY

    return {
        TEAM: lambda row: True,
        MINE: lambda row: row.about.handler == member,
        WAITING: lambda row: row.is_waiting,
        LATE: late,
        NEARLY: nearly,
        NEWS: lambda row: row.has_news,
        FLAGGED: lambda row: row.about.flagged,
    }


def _fits(one: Summary, asked: Asked) -> bool:
    return (
        (not asked.need or one.need == asked.need)
        and (not asked.ground or asked.ground in one.grounds)
        and (not asked.sector or one.sector == asked.sector)
        and (not asked.municipality or asked.municipality in (one.residence, one.place))
        and (not asked.channel or one.channel == asked.channel)
        and (not asked.identity or one.identity == asked.identity)
        and (not asked.language or one.language == asked.language)
        and (not asked.step or one.step == asked.step)
    )


def _by_due(row: Row) -> tuple[object, ...]:
    return (not row.is_waiting, row.promised_on or date.max, row.about.received_on, row.about.id)


def _by_received(row: Row) -> tuple[object, ...]:
    return (row.about.received_on, row.about.id)


def _by_need(row: Row) -> tuple[object, ...]:
    need = row.about.need
    return (_NEEDS.index(need) if need in _NEEDS else len(_NEEDS), *_by_due(row))


_ORDER: dict[str, Callable[[Row], tuple[object, ...]]] = {
    DUE: _by_due,
    RECEIVED: _by_received,
    NEED: _by_need,
}


def municipalities_in(rows: Iterable[Summary]) -> set[str]:
    """The places that occur, for the filter: nobody chooses from 342 to find three."""
    return {code for one in rows for code in (one.residence, one.place) if code}
