# SPDX-License-Identifier: EUPL-1.2
"""How an organisation runs its desk: open or closed, its days, a sentence, an adviser from outside."""

from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...models import DeskSetting
from ...queries.desk import desk_readers
from ...rules.desk import why_not_setting
from ...terms.desk import CLIENT, EMPLOYEE
from ...terms.marking import mark as _


def change_desk_setting(
    *,
    is_open: bool,
    confirm_days: int,
    feedback_days: int,
    words: str,
    outside: str,
    by: Staff,
    now: datetime,
) -> list[str]:
    """Set it, or all reasons why not. A desk that nobody reads does not open; with one reader it may."""
    reasons = why_not_setting(confirm_days=confirm_days, feedback_days=feedback_days)
    if is_open and not any(desk_readers(by.counter, kind) for kind in (EMPLOYEE, CLIENT)):
        reasons.append(
            _(
                "Er is nog niemand die meldingen leest. Voeg bij Team een vertrouwenspersoon of klachtenfunctionaris toe."
            )
        )
    if reasons:
        return reasons
    DeskSetting.objects.update_or_create(
        counter_id=by.counter,
        defaults={
            "is_open": is_open,
            "confirm_days": confirm_days,
            "feedback_days": feedback_days,
            "words": words.strip()[:500],
            "outside": outside.strip()[:300],
        },
    )
    facts: dict[str, str | int | list[str]] = {
        "open": int(is_open),
        "confirm": confirm_days,
        "feedback": feedback_days,
    }
    record("desk.setting", by=by.by, counter=by.counter, facts=facts, now=now)
    return []
