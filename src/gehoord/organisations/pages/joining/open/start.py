# SPDX-License-Identifier: EUPL-1.2
"""Opening the team after a yes: a short name and two people; what goes on paper is shown once, to the asker only."""

import re

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.actions.invite_member import VALID_DAYS
from gehoord.foundation.people.roles import roles_to_give
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.recovery import words_of as sheet_words
from gehoord.foundation.web.access import public
from gehoord.foundation.web.components.options import Option

from ....actions.joining.start_team import First, Started, StartTeamError, start_team
from ....models import Claim
from ....queries.joining import claim_of
from ....rules.joining import CODE_TAKEN, CODE_WRONG
from ....rules.names import core_words, words_of
from .door import COOKIE

RESERVED = frozenset({"meedoen"})
"""Beside the pages that there are: what other pages stand under."""
SHORT = re.compile(r"[a-z][a-z0-9-]{1,29}")
FIRST_ROLES = (["board", "manager", "editor"], ["confidant", "complaints_officer"])
"""What two people do in a small practice; others can be chosen."""


@public
def start(request: HttpRequest) -> HttpResponse:
    """Only with the code of a request that was accepted."""
    code = COOKIE.load(request)
    claim = claim_of(code) if code else None
    if code is None or claim is None or claim.decided_on is None or claim.is_refused:
        return HttpResponseRedirect(reverse("organisations:claim"))
    if request.method != "POST":
        return _page(request, code, claim)
    team = claim.organisation.team
    short = team.code if team else request.POST.get("code", "").strip().lower()
    if team is None and (not SHORT.fullmatch(short) or _is_ours(short)):
        return _page(
            request, code, claim, wrong={"code": CODE_TAKEN if SHORT.fullmatch(short) else CODE_WRONG}
        )
    people = [
        First(
            request.POST.get(f"name_{n}", ""),
            request.POST.get(f"login_{n}", ""),
            request.POST.getlist(f"roles_{n}"),
        )
        for n in (1, 2)
    ]
    try:
        started = start_team(code, short=short, people=people, now=timezone.localtime())
    except StartTeamError as refused:
        return _page(request, code, claim, wrong=refused.wrong)
    return _started(request, started)


def _is_ours(short: str) -> bool:
    """Whether another page of ours has this address."""
    return short in RESERVED or resolve(reverse("organisations:front", args=[short])).url_name != "front"


def _page(
    request: HttpRequest, code: Code, claim: Claim, *, wrong: dict[str, str] | None = None
) -> HttpResponse:
    told = {name: _(words) for name, words in (wrong or {}).items()}
    first = {"code": _short_of(claim.organisation.name), "name_1": claim.name}
    names = ("code", "name_1", "login_1", "name_2", "login_2")
    response = render(
        request,
        "organisations/pages/joining/open/start.html",
        {
            "row": claim.organisation,
            "given": {name: request.POST.get(name, first.get(name, "")) for name in names},
            "roles": [Option(role.code, role.name, role.means) for role in roles_to_give(organisation=True)],
            "roles_1": request.POST.getlist("roles_1") or FIRST_ROLES[0],
            "roles_2": request.POST.getlist("roles_2") or FIRST_ROLES[1],
            "wrong": told,
            "errors": list(told.items()),
        },
        status=422 if told else 200,
    )
    COOKIE.store(response, code)
    return response


def _short_of(name: str) -> str:
    """A short name to begin with: the telling words, at most thirty signs."""
    words = core_words(name) or words_of(name)
    short = "-".join(words)[:30].strip("-")
    return short if SHORT.fullmatch(short) else ""


def _started(request: HttpRequest, started: Started) -> HttpResponse:
    response = render(
        request,
        "organisations/pages/joining/open/started.html",
        {
            "team": started.opened.counter,
            "sheets": [sheet_words(share) for share in started.opened.shares],
            "invitations": [(member, invitation.text) for member, invitation in started.invitations],
            "days": VALID_DAYS,
        },
    )
    COOKIE.drop(response)
    return response
