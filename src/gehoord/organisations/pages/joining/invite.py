# SPDX-License-Identifier: EUPL-1.2
"""Inviting an organisation to join: a counter or the central organisation knows a contact there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.codes import Code

from ...actions.joining.ask_to_join import Asker, ask_to_join
from ...rules.joining import why_not_asker
from ..register.one import the_card
from .open.ask import FIELDS


@needs(Permission.CASE_READ, Permission.ORGANISATIONS)
def invite(request: HttpRequest, key: UUID) -> HttpResponse:
    """The code is shown once. After a counter's invitation the central organisation still says yes or no."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    row, wrong = the_card(key).organisation, dict[str, str]()
    given = {name: request.POST.get(name, "").strip() for name in FIELDS}
    if request.method == "POST":
        wrong = {name: _(words) for name, words in why_not_asker(**given).items()}
        if not wrong:
            code = Code.new()
            trusted = staff.may(Permission.ORGANISATIONS)
            reasons = ask_to_join(
                key,
                asker=Asker(**given),
                code=code,
                now=timezone.localtime(),
                invited_by=staff.by,
                is_trusted=trusted,
            )
            if not reasons:
                told = {"row": row, "name": given["name"], "code": code.text, "trusted": trusted}
                return render(request, "organisations/pages/joining/invited.html", told)
            wrong = {"": _(reasons[0])}
    return render(
        request,
        "organisations/pages/joining/invite.html",
        {"row": row, "given": given, "wrong": wrong, "errors": list(wrong.items())},
        status=422 if wrong else 200,
    )
