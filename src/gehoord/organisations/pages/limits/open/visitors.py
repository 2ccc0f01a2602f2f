# SPDX-License-Identifier: EUPL-1.2
"""What clients and visitors may expect (/organisaties/<code>/grenzen/): the ladder in plain words, open to everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language

from ....queries.teams import is_care, organisation_at
from ....tables.ladder import LADDER
from ....tables.visitors import steps_for, words_for


@public
def visitors(request: HttpRequest, code: str) -> HttpResponse:
    """A limit that nobody could know of is no limit: this is step one of the ladder, for the wall and the telephone."""
    organisation = organisation_at(code)
    if organisation is None:
        raise Http404
    language = current_language()
    steps, words = steps_for(language), words_for(language, organisation=organisation.name)
    return render(
        request,
        "organisations/pages/limits/open/visitors.html",
        {
            "code": code,
            "words": words,
            "steps": [steps[rung.code] for rung in LADDER],
            "complaint": words["care" if is_care(organisation) else "elsewhere"],
        },
    )
