# SPDX-License-Identifier: EUPL-1.2
"""The document about the ladder says what the tables say, and the letters say the same in every language."""

from gehoord.config.docs.limits import WHERE, document
from gehoord.organisations.papers.limit_letter import LANGUAGES, texts
from gehoord.organisations.terms.limits import OFFERS


def test_the_document_in_the_repository_is_fresh() -> None:
    assert WHERE.read_text("utf-8") == document()


def test_every_letter_has_the_same_sentences_in_every_language() -> None:
    letters = texts()

    for kind in ("common", "warning", "arrangement", "ending"):
        assert len({tuple(sorted(letters[kind][code])) for code in LANGUAGES}) == 1, kind
    assert set(letters["offers"]) == set(OFFERS)
    assert all(set(said) == set(LANGUAGES) for said in letters["offers"].values())
