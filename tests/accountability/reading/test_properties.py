# SPDX-License-Identifier: EUPL-1.2
"""What holds for every text: nothing crashes, offsets point at the words, the same text gives the same, noise is noise."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.accountability.reading.gold import CORPUS, text_of

from gehoord.accountability.reading import read
from gehoord.accountability.reading.shapes import Reading, as_data

TEXTS = sorted((CORPUS / "known").glob("*.txt"))
PIECES = st.sampled_from(
    [
        "Kamerstuk ", "Kamerstukken II 2019/20, ", "36 410", "-XVI", ", nr. ", "12", " en ", "2023Z02090", "\n\n", "\n",
        "Vraag 1", "Antwoord op vraag 2 t/m 4", "Antwoord", "De leden van de D66-fractie vragen hoe? ", "Ja. ", "1", "2.",
        "[footnoteRef:1]", "[1:  Kamerstuk 31 293, nr. 4] ", "uiterlijk 1 mei 2026", "na de zomer", "Ik zeg toe ", "\t", "|",
        "motie van het lid Jansen (SP)", "Handelingen II 2017/18, nr. 19, item 11", "€", "?", "(", ")", "\u00a0", "\f",
        "Aanhangsel van de Handelingen, vergaderjaar 2011–2012, nr. ", "kst-31293-600", "•", "Tweede Kamer, vergaderjaar ",
        "de minister van Financiën", "zoals:", "[", "]", "-\n", "‘s-Gravenhage", "\r\n", "é", "𝔸", "\x00", "١٢٣٤٥",
    ]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=40).map("".join))


def spans(found: Any) -> list[tuple[int, int]]:
    """Every start and end that stands anywhere in a reading."""
    if isinstance(found, dict):
        own = [(found["start"], found["end"])] if {"start", "end"} <= found.keys() else []
        return own + [each for value in found.values() for each in spans(value)]
    if isinstance(found, (list, tuple)):
        return [each for value in found for each in spans(value)]
    return []


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXT)
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    found = read(text)

    assert all(0 <= start <= end <= len(text) for start, end in spans(as_data(found)))
    assert all(text[one.start : one.end] == one.raw for one in found.references)
    assert all(text[one.start : one.end] == one.raw for one in found.deadlines)
    assert all(0 <= one.confidence <= 1 for one in (*found.references, *found.qa, *found.commitments))


@settings(max_examples=60, deadline=None)
@given(text=TEXT)
def test_the_same_text_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


def what(found: Reading) -> dict[str, Any]:
    """What was found, without the places."""
    return {
        "references": [one.canonical for one in found.references],
        "nrs": [one.nrs for one in found.qa],
        "answered": [one.answer is not None for one in found.qa],
        "deadlines": [(one.first, one.last) for one in found.deadlines],
        "commitments": [one.kind for one in found.commitments],
        "on": found.head.on,
    }


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem[:30])
def test_white_space_that_says_nothing_changes_nothing(path: Any) -> None:
    text = text_of(path).replace("\r\n", "\n")
    plain = what(read(text))

    for noisy in (
        text.replace("\n", "\r\n"),
        text.replace("\n", " \n"),
        text.replace("\n\n", "\n\n\n"),
        text.replace(". ", ".  "),
    ):
        assert what(read(noisy)) == plain


def test_a_reading_is_plain_data() -> None:
    found = replace(read("Kamerstuk 36 410, nr. 12"), version="x")

    assert as_data(found)["references"][0]["canonical"] == "kst-36410-12"
    assert as_data(date(2026, 5, 28)) == "2026-05-28"
