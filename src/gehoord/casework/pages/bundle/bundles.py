# SPDX-License-Identifier: EUPL-1.2
"""The bundles of a counter (massameldingen)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.bundles import bundles_of, how_many
from ..found import asking


@needs(Permission.CASE_WRITE)
def bundles(request: HttpRequest) -> HttpResponse:
    """Each with how many cases and how many of them are open."""
    staff = asking(request)
    rows = []
    for one in bundles_of(staff.counter, keys=staff.keys):
        total, opened = how_many(one.id)
        rows.append(
            [
                format_html(
                    '<a href="{}" dir="auto">{}</a>', reverse("casework:bundle", args=[one.id]), one.body.name
                ),
                total,
                opened,
                date_format(one.row.opened_on, "j F Y"),
            ]
        )
    head = [_("Voorval"), _("Meldingen"), _("Open"), _("Sinds")]
    return render(request, "casework/pages/bundle/bundles.html", {"rows": rows, "head": head})
