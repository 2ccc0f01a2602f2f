# SPDX-License-Identifier: EUPL-1.2
"""The national picture of the work floor (/organisaties/werkvloer/): means of organisations that gave theirs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gehoord.foundation.reference.terms import sector_groups
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language

from ....queries.shared_results import HalfYear, Mean, national_picture
from ....tables.pulse import in_language, question_lists
from ....terms.pulse_open import SHARES
from .bars import share_bars, share_words


@public
def floor(request: HttpRequest) -> HttpResponse:
    """Nothing of one organisation: only means over ten or more."""
    halves = [_half(place, half) for place, half in enumerate(national_picture())]
    return render(request, "organisations/pages/pulse/open/floor.html", {"halves": halves})


def _half(place: int, half: HalfYear) -> dict[str, Any]:
    asked, language = question_lists()[half.questions], current_language()
    means = {mean.measure: mean for mean in half.means}
    groups = sorted({group for mean in half.means for group in mean.groups})
    parts = []
    for each in asked.questions:
        told = [means[key] for name in each.scale.measures if (key := f"{each.code}.{name}") in means]
        bars = [(_(SHARES[name]), share) for name, share in _whole(told)]
        words = in_language(each.words, language)
        parts.append(
            {
                "name": words,
                "says": " ".join(f"{_(SHARES[name])}: {share_words(share)}." for name, share in _whole(told)),
                "caption": _("Gemiddelden per sector: %(question)s") % {"question": words},
                "chart": share_bars(f"h{place}-{each.code}", bars, title=words) if bars else "",
                "rows": [_row(mean, groups) for mean in told],
            }
        )
    year, _dash, number = half.name.partition("-H")
    return {
        "year": year,
        "is_first": number == "1",
        "name": in_language(asked.name, language),
        "parts": parts,
        "head": [_("Wat"), _("Alle sectoren"), *(_(sector_groups[group].label) for group in groups)],
    }


def _whole(told: list[Mean]) -> list[tuple[str, int]]:
    return [(mean.measure.partition(".")[2], mean.whole) for mean in told]


def _row(mean: Mean, groups: list[str]) -> list[str]:
    told = [share_words(mean.groups[group]) if group in mean.groups else _("te weinig") for group in groups]
    return [_(SHARES[mean.measure.partition(".")[2]]), share_words(mean.whole), *told]
