# SPDX-License-Identifier: EUPL-1.2
"""Which organisation a case is about: what the reporter told, what looks like it, and a caseworker who chooses.

The match is sealed in the case itself. Nothing here stands in an address, a log or a table of organisations: the words that are
searched travel in the form.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from gehoord.casework.actions.match_organisation import match_organisation
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.pages.case_sections import frame
from gehoord.casework.pages.found import asking, of_case
from gehoord.casework.pages.reading_reason import given_reason, keep_reason, reasons_to_read
from gehoord.casework.queries.opened import OpenCase
from gehoord.foundation.people.roles import Permission
from gehoord.reporting.pages.asking import told
from gehoord.reporting.questions import QUESTIONS

from ...queries.register import find, former_names, is_joined, municipality_name, remaining
from .fields import sector_name
from .found import found_rows

ASKED = ("organisation", "spot", "place", "sector")
DONE = {
    "gekozen": gettext_lazy("De organisatie staat nu bij deze zaak, verzegeld."),
    "weg": gettext_lazy("Er staat geen organisatie meer bij deze zaak."),
}
NOT_THERE = gettext_lazy("Kies een organisatie uit de lijst.")


@of_case(Permission.CASE_WRITE)
def of_case_page(request: HttpRequest, case: UUID) -> HttpResponse:
    """For a colleague's case it first asks why; each opening is logged with its reason."""
    staff, now = asking(request), timezone.localtime()
    if request.method == "POST" and keep_reason(request, case):
        return HttpResponseRedirect(reverse("employer:of_case", args=[case]))
    opened = open_case(case, by=staff, now=now, why=given_reason(request, case))
    if opened is None:
        return render(
            request, "organisations/pages/register/of_case_reason.html", {"reasons": reasons_to_read()}
        )
    does = request.POST.get("do", "")
    if does == "undo":
        match_organisation(case, organisation={}, by=staff, now=now)
        return HttpResponseRedirect(f"{reverse('employer:of_case', args=[case])}?klaar=weg")
    if chosen := request.POST.get("choose", ""):
        row = remaining(UUID(chosen)) if _is_id(chosen) else None
        if row is not None:
            match_organisation(case, organisation={"id": str(row.pk), "name": row.name}, by=staff, now=now)
            return HttpResponseRedirect(f"{reverse('employer:of_case', args=[case])}?klaar=gekozen")
        return _page(request, opened, error=str(NOT_THERE))
    return _page(request, opened)


def _page(request: HttpRequest, opened: OpenCase, *, error: str = "") -> HttpResponse:
    answers = opened.report.answers
    begin = str(answers.get("organisation") or answers.get("spot") or "")
    words = request.POST.get("words", begin)[:160]
    place = opened.facts.place if opened.facts.place.startswith("GM") else ""
    near = "near" in request.POST if request.method == "POST" else bool(place)
    found = find(words, municipality=place if near else "", most=10) if words.strip() else []
    if not found and near and request.method != "POST" and words.strip():
        near, found = False, find(words, most=10)
    return render(
        request,
        "organisations/pages/register/of_case.html",
        {
            **frame(request, opened.held, here="employer:of_case"),
            "told": [
                (str(question.asks), said)
                for question in QUESTIONS
                if question.name in ASKED and (said := told(question, answers))
            ],
            "now": _matched(opened),
            "words": words,
            "place": municipality_name(place),
            "near": near,
            "rows": found_rows(found),
            "done": DONE.get(request.GET.get("klaar", ""), ""),
            "errors": [("words", error)] if error else [],
        },
        status=422 if error else 200,
    )


def _matched(opened: OpenCase) -> dict[str, object]:
    """What stands in the case, as the register knows it today: also after another name, or after a merge."""
    kept = opened.facts.organisation
    row = remaining(UUID(kept["id"])) if _is_id(kept.get("id", "")) else None
    if row is None:
        return {"name": kept["name"]} if kept.get("name") else {}
    return {
        "id": row.pk,
        "name": row.name,
        "was": kept["name"] if kept["name"] != row.name else "",
        "went_up": str(row.pk) != kept["id"],
        "former": [name for name in former_names(UUID(str(row.pk))) if name != kept["name"]],
        "about": ", ".join(
            part for part in (sector_name(row.sector), municipality_name(row.municipality)) if part
        ),
        "joined": is_joined(row),
    }


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
