# SPDX-License-Identifier: EUPL-1.2
"""Putting an organisation in the register: first what looks like it is shown, then it is added."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.add_organisation import add_organisation
from ...queries.register import find
from ...rules.register import why_not_name
from .fields import FIELDS, given_details, municipality_names, sector_options, size_options
from .found import found_rows

LOOKS_LIKE = 0.55
"""From this likeness on (0 to 1) the page asks whether it is the same one."""
MOST_ALIKE = 5


@needs(Permission.CASE_READ, Permission.ORGANISATIONS)
def add(request: HttpRequest) -> HttpResponse:
    """The post address is only for who looks after the register: the letter that proves who asks goes there."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    if request.method != "POST":
        return _page(request, name=request.GET.get("naam", "")[:160])
    name = " ".join(request.POST.get("name", "").split())
    details, wrong = given_details(request)
    if reasons := why_not_name(name):
        wrong = {"name": _(reasons[0]), **wrong}
    alike = [] if wrong else [one for one in find(name, most=MOST_ALIKE) if one.score >= LOOKS_LIKE]
    if wrong or (alike and request.POST.get("do") != "sure"):
        return _page(request, name=name, wrong=wrong, alike=found_rows(alike))
    row = add_organisation(
        name,
        sector=details.sector,
        size=details.size,
        municipality=details.municipality,
        trade_number=details.trade_number,
        post_address=given_address(request, staff) or "",
        by=staff.by,
        now=timezone.localtime(),
    )
    return HttpResponseRedirect(f"{reverse('employer:organisation', args=[row.pk])}?klaar=erbij")


def given_address(request: HttpRequest, staff: Staff) -> str | None:
    """The post address that was filled in; None for who may not."""
    if not staff.may(Permission.ORGANISATIONS) or "post_address" not in request.POST:
        return None
    return " ".join(request.POST["post_address"].split())[:200]


def _page(
    request: HttpRequest,
    *,
    name: str,
    wrong: dict[str, str] | None = None,
    alike: list[dict[str, object]] | None = None,
) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return render(
        request,
        "organisations/pages/register/add.html",
        {
            "name": name,
            "given": {each: request.POST.get(each, "") for each in (*FIELDS, "post_address")},
            "wrong": wrong or {},
            "summary": list((wrong or {}).items()),
            "alike": alike,
            "sectors": sector_options(any_words=_("Kies")),
            "sizes": size_options(),
            "known": municipality_names(),
            "may_address": staff.may(Permission.ORGANISATIONS),
        },
        status=422 if wrong else 409 if alike else 200,
    )
