# SPDX-License-Identifier: EUPL-1.2
"""Searching the text of the counter's own cases. The words travel in the body only: no address, no log holds them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import ngettext

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ..queries.kept_indexes import index_for
from ..queries.search import SHOWN, Found
from ..queries.search import search as search_text
from .found import asking
from .labels import step_name

LONGEST = 200


@needs(Permission.CASE_READ)
def search(request: HttpRequest) -> HttpResponse:
    """Ask, or show what was found. One log entry: that somebody sought, and how many cases there were."""
    staff, found, words = asking(request), None, request.POST.get("words", "").strip()[:LONGEST]
    closed = "closed" in request.POST
    if words:
        now = timezone.localtime()
        index = index_for(staff, session=request.session.session_key or "", today=now.date())
        found = search_text(index, words, keys=staff.keys, closed=closed)
        record("case.searched", by=staff.by, counter=staff.counter, facts={"found": found.count}, now=now)
    return render(
        request,
        "casework/pages/search.html",
        {
            "words": words,
            "closed": closed,
            "found": found,
            "counted": counted(found) if found else "",
            "hits": [(hit, step_name(hit.about.step)) for hit in found.hits] if found else [],
        },
    )


def counted(found: Found) -> str:
    """How many, in words."""
    said = ngettext("%(n)s zaak gevonden", "%(n)s zaken gevonden", found.count) % {"n": found.count}
    if found.count > SHOWN:
        said += ngettext(", hier de nieuwste", ", hier de nieuwste %(n)s", SHOWN) % {"n": SHOWN}
    return said
