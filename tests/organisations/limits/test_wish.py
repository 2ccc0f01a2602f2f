# SPDX-License-Identifier: EUPL-1.2
"""A wish for a certain carer: three moments, three explained outcomes, and wishes that nobody carries out (KNMG 2008)."""

from itertools import product

import pytest

from gehoord.organisations.tables.carer_wish import asks_whether_it_can, outcome_of, rows
from gehoord.organisations.terms.wish import MOMENTS, NEVER, WISHES


def test_the_same_wish_for_a_woman_gives_three_different_explained_outcomes() -> None:
    booking = outcome_of("booking", "sex", can=True)
    desk = outcome_of("desk", "sex", can=False)
    emergency = outcome_of("emergency", "sex", can=True)

    assert [one.outcome for one in (booking, desk, emergency)] == ["arranged", "explained", "care_first"]
    assert len({one.rule["nl"] for one in (booking, desk, emergency)}) == 3


@pytest.mark.parametrize(("moment", "wish", "can"), list(product(MOMENTS, sorted(NEVER), (True, False))))
def test_no_wish_on_origin_religion_orientation_or_politics_is_carried_out(
    moment: str, wish: str, can: bool
) -> None:
    assert outcome_of(moment, wish, can=can).outcome == "not_done"
    assert not asks_whether_it_can(moment, wish)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_medical_reason_is_for_who_treats(moment: str) -> None:
    assert outcome_of(moment, "medical", can=False).outcome == "treater"


@pytest.mark.parametrize(("moment", "wish", "can"), list(product(MOMENTS, WISHES, (True, False))))
def test_every_situation_has_a_row_with_words_in_three_languages(moment: str, wish: str, can: bool) -> None:
    row = outcome_of(moment, wish, can=can)

    assert all(set(said) == {"nl", "en", "ar"} for said in (row.rule, row.say, row.then, row.source))


def test_every_row_is_used() -> None:
    used = {
        id(outcome_of(moment, wish, can=can)) for moment, wish, can in product(MOMENTS, WISHES, (True, False))
    }

    assert used == {id(row) for row in rows()}


def test_a_code_that_does_not_exist_has_no_outcome() -> None:
    with pytest.raises(KeyError):
        outcome_of("tomorrow", "sex", can=True)
