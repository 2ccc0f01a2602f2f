# SPDX-License-Identifier: EUPL-1.2
"""The reporter keeps somebody out of a report that is there already: the fence works at once, the seal follows."""

import json
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, hide, record
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.sealing import derive

from ...models import DeskReport
from ...queries.desk import OpenDeskReport, entries, may_read_now, people_of
from ...terms.marking import mark as _


def keep_out_of_desk(opened: OpenDeskReport, members: Collection[UUID], *, now: datetime) -> list[str]:
    """Within the code's fence. Reasons why not: somebody must remain who can read it, or it would lie there unread.

    Their names are kept sealed with the story, so that nobody comes back under another sign-in. The new seal is made when the next colleague opens it. handler: nobody, when that one is kept out.
    """
    row = opened.row
    if not [one for one in may_read_now(row) if one.id not in members]:
        return [_("Dan leest niemand het meer. Je kunt met je verhaal naar het landelijke loket.")]
    fresh = entries(opened.id, members)
    kept = sorted({*row.kept_out, *fresh})
    people = people_of(row.counter_id)
    names = sorted({*opened.out_names, *(people[one] for one in members if one in people)})
    raw = json.dumps(opened.told | {"out": names}, ensure_ascii=False).encode()
    body = seal_body(derive(opened.dek, "body"), raw, bind=(str(row.pk),))
    DeskReport.objects.filter(pk=row.pk).update(kept_out=kept, body=body)
    if row.handler_id in members:
        DeskReport.objects.filter(pk=row.pk).update(handler=None)
    hide(str(row.pk), entries=fresh)
    row.kept_out = kept
    record("desk.kept-out", by=REPORTER, counter=row.counter_id, subject=str(row.pk), now=now)
    return []
