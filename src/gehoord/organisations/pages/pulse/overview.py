# SPDX-License-Identifier: EUPL-1.2
"""From paper to practice (/loket/organisatie/peiling/): the pulses, the board's view, units, the talk card."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.pulse import board_views, pulses_of, units_of
from ...rules.protection import LEAST
from ...tables.pulse import LANGUAGES, in_language, instruments, question_lists
from .asking import asking


@needs(Permission.ORG_RESULTS)
def pulses(request: HttpRequest) -> HttpResponse:
    """What runs, what was found, and what the board says itself."""
    staff = asking(request)
    said, lists = board_views(staff.counter), question_lists()
    people = sum(unit.people for unit in units_of(staff.counter))
    return render(
        request,
        "organisations/pages/pulse/overview.html",
        {
            "rows": [
                {"row": row, "name": in_language(lists[row.questions].name, LANGUAGES[0])}
                for row in pulses_of(staff.counter)
            ],
            "instruments": [{"one": one, "said": said.get(one.code)} for one in instruments().values()],
            "people": people,
            "is_small": people < LEAST,
            "steers": staff.may(Permission.ORG_STEER),
            "stopped": "gestopt" in request.GET,
        },
    )
