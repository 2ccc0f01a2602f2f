# SPDX-License-Identifier: EUPL-1.2
"""The norms of an organisation for everybody: what counts now, older versions, and "Ik heb dit gelezen"."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import LANGUAGES, bare, current_language, in_language
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often

from ....actions.norms.acknowledge import acknowledge
from ....models import Organisation
from ....papers.norms import CODE, Sheet, sheet, standing
from ....queries.norms import Version, desk_of, on_its_way, published, version_at, versions
from ....queries.teams import organisation_at
from ....terms.norms import CONSULT

YEAR = 366 * 24 * 3600


def organisation_or_404(code: str) -> tuple[Organisation, int]:
    """The organisation at this address and its team."""
    found = organisation_at(code)
    if found is None or found.team is None:
        raise Http404
    return found, found.team.pk


def cookie_of(version: int, language: str) -> str:
    """A cookie per version and language, under the path of these norms only: that this browser counted already."""
    return f"gelezen-{version}-{language}"


@public
def norms(request: HttpRequest, code: str) -> HttpResponse:
    """What counts now; an empty page says so and where else one can go."""
    organisation, team = organisation_or_404(code)
    with fenced(counter=team):
        current, coming = published(team), on_its_way(team)
        made = _sheet(organisation, current, team) if current else None
        before = [
            one for one in versions(team, readable_only=True) if not current or one.pk != current.row.pk
        ]
    return render(
        request,
        "organisations/pages/norms/open/norms.html",
        {
            "organisation": organisation,
            "code": code,
            "version": current,
            "sheet": made,
            "before": before,
            "consult": coming.row if coming and coming.row.state == CONSULT else None,
            "has_read": bool(
                current and request.COOKIES.get(cookie_of(current.row.version, current_language()))
            ),
            "done": "gelezen" in request.GET,
        },
    )


@public
def older(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """A version that counts or counted, word for word."""
    organisation, team = organisation_or_404(code)
    with fenced(counter=team):
        there = version_at(team, number)
        if there is None or not there.is_readable:
            raise Http404
        made, stands = _sheet(organisation, there, team), standing(there, current_language())
    return render(
        request,
        "organisations/pages/norms/open/older.html",
        {"organisation": organisation, "code": code, "version": there, "sheet": made, "stands": stands},
    )


@public
def read(request: HttpRequest, code: str) -> HttpResponse:
    """One more in this week; once per browser, without a name."""
    _organisation, team = organisation_or_404(code)
    to = HttpResponseRedirect(f"{reverse('organisations:norms', args=[code])}?gelezen")
    if request.method != "POST":
        return to
    if is_too_often(request, "norms"):
        return error_page(request, 429)
    with fenced(counter=team):
        current = published(team)
        if current is None:
            return to
        if not request.COOKIES.get(cookie_of(current.row.version, current_language())):
            acknowledge(current.row, today=timezone.localdate())
    path = bare(reverse("organisations:norms", args=[code]))
    for language in LANGUAGES:
        to.set_cookie(
            cookie_of(current.row.version, language),
            "1",
            max_age=YEAR,
            path=in_language(path, language),
            httponly=True,
            secure=settings.COOKIES_SECURE,
            samesite="Strict",
        )
    return to


def _sheet(organisation: Organisation, version: Version, team: int) -> Sheet:
    return sheet(CODE, current_language(), organisation=organisation, version=version, desk=desk_of(team))
