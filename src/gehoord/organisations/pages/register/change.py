# SPDX-License-Identifier: EUPL-1.2
"""Another name for an organisation, or a correction of what is known of it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.correct_organisation import Details, correct_organisation
from ...actions.register.rename_organisation import rename_organisation
from ...rules.register import WHY_MISSING
from .add import given_address
from .fields import FIELDS, given_details, municipality_names, sector_options, shown, size_options
from .one import the_card


@needs(Permission.CASE_READ, Permission.ORGANISATIONS)
def change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Two forms: a name with its reason, and the rest."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    told, now = the_card(key), timezone.localtime()
    row, wrong, does = told.organisation, {}, request.POST.get("do", "")
    if does == "rename":
        reasons = rename_organisation(
            key, to=request.POST.get("name", ""), why=request.POST.get("why", ""), by=staff.by, now=now
        )
        wrong = {"why" if one == WHY_MISSING else "name": _(one) for one in reasons}
    elif does == "correct":
        details, wrong = given_details(request)
        if not wrong:
            correct_organisation(
                key, details=details, post_address=given_address(request, staff), by=staff.by, now=now
            )
    if does in ("rename", "correct") and not wrong:
        done = "naam" if does == "rename" else "verbeterd"
        return HttpResponseRedirect(f"{reverse('employer:organisation', args=[key])}?klaar={done}")
    stands = shown(Details(row.sector, row.size, row.municipality, row.trade_number)) | {
        "post_address": row.post_address
    }
    typed = {name: request.POST.get(name, "") for name in (*FIELDS, "post_address")}
    return render(
        request,
        "organisations/pages/register/change.html",
        {
            "row": row,
            "name": request.POST.get("name", row.name),
            "why": request.POST.get("why", ""),
            "given": typed if does == "correct" else stands,
            "wrong": wrong,
            "summary": list(wrong.items()),
            "sectors": sector_options(any_words=_("Kies")),
            "sizes": size_options(),
            "known": municipality_names(),
            "may_address": staff.may(Permission.ORGANISATIONS),
        },
        status=422 if wrong else 200,
    )
