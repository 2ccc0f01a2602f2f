# SPDX-License-Identifier: EUPL-1.2
"""The reporter keeps a whole counter out: remembered inside the seal, so that it is never handed over to it."""

from ..models import Report
from ..queries import open_report
from .receive_report import seal_told


def keep_counter_out(report: Report, *, dek: bytes, code: str) -> None:
    """Remember the short name of a counter, within the caller's transaction and fence. Twice is once."""
    told = open_report(report, dek)
    if code in told.keeps_out:
        return
    body = seal_told(
        dek, told.answers, language=told.language, keeps_out=(*told.keeps_out, code), place=str(report.pk)
    )
    report.body = body
    Report.objects.filter(pk=report.pk).update(body=body)
