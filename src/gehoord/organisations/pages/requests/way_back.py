# SPDX-License-Identifier: EUPL-1.2
"""From an organisation's own place into the pages of the other side, and back again."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gehoord.casework.pages.other_side.cookie import store
from gehoord.foundation.vault.codes import Code

COOKIE = f"{settings.COOKIE_PREFIX}verzoek"
OTHER_SIDE = "/wederpartij/"
PAGES = ("reading", "files", "mediation", "help", "personal_data", "own_copy")
"""What is done there on the same record, under these names of addresses."""


def go_in(page: str, *, code: Code, request: UUID) -> HttpResponse:
    """To one of PAGES with the organisation's own code, sealed in the cookie that somebody with a letter has too."""
    response = HttpResponseRedirect(reverse(f"respondent:{page if page in PAGES else PAGES[0]}"))
    store(response, code)
    response.set_cookie(
        COOKIE, str(request), secure=settings.COOKIES_SECURE, httponly=True, samesite="Strict", path="/"
    )
    return response


def way_back(request: HttpRequest) -> dict[str, Any]:
    """Where the pages of the other side lead back to, for who came from an own place. It opens nothing by itself."""
    if not request.path.startswith(OTHER_SIDE):
        return {}
    try:
        return {"own_place": reverse("employer:request", args=[UUID(request.COOKIES.get(COOKIE, ""))])}
    except ValueError:
        return {}
