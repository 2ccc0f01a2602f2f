# SPDX-License-Identifier: EUPL-1.2
"""Choosing an organisation with a place of its own, and who of it must not read along."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission, permissions_of
from gehoord.foundation.web.components.options import Option

from ...models import Organisation
from ...queries.answerers import answerers, joined_organisation, joined_organisations

ROLE = "role:"
"""Before the code of a role, in the list of who must not read along."""


def chosen(request: HttpRequest) -> Organisation | None:
    """The organisation in the form or the address."""
    return joined_organisation(request.POST.get("organisation", "") or request.GET.get("organisatie", ""))


def left_out(request: HttpRequest, organisation: Organisation | None) -> list[UUID]:
    """Who must not read along: people, or everybody with a role."""
    if organisation is None or organisation.team_id is None:
        return []
    given = set(request.POST.getlist("left_out"))
    return [
        one.id
        for one in answerers(organisation.team_id)
        if str(one.id) in given or given & {f"{ROLE}{code}" for code in one.role_codes}
    ]


def around(request: HttpRequest, organisation: Organisation | None) -> dict[str, Any]:
    """What both pages show: the search, and who would read it."""
    words = request.GET.get("zoek", "")[:100]
    shown: dict[str, Any] = {"organisation": organisation, "words": words}
    if organisation is None or organisation.team_id is None:
        return shown | {"found": joined_organisations(words)}
    people = answerers(organisation.team_id)
    roles = {code: words for one in people for code, words in zip(one.role_codes, one.roles, strict=False)}
    answering = [code for code in roles if Permission.ORG_ANSWER in permissions_of([code])]
    return shown | {
        "readers": [
            *(Option(str(one.id), f"{one.name} ({', '.join(one.roles)})") for one in people),
            *(Option(f"{ROLE}{code}", _("Iedereen met de rol %s") % roles[code]) for code in answering),
        ],
        "chosen_out": request.POST.getlist("left_out"),
    }
