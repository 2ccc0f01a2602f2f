# SPDX-License-Identifier: EUPL-1.2
"""Somebody makes a kept progress report public, or no longer (openbaar maken)."""

from datetime import datetime

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import ProgressReport


def show_report(report: ProgressReport, *, is_public: bool, by: str, now: datetime) -> None:
    """Its rows stay as they are. They hold only what everybody may see."""
    with transaction.atomic():
        ProgressReport.objects.filter(pk=report.pk).update(is_public=is_public)
        record(
            "register.report-shown",
            by=by,
            subject=report.code,
            facts={"which": "public" if is_public else "closed"},
            now=now,
        )
