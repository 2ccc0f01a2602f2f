# SPDX-License-Identifier: EUPL-1.2
"""The front page of the register (/verantwoording/): what it is, how it stands, the newest, and the ways in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.web.access import public

from ...queries.register.newest import newest
from ...queries.register.numbers import numbers
from .rows import rows

ON_FRONT = 5


@public
def start(request: HttpRequest) -> HttpResponse:
    """For who wants to know what became of a promise and for who never heard of this page."""
    today = timezone.localdate()
    return render(
        request,
        "accountability/pages/register/start.html",
        {"numbers": numbers(today=today), "rows": rows(newest(today=today, most=ON_FRONT))},
    )
