# SPDX-License-Identifier: EUPL-1.2
"""A second person of the board agrees to ending the care relation, or does not (akkoord)."""

from datetime import date, datetime, timedelta
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.roles import Permission

from ...models import Limit, LimitStep
from ...queries.limits import OpenLimit, Taken, opened
from ...rules.limits import Facts, never_now
from ...tables.ladder import RUNGS
from ...terms.limits import HOLDS, REFUSED
from ...terms.marking import mark as _
from .decide_step import Decision, letter_for, sealed_words


def agree_step(limit: UUID, *, care: str, agrees: bool, why: str, staff: Staff, now: datetime) -> list[str]:
    """Answer the step that waits. care: how needed the care is today, asked again; why: needed for a no.

    The letter goes out on the day of the yes, so its days count from then. Raises as opened().
    """
    one = opened(limit, keys=staff.keys, lock=True)
    waits = one.waits
    reasons = why_not_agree(waits, care=care, agrees=agrees, why=why, staff=staff)
    if reasons or waits is None:
        return reasons
    rung, row, today = RUNGS[waits.row.kind], waits.row, now.date()
    words = waits.words | {"second": why}
    changes: dict[str, object] = {"agreed_by": staff.id, "agreed_on": today}
    if agrees:
        changes["state"] = HOLDS
        if row.letter_on and row.letter_on != today:
            words["letter"] = _dated(one, waits, today)
            changes |= {"letter_on": today, "object_until": today + timedelta(days=rung.objection_days)}
        Limit.objects.filter(pk=limit).update(
            step=row.kind, due_on=today + timedelta(days=rung.look_again_days), alarm=0
        )
    else:
        changes |= {"state": REFUSED, "letter_on": None, "object_until": None}
        words.pop("letter", None)
    LimitStep.objects.filter(pk=row.pk).update(body=sealed_words(one, row, words), **changes)
    record(
        "limit.step-agreed" if agrees else "limit.step-not-agreed",
        by=staff.by,
        counter=staff.counter,
        subject=str(limit),
        facts={"step": row.kind},
        now=now,
    )
    return []


def why_not_agree(waits: Taken | None, *, care: str, agrees: bool, why: str, staff: Staff) -> list[str]:
    """Why this member cannot answer, or not like this."""
    if waits is None:
        return [_("Er wacht geen stap op akkoord.")]
    if waits.row.by_id == staff.id:
        return [_("Jij stelde dit voor. Een andere bestuurder geeft akkoord.")]
    if not staff.may(Permission.ORG_STEER):
        return [_("Alleen iemand van het bestuur geeft akkoord.")]
    if not agrees:
        return (
            []
            if why
            else [_("Schrijf waarom je geen akkoord geeft, dan weet je collega hoe het verder kan.")]
        )
    facts = Facts(care=care, cause=str(waits.row.facts.get("cause", "")))
    return never_now(RUNGS[waits.row.kind], facts)


def _dated(one: OpenLimit, waits: Taken, today: date) -> dict[str, object]:
    """The letter with the days of today in place of those of the proposal, nothing else changed."""
    facts, words = waits.row.facts, waits.words
    decision = Decision(
        care=facts["care"],
        cause=facts["cause"],
        protection=facts["protection"],
        side_words=words["side"],
        offers=frozenset(facts["offers"]),
        takeover=words["takeover"],
        **words["letter_input"],
    )
    return letter_for(one, RUNGS[waits.row.kind], decision, on=today).kept()
