# SPDX-License-Identifier: EUPL-1.2
"""How sure we are in a case: the statements that stand, and the codes of their levels (never a sum)."""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import derive

from ..findings import BY_CODE, Level
from ..models import Finding, Respondent
from ..rules import Facts
from ..terms import OtherSide
from .opened import Held

EXPERIENCED = "experienced"
"""What the reporter told. Theirs: no row, and nobody edits it."""


@dataclass(frozen=True)
class OpenFinding:
    """One statement, opened. who: the body, or whose words; withdrawn: why it was taken back, "" while it stands."""

    id: UUID
    level: Level
    words: str
    reasons: str
    who: str
    day: str
    ground: str
    on: date
    by: str
    withdrawn_on: date | None
    withdrawn: str


def findings_of(held: Held) -> list[OpenFinding]:
    """All statements of a case, oldest first; those that were taken back too."""
    rows = Finding.objects.filter(case=held.id).select_related("by").order_by("on", "pk")
    return [_opened(row, held) for row in rows]


def levels_of(held: Held) -> tuple[str, ...]:
    """The codes of what stands, for counting, each once. They are never added up: two levels are two answers.

    What ended untested is never counted as plausible.
    """
    standing = set(Finding.objects.filter(case=held.id, withdrawn_on=None).values_list("level", flat=True))
    if _ended_untested(held.id):
        standing.discard("plausible")
    return (EXPERIENCED, *(code for code in BY_CODE if code in standing))


def facts_of_other_side(held: Held, *, today: date) -> dict[str, Any]:
    """What the rules must know about the other side of this case, from its records (fields of rules.Facts)."""
    rows = list(Respondent.objects.filter(case=held.id))
    return {
        "respondent_answered": any(row.answered_on for row in rows),
        "reply_chance": bool(rows) and all(had_chance(row, today=today) for row in rows),
        "ended_untested": _ended_untested(held.id),
    }


def had_chance(row: Respondent, *, today: date) -> bool:
    """Whether they answered, or were invited and the term to answer (or to come in) passed."""
    if row.answered_on is not None:
        return True
    until = row.answer_due_on or row.invited_until
    return row.invited_on is not None and until is not None and today > until


def with_other_side(facts: Facts, held: Held, *, today: date) -> Facts:
    """The facts with what the records of the other side say."""
    return replace(facts, **facts_of_other_side(held, today=today))


def seal_finding(told: dict[str, str], *, held: Held, finding: UUID) -> bytes:
    """A statement, under the key of the case."""
    raw = json.dumps(told, ensure_ascii=False).encode()
    return seal_body(derive(held.keys.case, "finding", str(finding)), raw, bind=(str(held.id),))


def _opened(row: Finding, held: Held) -> OpenFinding:
    told: dict[str, str] = json.loads(
        open_body(derive(held.keys.case, "finding", str(row.pk)), row.body, bind=(str(held.id),))
    )
    return OpenFinding(
        row.pk,
        BY_CODE[row.level],
        told["words"],
        told["reasons"],
        told["who"],
        told["day"],
        told["ground"],
        row.on,
        row.by.name,
        row.withdrawn_on,
        told.get("withdrawn", ""),
    )


def _ended_untested(case: UUID) -> bool:
    rows = Respondent.objects.filter(case=case)
    return (
        rows.filter(state=OtherSide.UNTESTED, answered_on=None).exists()
        and not rows.filter(answered_on__isnull=False).exists()
    )
