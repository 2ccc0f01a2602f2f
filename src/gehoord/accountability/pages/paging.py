# SPDX-License-Identifier: EUPL-1.2
"""Going through a long list page by page (bladeren)."""

from django.http import HttpRequest


def page_number(request: HttpRequest) -> int:
    """Which page of a long list is asked for, from 1."""
    given = request.GET.get("bladzijde", "")
    return max(1, int(given)) if given.isdecimal() and len(given) < 5 else 1


def beside(request: HttpRequest, *, more: bool) -> dict[str, str]:
    """The addresses of the page before and the next, for the tag `pagination`."""
    here, query = page_number(request), request.GET.copy()
    told = {"newer": "", "older": ""}
    for name, number, stands in (("newer", here - 1, here > 1), ("older", here + 1, more)):
        query["bladzijde"] = str(number)
        told[name] = f"?{query.urlencode()}" if stands else ""
    return told
