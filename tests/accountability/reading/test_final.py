# SPDX-License-Identifier: EUPL-1.2
"""The set that nobody opened to mend the reader: what it says to be sure is right, over everything it finds.

References and pairs have their own bars in `test_score.py`. Nothing here prints what was missed: that would open the set.
"""

from tests.accountability.reading import gold, language
from tests.accountability.reading.gold import CORPUS, Score

FINAL = "final"


def test_of_all_that_it_calls_sure_98_in_a_hundred_is_right() -> None:
    references, pairs = Score(), Score()
    for path, told in gold.annotated(CORPUS / FINAL):
        gold.references(path, told, references)
        gold.pairs(path, told, pairs)

    number, share = language.sure_and_right(
        references,
        pairs,
        language.commitments(parts=(FINAL,))["all"],
        language.persons(part=FINAL),
        language.motions(part=FINAL),
        language.terms(part=FINAL)[0],
    )

    assert number >= 400
    assert share >= 0.98


def test_what_it_finds_of_people_motions_terms_and_promises() -> None:
    assert language.persons(part=FINAL).f1 >= 0.95
    assert language.motions(part=FINAL).f1 >= 0.98
    assert language.terms(part=FINAL)[0].f1 >= 0.88
    assert language.commitments(parts=(FINAL,))["toezegging"].f1 >= 0.85
