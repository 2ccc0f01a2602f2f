# SPDX-License-Identifier: EUPL-1.2
"""A small organisation says how its desk works: within how many days, and who is there from outside."""

from datetime import datetime

from gehoord.foundation.audit.log import record

from ...models import DeskSetting
from ...rules.desk import why_not_setting


def set_small_desk(
    counter: int, *, confirm_days: int, feedback_days: int, outside: str, by: str, now: datetime
) -> list[str]:
    """Keep it; opens nothing. Says what cannot be."""
    reasons = why_not_setting(confirm_days=confirm_days, feedback_days=feedback_days)
    if reasons:
        return reasons
    row, is_new = DeskSetting.objects.get_or_create(
        counter_id=counter, defaults={"confirm_days": confirm_days, "feedback_days": feedback_days}
    )
    row.confirm_days, row.feedback_days, row.outside = confirm_days, feedback_days, outside.strip()[:300]
    row.save()
    record("norms.desk-set", by=by, counter=counter, facts={"new": is_new}, now=now)
    return []
