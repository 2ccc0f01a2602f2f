# SPDX-License-Identifier: EUPL-1.2
"""What is over its time, and what is kept although it is (bewaartermijnen)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked

from ..models import Case, Term
from ..retention import Keep, keep_for
from ..terms import Step
from .opened import hold
from .sealed import NoKey


@dataclass(frozen=True)
class Over:
    """One closed case whose time is over: no story, only what decides about keeping it."""

    id: UUID
    received_on: date
    closed_on: date
    destroy_on: date
    outcome: str
    keep: Keep


def over_time(counter: int, *, today: date) -> QuerySet[Case]:
    """Closed cases that may be destroyed: past their day, not held, and not asked for again by the reporter."""
    return Case.objects.filter(
        counter=counter, step=Step.CLOSED, destroy_on__lte=today, held_on=None, due_on=None
    )


def over_time_count(counter: int, *, today: date) -> int:
    """How many there are, without opening one."""
    return over_time(counter, today=today).count()


def opened_over_time(counter: int, *, keys: Unlocked, today: date, most: int) -> list[Over]:
    """The oldest of them with their outcome, as far as this member's keys open them."""
    found = []
    for case in (
        over_time(counter, today=today).order_by("destroy_on", "pk").values_list("pk", flat=True)[:most]
    ):
        try:
            held = hold(case, keys=keys)
        except (SealError, NoKey):
            continue
        row = held.row
        if row.closed_on and row.destroy_on:
            outcome = held.facts.outcome
            found.append(
                Over(case, row.received_on, row.closed_on, row.destroy_on, outcome, keep_for(outcome))
            )
    return found


def open_terms(case: UUID, *, kinds: tuple[str, ...]) -> list[Term]:
    """What of these kinds is still due in a case, the first day first."""
    return list(Term.objects.filter(case=case, kind__in=kinds, done_on=None).order_by("due_on", "pk"))


def held_back(counter: int) -> list[Case]:
    """Cases whose destruction waits, longest first."""
    rows = Case.objects.filter(counter=counter).filter(~Q(held_on=None)).order_by("held_on", "pk")
    return list(rows.only("pk", "held_on", "closed_on", "destroy_on", "counter_id", "step"))
