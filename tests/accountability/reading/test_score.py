# SPDX-License-Identifier: EUPL-1.2
"""How well the reader reads: the five real documents, and invented ones that were annotated before it saw them."""

import os
from pathlib import Path

import pytest
from tests.accountability.reading import gold
from tests.accountability.reading.gold import CORPUS, Score

GIVEN = os.environ.get("GEHOORD_GOLD_DIR", "")
real = pytest.mark.skipif(
    not GIVEN,
    reason="GEHOORD_GOLD_DIR IS NOT SET: the score on the five real documents was NOT measured in this run",
)
PARTS = ("known", "held_out", "fresh", "everyday", "final")


def scored(*folders: str) -> tuple[Score, Score]:
    """References and pairs over whole folders of the corpus."""
    references, pairs = Score(), Score()
    for folder in folders:
        for path, told in gold.annotated(CORPUS / folder):
            gold.references(path, told, references)
            gold.pairs(path, told, pairs)
    return references, pairs


def scored_real() -> tuple[Score, Score]:
    """The same over the five real documents."""
    references, pairs = Score(), Score()
    for path, told in gold.annotated(Path(GIVEN) / "gold", Path(GIVEN)):
        gold.references(path, told, references)
        gold.pairs(path, told, pairs)
    return references, pairs


@real
def test_the_five_real_documents_give_all_references_and_all_pairs() -> None:
    references, pairs = scored_real()

    assert (references.right, references.wrong) == (23, [])
    assert (pairs.right, pairs.wrong) == (29, [])


@pytest.mark.parametrize("part", PARTS)
def test_references_of_the_corpus(part: str) -> None:
    references, _pairs = scored(part)

    assert references.right + references.missed > 150
    assert references.f1 >= 0.97, references.wrong


@pytest.mark.parametrize("part", PARTS)
def test_pairs_of_the_corpus(part: str) -> None:
    _references, pairs = scored(part)

    assert pairs.right + pairs.missed > 80
    assert pairs.share >= 0.9, pairs.wrong


def test_who_says_to_be_sure_is_right() -> None:
    references, pairs = scored(*PARTS)
    sure = [right for confidence, right in references.sure + pairs.sure if confidence >= 0.9]

    assert len(sure) >= 300
    assert sum(sure) / len(sure) >= 0.98
