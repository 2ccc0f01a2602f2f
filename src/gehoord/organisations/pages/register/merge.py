# SPDX-License-Identifier: EUPL-1.2
"""Two rows that are one organisation, or undoing that: only for who looks after the register of the whole country."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.register.merge_organisations import merge_organisations, split_organisation
from ...models import Organisation
from ...queries.register import find, organisation
from ...rules.register import SAME_ROW, WHY_MISSING
from .found import found_rows
from .one import the_card

MOST = 8


@needs(Permission.ORGANISATIONS)
def merge(request: HttpRequest, key: UUID) -> HttpResponse:
    """Search the other one, choose it, say why. Of a row that went up already the page undoes it."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    row = the_card(key).organisation
    why, now, reasons = request.POST.get("why", ""), timezone.localtime(), list[str]()
    if request.method == "POST":
        if row.merged_into_id:
            done, reasons = "apart", split_organisation(key, why=why, by=staff.by, now=now)
        else:
            done, into = "samen", _chosen(request)
            reasons = (
                [SAME_ROW]
                if into is None
                else merge_organisations(key, into=into, why=why, by=staff.by, now=now)
            )
        if not reasons:
            return HttpResponseRedirect(f"{reverse('employer:organisation', args=[key])}?klaar={done}")
    words = request.GET.get("naam", row.name)[:160]
    wrong = {"why" if one == WHY_MISSING else "into": _(one) for one in reasons}
    return render(
        request,
        "organisations/pages/register/merge.html",
        {
            "row": row,
            "words": words,
            "options": [] if row.merged_into_id else _options(row, words),
            "chosen": request.POST.get("into", ""),
            "why": why,
            "wrong": wrong,
            "summary": list(wrong.items()),
        },
        status=422 if reasons else 200,
    )


def _options(row: Organisation, words: str) -> list[Option]:
    return [
        Option(str(one["id"]), one["name"], one["about"])
        for one in found_rows(find(words, most=MOST, but=[row.pk]))
    ]


def _chosen(request: HttpRequest) -> UUID | None:
    try:
        return UUID(str(organisation(UUID(request.POST.get("into", ""))).pk))
    except (ValueError, Organisation.DoesNotExist):
        return None
