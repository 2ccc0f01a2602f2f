# SPDX-License-Identifier: EUPL-1.2
"""The talk card: five questions for a team of any size, to print or to hold on a telephone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...papers.talk_card import talk_card_pdf
from ...terms.pulse import HOW_TO_TALK, TALK
from .asking import asking


@needs(Permission.ORG)
def talk_card(request: HttpRequest) -> HttpResponse:
    """The card as a page that prints well."""
    context = {"questions": [_(one) for one in TALK], "how": [_(one) for one in HOW_TO_TALK]}
    return render(request, "organisations/pages/pulse/talk_card.html", context)


@needs(Permission.ORG)
def talk_card_file(request: HttpRequest) -> HttpResponse:
    """The card as PDF."""
    told = talk_card_pdf(
        _("Gesprekskaart: hoe gaan we hier met elkaar om?"),
        _("Vijf vragen, een half uur. Er wordt niets gemeten en niets doorgegeven."),
        [_(one) for one in TALK],
        _("Zo houd je het gesprek"),
        [_(one) for one in HOW_TO_TALK],
        author=asking(request).counter_name,
    )
    headers = {"Content-Disposition": 'inline; filename="gesprekskaart.pdf"'}
    return HttpResponse(told, content_type="application/pdf", headers=headers)
