# SPDX-License-Identifier: EUPL-1.2
"""Reading limits toward clients (grenzen): what there is, and one file opened by somebody of its circle."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.people.colleagues import Colleague, colleagues
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.bodies import open_body
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import Blob, derive, open_with

from ..models import Limit, LimitStep, Task
from ..rules.limits import Facts
from ..terms.limits import HOLDS, WAITS

TO_CIRCLE = "limit to circle"


@dataclass(frozen=True)
class Taken:
    """One step, opened. words: reason, side, letter, objection, answer … by name."""

    row: LimitStep
    words: dict[str, Any]


@dataclass(frozen=True)
class OpenLimit:
    """A file, opened. told: what stood in the first form, by name; steps: oldest first."""

    row: Limit
    dek: bytes
    told: dict[str, Any]
    steps: list[Taken]

    @property
    def taken(self) -> frozenset[str]:
        """The steps that hold."""
        return frozenset(one.row.kind for one in self.steps if one.row.state == HOLDS)

    @property
    def waits(self) -> Taken | None:
        """The step that waits for a second person."""
        return next((one for one in self.steps if one.row.state == WAITS), None)

    @property
    def last(self) -> dict[str, Any]:
        """The codes known last: what a form need not ask again."""
        known = {key: self.told.get(key, "") for key in ("care", "cause", "wants", "protection")}
        for one in self.steps:
            known |= {
                key: one.row.facts[key] for key in ("care", "cause", "protection") if key in one.row.facts
            }
        return known

    @property
    def objection_open(self) -> bool:
        """Whether somebody waits for an answer to an objection."""
        return any(one.row.objected_on and not one.row.answered_on for one in self.steps)

    def facts(self, *, seconds: int) -> Facts:
        """What is known before a form is filled in."""
        return Facts(
            care=self.last["care"],
            cause=self.last["cause"],
            employee_wants=self.last["wants"],
            protection=self.last["protection"],
            taken=self.taken,
            toward=self.told["toward"],
            seconds=seconds,
        )


@dataclass(frozen=True)
class Line:
    """A file in the list. reference: empty for who is not in its circle yet."""

    row: Limit
    reference: str
    opens: bool


def may_decide(team: int) -> list[Colleague]:
    """Who decides about limits here: they share the circle, without who is kept out."""
    return colleagues(team, who_may=Permission.ORG_LIMITS)


def seconds_for(row: Limit, *, by: UUID) -> int:
    """How many others of the board may agree to a step: not kept out, and not who decides."""
    board = colleagues(row.counter_id, who_may=Permission.ORG_STEER)
    return sum(one.id != by and entry_for(one.id, UUID(str(row.pk))) not in row.kept_out for one in board)


def others_for(row: Limit, *, but: frozenset[UUID]) -> int:
    """How many others decide here and may read this file: not kept out, and none of these."""
    here = (one.id for one in may_decide(row.counter_id) if one.id not in but)
    return sum(entry_for(one, UUID(str(row.pk))) not in row.kept_out for one in here)


def opened(limit: UUID, *, keys: Unlocked, lock: bool = False) -> OpenLimit:
    """One file, within the fence of its team. Raises Limit.DoesNotExist, KeyError or SealError."""
    rows = Limit.objects.select_for_update() if lock else Limit.objects
    row = rows.get(pk=limit)
    dek = dek_of(row, keys)
    told = _read(dek, "body", row.body, place=str(row.pk))
    steps = LimitStep.objects.filter(limit=row).select_related("by", "agreed_by").order_by("number")
    return OpenLimit(
        row,
        dek,
        told,
        [Taken(one, _read(dek, f"step {one.pk}", one.body, place=str(row.pk))) for one in steps],
    )


def dek_of(row: Limit, keys: Unlocked) -> bytes:
    """The key of a file. Raises KeyError for who is not in the circle, or SealError."""
    pair = keys.team_pair(row.team_id)
    return open_with(pair, bytes(row.wrap), purpose=TO_CIRCLE, bind=(row.team_id, str(row.pk)))


def _read(dek: bytes, what: str, body: Blob, *, place: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(open_body(derive(dek, what), body, bind=(place,)))
    return read


def listed(team: int, *, keys: Unlocked) -> list[Line]:
    """All files of a team: open ones by the day to look again, then what is closed, newest first."""
    rows = Limit.objects.filter(counter=team)
    found = [
        *rows.filter(closed_on=None).order_by("due_on", "opened_on", "pk"),
        *rows.exclude(closed_on=None).order_by("-closed_on", "pk")[:50],
    ]
    return list(_lines(found, keys))


def _lines(rows: Iterable[Limit], keys: Unlocked) -> Iterable[Line]:
    for row in rows:
        try:
            told = _read(dek_of(row, keys), "body", row.body, place=str(row.pk))
        except (KeyError, SealError):
            yield Line(row, "", opens=False)
        else:
            yield Line(row, str(told.get("reference", "")), opens=True)


def support_of(limit: UUID) -> list[Task]:
    """What was promised to the employee, by day."""
    return list(Task.objects.filter(source=limit, kind="aftercare").order_by("due_on", "what"))


def is_late(row: Limit, *, today: date) -> bool:
    """Whether the day to look again went by."""
    return row.closed_on is None and row.due_on is not None and row.due_on < today
