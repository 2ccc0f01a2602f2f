# SPDX-License-Identifier: EUPL-1.2
"""The recovery key on paper: any two of three sheets, typed as people type; a plain word when it fails."""

import itertools

import pytest

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.recovery import combine, split, words_of

SEED = bytes(range(32))
SHEETS = split(SEED)
OTHER_SHEETS = split(SEED[::-1])


def reason(shares: list[str]) -> str:
    with pytest.raises(SealError) as caught:
        combine(shares)
    assert not any(word in str(caught.value).split() for share in shares for word in share.split())
    assert caught.value.__cause__ is None
    return caught.value.reason


def test_any_two_sheets_bring_the_key_back_in_either_order() -> None:
    for two in itertools.permutations(SHEETS, 2):
        assert combine(two) == SEED


def test_a_sheet_is_33_words_to_print() -> None:
    assert [len(words_of(sheet)) for sheet in SHEETS] == [33, 33, 33]
    assert [" ".join(words_of(sheet)) for sheet in SHEETS] == SHEETS


def test_splitting_again_gives_other_sheets_of_the_same_key() -> None:
    again = split(SEED)

    assert not set(again) & set(SHEETS)
    assert combine(again[:2]) == SEED
    assert reason([SHEETS[0], again[1]]) == "foreign"


def test_sheets_may_be_typed_with_numbers_capitals_and_short_words() -> None:
    numbered = "\n".join(f"{number}. {word.upper()}" for number, word in enumerate(SHEETS[0].split(), 1))
    short = ",  ".join(word[:4] for word in SHEETS[1].split())

    assert combine([numbered, short]) == SEED


def test_each_mistake_has_a_plain_reason() -> None:
    words = SHEETS[0].split()
    swapped = " ".join([words[1], words[0], *words[2:]])

    assert reason([]) == "count"
    assert reason(SHEETS[:1]) == "count"
    assert reason(SHEETS) == "count"
    assert reason([SHEETS[0], SHEETS[0]]) == "same"
    assert reason([SHEETS[0], SHEETS[0].upper()]) == "same"
    assert reason([SHEETS[0], OTHER_SHEETS[1]]) == "foreign"
    assert reason([SHEETS[0], OTHER_SHEETS[0]]) == "foreign"
    assert reason([swapped, SHEETS[1]]) == "check"
    assert reason([" ".join(words[:-1]), SHEETS[1]]) == "words"
    assert reason([" ".join([*words, "zero"]), SHEETS[1]]) == "words"
    assert reason([" ".join(["fiets", *words[1:]]), SHEETS[1]]) == "words"
    assert reason([" ".join([words[0][:4] + "qq", *words[1:]]), SHEETS[1]]) == "words"
    assert reason(["", SHEETS[1]]) == "words"


def test_only_a_32_byte_key_is_split() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        split(bytes(16))
