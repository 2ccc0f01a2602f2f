# SPDX-License-Identifier: EUPL-1.2
"""Counters beside each other, for who works at one (/loket/vergelijken/): with the year that runs, rounded."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.beside import counters_beside
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference.terms import services

from .. import queries
from .beside import parts


@needs(Permission.COMPARE)
def compare(request: HttpRequest) -> HttpResponse:
    """Services, languages, hours, coverage and terms of all counters; each difference with its reason."""
    today = timezone.localdate()
    asked = request.GET.get("dienst", "")
    kept = queries.terms_now(year=today.year)
    shown = parts(counters_beside(today=today), service=asked if asked in services else "", kept=kept)
    return render(
        request,
        "figures/pages/compare.html",
        {
            **shown,
            "reasons": True,
            "period_says": _(
                "Meldingen van %(year)s tot en met gisteren, afgerond. Alleen voor wie bij een loket werkt: publiceer "
                "dit niet. Deze getallen schuiven nog; de vastgelegde cijfers staan bij de openbare cijfers."
            )
            % {"year": today.year},
        },
    )
