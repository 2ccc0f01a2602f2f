# SPDX-License-Identifier: EUPL-1.2
"""Choosing an organisation with a place of its own, and who of it must not read along."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from gehoord.foundation.web.components.options import Option

from ...models import Organisation
from ...queries.answerers import answerers, joined_organisation, joined_organisations


def chosen(request: HttpRequest) -> Organisation | None:
    """The organisation in the form or the address."""
    return joined_organisation(request.POST.get("organisation", "") or request.GET.get("organisatie", ""))


def left_out(request: HttpRequest) -> list[UUID]:
    """Who must not read along."""
    found = []
    for value in request.POST.getlist("left_out"):
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    return found


def around(request: HttpRequest, organisation: Organisation | None, *, now: datetime) -> dict[str, Any]:
    """What both pages show: the search, and who would read it."""
    words = request.GET.get("zoek", "")[:100]
    shown: dict[str, Any] = {"organisation": organisation, "words": words}
    if organisation is None or organisation.team_id is None:
        return shown | {"found": joined_organisations(words)}
    return shown | {
        "readers": [
            Option(str(one.id), f"{one.name} ({', '.join(one.roles)})")
            for one in answerers(organisation.team_id, now=now)
        ],
        "chosen_out": request.POST.getlist("left_out"),
    }
