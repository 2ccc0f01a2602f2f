# SPDX-License-Identifier: EUPL-1.2
"""What a person can say otherwise of each kind of finding, as one table (velden om te verbeteren)."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...terms import ItemKind

Kind = Literal["quote", "line", "lines", "day", "choice", "numbers", "movers"]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to correct. name: its place in the data of a finding ("due.first" lies within "due").

    quote: words that stand in the document; numbers: "2, 3"; movers: one "name (party)" a line.
    """

    name: str
    label: str | Promise
    kind: Kind = "line"
    options: tuple[tuple[str, str | Promise], ...] = ()
    hint: str | Promise = ""


COMMITMENT_KINDS: tuple[tuple[str, str | Promise], ...] = (
    ("toezegging", _("toezegging")),
    ("maatregel", _("maatregel")),
    ("voornemen", _("voornemen")),
    ("doorlopend", _("doorlopend werk")),
    ("afwijzing", _("weigering: dit gebeurt niet")),
    ("wetsvoorstel", _("wetsvoorstel")),
    ("wettelijke_plicht", _("plicht uit een wet")),
    ("derde", _("iets van een ander dan het kabinet")),
)
STATUSES: tuple[tuple[str, str | Promise], ...] = (
    ("open", _("open")),
    ("aangekondigd", _("aangekondigd")),
    ("lopend", _("loopt")),
    ("uitgevoerd", _("uitgevoerd, zegt de tekst")),
    ("afgedaan", _("afgedaan, zegt de tekst")),
    ("vertraagd", _("vertraagd")),
    ("afgewezen", _("afgewezen")),
    ("geldend", _("geldt al")),
    ("invulling_gegeven", _("invulling gegeven, zegt de tekst")),
)
HOUSE_WORDS: tuple[tuple[str, str | Promise], ...] = (
    ("", _("staat er niet")),
    ("ingediend", _("ingediend")),
    ("aangehouden", _("aangehouden")),
    ("aangenomen", _("aangenomen")),
    ("verworpen", _("verworpen")),
    ("ingetrokken", _("ingetrokken")),
    ("vervallen", _("vervallen")),
)
EXECUTION: tuple[tuple[str, str | Promise], ...] = (
    ("", _("staat er niet")),
    ("lopend", _("loopt")),
    ("uitgevoerd", _("uitgevoerd, zegt de tekst")),
    ("afgedaan", _("afgedaan, zegt de tekst")),
    ("afgewezen", _("niet uitgevoerd")),
)
JUDGED: tuple[tuple[str, str | Promise], ...] = (
    ("", _("geen oordeel")),
    ("answered", _("beantwoord")),
    ("partly", _("deels beantwoord")),
    ("not_addressed", _("niet behandeld")),
    ("referred", _("verwezen naar iets anders")),
    ("declined", _("antwoord geweigerd")),
    ("no_data", _("geen gegevens")),
    ("conditional", _("onder voorwaarde")),
)
"""What a person may find of a demand. The program never fills this in."""
QUOTE = Field("quote", _("Welke woorden"), "quote", hint=_("Letterlijk zoals ze in het stuk staan."))
NUMBER = Field("canonical", _("Nummer"), hint=_("In de vorm kst-36800-XVI-70."))
DAY = _("Als 2026-05-28. Laat leeg als het open is.")

FIELDS: dict[str, tuple[Field, ...]] = {
    ItemKind.REFERENCE: (QUOTE, NUMBER, Field("page", _("Bladzijde"))),
    ItemKind.PAIR: (
        Field("question", _("De vraag"), "quote"),
        Field("answer", _("Het antwoord"), "quote", hint=_("Leeg: er is geen antwoord.")),
        Field("nrs", _("Nummers van de vraag"), "numbers"),
        Field("party", _("Fractie")),
        Field("asker", _("Wie vraagt")),
    ),
    ItemKind.DEMAND: (QUOTE, Field("judged", _("Oordeel over het antwoord"), "choice", JUDGED)),
    ItemKind.COMMITMENT: (
        QUOTE,
        Field("kind", _("Wat het is"), "choice", COMMITMENT_KINDS),
        Field("owner", _("Wie het doet")),
        Field("to_whom", _("Aan wie")),
        Field("due.raw", _("Termijn in woorden")),
        Field("due.first", _("Termijn begint"), "day", hint=DAY),
        Field("due.last", _("Termijn eindigt"), "day", hint=DAY),
        Field("status", _("Wat de tekst ervan zegt"), "choice", STATUSES),
    ),
    ItemKind.MOTION: (
        QUOTE,
        Field("movers", _("Indieners"), "movers", hint=_("Eén per regel: naam (fractie).")),
        NUMBER,
        Field("house", _("Besluit van de Kamer"), "choice", HOUSE_WORDS),
        Field("execution", _("Uitvoering"), "choice", EXECUTION),
    ),
    ItemKind.DEADLINE: (
        QUOTE,
        Field("first", _("Eerste dag"), "day", hint=DAY),
        Field("last", _("Laatste dag"), "day", hint=DAY),
    ),
    ItemKind.PERSON: (
        QUOTE,
        Field("name", _("Naam")),
        Field("role", _("Functie")),
        Field("party", _("Fractie of partij")),
    ),
    ItemKind.NOTE: (Field("mark", _("Teken van de noot")),),
    ItemKind.CHECK: (QUOTE, Field("says", _("Wat er aan de hand is"), "lines")),
    ItemKind.RECOMMENDATION: (QUOTE, Field("number", _("Nummer"))),
}
BY_HAND = (
    ItemKind.REFERENCE,
    ItemKind.COMMITMENT,
    ItemKind.MOTION,
    ItemKind.DEADLINE,
    ItemKind.PERSON,
    ItemKind.RECOMMENDATION,
    ItemKind.CHECK,
)
"""What a person can mark anew. A pair or a footnote is corrected where it is, since it has two places."""
