# SPDX-License-Identifier: EUPL-1.2
"""Een nieuw loket: everything on one screen; what goes on paper is shown once."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.reference.municipalities import by_code, named, valid_on
from gehoord.foundation.vault.recovery import words_of

from ..actions.invite_member import VALID_DAYS
from ..actions.start_counter import FirstMember, StartCounterError, Started, start_counter
from ..counter_details import details_from
from ..needs import Staff, needs
from ..readers import READS
from ..roles import ROLES, Permission

FIELDS = ("code", "name", "phone", "hours", "address", "mail", "name_1", "login_1", "name_2", "login_2")
FIRST_ROLES = ("coordinator", "caseworker")


@needs(Permission.COUNTERS)
def counter_new(request: HttpRequest) -> HttpResponse:
    """Without script too: "voeg toe" puts the typed municipality on the list and keeps all the rest."""
    if request.method != "POST":
        return _page(request, chosen=[])
    chosen, unknown = _municipalities(request)
    wrong = {"municipality": unknown} if unknown else {}
    if request.POST.get("do") != "open" or wrong:
        return _page(request, chosen=chosen, wrong=wrong)
    try:
        return started_page(request, _started(request, chosen))
    except StartCounterError as refused:
        return _page(request, chosen=chosen, wrong=refused.wrong)


def _started(request: HttpRequest, chosen: list[str]) -> Started:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    given = request.POST
    return start_counter(
        given.get("code", "").strip().lower(),
        details=details_from(given.dict()),
        municipalities=chosen,
        members=[
            FirstMember(
                given.get(f"login_{n}", ""),
                given.get(f"name_{n}", ""),
                given.get(f"role_{n}", ""),
                is_outside=f"outside_{n}" in given,
            )
            for n in (1, 2)
        ],
        takes_over="takes_over" in given,
        is_committee="is_committee" in given,
        by=staff.by,
        now=timezone.localtime(),
    )


def _municipalities(request: HttpRequest) -> tuple[list[str], str]:
    """The codes on the list with the one that was just typed, and what is wrong with that one."""
    known = {place.code for place in valid_on(timezone.localdate())}
    chosen = [code for code in request.POST.getlist("municipalities") if code in known]
    typed = request.POST.get("municipality", "")
    place = named(typed, day=timezone.localdate())
    if typed.strip() and place is None:
        return chosen, _("Deze gemeente kennen we niet. Kies een naam uit de lijst.")
    return list(dict.fromkeys([*chosen, *([place.code] if place else [])])), ""


def _page(request: HttpRequest, *, chosen: list[str], wrong: dict[str, str] | None = None) -> HttpResponse:
    wrong = wrong or {}
    given: dict[str, Any] = {name: request.POST.get(name, "") for name in FIELDS}
    roles = [(role.code, role.name) for role in ROLES.values() if READS & role.permissions]
    return render(
        request,
        "foundation/people/pages/counter_new.html",
        {
            "given": given | {f"role_{n}": request.POST.get(f"role_{n}", FIRST_ROLES[n - 1]) for n in (1, 2)},
            "wrong": wrong,
            "summary": list(wrong.items()),
            "typed": request.POST.get("municipality", "") if "municipality" in wrong else "",
            "chosen": [(code, by_code(code).name) for code in chosen],
            "chosen_codes": chosen,
            "takes_over": "takes_over" in request.POST,
            "is_committee": "is_committee" in request.POST,
            "outside_2": "outside_2" in request.POST,
            "roles": roles,
            "known": [place.name for place in valid_on(timezone.localdate())],
        },
        status=422 if wrong else 200,
    )


def started_page(request: HttpRequest, started: Started) -> HttpResponse:
    """The three sheets and the two codes, this once: they are kept nowhere."""
    return render(
        request,
        "foundation/people/pages/counter_started.html",
        {
            "counter": started.counter,
            "sheets": [words_of(share) for share in started.shares],
            "invitations": [(member, code.text) for member, code in started.invitations],
            "days": VALID_DAYS,
        },
    )
