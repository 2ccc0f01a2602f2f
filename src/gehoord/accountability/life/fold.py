# SPDX-License-Identifier: EUPL-1.2
"""The state of an entry as a pure function of what happened to it and was not undone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from ..terms import EventKind as K
from ..terms import Verdict
from .axes import SETTLED, SOON_DAYS, Declared, Proof, Term, TermNow

NO_TRACE = frozenset({K.MERGED, K.SPLIT, K.NOTED})
"""Events that by themselves do not make an entry stand in the register."""


class Told(Protocol):
    """An event as this function needs it; a row of the table `Event` is one. id: the order of writing down."""

    @property
    def id(self) -> Any: ...
    @property
    def kind(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def who(self) -> str: ...
    @property
    def verdict(self) -> str: ...
    @property
    def house(self) -> str: ...
    @property
    def due_words(self) -> str: ...
    @property
    def due_first(self) -> date | None: ...
    @property
    def due_last(self) -> date | None: ...
    @property
    def undone_at(self) -> Any: ...


Each = TypeVar("Each", bound=Told)


@dataclass(frozen=True, slots=True)
class State:
    """What all events together say. The events that brought it about are kept, so that a page can show their words.

    due_*: the term that now counts. due_before: the last day before it was first postponed. owner: who answers for it now,
    as far as an event says so.
    """

    stands: bool = False
    made: Any = None
    owner: str = ""
    due_words: str = ""
    due_first: date | None = None
    due_last: date | None = None
    due_before: date | None = None
    postponed: int = 0
    declared: Declared = Declared.NOTHING
    declared_by: Any = None
    proof: Proof = Proof.NONE
    evidence: Any = None
    judged: Any = None
    house: str = ""
    house_by: Any = None
    last: Any = None

    @property
    def runs(self) -> bool:
        """Whether the clock of the term runs on: what was declared decides, unless a reader judged otherwise."""
        if self.proof is Proof.MET:
            return False
        return self.proof is Proof.NOT_MET or self.declared not in SETTLED


def in_order(events: Iterable[Each], *, until: date | None = None) -> list[Each]:
    """What was not undone, by day; on one day in the order in which it was written down. until: that day included."""
    kept = [one for one in events if one.undone_at is None and (until is None or one.on <= until)]
    return sorted(kept, key=lambda one: (one.on, one.id))


def state_of(events: Iterable[Told], *, until: date | None = None) -> State:
    """The state after these events, in whatever order they are given. until: as it was at the end of that day."""
    state = State()
    for event in in_order(events, until=until):
        state = _after(state, event)
    return state


def _after(state: State, event: Told) -> State:
    kind = event.kind
    if kind not in NO_TRACE:
        state = replace(state, stands=True)
    if kind in (K.MADE, K.REPEATED):
        state = _named(state, event)
    elif kind in (K.DUE_CHANGED, K.POSTPONED):
        state = _term(state, event)
    elif kind in DECLARES:
        state = _declared(state, event, DECLARES[kind])
    elif kind == K.REOPENED:
        state = _declared(state, event, Declared.NOTHING)
        state = replace(state, proof=Proof.SEEN if state.evidence else Proof.NONE, judged=None)
    elif kind == K.EVIDENCE_SEEN:
        # An older verdict was about older evidence.
        state = replace(state, proof=Proof.SEEN, evidence=event, judged=None)
    elif kind == K.VERDICT:
        state = _judged(state, event)
    elif kind == K.HOUSE:
        state = replace(state, house=event.house, house_by=event)
    return replace(state, last=event)


DECLARES: dict[str, Declared] = {
    K.PARTLY_MET: Declared.PARTLY,
    K.DECLARED_DONE: Declared.DONE,
    K.HANDED_OVER: Declared.HANDED_OVER,
    K.STOPPED: Declared.STOPPED,
}


def _named(state: State, event: Told) -> State:
    """Making it names owner and term; naming it again, or a duplicate made later, only fills in what was not known."""
    first = event.kind == K.MADE and state.made is None
    if first:
        state = replace(state, made=event)
    if event.who and (first or not state.owner):
        state = replace(state, owner=event.who)
    if _has_term(event) and (first or not (state.due_words or state.due_first or state.due_last)):
        state = _with_term(state, event)
    return state


def _has_term(event: Told) -> bool:
    return bool(event.due_words or event.due_first or event.due_last)


def _with_term(state: State, event: Told) -> State:
    return replace(state, due_words=event.due_words, due_first=event.due_first, due_last=event.due_last)


def _term(state: State, event: Told) -> State:
    if event.kind == K.POSTPONED:
        before = state.due_before if state.postponed else state.due_last
        state = replace(state, postponed=state.postponed + 1, due_before=before)
    return _with_term(state, event)


def _declared(state: State, event: Told, declared: Declared) -> State:
    owner = event.who if declared is Declared.HANDED_OVER and event.who else state.owner
    return replace(state, declared=declared, declared_by=event, owner=owner)


def _judged(state: State, event: Told) -> State:
    """That it was met, or partly, counts only of evidence that still stands: evidence may be undone after the verdict."""
    if event.verdict in (Verdict.MET, Verdict.PARTLY) and state.evidence is None:
        return state
    return replace(state, proof=Proof(event.verdict), judged=event)


def term_on(state: State, day: date) -> TermNow:
    """Where the term stands on a day. It is independent of whether anything was shown; a mere declaration stops it."""
    if state.due_last is None:
        return TermNow(Term.NONE)
    if not state.runs:
        stopped = state.declared_by or state.judged
        return TermNow(Term.STILL, (state.due_last - stopped.on).days)
    days = (state.due_last - day).days
    if days < 0:
        return TermNow(Term.OVERDUE, days)
    return TermNow(Term.SOON if days <= SOON_DAYS else Term.OPEN, days)
