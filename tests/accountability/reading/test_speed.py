# SPDX-License-Identifier: EUPL-1.2
"""The time that reading takes grows with the text and no quicker, also where a text is made to hurt."""

import time

import pytest
from tests.timing import times_longer

from gehoord.accountability.reading import read
from gehoord.accountability.reading.references import find_references

HOSTILE = {
    "digits": "36 410 ",
    "cues": "Kamerstukken II vergaderjaar ",
    "brackets": "(",
    "marks": "[footnoteRef:1][1:  ",
    "questions": "Vraag 1\nWat?\n",
    "numbers alone": "1\n",
    "lists": "en 12, ",
    "spaces": " ",
    "tabs": "1\tWat?\tJa\n",
    "quotes": "«“'\"",
    "names": "Van den Berg-De Vries ",
    "promises": "De minister zal de Kamer informeren ",
    "ids": "kst-36410-XVI-19 ",
    "running heads": "Tweede Kamer, vergaderjaar 2019-2020, 36 410, nr. 3 4\n",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    size = 30_000 // len(piece)
    small, large = piece * size, piece * size * 4

    assert times_longer(lambda: read(small), lambda: read(large)) < 12


def test_a_line_of_ten_megabytes_is_looked_through() -> None:
    text = (
        "De minister schrijft dat het goed gaat en nog wat. " * 60 + "Zie Kamerstuk 36 410, nr. 12. "
    ) * 3_400

    began = time.process_time()
    found = find_references(text)
    took = time.process_time() - began

    assert len(text) > 10_000_000
    assert len(found) == 3_400
    assert took < 20
