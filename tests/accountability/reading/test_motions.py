# SPDX-License-Identifier: EUPL-1.2
"""Motions in every spelling, with their number and what became of them. Invented names and numbers."""

import pytest
from tests.accountability.reading import language

from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.motions import find_motions
from gehoord.accountability.reading.shapes import Motion

SPELLINGS = (
    ("motie van het lid Zandvoort c.s.", [("Zandvoort", "")], True),
    ("motie van de leden Inge van Dalen (CDA) en Grinberg (ChristenUnie)", [("Inge van Dalen", "CDA"), ("Grinberg", "ChristenUnie")], False),
    ("nader gewijzigde motie-Van den Berge/Aalbers", [("Van den Berge", ""), ("Aalbers", "")], False),
    ("motie Kreuger en Van Raalte", [("Kreuger", ""), ("Van Raalte", "")], False),
    ("motie-El Yassiri c.s.", [("El Yassiri", "")], True),
    ("motie-Kool (SP) en Aydeniz (PvdA)", [("Kool", "SP"), ("Aydeniz", "PvdA")], False),
    ("motie van de leden Ben Yaich en Van Soest (DENK)", [("Ben Yaich", "DENK"), ("Van Soest", "DENK")], False),
    ("motie-\nGabrinsen c.s.", [("Gabrinsen", "")], True),
    ("motie Léonie Brandsteder (PVV)", [("Léonie Brandsteder", "PVV")], False),
)  # fmt: skip


def motions(text: str) -> list[Motion]:
    """The motions of a text."""
    return find_motions(Layout(text))


@pytest.mark.parametrize(("words", "movers", "others"), SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_a_motion_is_found_with_its_movers(words: str, movers: list[tuple[str, str]], others: bool) -> None:
    found = motions(f"Ik ga in op de {words} over de wachttijden.\n")

    assert [(one.raw, list(one.movers), one.and_others) for one in found] == [(words, movers, others)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("motie van het lid Omtinga c.s. over de maat (Kamerstuk 35 510, nr. 21)", "kst-35510-21"),
        ("motie-Van den Berge (Kamerstukken II 2019/20, 32 299, nr. 48)", "kst-32299-48"),
        ("motie-Tuinman (nr. 11(36415))", "kst-36415-11"),
        ("motie-De Koning (34 550-X, nr. 31)", "kst-34550-X-31"),
        ("motie-Zandvoort (34550-X-27)", "kst-34550-X-27"),
        ("motie van het lid De Merwe (t.v.v. 26448-741) over iets, 26 448, nr. 745", "kst-26448-745"),
        ("motie Kreuger en Van Raalte over stikstof", ""),
    ],
)
def test_the_number_of_a_motion_is_read_where_it_stands(words: str, number: str) -> None:
    assert [one.canonical for one in motions(f"Dit betreft de {words}.\n")] == [number]


def test_the_number_may_stand_in_the_note() -> None:
    text = (
        "Hoe staat het met de motie van het lid Zandvoort?1\n\nDat loopt.\n\n1 Kamerstuk 35 570 XII, nr. 64\n"
    )

    assert [one.canonical for one in motions(text)] == ["kst-35570-XII-64"]


def test_what_one_mention_says_holds_for_the_other_mention() -> None:
    text = "De motie-Zandvoort (28 286, nr. 1203) is aangenomen.\n\nOver de motie-Zandvoort merk ik dit op.\n"

    assert [(one.canonical, one.house) for one in motions(text)] == [("kst-28286-1203", "aangenomen")] * 2


@pytest.mark.parametrize(
    ("sentence", "house", "execution"),
    [
        ("De motie-Zandvoort is aangenomen.", "aangenomen", ""),
        ("De motie-Zandvoort is op 3 maart verworpen.", "verworpen", ""),
        ("Ik ga in op de aangehouden motie-Zandvoort.", "aangehouden", ""),
        ("De motie-Zandvoort wordt uitgevoerd door TNO.", "", "lopend"),
        ("De motie-Zandvoort is uitgevoerd.", "", "uitgevoerd"),
        ("Daarmee is voldaan aan de motie-Zandvoort.", "", "uitgevoerd"),
        ("De motie-Zandvoort beschouw ik als afgedaan.", "", "afgedaan"),
        (
            "De motie-Zandvoort is aangenomen. De motie wordt betrokken bij de wetswijziging.",
            "aangenomen",
            "lopend",
        ),
        ("Ik moet de motie-Zandvoort ontraden.", "", "afgewezen"),
    ],
)
def test_the_decision_of_the_chamber_and_the_execution_are_two_things(
    sentence: str, house: str, execution: str
) -> None:
    assert [(one.house, one.execution) for one in motions(sentence + "\n")] == [(house, execution)]


def test_a_motion_may_be_told_by_who_announced_it() -> None:
    text = "Ik reageer op de motie die bij die gelegenheid door de leden Wagenaar en Ter Brink is aangekondigd.\n"

    assert [one.movers for one in motions(text)] == [(("Wagenaar", ""), ("Ter Brink", ""))]


def test_two_motions_named_together_share_what_became_of_them() -> None:
    text = "De motie-Dikstra (25 295, nr. 12) en de motie-Ploeger (25 295, nr. 13) zijn aangenomen.\n"

    assert [(one.canonical, one.house) for one in motions(text)] == [
        ("kst-25295-12", "aangenomen"),
        ("kst-25295-13", "aangenomen"),
    ]


def test_a_motion_that_is_moved_in_a_debate_gets_its_number_from_the_chair() -> None:
    text = "De voorzitter:\nDeze motie is voorgesteld door het lid Van Lakeren. Zij krijgt nr. 203 (26485).\n"

    assert [(one.movers, one.house, one.canonical) for one in motions(text)] == [
        ((("Van Lakeren", ""),), "ingediend", "kst-26485-203")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "De motie om de norm te verhogen is verworpen.\n",
        "Stemmingen moties Natuurbeleid\n",
        "Moties\n\nOmschrijving\n",
        "Omschrijving van de motie\nBron\nStand\n",
    ],
)
def test_a_motion_without_a_mover_is_left_to_its_number(text: str) -> None:
    assert motions(text) == []


def test_motions_of_the_known_texts() -> None:
    score = language.motions()

    assert score.share >= 0.97, score.wrong
    assert score.f1 >= 0.97, score.wrong


@pytest.mark.parametrize("part", language.OPENED)
def test_motions_of_the_sets_that_were_opened(part: str) -> None:
    score = language.motions(part=part)

    assert score.share >= 0.98, score.wrong
    assert score.f1 >= 0.98, score.wrong


def test_what_is_said_of_motions_with_certainty_is_right() -> None:
    number, share = language.sure_and_right(*(language.motions(part=part) for part in language.LOOKED_AT))

    assert number >= 130
    assert share >= 0.98


@language.real
def test_motions_of_the_five_real_documents() -> None:
    score = language.motions(real_ones=True)

    assert score.f1 == 1.0, score.wrong
