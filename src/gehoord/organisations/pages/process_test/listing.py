# SPDX-License-Identifier: EUPL-1.2
"""The tests of an organisation (/loket/organisatie/procestoets/): which task, how far, what comes next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.process_tests import listed
from ...tables.process_themes import themes
from ...terms.process_test import CANDIDATE, FINISHED, OPEN, STEPS
from .asking import asking


@needs(Permission.ORG_RESULTS)
def listing(request: HttpRequest) -> HttpResponse:
    """What is at work, what waits for its turn, and what is finished."""
    rows = [{"one": one, "next": _(STEPS[one.next]) if one.next else ""} for one in listed()]
    return render(
        request,
        "organisations/pages/process_test/listing.html",
        {
            "open": [row for row in rows if row["one"].test.state == OPEN],  # type: ignore[attr-defined]
            "candidates": [row for row in rows if row["one"].test.state == CANDIDATE],  # type: ignore[attr-defined]
            "finished": [row for row in rows if row["one"].test.state == FINISHED],  # type: ignore[attr-defined]
            "criteria": len(themes().criteria),
            "method": themes().method,
            "may_steer": asking(request).may(Permission.ORG_STEER),
            "dropped": "weg" in request.GET,
        },
    )
