# SPDX-License-Identifier: EUPL-1.2
"""What a text says of itself: genre, day, own number, subject, sender, days asked and answered. Invented texts."""

from datetime import date
from typing import Any

import pytest
from tests.accountability.reading import language
from tests.accountability.reading.gold import reading_of

from gehoord.accountability.reading.head import read_head
from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.shapes import Head

PAGE = """Kamervraag 2023Z02095

De brug bij Ooltgen

Ingediend 8 februari 2023
Beantwoord 21 maart 2023 (na 41 dagen)
Indiener Sara Zandvoort (D66)
Beantwoord door Van Kesteren
 • Vraag 1
  Klopt het dat de brug dicht is?

  Ja.

 • Mededeling - 1 maart 2023

  De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
"""
AANHANGSEL = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2020–2021 Aanhangsel van de Handelingen

Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden

2895

Vragen van het lid Oudeland (SP) aan de Staatssecretaris van Wonen over daken (ingezonden 19 april 2021).

Antwoord van Staatssecretaris Van Leeuwen (Wonen) (ontvangen 2 juni 2021).

Vraag 1
Lekt het?

Antwoord 1
Nee.
"""
CONSULTATION = """28 286	Dierenwelzijn

Nr. 1275	VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 5 oktober 2022

De vragen en opmerkingen zijn op 1 september 2022 aan de Minister voorgelegd. Bij brief van 3 oktober 2022 zijn de vragen beantwoord.
"""
LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum	18 november 2016
Betreft	Stand van zaken daken

Geachte voorzitter,

Het gaat goed.

Hoogachtend,

de minister van Wonen,



A. de Wit
"""
NOTE = """TER BESLISSING

Datum
21 september 2023

1. Aanleiding
Er is iets.

2. Geadviseerd besluit
Doen.

3. Kernpunten
Geen.
"""
DEBATE = """Tweede Kamer, 74e vergadering
Dinsdag 14 april 2015

De voorzitter:
Ik open de vergadering.
"""


def head(text: str, name: str = "") -> Head:
    """The head of a text."""
    return read_head(Layout(text), name)


@pytest.mark.parametrize(
    ("text", "genre", "on"),
    [
        (PAGE, "kamervraagpagina", date(2023, 3, 21)),
        (AANHANGSEL, "antwoorden", date(2021, 6, 2)),
        (CONSULTATION, "schriftelijk_overleg", date(2022, 10, 5)),
        (LETTER, "kamerbrief", date(2016, 11, 18)),
        (NOTE, "nota", date(2023, 9, 21)),
        (DEBATE, "handelingen", date(2015, 4, 14)),
        ("Bijlage 2 – Voortgang\n\nPeildatum: 30 juni 2025\n", "bijlage", date(2025, 6, 30)),
        ("date 2026-02-19 Er is nieuws.\n", "nieuws", date(2026, 2, 19)),
        ("Zomaar een zin.\n", "overig", None),
    ],
    ids=["page", "aanhangsel", "consultation", "letter", "note", "debate", "annex", "news", "other"],
)
def test_genre_and_day(text: str, genre: str, on: date | None) -> None:
    found = head(text)

    assert (found.genre, found.on) == (genre, on)


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        (PAGE, "", "2023Z02095"),
        (AANHANGSEL, "", "ah-tk-20202021-2895"),
        (CONSULTATION, "", "kst-28286-1275"),
        (LETTER, "", ""),
        (LETTER, "kst-34550-X-99.html", "kst-34550-X-99"),
    ],
)
def test_its_own_number(text: str, name: str, own: str) -> None:
    assert head(text, name).own == own


def test_days_asked_answered_postponed_stated_and_counted() -> None:
    found = head(PAGE)

    assert (found.asked_on, found.answered_on, found.postponed_on) == (
        date(2023, 2, 8),
        date(2023, 3, 21),
        date(2023, 3, 1),
    )
    assert (found.days_stated, found.days_counted) == (41, 41)
    assert head(CONSULTATION).days_counted == 32


def test_subject_and_sender() -> None:
    found = head(LETTER)

    assert (found.subject, found.sender) == ("Stand van zaken daken", "minister van Wonen")
    assert head(AANHANGSEL).sender == "Staatssecretaris Van Leeuwen"


def test_a_budget_and_its_annexes_are_of_prinsjesdag() -> None:
    running_head = "Tweede Kamer, vergaderjaar 2024–2025, 36 600 XV, nr. 2"
    text = f"BIJLAGE 4\n\n{running_head}	187\n\nTekst.\n\n{running_head}	188\n\nTekst.\n"

    found = head(text)

    assert (found.on, found.own) == (date(2024, 9, 17), "kst-36600-XV-2")


def _told(doc: dict[str, Any]) -> dict[str, Any]:
    names = {
        "submitted": "asked_on",
        "answered": "answered_on",
        "days_computed": "days_counted",
        "days_stated": "days_stated",
    }
    return {names[name]: doc[name] for name in names if name in doc}


def test_days_of_the_known_texts() -> None:
    wrong = []
    for path, told in language.texts():
        found = reading_of(path).head
        if found.on is None:
            continue
        wrong += [
            (path.name, name, value)
            for name, value in {**_told(told["doc"]), "on": told["doc"]["date"]}.items()
            if str(getattr(found, name)) != str(value)
        ]

    assert wrong == []


@language.real
def test_days_of_the_five_real_documents() -> None:
    heads = [reading_of(path).head for path, _told in language.texts(real_ones=True)]

    assert [str(one.on) for one in heads] == ["2026-05-28", "None", "None", "2023-03-21", "2026-02-19"]
    assert [one.days_counted for one in heads] == [56, None, None, 41, None]
