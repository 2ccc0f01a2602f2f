# SPDX-License-Identifier: EUPL-1.2
"""The yearly report on social safety: read it, make it anew, the board's own words, the signature, and the PDF."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.board.make_year_report import make_year_report, sign_year_report, write_words
from ...papers.year_report import HEADS, SMALL, standing, year_report_pdf
from ...queries.board import year_report
from ...queries.teams import organisation_of

DONE = {
    "make": _("Het verslag is gemaakt met de getallen van nu."),
    "words": _("Bewaard."),
    "sign": _("Ondertekend. Het verslag verandert nu niet meer."),
}


@needs(Permission.ORG_RESULTS)
def year(request: HttpRequest, number: int) -> HttpResponse:
    """Who sees results reads it, the works council too; only who steers changes it."""
    staff, now = asking(request), timezone.localtime()
    does = request.POST.get("do", "")
    errors: list[tuple[str, str]] = []
    if does in DONE and staff.may(Permission.ORG_STEER):
        errors = _do(request, number, does, now=now)
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:year_report', args=[number])}?klaar={does}")
    row = year_report(staff.counter, number)
    if row is None:
        if not errors:
            raise Http404
        return render(request, "organisations/pages/board/no_year.html", {"errors": errors}, status=422)
    shown = {
        "row": row,
        "sections": [
            (one["title"], [(line["text"], line["value"], line["source"]) for line in one["lines"]])
            for one in row.body["sections"]
            if one["lines"]
        ],
        "heads": HEADS,
        "small": SMALL,
        "standing": standing(row),
        "may_change": staff.may(Permission.ORG_STEER) and row.signed_on is None,
        "is_over": now.year > number,
        "name": request.POST.get("name", staff.name),
        "own_words": request.POST.get("words", row.words),
        "errors": errors,
        "done": "" if errors else DONE.get(request.GET.get("klaar", ""), ""),
    }
    return render(request, "organisations/pages/board/year.html", shown, status=422 if errors else 200)


def _do(request: HttpRequest, number: int, does: str, *, now: datetime) -> list[tuple[str, str]]:
    staff = asking(request)
    if does != "make" and year_report(staff.counter, number) is None:
        raise Http404
    if does == "make":
        organisation = organisation_of(staff.counter)
        return [("", said) for said in make_year_report(number, organisation=organisation, by=staff, now=now)]
    if does == "words":
        words = clean(request.POST.get("words", ""))
        return [("words", said) for said in write_words(number, words=words, by=staff, now=now)]
    name = clean(request.POST.get("name", ""))
    return [("name", said) for said in sign_year_report(number, name=name, by=staff, now=now)]


@needs(Permission.ORG_RESULTS)
def year_pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The same as a file that a screen reader can read."""
    row = year_report(asking(request).counter, number)
    if row is None:
        raise Http404
    response = HttpResponse(year_report_pdf(row), content_type="application/pdf")
    response.headers["Content-Disposition"] = (
        f'attachment; filename="jaarverslag-sociale-veiligheid-{number}.pdf"'
    )
    return response
