# SPDX-License-Identifier: EUPL-1.2
"""The inbox of a counter: waiting reports first, then cases by due day, filtered and in pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from ..deadlines import Kind, Standing, standing
from .index import Index, Summary

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
    kind: str = ""
    bundle: str = ""


@dataclass(frozen=True)
class Row:
    """One line of the inbox."""

    about: Summary
    standing: Standing
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
    everything = [*index.waiting.values(), *index.cases.values()]
    stands = _standings(everything, today=today)
    counts = dict.fromkeys(SHELVES, 0)
    wanted = asked.shelf if asked.shelf in SHELVES else TEAM
    left = []
    for one in everything:
        shelves = _shelves(one, stands[one.due_on, one.paused].kind, member=member, unread=index.unread)
        for name in shelves:
            counts[name] += 1
        if wanted in shelves and _fits(one, asked):
            left.append(one)
    if asked.order in _ORDER:
        left.sort(key=_ORDER[asked.order])
    else:
        # What is late stands first, whether it has a case or not; what waits for the reporter stands last.
        left.sort(key=lambda one: (stands[one.due_on, one.paused].kind is Kind.PAUSED, one.rank))
    start = max(asked.page, 0) * PAGE
    rows = [
        Row(one, stands[one.due_on, one.paused], one.id in index.unread) for one in left[start : start + PAGE]
    ]
    return Shown(rows, len(left), len(left) > start + PAGE, counts)


def matching(index: Index, asked: Asked, *, member: UUID, today: date) -> list[Summary]:
    """All that the list would show for this, without its pages: for doing something to many at once."""
    everything = [*index.waiting.values(), *index.cases.values()]
    stands = _standings(everything, today=today)
    return [
        one
        for one in everything
        if _fits(one, asked)
        and asked.shelf
        in _shelves(one, stands[one.due_on, one.paused].kind, member=member, unread=index.unread)
    ]


def _standings(everything: list[Summary], *, today: date) -> dict[tuple[date, bool], Standing]:
    """How each due day stands: ten thousand cases share some two hundred of them."""
    days = {(one.due_on, one.paused) for one in everything}
    return {(due, paused): standing(due, today=today, paused=paused) for due, paused in days}


def _shelves(one: Summary, kind: Kind, *, member: UUID, unread: frozenset[UUID]) -> list[str]:
    """On which shelves something lies; one thing can lie on several."""
    found = [TEAM]
    if one.handler == member:
        found.append(MINE)
    if not one.step:
        found.append(WAITING)
    if kind is Kind.LATE:
        found.append(LATE)
    elif kind is Kind.NEARLY:
        found.append(NEARLY)
    if one.id in unread:
        found.append(NEWS)
    if one.flagged:
        found.append(FLAGGED)
    return found


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
        and (not asked.kind or one.kind == asked.kind)
        and (not asked.bundle or one.bundle == asked.bundle)
    )


def _by_received(one: Summary) -> tuple[date, int]:
    return (one.received_on, one.rank)


def _by_need(one: Summary) -> tuple[int, bool, int]:
    need = _NEEDS.index(one.need) if one.need in _NEEDS else len(_NEEDS)
    return (need, one.paused, one.rank)


_ORDER: dict[str, Callable[[Summary], tuple[Any, ...]]] = {
    RECEIVED: _by_received,
    NEED: _by_need,
}


def municipalities_in(rows: Iterable[Summary]) -> set[str]:
    """The places that occur, for the filter: nobody chooses from 342 to find three."""
    return {code for one in rows for code in (one.residence, one.place) if code}
