# SPDX-License-Identifier: EUPL-1.2
"""Somebody keeps a progress report: the rows as they stand, frozen, with their digest (voortgangsrapportage)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...models import ProgressReport
from ...models.codes import new_code
from ...queries.register.progress import digest_of, progress_rows


def keep_report(
    title: str, *, codes: Sequence[str], first: date, last: date, by: str, now: datetime
) -> tuple[list[str], ProgressReport | None]:
    """Make the rows anew and keep them. Returns the reasons why not, or the report; it is not public yet."""
    reasons = []
    if not title.strip():
        reasons.append(_("Geef de rapportage een titel."))
    if last < first:
        reasons.append(_("De periode eindigt voor zij begint."))
    if last > localdate(now):
        reasons.append(_("De laatste dag moet nog komen."))
    rows = [] if reasons else progress_rows(codes, first=first, last=last)
    if not reasons and not rows:
        reasons.append(_("Kies minstens één post die er op de laatste dag al was."))
    if reasons:
        return reasons, None
    with transaction.atomic():
        report = ProgressReport.objects.create(
            code=new_code("v"), title=title.strip(), first=first, last=last, choice={"codes": list(codes)}, rows=rows,
            digest=digest_of(rows), made_at=now, made_by=by,
        )  # fmt: skip
        record("register.report-kept", by=by, subject=report.code, facts={"count": len(rows)}, now=now)
    return [], report
