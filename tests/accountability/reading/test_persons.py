# SPDX-License-Identifier: EUPL-1.2
"""Who is named, with role and party: members, ministers with and without name, who signs, officials. Invented names."""

from datetime import date

import pytest
from tests.accountability.reading import language

from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.parties import party_at, party_named
from gehoord.accountability.reading.persons import find_persons
from gehoord.accountability.reading.shapes import Person

ON = date(2022, 3, 1)


def persons(text: str, on: date | None = ON) -> list[Person]:
    """The persons of a text."""
    return find_persons(Layout(text), on=on)


def named(text: str) -> list[tuple[str, str]]:
    """Name and party of each."""
    return [(one.name, one.party) for one in persons(text)]


MEMBERS = (
    ("het lid Zandvoort (SP)", [("Zandvoort", "SP")]),
    ("de leden Van der Kooij (SGP), Oudshoorn (ChristenUnie) en El Hamdi (DENK)",
     [("Van der Kooij", "SGP"), ("Oudshoorn", "ChristenUnie"), ("El Hamdi", "DENK")]),
    ("de leden Kromhout en Den Oever (beiden PVV)", [("Kromhout", "PVV"), ("Den Oever", "PVV")]),
    ("mevrouw Vlietstra-Bos (GroenLinks) en de heer Van 't Veld (VVD)", [("Vlietstra-Bos", "GroenLinks"), ("Van 't Veld", "VVD")]),
    ("Kamerlid Yusuf Demirkaya (DENK)", [("Yusuf Demirkaya", "DENK")]),
    ("zijn collega Rozemeijer (D66)", [("Rozemeijer", "D66")]),
    ("senator Van Apelma (SP)", [("Van Apelma", "SP")]),
    ("de indieners van het amendement-Grinwisma/De Wit", [("Grinwisma", ""), ("De Wit", "")]),
    ("het lid van der Lugt (GL)", [("van der Lugt", "GL")]),
    ("het lid Sterrenburg (Groep Sterrenburg/Vos)", [("Sterrenburg", "Groep Sterrenburg/Vos")]),
    ("het lid Feddes (GroenLinks-PvdA)", [("Feddes", "GroenLinks-PvdA")]),
    ("het lid De Groen-\ntjes (CDA)", [("De Groentjes", "CDA")]),
)  # fmt: skip


@pytest.mark.parametrize(("words", "wanted"), MEMBERS, ids=[words for words, _wanted in MEMBERS])
def test_members_are_found_with_their_party(words: str, wanted: list[tuple[str, str]]) -> None:
    assert named(f"Ik dank {words} voor de inbreng.\n") == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de VVD-fractie en de leden van de fractie van het CDA vragen hiernaar.",
        "Het lid van de Groep Zandvoort sluit zich aan.",
        "De Nationaal Coördinator werkt aan het Nationaal Programma.",
        "Het lid vraagt of de Eerste Kamer akkoord is.",
        "De leden van de Partij voor Rust-fractie constateren dit.",
        "Nederland heeft als lid van de Hanzeraad ingestemd.",
    ],
)
def test_groups_and_offices_that_are_no_persons_are_left_alone(sentence: str) -> None:
    assert named(sentence + "\n") == []


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Dat zei minister Van Kesteren donderdag.", "Van Kesteren", "minister"),
        ("Antwoord van Staatssecretaris Van Boxtelen (Infrastructuur en Waterstaat).", "Van Boxtelen",
         "staatssecretaris van Infrastructuur en Waterstaat"),
        ("Dat schrijft demissionair VWS-minister Anna Maria Terlouw in een brief.", "Anna Maria Terlouw",
         "demissionair minister van VWS"),
        ("De minister van Financiën, A.B. de Wilde, was aanwezig.", "A.B. de Wilde", "minister van Financiën"),
        ("Het rapport is aan minister-president Ruitenberg aangeboden.", "Ruitenberg", "minister-president"),
        ("Staatssecretaris mr. drs. K. van der Plasma sprak hier.", "K. van der Plasma", "staatssecretaris"),
        ("De toenmalige staatssecretaris, mevrouw Van Arkema, meldde dit.", "Van Arkema", "staatssecretaris"),
        ("Commissaris van de Koning Arthur van Dijkema kwam.", "Arthur van Dijkema", "commissaris van de Koning"),
        ("Aan: minister EZK (Zandstra-Bos)", "Zandstra-Bos", "minister EZK"),
        ("De minister van Justitie (mr. A. de Wilde) antwoordt.", "A. de Wilde", "minister van Justitie"),
        ("MINISTER ZANDSTRA-BOS: MEER RUST OP HET SPOOR", "ZANDSTRA-BOS", "minister"),
    ],
)  # fmt: skip
def test_ministers_with_a_name_have_their_office(sentence: str, name: str, role: str) -> None:
    assert [(one.name, one.role, one.is_office_holder) for one in persons(sentence + "\n")] == [
        (name, role, True)
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Aan: staatssecretaris Langdurige en Maatschappelijke Zorg", "staatssecretaris Langdurige en Maatschappelijke Zorg"),
        ("Dat schreef de Nationale ombudsman in zijn verslag.", "Nationale ombudsman"),
        ("Kopie aan\n\nSG, plv. DG", "SG"),
        ("Aan\n\nMlenW", "MlenW"),
    ],
)  # fmt: skip
def test_an_office_is_no_name(sentence: str, name: str) -> None:
    assert [(one.name, one.unnamed) for one in persons(sentence + "\n")] == [(name, True)]


def test_the_label_of_an_office_is_no_official() -> None:
    assert named("Contact\n\nInformatie Rijkspost, 1400, elke werkdag\n") == []


def test_an_office_without_its_holder_stands_once() -> None:
    text = (
        "Ik spreek met de minister van Onderwijs, Cultuur en Wetenschap. De minister van Onderwijs, Cultuur en "
        "Wetenschap en ik zijn het eens. Het ministerie van Financiën doet mee.\n"
    )

    found = persons(text)

    assert [(one.name, one.unnamed) for one in found] == [
        ("minister van Onderwijs, Cultuur en Wetenschap", True)
    ]


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("de minister van Volksgezondheid,\nWelzijn en Sport,\n\n\n\nSara Hermanides\n", "Sara Hermanides"),
        ("DE MINISTER VAN DEFENSIE\n\n\n\ndrs. J.A. Haverman\n", "J.A. Haverman"),
        (
            "De Minister van Sociale Zaken\nen Werkgelegenheid,\n\n(mr. A.J. de Gerlings)\n",
            "A.J. de Gerlings",
        ),
        ("W.B. Hoekstein\nMinister van Financiën\n", "W.B. Hoekstein"),
        ("DE STAATSSECRETARIS VAN DEFENSIE\n\n\nDrs. I. Vrolinga-Zand\n", "I. Vrolinga-Zand"),
        (
            "De minister van Economische Zaken en Klimaat\nDigitalisering en Handel\n\n\nMarit Zuylinga\n",
            "Marit Zuylinga",
        ),
    ],
)
def test_who_signs_is_named_with_the_office_and_the_office_is_not_told_again(
    signature: str, name: str
) -> None:
    found = persons(f"Ik informeer u hierover.\n\nHoogachtend,\n\n{signature}")

    assert [(one.name, one.unnamed, one.is_office_holder) for one in found] == [(name, False, True)]
    assert found[0].role.endswith("(ondertekenaar)")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Contactpersoon: drs. P. de Bruijne, senior beleidsmedewerker\n", "P. de Bruijne"),
        ("Opgesteld door\nJ. Vermeer\nDirectie Wonen\n", "J. Vermeer"),
        ("De griffier van de commissie,\nBerkhof\n", "Berkhof"),
        ("De voorzitter van de bakkersbond, Chris Stoffering, vroeg dit.\n", "Chris Stoffering"),
        ("Hoogleraar Barbara Baarmeer (UvA) stelt dit.\n", "Barbara Baarmeer"),
        ("Advocaat-generaal Van Peursinga adviseert de rechter.\n", "Van Peursinga"),
        ("De directeur van Zaltwijk, Fatima Bouzinga, juicht dit toe.\n", "Fatima Bouzinga"),
        ("Dat vindt voorzitter Wim Hoogendam van de bakkers.\n", "Wim Hoogendam"),
        ("De commissie-Ten Brugge kwam met een advies.\n", "Ten Brugge"),
        ("Dat blijkt uit DE GRAAF, B. C., & Winter, E. (2021). Een boek.\n", "B.C. De Graaf"),
    ],
)
def test_who_holds_no_office_is_marked_so_that_the_name_can_go(text: str, name: str) -> None:
    assert (name, False) in [(one.name, one.is_office_holder) for one in persons(text)]


def test_each_person_stands_once_at_the_first_mention_with_what_later_ones_know() -> None:
    text = "De motie-Ervenoord is aangenomen. Later vroeg het lid Ervenoord (VVD) hiernaar.\n"

    found = persons(text)

    assert [(one.name, one.party, one.start) for one in found] == [
        ("Ervenoord", "VVD", text.index("Ervenoord"))
    ]


def test_a_party_that_had_no_seats_in_that_year_makes_it_less_sure() -> None:
    text = "Vragen van het lid Zandvoort (BBB).\n"

    before, after = persons(text, date(2015, 1, 1))[0], persons(text, date(2022, 1, 1))[0]

    assert before.confidence < after.confidence
    assert "geen zetels" in before.reason


def test_spellings_of_a_party_are_one_party() -> None:
    spellings = ("GL-PvdA", "GroenLinks/PvdA", "groenlinks-pvda")

    assert {party.name for said in spellings if (party := party_at(said, None))} == {"GroenLinks-PvdA"}
    assert party_named("Infrastructuur en Waterstaat") is None
    assert party_named("beiden D66") == ("D66", True)
    assert party_at("GroenLinks-PvdA", date(2019, 1, 1)) is None


def test_persons_of_the_known_texts() -> None:
    score = language.persons()

    assert score.share >= 0.97, score.wrong
    assert score.f1 >= 0.95, score.wrong


@pytest.mark.parametrize("part", language.OPENED)
def test_persons_of_the_sets_that_were_opened(part: str) -> None:
    score = language.persons(part=part)

    assert score.share >= 0.98, score.wrong
    assert score.f1 >= 0.98, score.wrong


def test_what_is_said_of_persons_with_certainty_is_right() -> None:
    number, share = language.sure_and_right(*(language.persons(part=part) for part in language.LOOKED_AT))

    assert number >= 320
    assert share >= 0.98


@language.real
def test_persons_of_the_five_real_documents() -> None:
    score = language.persons(real_ones=True)

    assert score.share >= 0.97, score.wrong
    assert score.f1 >= 0.9, score.wrong
