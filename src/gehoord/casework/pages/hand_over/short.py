# SPDX-License-Identifier: EUPL-1.2
"""A case in short, as the other counter reads it before it says yes; the same rows for who offers it."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gehoord.foundation.reference import terms

from ...queries.hand_overs import Short
from ..labels import name_in, names_in, place_name, step_name


def short_rows(short: Short) -> list[tuple[str, str]]:
    """What it says, in words; what is not known is left out."""
    rows = [
        (_("Nodig"), name_in(terms.needs, short.need) if short.need else ""),
        (_("Gronden"), names_in(terms.grounds, short.grounds)),
        (_("Sector"), name_in(terms.sectors, short.sector) if short.sector else ""),
        (_("Plaats"), place_name(short.place) if short.place else ""),
        (_("Woonplaats"), place_name(short.residence) if short.residence else ""),
        (_("Hoe bekend"), name_in(terms.identities, short.identity)),
        (_("Taal"), name_in(terms.languages, short.language) if short.language else ""),
        (_("Stap"), step_name(short.step)),
        (_("Binnen sinds"), _day(short.received_on)),
        (_("Beloofd voor"), _day(short.due_on)),
        (_("Berichten"), str(short.messages)),
        (_("Bestanden"), ngettext("%(n)s bestand", "%(n)s bestanden", short.files) % {"n": short.files}),
    ]
    return [(words, said) for words, said in rows if said]


def _day(iso: str) -> str:
    return date_format(date.fromisoformat(iso), "l j F Y") if iso else ""
