# SPDX-License-Identifier: EUPL-1.2
"""Counters beside each other, for everybody (/cijfers/loketten/): services as they are, terms as they were published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.beside import counters_beside
from gehoord.foundation.people.needs import public
from gehoord.foundation.reference.terms import services

from .. import queries
from .beside import parts
from .numbers import period_name, rounding


@public
def counters(request: HttpRequest) -> HttpResponse:
    """What each counter offers and how it kept the terms; the same steps everywhere."""
    edition = queries.latest()
    asked = request.GET.get("dienst", "")
    kept = queries.terms_published(edition) if edition else {}
    says = (
        _("Meldingen van %(period)s. %(rounding)s")
        % {"period": period_name(edition.period), "rounding": rounding(edition)}
        if edition
        else _("Er zijn nog geen cijfers gepubliceerd.")
    )
    shown = parts(
        counters_beside(today=timezone.localdate()), service=asked if asked in services else "", kept=kept
    )
    return render(request, "figures/pages/counters.html", {**shown, "edition": edition, "period_says": says})
