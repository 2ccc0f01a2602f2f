# SPDX-License-Identifier: EUPL-1.2
"""Footnote marks and notes in every export, also damaged ones: none is dropped. Invented texts."""

import json
from pathlib import Path

import pytest
from tests.accountability.reading import language

from gehoord.accountability.reading.layout import Layout
from gehoord.accountability.reading.notes import find_notes


def notes(text: str) -> list[tuple[str, str | None, str | None]]:
    """Each mark with its printed words and the words of its note."""
    return [
        (
            one.mark,
            text[one.at.start : one.at.end] if one.at else None,
            text[one.text.start : one.text.end] if one.text else None,
        )
        for one in find_notes(Layout(text))
    ]


def test_marks_and_notes_of_a_word_export() -> None:
    text = "Dat is gemeld.[footnoteRef:1] Ook dit.[footnoteRef:2] [1:  Kamerstuk 31 293, nr. 4. ] \n"

    assert notes(text) == [
        ("1", "[footnoteRef:1]", "Kamerstuk 31 293, nr. 4."),
        ("2", "[footnoteRef:2]", None),
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Dit is per brief1 gemeld.\n", ["1"]),
        ("Kent u het bericht dat dit zo is?1, 2\n", ["1", "2"]),
        ("Dit is per brief gestuurd.1 Dat volgt.\n", ["1"]),
        ("Kent u «Het bericht»?¹\n", ["1"]),
        ("Dat is gemeld.[1] Verder niet.\n", ["1"]),
        ("Zie de nota (GL).1 Zoals gezegd.\n", ["1"]),
    ],
)
def test_marks_glued_to_a_word_or_a_stop_are_kept_without_their_note(text: str, marks: list[str]) -> None:
    assert [(mark, note) for mark, _at, note in notes(text)] == [(mark, None) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "De fractie van D66 en JA21 vragen naar CO2 en de A12.\n",
        "Op grond van art.5 en nr.12 en blz.3 geldt dit.\n",
        "De uitgaven waren € 2.350.000 en 3,8 procent, zie 12.30 uur.\n",
        "Zie https://voorbeeld.nl/brief1 en info@dienst2.nl hierover.\n",
        "1. Aanleiding\nEr is iets.\n2. Besluit\nDoen.\n",
    ],
)
def test_other_numbers_are_no_marks(text: str) -> None:
    assert notes(text) == []


def test_notes_at_the_foot_of_the_text_belong_to_their_marks() -> None:
    text = (
        "Dit is gemeld.1 Later ook.2\n\n____________\n1 Kamerstukken II 2019/20, 29 911, nr. 264.\n"
        "2Tweede Kamer, vergaderjaar 2018-2019, 29 911, nr. 237.\n"
    )

    assert [(mark, note) for mark, _at, note in notes(text)] == [
        ("1", "Kamerstukken II 2019/20, 29 911, nr. 264."),
        ("2", "Tweede Kamer, vergaderjaar 2018-2019, 29 911, nr. 237."),
    ]


def test_a_mark_that_a_scanner_damaged_gets_the_number_that_is_left_for_it() -> None:
    text = (
        "De toezegging over de wachttijden?; \n\nDe toezegging over het loket²; \n\n"
        "1 Kamerstuk 31 066, nr. 1170 \n2 Kamerstuk 2023D20217 \n"
    )

    assert [(mark, note) for mark, _at, note in notes(text)] == [
        ("1", "Kamerstuk 31 066, nr. 1170"),
        ("2", "Kamerstuk 2023D20217"),
    ]


def test_a_note_without_a_mark_is_kept() -> None:
    text = "Dit is gemeld.\n\n____________\n1 Kamerstukken II 2019/20, 29 911, nr. 264.\n"

    assert notes(text) == [("1", None, "Kamerstukken II 2019/20, 29 911, nr. 264.")]


@language.real
def test_all_notes_of_the_real_letter() -> None:
    told = json.loads((Path(language.GIVEN) / "gold" / "000.json").read_text(encoding="utf-8"))
    text = (Path(language.GIVEN) / told["file"]).read_bytes().decode("utf-8")

    found = {
        (int(one.mark), one.at.start, one.text.start)
        for one in find_notes(Layout(text))
        if one.at and one.text
    }

    assert found == {(one["nr"], one["mark_start"], one["text_start"]) for one in told["footnotes"]}
