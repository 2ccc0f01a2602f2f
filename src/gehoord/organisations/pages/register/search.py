# SPDX-License-Identifier: EUPL-1.2
"""Organisaties: the register for people of a counter, found despite a misspelling (/loket/organisaties/)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...queries.register import find
from ...rules.register import MUNICIPALITY_UNKNOWN
from .fields import given_municipality, municipality_names, sector_options
from .found import found_rows


@needs(Permission.CASE_READ, Permission.ORGANISATIONS)
def search(request: HttpRequest) -> HttpResponse:
    """What is searched stands in the address: it is about organisations and about nobody's case."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    words, sector = request.GET.get("naam", "")[:160].strip(), request.GET.get("sector", "")
    typed = request.GET.get("gemeente", "")[:80]
    code = given_municipality(typed)
    found = find(words, sector=sector, municipality=code) if words and code is not None else []
    return render(
        request,
        "organisations/pages/register/search.html",
        {
            "words": words,
            "sector": sector,
            "typed": typed,
            "rows": found_rows(found),
            "asked": bool(words),
            "wrong": _(MUNICIPALITY_UNKNOWN) if code is None else "",
            "sectors": sector_options(any_words=_("Alle sectoren")),
            "known": municipality_names(),
            "may_decide": staff.may(Permission.ORGANISATIONS),
        },
        status=422 if code is None else 200,
    )
