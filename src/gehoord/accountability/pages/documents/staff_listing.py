# SPDX-License-Identifier: EUPL-1.2
"""Documents for who keeps the register, with what still needs a look; and the findings that are least sure."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...models import Document, Item
from ...queries.documents.listing import Look, listed, looks
from ...queries.documents.needs_look import least_sure
from ...terms import GENRES, ITEM_KINDS
from .listing import address, asked_for, genre_options
from .shown import certainty, title_of


@needs(Permission.REGISTER)
def listing(request: HttpRequest) -> HttpResponse:
    """One page of the list, public or not."""
    asked = asked_for(request)
    rows, after = listed(asked, everything=True)
    looked = looks([row.pk for row in rows])
    return render(
        request,
        "accountability/pages/documents/staff_listing.html",
        {
            "asked": asked,
            "head": [
                _("Stuk"),
                _("Soort"),
                _("Datum"),
                _("Openbaar"),
                _("Nog te bekijken"),
                _("Minst zeker"),
            ],
            "rows": [_cells(row, looked.get(row.pk, Look())) for row in rows],
            "genres": genre_options(),
            "newer": address(asked, "") if asked.after else "",
            "older": address(asked, after) if after else "",
        },
    )


def _cells(row: Document, look: Look) -> list[object]:
    unseen = _("alles is bekeken")
    if look.unseen:
        unseen = _("%(n)s, waarvan %(unsure)s onzeker") % {"n": look.unseen, "unsure": look.unsure}
    copy = format_html(' <span class="quiet">({})</span>', _("kopie")) if row.duplicate_of_id else ""
    return [
        format_html(
            '<a href="{}" dir="auto">{}</a>{}', reverse("register:document", args=[row.code]), row.title, copy
        ),
        GENRES.get(row.genre, row.genre),
        date_format(row.dated_on, "j b Y") if row.dated_on else _("geen datum"),
        _("openbaar") if row.is_public else _("nog niet"),
        unseen,
        certainty(look.least) if look.least is not None else "",
    ]


@needs(Permission.REGISTER)
def doubtful(request: HttpRequest) -> HttpResponse:
    """Findings that nobody looked at in all documents, the least sure first."""
    rows, after = least_sure(after=request.GET.get("na", "")[:40])
    return render(
        request,
        "accountability/pages/documents/doubtful.html",
        {
            "head": [_("Vondst"), _("Woorden"), _("Hoe zeker"), _("Stuk")],
            "rows": [_finding(item, words) for item, words in rows],
            "older": f"?na={after}" if after else "",
            "newer": "?" if "na" in request.GET else "",
        },
    )


def _finding(item: Item, words: str) -> list[object]:
    return [
        format_html(
            '<a href="{}">{}</a> <span dir="auto">{}</span>',
            reverse("register:finding", args=[item.code]),
            ITEM_KINDS[item.kind],
            title_of(item.kind, item.data, item.canonical),
        ),
        format_html('<span dir="auto">{}</span>', " ".join(words.split())),
        certainty(item.confidence),
        format_html('<span dir="auto">{}</span>', item.document.title),
    ]
