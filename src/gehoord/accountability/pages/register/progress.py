# SPDX-License-Identifier: EUPL-1.2
"""Progress reports that were made public (/verantwoording/voortgang/): as a page, for a word processor, as CSV."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.web.access import public
from gehoord.foundation.web.csv_file import as_file, csv_answer

from ...models import ProgressReport
from ...papers.progress import as_docx, csv_rows
from ...queries.register.progress import Row, counts, period_words, report_by_code, reports

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@public
def progress_list(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first."""
    rows = [{"report": one, "period": period_words(one)} for one in reports()]
    return render(request, "accountability/pages/register/progress_list.html", {"rows": rows})


@public
def progress(request: HttpRequest, code: str) -> HttpResponse:
    """One report: a table with what was promised, by whom, how it stood and where that can be read."""
    report = _report(code)
    return render(request, "accountability/pages/register/progress.html", shown(report) | {"has_files": True})


@public
def progress_docx(request: HttpRequest, code: str) -> HttpResponse:
    """The same to open in a word processor."""
    return docx_answer(_report(code))


@public
def progress_csv(request: HttpRequest, code: str) -> HttpResponse:
    """The same for a spreadsheet."""
    report = _report(code)
    return csv_answer(csv_rows(report), name=f"voortgang-{report.code}.csv")


def docx_answer(report: ProgressReport) -> HttpResponse:
    """A report as a file to keep."""
    body = as_docx(report, author=settings.SERVICE_NAME)
    return HttpResponse(body, content_type=DOCX, headers=as_file(f"voortgang-{report.code}.docx"))


def shown(report: ProgressReport) -> dict[str, Any]:
    """What the page shows of a kept report."""
    return {"report": report, "period": period_words(report)} | table_of(report.rows)


def table_of(rows: list[Row]) -> dict[str, Any]:
    """Rows, kept or about to be, as the table needs them."""
    return {"rows": rows, "counts": counts(rows), "has_demo": any(row["is_demo"] for row in rows)}


def _report(code: str) -> ProgressReport:
    report = report_by_code(code)
    if report is None:
        raise Http404
    return report
