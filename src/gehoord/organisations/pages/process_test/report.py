# SPDX-License-Identifier: EUPL-1.2
"""The report of a test: as a page that prints well, and as a PDF that a screen reader can read."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...papers.process_report import as_pdf
from ...queries.process_report import Report, owner_of, report_now
from .asking import frame, test_or_404

DAYS = ("begun_on", "finished_on", "again_on", "earlier")


@needs(Permission.ORG_RESULTS)
def report(request: HttpRequest, key: UUID) -> HttpResponse:
    """What stands in the frozen report never changes; how the tasks go now stands below it."""
    there = test_or_404(key)
    return render(
        request,
        "organisations/pages/process_test/report.html",
        {
            **frame(request, there),
            "report": with_days(report_now(there)),
            "tasks": [{"task": one, "owner": owner_of(one)} for one in there.tasks],
            "today": timezone.localdate(),
        },
    )


@needs(Permission.ORG_RESULTS)
def report_file(request: HttpRequest, key: UUID) -> HttpResponse:
    """The same report as a PDF."""
    there = test_or_404(key)
    try:
        made = as_pdf(report_now(there), today=timezone.localdate())
    except CannotMake:
        raise Http404 from None
    response = HttpResponse(made, content_type="application/pdf")
    name = f"procestoets-{slugify(there.test.name)[:60] or 'verslag'}.pdf"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def with_days(report: Report) -> Report:
    """The same with days instead of their codes, for the template."""
    told = [one | {"pulse_closed_on": _day(one["pulse_closed_on"])} for one in report["told"]]
    risks = [one | {"due_on": _day(one["due_on"])} for one in report["risks"]]
    return report | {name: _day(report[name]) for name in DAYS} | {"told": told, "risks": risks}


def _day(given: str) -> date | None:
    return date.fromisoformat(given) if given else None
