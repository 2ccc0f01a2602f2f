# SPDX-License-Identifier: EUPL-1.2
"""Making a progress report: choose entries and a period, look at it, keep it, make it public."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.csv_file import csv_answer

from ...actions.register.keep_report import keep_report
from ...actions.register.show_report import show_report
from ...models import ProgressReport
from ...papers.progress import csv_rows
from ...queries.register.listing import listed
from ...queries.register.progress import MOST, period_words, progress_rows, report_by_code, reports
from .asked import asked_of, filters
from .progress import docx_answer, shown, table_of


@needs(Permission.REGISTER)
def staff_reports(request: HttpRequest) -> HttpResponse:
    """All that were kept."""
    rows = [{"report": one, "period": period_words(one)} for one in reports(everything=True)]
    return render(request, "accountability/pages/register/staff_reports.html", {"rows": rows})


@needs(Permission.REGISTER)
def staff_report_new(request: HttpRequest) -> HttpResponse:
    """Choose (GET), look or keep (POST). What is looked at is made anew when it is kept."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    told = _told(request)
    wrong: list[str] = []
    if request.method == "POST" and request.POST.get("does") == "keep" and told["first"] and told["last"]:
        wrong, report = keep_report(
            told["title"],
            codes=told["codes"],
            first=told["first"],
            last=told["last"],
            by=staff.by,
            now=timezone.localtime(),
        )
        if report is not None:
            return redirect("register:report", report.code)
    if request.method == "POST" and not (told["first"] and told["last"]):
        wrong = [_("Kies de eerste en de laatste dag van de periode.")]
    return _page(request, told, wrong)


def _told(request: HttpRequest) -> dict[str, Any]:
    given = request.POST if request.method == "POST" else request.GET
    today = timezone.localdate()
    return {
        "title": given.get("title", "").strip()[:200],
        "first": _day(given.get("first", date(today.year, 1, 1).isoformat())),
        "last": _day(given.get("last", today.isoformat())),
        "codes": [code[:16] for code in given.getlist("post")[:MOST]],
    }


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None


def _page(request: HttpRequest, told: dict[str, Any], wrong: list[str]) -> HttpResponse:
    asked, today = asked_of(request), timezone.localdate()
    found = listed(asked, today=today, most=MOST).rows if asked.is_filtered or told["codes"] else []
    looks = request.method == "POST" and told["first"] and told["last"] and told["first"] <= told["last"]
    rows = progress_rows(told["codes"], first=told["first"], last=told["last"]) if looks else []
    return render(
        request,
        "accountability/pages/register/staff_report_new.html",
        {
            "told": told,
            "filters": filters(asked),
            "found": found,
            "chosen": set(told["codes"]) or {one.entry.code for one in found},
            "is_filtered": asked.is_filtered,
            "looks": bool(rows),
            "summary": [("", one) for one in wrong],
        }
        | table_of(rows),
        status=422 if wrong else 200,
    )


@needs(Permission.REGISTER)
def staff_report(request: HttpRequest, code: str) -> HttpResponse:
    """One that was kept, public or not."""
    return render(request, "accountability/pages/register/staff_report.html", shown(_report(code)))


@needs(Permission.REGISTER)
def staff_report_docx(request: HttpRequest, code: str) -> HttpResponse:
    """The same to open in a word processor."""
    return docx_answer(_report(code))


@needs(Permission.REGISTER)
def staff_report_csv(request: HttpRequest, code: str) -> HttpResponse:
    """The same for a spreadsheet."""
    return csv_answer(csv_rows(_report(code)), name=f"voortgang-{code}.csv")


@require_POST
@needs(Permission.REGISTER)
def staff_report_show(request: HttpRequest, code: str) -> HttpResponse:
    """Public from now on, or no longer."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    show_report(
        _report(code), is_public=request.POST.get("public") == "yes", by=staff.by, now=timezone.localtime()
    )
    return redirect("register:report", code)


def _report(code: str) -> ProgressReport:
    report = report_by_code(code, everything=True)
    if report is None:
        raise Http404
    return report
