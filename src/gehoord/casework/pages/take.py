# SPDX-License-Identifier: EUPL-1.2
"""A report that waits: what it is about in short, the first letter, and the button to take it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms

from ..actions.take_in import first_letter, take_in
from ..queries.waiting import Waiting, waiting_report
from .found import asking, of_case
from .labels import name_in, names_in, place_name, standing_words


@of_case(Permission.CASE_WRITE)
def take(request: HttpRequest, case: UUID) -> HttpResponse:
    """Show in short, or take. The story itself opens (and is logged) after taking."""
    staff = asking(request)
    if request.method == "POST":
        taken = take_in(case, by=staff, now=timezone.localtime(), words=request.POST.get("words", ""))
        if taken.was_taken and taken.handler != staff.name:
            return render(request, "casework/pages/taken.html", {"taken": taken}, status=409)
        return HttpResponseRedirect(reverse("casework:case", args=[case]))
    report = waiting_report(case, keys=staff.keys, today=timezone.localdate())
    if report is None:
        return HttpResponseRedirect(reverse("casework:case", args=[case]))
    return render(
        request,
        "casework/pages/take.html",
        {
            "letter": first_letter(report.report, today=timezone.localdate()),
            "case": case,
            "rows": summary_rows(report),
        },
    )


def summary_rows(report: Waiting) -> list[tuple[str, object]]:
    """The report in short, in words."""
    one = report.summary
    rows: list[tuple[str, object]] = [
        (_("Wacht sinds"), date_format(report.received_on, "l j F")),
        (_("Eerste antwoord beloofd op"), date_format(report.promised_on, "l j F")),
        (_("Termijn"), standing_words(report.standing)),
        (_("Nodig"), name_in(terms.needs, str(one.get("need", "")))),
        (_("Zo begint het"), str(one.get("begins", ""))),
        (_("Gronden"), names_in(terms.grounds, one.get("grounds", ()))),
        (_("Sector"), name_in(terms.sectors, str(one.get("sector", "")))),
        (_("Plaats"), place_name(str(one.get("place", "")))),
        (_("Woonplaats"), place_name(str(one.get("residence", "")))),
        (_("Hoe bekend"), name_in(terms.identities, report.identity)),
        (_("Kanaal"), name_in(terms.channels, report.channel)),
    ]
    return [(words, said) for words, said in rows if said]
