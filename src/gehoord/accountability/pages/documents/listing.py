# SPDX-License-Identifier: EUPL-1.2
"""The public documents, newest first (stukken)."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import public
from gehoord.foundation.web.components.options import Option

from ...queries.documents.listing import Asked, listed
from ...terms import GENRES


@public
def listing(request: HttpRequest) -> HttpResponse:
    """One page of the list, by genre, dossier or words."""
    asked = asked_for(request)
    rows, after = listed(asked, everything=False)
    return render(
        request,
        "accountability/pages/documents/listing.html",
        {
            "asked": asked,
            "rows": [(row, GENRES.get(row.genre, row.genre)) for row in rows],
            "genres": genre_options(),
            "newer": address(asked, "") if asked.after else "",
            "older": address(asked, after) if after else "",
        },
    )


def asked_for(request: HttpRequest) -> Asked:
    """What the address asks for."""
    get = request.GET.get
    genre = get("soort", "")
    return Asked(
        genre if genre in GENRES else "",
        get("dossier", "").strip()[:40],
        get("woorden", "").strip().replace("\0", "")[:200],
        get("na", "")[:40],
    )


def address(asked: Asked, after: str) -> str:
    """The same list from another place."""
    told = {"soort": asked.genre, "dossier": asked.dossier, "woorden": asked.words, "na": after}
    return "?" + urlencode({name: value for name, value in told.items() if value})


def genre_options() -> list[Option]:
    """All genres to choose from."""
    return [Option("", _("alle")), *(Option(code, words) for code, words in GENRES.items())]
