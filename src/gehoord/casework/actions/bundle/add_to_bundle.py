# SPDX-License-Identifier: EUPL-1.2
"""Bringing cases into a bundle, in pieces; and taking one out again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import Case
from ...queries.bundles import OpenBundle, hold_bundle
from ...queries.opened import hold
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..take_in import take_in
from .open_bundle import keep_body
from .pieces import SECONDS, in_pieces

LINE_IN, LINE_OUT = "bundled", "unbundled"


@dataclass(frozen=True)
class Piece:
    """How far it is: done in this piece, left for the next, and skipped because it is not there for this member."""

    done: int
    left: int
    skipped: int


def add_to_bundle(
    bundle: UUID,
    *,
    by: Staff,
    now: datetime,
    more: Iterable[UUID] = (),
    most: int = 10_000,
    seconds: float = SECONDS,
) -> Piece:
    """Bring in what is still to come in, and `more`, as far as this piece goes.

    A report that waits is taken in by who does this, so its reporter gets the first letter. What stands in
    another bundle moves to this one. Raises Bundle.DoesNotExist.
    """
    there = hold_bundle(bundle, keys=by.keys, lock=True)
    todo = tuple(dict.fromkeys([*there.body.adding, *(str(case) for case in more)]))
    done, skipped = in_pieces(
        todo, lambda case: _bring_in(there, UUID(case), by=by, now=now), most=most, seconds=seconds
    )
    gone = {*done, *skipped}
    left = tuple(case for case in todo if case not in gone)
    keep_body(there, replace(there.body, adding=left), by=by)
    if done:
        record(
            "bundle.cases-added",
            by=by.by,
            counter=by.counter,
            subject=str(bundle),
            facts={"count": len(done)},
            now=now,
        )
    return Piece(len(done), len(left), len(skipped))


def take_out(case: UUID, *, by: Staff, now: datetime) -> bool:
    """Take a case out of its bundle: it counts on its own again. False when it was in none.

    Raises Case.DoesNotExist.
    """
    held = hold(case, keys=by.keys, lock=True)
    bundle = held.row.bundle_id
    if bundle is None:
        return False
    add_line(held, name=LINE_OUT, by=by, now=now)
    keep_facts(held, replace(held.facts, bundle=""), bundle_id=None)
    record("bundle.case-removed", by=by.by, counter=by.counter, subject=str(bundle), now=now)
    return True


def _bring_in(bundle: OpenBundle, case: UUID, *, by: Staff, now: datetime) -> None:
    if not Case.objects.filter(pk=case).exists():
        take_in(case, by=by, now=now)
    held = hold(case, keys=by.keys, lock=True)
    if held.row.bundle_id == bundle.id:
        return
    add_line(held, name=LINE_IN, by=by, now=now, words={"text": bundle.body.name})
    keep_facts(held, replace(held.facts, bundle=bundle.row.code), bundle_id=bundle.id)
