# SPDX-License-Identifier: EUPL-1.2
"""What else a reporter can do (/volgen/wegen/), judged by what they told us."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.queries import open_report

from ..follow_door import follows, open_followed
from .facts import from_answers
from .words import shown


@follows
def own_routes(request: HttpRequest, code: Code) -> HttpResponse:
    """The routes that fit this report, and why the others do not."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        told = open_report(here.report, here.dek)
    situation = from_answers(told.answers, identity=here.report.identity)
    return render(request, "casework/pages/routes/reporter.html", shown(situation))
