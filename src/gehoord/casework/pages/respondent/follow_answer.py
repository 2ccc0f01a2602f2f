# SPDX-License-Identifier: EUPL-1.2
"""What the other side answered and let the reporter read (/volgen/andere-kant/), beside what the reporter told."""

from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.pages.check import rows
from gehoord.reporting.queries import open_report

from ...models import Piece
from ...queries.respondents import shared_with_reporter
from ..ask import Ask
from ..follow_door import Followed, follows, open_followed


def asks_to_read_answer(here: Followed, today: date) -> Iterable[Ask]:
    """A note on the reporter's page, while there is an answer they may read."""
    if not Piece.objects.filter(case=here.report.pk, shared_on__isnull=False).exists():
        return []
    return [
        Ask(
            _("De andere kant heeft geantwoord"),
            _("Zij vertelden hoe zij het zagen. Je mag het lezen, het hoeft niet."),
            reverse("follow:other_side"),
            _("Lees hun antwoord"),
        )
    ]


@follows
def other_side(request: HttpRequest, code: Code) -> HttpResponse:
    """Both, beside each other; neither is called true."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        told = open_report(here.report, here.dek)
        shared = shared_with_reporter(here.report.pk, here.dek)
    shown = {"told": [row[:2] for row in rows(told.answers)], "shared": shared}
    return render(request, "casework/pages/respondent/follow_answer.html", shown)
