# SPDX-License-Identifier: EUPL-1.2
"""Writing down what somebody tells the desk by telephone or in a talk (Wet bescherming klokkenluiders art. 2)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code

from ...models import DeskReport, Organisation
from ...terms.marking import mark as _
from .confirm_desk_report import confirm_desk_report
from .receive_desk_report import receive_desk_report

TOLD_THEM = _("Ik schreef op wat je vertelde. Ik lees het en ik behandel het.")


@dataclass(frozen=True)
class TakenDown:
    """What came of it. report: when who wrote it down handles it; None when others read it. is_new: not pressed twice."""

    report: UUID | None
    is_new: bool


def take_down_report(
    told: Mapping[str, object],
    *,
    organisation: Organisation,
    told_by: str,
    keep_out: Collection[UUID],
    let_in: Collection[UUID],
    code: Code,
    is_confirmed: bool,
    by: Staff,
    now: datetime,
) -> TakenDown:
    """Store it by the same door as what somebody tells themselves; twice with one code is once.

    is_confirmed: who wrote it down told the reporter that they read it and handle it; only then it counts as
    confirmed, and never for who does not read it.
    Within the caller's transaction and fence, which stands again afterwards. Raises NobodyReads.
    """
    kept = dict(told) | {"taken_down_by": by.name}
    try:
        is_new = receive_desk_report(
            kept,
            organisation=organisation,
            told_by=told_by,
            keep_out=keep_out,
            let_in=let_in,
            code=code,
            now=now,
            by=by,
        )
        set_fence(counter=by.counter, lookup=code.lookup_hash)
        rows = DeskReport.objects.filter(lookup=code.lookup_hash, handler=by.id)
        key = rows.values_list("pk", flat=True).first()
    finally:
        set_fence(counter=by.counter, member=by.id)
    if key is not None and is_confirmed:
        confirm_desk_report(key, words=TOLD_THEM, by=by, now=now)
    return TakenDown(key, is_new)
