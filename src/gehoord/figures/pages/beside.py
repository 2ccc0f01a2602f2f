# SPDX-License-Identifier: EUPL-1.2
"""Parts that both comparisons of counters show: what each offers, the map, and where nobody works."""

from collections.abc import Mapping
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.casework.countable import late_words
from gehoord.foundation.people.beside import Beside, Land
from gehoord.foundation.people.services import CHOICE
from gehoord.foundation.reference import terms
from gehoord.foundation.reference.municipalities import everything
from gehoord.foundation.web.components.options import Option

from ..queries import TermsKept
from .numbers import whole
from .tile_map import ELSEWHERE, GOOD, LACKING, UNCOVERED, tile_map


def parts(land: Land, *, service: str, kept: Mapping[str, TermsKept]) -> dict[str, Any]:
    """What the template needs. service: look at this one only on the map, or "" for all that must be there."""
    counters = [_row(one, kept.get(one.code)) for one in land.counters]
    return {
        "counters": counters,
        "lacking": [row for row in counters if row["missing"]],
        "uncovered": _names(land.uncovered),
        "map": _map(land, service=service),
        "services": [
            Option("", _("Alles wat er moet zijn")),
            *(Option(term.code, _(term.label)) for term in terms.services.values()),
        ],
        "service": service,
    }


def _row(one: Beside, kept: TermsKept | None) -> dict[str, Any]:
    offers = one.offers.values()
    return {
        "counter": one,
        "missing": [(_(offer.term.label), offer.reason) for offer in one.missing],
        "extra": [
            _(offer.term.label) for offer in offers if offer.is_offered and offer.term.extra["duty"] == CHOICE
        ],
        "languages": [_(terms.languages[code].label) for code in one.languages if code in terms.languages],
        "municipalities": _names(one.municipalities),
        "reports": whole(kept.reports) if kept else "",
        "late": _(late_words(kept.late_because)) if kept and kept.late_because else "",
        "kept": kept,
    }


def _names(codes: Any) -> list[str]:
    known = everything()
    return sorted(known[code].name for code in codes)


def _lacks(one: Beside, service: str) -> bool:
    return not one.offers[service].is_offered if service else bool(one.missing)


def _map(land: Land, *, service: str) -> SafeString:
    kinds = dict.fromkeys(land.uncovered, UNCOVERED)
    for one in land.counters:
        kind = LACKING if _lacks(one, service) else GOOD if one.takes_in else ELSEWHERE
        kinds |= dict.fromkeys(one.municipalities, kind)
    what = _(terms.services[service].label) if service else _("Alles wat er moet zijn")
    words = {
        GOOD: _("Er is een loket, en dit is er"),
        LACKING: _("Er is een loket, maar hier ontbreekt iets"),
        UNCOVERED: _("Geen eigen loket: het landelijke loket neemt aan"),
        ELSEWHERE: _("Het loket neemt nog niets aan: het landelijke loket neemt aan"),
    }
    numbers = {kind: sum(1 for one in kinds.values() if one == kind) for kind in words}
    key = [(kind, f"{said}: {numbers[kind]}") for kind, said in words.items() if numbers[kind]]
    about = _("Elke gemeente is één vakje, ongeveer op zijn plek. %(numbers)s.") % {
        "numbers": "; ".join(words for _kind, words in key)
    }
    title = ngettext(
        "Kaart van %(n)s gemeente. Gekeken is naar: %(what)s.",
        "Kaart van %(n)s gemeenten. Gekeken is naar: %(what)s.",
        len(kinds),
    ) % {"n": len(kinds), "what": what}
    return tile_map(kinds, title=title, about=about, key=key)
