# SPDX-License-Identifier: EUPL-1.2
"""A step toward a client or relative is decided (stap): only when nothing stands in the way, with its reasons and letter."""

import json
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ...models import Limit, LimitStep
from ...papers.limit_letter import Asked, Letter, written
from ...queries.limits import OpenLimit, opened, seconds_for
from ...queries.teams import is_care, organisation_of
from ...rules.limits import Facts, why_not
from ...tables.ladder import RUNGS, Rung
from ...terms.limits import HOLDS, RELATIVE, WAITS
from ...terms.marking import mark as _

ANSWER_DAYS = 14
"""Within so many days an objection is answered: our proposal."""


@dataclass(frozen=True)
class Decision:
    """What who decides filled in. Words are sealed; codes stand in the row."""

    care: str
    cause: str
    protection: str
    reason: str = ""
    side: str = ""
    side_words: str = ""
    ticked: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    skipped: dict[str, str] = field(default_factory=dict)
    skip_words: str = ""
    takeover: str = ""
    takeover_on: str = ""
    """Which day, as an ISO date, the other carer begins."""
    happened: str = ""
    asked: str = ""
    told_back: str = ""
    """The client's own side as the letter gives it back to them; empty is: not in the letter."""
    language: str = "nl"
    to: str = ""
    signed: str = ""


def facts_of(one: OpenLimit, decision: Decision, *, seconds: int) -> Facts:
    """What the rules need to know of this decision. A skipped step needs words beside its reason."""
    return Facts(
        care=decision.care,
        taken=one.taken,
        skipped=decision.skipped if decision.skip_words else {},
        ticked=decision.ticked,
        offers=decision.offers,
        has_reason=bool(decision.reason),
        side=decision.side,
        has_side_words=bool(decision.side_words),
        cause=decision.cause,
        employee_wants=one.last["wants"],
        protection=decision.protection,
        toward=one.told["toward"],
        seconds=seconds,
        has_takeover=bool(decision.takeover and decision.takeover_on),
    )


def reasons_against(one: OpenLimit, rung: Rung, decision: Decision, *, staff: Staff) -> list[str]:
    """All that stands in the way of this decision, the letter included; none when it can be taken."""
    reasons = why_not(rung, facts_of(one, decision, seconds=seconds_for(one.row, by=staff.id)))
    if one.row.closed_on:
        reasons.append(_("Dit dossier is gesloten."))
    if one.waits:
        reasons.append(_("Er wacht al een stap op akkoord."))
    if rung.letter and not (decision.happened and decision.asked):
        reasons.append(_("Schrijf voor de brief wat er gebeurde en wat je vraagt, in gewone woorden."))
    if rung.letter and not (decision.to and decision.signed):
        reasons.append(_("Schrijf naar wie een bezwaar gaat, en wie de brief ondertekent."))
    return reasons


def letter_for(one: OpenLimit, rung: Rung, decision: Decision, *, on: date) -> Letter:
    """The letter exactly as it goes out on this day."""
    organisation = organisation_of(one.row.counter_id)
    asked = Asked(
        kind=rung.letter,
        language=decision.language,
        organisation=organisation.name,
        is_care=is_care(organisation),
        to_relative=one.told["toward"] == RELATIVE,
        reference=str(one.told.get("reference", "")),
        happened=decision.happened,
        asked=decision.asked,
        offers=tuple(sorted(decision.offers)),
        side=decision.told_back,
        takeover=decision.takeover,
        to=decision.to,
        signed=decision.signed,
        again=on + timedelta(days=rung.look_again_days),
        until=on + timedelta(days=rung.objection_days),
        days=ANSWER_DAYS,
    )
    return written(asked, on=on)


def decide_step(limit: UUID, step: str, decision: Decision, *, staff: Staff, now: datetime) -> list[str]:
    """Take it, or say all that stands in the way. A step that needs a second person waits for that person.

    Raises KeyError for a step that does not exist or a file of another circle, Limit.DoesNotExist, SealError.
    """
    rung, one, today = RUNGS[step], opened(limit, keys=staff.keys, lock=True), now.date()
    reasons = reasons_against(one, rung, decision, staff=staff)
    if reasons:
        record(
            "limit.step-refused",
            by=staff.by,
            counter=staff.counter,
            subject=str(limit),
            facts={"step": step},
            now=now,
        )
        return reasons
    row = LimitStep(
        id=uuid.uuid4(),
        limit=one.row,
        counter_id=staff.counter,
        number=len(one.steps) + 1,
        kind=step,
        facts={
            "care": decision.care,
            "cause": decision.cause,
            "protection": decision.protection,
            "side": decision.side,
            "ticked": sorted(decision.ticked),
            "offers": sorted(decision.offers),
            "skipped": {key: why for key, why in decision.skipped.items() if why and key not in one.taken},
        },
        decided_on=today,
        by_id=staff.id,
        state=WAITS if rung.agrees else HOLDS,
    )
    words: dict[str, Any] = {
        "reason": decision.reason,
        "side": decision.side_words,
        "skip": decision.skip_words,
        "takeover": decision.takeover,
        "takeover_on": decision.takeover_on,
    }
    if rung.letter:
        words["letter"] = letter_for(one, rung, decision, on=today).kept()
        words["letter_input"] = {
            name: getattr(decision, name)
            for name in ("happened", "asked", "told_back", "language", "to", "signed")
        }
        row.letter_on, row.object_until = today, today + timedelta(days=rung.objection_days)
    row.body = sealed_words(one, row, words)
    LimitStep.objects.bulk_create([row])
    if row.state == HOLDS:
        Limit.objects.filter(pk=limit).update(
            step=step, due_on=today + timedelta(days=rung.look_again_days), alarm=0
        )
    record(
        "limit.step-proposed" if rung.agrees else "limit.step-taken",
        by=staff.by,
        counter=staff.counter,
        subject=str(limit),
        facts={"step": step},
        now=now,
    )
    return []


def sealed_words(one: OpenLimit, row: LimitStep, words: dict[str, Any]) -> bytes:
    """The words of a step, sealed under the key of the file."""
    body = json.dumps(words, ensure_ascii=False).encode()
    return seal_body(derive(one.dek, f"step {row.pk}"), body, bind=(str(one.row.pk),))
