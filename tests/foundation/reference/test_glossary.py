# SPDX-License-Identifier: EUPL-1.2
"""The one dictionary between Dutch and code."""

import pytest

from gehoord.foundation.reference import glossary


@pytest.mark.parametrize(
    ("dutch", "code"),
    [
        ("melding", "report"),
        ("Melder", "reporter"),
        ("klager", "reporter"),
        ("wederpartij", "respondent"),
        ("beklaagde", "respondent"),
        ("terrein", "domain"),
        ("College voor de Rechten van de Mens", "the_institute"),
    ],
)
def test_a_dutch_word_has_its_one_name_in_code(dutch, code):
    assert glossary.code_for(dutch) == code


@pytest.mark.parametrize("word", ["dader", "slachtoffer", "", "report"])
def test_a_word_that_is_not_in_the_dictionary_is_refused(word):
    with pytest.raises(KeyError):
        glossary.code_for(word)


def test_a_name_in_code_that_nobody_agreed_on_is_refused_by_its_name():
    with pytest.raises(KeyError, match="incident_hour"):
        glossary.dutch_for("incident_hour")


@pytest.mark.parametrize("word", glossary.words(), ids=lambda word: word.code)
def test_every_word_goes_to_code_and_back(word):
    assert glossary.code_for(word.dutch) == word.code
    assert glossary.dutch_for(word.code) == word.dutch
    assert word.code.isidentifier()
    assert word.code == word.code.lower()


@pytest.mark.parametrize(
    ("code", "name"),
    [("received_at", "ontvangenOp"), ("report", "melding"), ("place", "plaatsVanHetVoorval")],
)
def test_the_public_api_speaks_dutch(code, name):
    assert glossary.api_name(code) == name
