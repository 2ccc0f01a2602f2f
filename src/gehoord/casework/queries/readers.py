# SPDX-License-Identifier: EUPL-1.2
"""Who at a counter can read one report (wie leest dit): by role, by key, and whom it is kept from."""

from __future__ import annotations

from collections import Counter as Tally
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.circles import is_circle, sharers
from gehoord.foundation.vault.holders import holders

if TYPE_CHECKING:
    from gehoord.reporting.models import Report


@dataclass(frozen=True)
class Reader:
    """A member whose role reads cases. can_open: holds the key this report lies under. kept_out: never sees it.

    entry: names this person on this report and tells nobody else who it is.
    """

    id: UUID
    name: str
    entry: str
    can_open: bool
    kept_out: bool


def readers_of(report: Report) -> list[Reader]:
    """Everybody at the report's counter whose role reads cases, by name. Within a fence that shows the report."""
    opens = {one.member for one in sharers(report.team_id) if one.works}
    found = []
    for one in colleagues(report.counter_id, who_may=Permission.CASE_READ):
        entry = entry_for(one.id, report.pk)
        found.append(Reader(one.id, one.name, entry, one.id in opens, entry in report.kept_out))
    return found


def left_without(report: Report, *, entry: str = "") -> list[UUID]:
    """Who could still read it when this one is kept out too: not kept out, and with a key that works today."""
    able = [one.id for one in readers_of(report) if not one.kept_out and one.entry != entry]
    working = {one.member for one in holders(able) if one.joined}
    if is_circle(report.team_id):
        # Who was not let into the circle does not come in because somebody else leaves it.
        working &= {one.member for one in sharers(report.team_id)}
    return [member for member in able if member in working]


def is_pending(report: Report) -> bool:
    """Whether somebody who is kept out still holds the key it lies under: it is not sealed anew yet."""
    if not report.kept_out:
        return False
    return any(entry_for(one.member, report.pk) in report.kept_out for one in sharers(report.team_id))


def first_names(readers: list[Reader]) -> dict[str, str]:
    """By entry, what the reporter reads: the first name, with a letter more where two share it."""
    firsts = Tally(one.name.split(" ", 1)[0] for one in readers)
    named = {}
    for one in readers:
        first, _space, rest = one.name.partition(" ")
        named[one.entry] = f"{first} {rest.split(' ')[-1][:1]}." if firsts[first] > 1 and rest else first
    return named
