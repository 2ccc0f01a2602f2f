# SPDX-License-Identifier: EUPL-1.2
"""Giving several cases to colleagues at once (samen doorgeven), and undoing it.

Each case by the same action as one case. What changed since somebody looked is left as it is and told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...models import Appointment, Case
from ...queries.day.theirs import appointments_of
from ...queries.opened import hold
from ...rules import Reason
from ..add_line import add_line
from ..hand_to_colleague import hand_to_colleague
from ..keep_facts import keep_facts

MOST = 200


@dataclass(frozen=True)
class Handed:
    """What became of several cases. done: case → who had it before. refused: case → reasons. moved: had a
    new handler meanwhile, and were left alone."""

    done: dict[UUID, UUID | None]
    refused: dict[UUID, list[Reason]]
    moved: list[UUID]


def hand_several(
    wanted: Mapping[UUID, UUID], *, seen: Mapping[UUID, UUID | None], by: Staff, now: datetime
) -> Handed:
    """wanted: case → colleague. seen: case → who had it when somebody looked. At most 200 at once."""
    done: dict[UUID, UUID | None] = {}
    refused: dict[UUID, list[Reason]] = {}
    moved: list[UUID] = []
    # Two who do this at once take the rows in the same order, so that neither waits for the other for ever.
    for case, before in _locked(wanted):
        if before != seen.get(case):
            moved.append(case)
        elif reasons := hand_to_colleague(case, to=wanted[case], by=by, now=now):
            refused[case] = reasons
        else:
            done[case] = before
    return Handed(done, refused, moved)


def take_back(
    before: Mapping[UUID, UUID | None], *, to: Mapping[UUID, UUID], by: Staff, now: datetime
) -> int:
    """Undo: who had a case gets it back, where it is still with whom it was given to. Returns how many."""
    team = {one.id for one in colleagues(by.counter, who_may=Permission.CASE_WRITE)}
    count = 0
    for case, handler in _locked(before):
        if handler != to.get(case) or before[case] not in {None, *team}:
            continue
        held = hold(case, keys=by.keys, lock=True)
        add_line(held, name="handed_back", by=by, now=now, words={"to": str(before[case] or "")})
        keep_facts(held, held.facts, handler_id=before[case])
        record("case.handed-back", by=by.by, counter=by.counter, subject=str(case), now=now)
        count += 1
    return count


def hand_appointments(member: UUID, *, to: UUID, by: Staff, today: date) -> int:
    """Talks that somebody planned: each to the handler of its case, and else to this colleague. Returns how many."""
    count = 0
    for row in appointments_of(member, today=today).select_related("case"):
        handler = row.case.handler_id
        Appointment.objects.filter(pk=row.pk).update(by=handler if handler not in (None, member) else to)
        count += 1
    return count


def _locked(cases: Iterable[UUID]) -> list[tuple[UUID, UUID | None]]:
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=list(cases)[:MOST]).order_by("pk")
    return list(rows.values_list("pk", "handler"))
