# SPDX-License-Identifier: EUPL-1.2
"""Stating how sure something is: plausible, admitted, agreed or established. Each by itself, none by a step."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...findings import BY_CODE, why_not_finding
from ...models import Finding
from ...queries.findings import findings_of, levels_of, seal_finding, with_other_side
from ...queries.opened import Held, hold
from ...queries.rule_facts import rule_facts
from ...rules import Reason
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..move_case import role_of


def state_finding(
    case: UUID,
    *,
    level: str,
    words: str,
    reasons: str = "",
    who: str = "",
    day: str = "",
    ground: str = "",
    by: Staff,
    now: datetime,
) -> list[Reason]:
    """State one thing at one level, or answer with all reasons why not. Raises KeyError for an unknown level.

    words: what is so. reasons: why we find it plausible. who: whose words, or which body; day: ISO, when it was
    said or decided; ground: what it rests on. The same statement twice in a row is one.
    """
    row, held = BY_CODE[level], hold(case, keys=by.keys, lock=True)
    told = {"words": words, "reasons": reasons, "who": who, "day": day, "ground": ground}
    told = {name: value.strip() for name, value in told.items()}
    facts = with_other_side(rule_facts(held, member=by.by, today=now.date()), held, today=now.date())
    facts = replace(
        facts,
        has_words=bool(told["words"]),
        has_reasons=bool(told["reasons"]),
        names_who=bool(told["who"]),
        names_day=bool(told["day"]),
        names_ground=bool(told["ground"]),
    )
    if found := why_not_finding(row, facts, role=role_of(by)):
        return found
    if any(
        one.level.code == level and one.words == told["words"] and not one.withdrawn_on
        for one in findings_of(held)
    ):
        return []
    fresh = uuid4()
    Finding.objects.bulk_create(
        [
            Finding(
                id=fresh,
                case_id=case,
                counter_id=held.row.counter_id,
                level=level,
                body=seal_finding(told, held=held, finding=fresh),
                on=now.date(),
                by_id=by.id,
            )
        ]
    )
    keep_levels(held)
    add_line(held, name="finding_stated", by=by, now=now, words={"text": told["words"], "level": level})
    record("finding.stated", by=by.by, counter=by.counter, subject=str(case), facts={"which": level}, now=now)
    return []


def keep_levels(held: Held) -> None:
    """Keep the codes of what stands among the facts of the case, so that they are counted."""
    levels = levels_of(held)
    if tuple(held.facts.levels) != levels:
        keep_facts(held, replace(held.facts, levels=levels))
