# SPDX-License-Identifier: EUPL-1.2
"""The last step of the starter: the norms count from today, everybody can read them, and the desk is open."""

from datetime import datetime, timedelta

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.openers import openers
from gehoord.foundation.people.roles import Permission

from ...models import DeskSetting, NormSet
from ...queries.norms import desk_of
from .move_norms import move_norms

REVIEW_AFTER = timedelta(days=365)
NOBODY = (
    "Je meldpunt kan nog niet open: niemand kan lezen wat daar binnenkomt. Nodig bij Team een vertrouwenspersoon uit. "
    "Iemand van buiten mag ook."
)
NO_DAYS = "Kies eerst binnen hoeveel dagen jullie antwoorden."


def finish_small(
    row: NormSet, *, size: str, may_steer: bool, talked: bool, adopted_by: str, by: str, now: datetime
) -> list[str]:
    """Adopt, publish and open in one go, or say why nothing of it happens."""
    counter, today = row.counter_id, now.date()
    setting = desk_of(counter)
    reasons = [] if setting else [NO_DAYS]
    # A desk that nobody reads is worse than none.
    reasons += [] if openers(counter, Permission.ORG_DESK) else [NOBODY]
    if reasons:
        return reasons
    told = {"size": size, "may_steer": may_steer, "by": by, "now": now}
    reasons = move_norms(
        row,
        "adopt",
        day=today,
        review_on=today + REVIEW_AFTER,
        talked=talked,
        adopted_by=adopted_by,
        **told,  # type: ignore[arg-type]
    )
    if reasons:
        return reasons
    move_norms(row, "publish", **told)  # type: ignore[arg-type]
    DeskSetting.objects.filter(counter=counter).update(is_open=True)
    record("norms.desk-opened", by=by, counter=counter, now=now)
    return []
