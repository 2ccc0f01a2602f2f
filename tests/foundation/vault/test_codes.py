# SPDX-License-Identifier: EUPL-1.2
"""The receipt code: easy to write down and read out, hard to mistype unnoticed, shown to nobody else."""

import copy
import itertools
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoord.foundation.vault.codes import ALPHABET, Code, spell
from gehoord.foundation.vault.errors import CodeError

secrets = st.integers(0, 2**100 - 1).map(lambda number: number.to_bytes(13, "big"))
SAMPLES = [Code(bytes(13)), Code(b"\x0f" + b"\xff" * 12), *(Code.new() for _ in range(30))]


def reason(text: str) -> str:
    try:
        Code.parse(text)
    except CodeError as error:
        return error.reason
    return "none"


@given(secrets)
def test_a_code_that_is_read_back_is_the_same(secret: bytes) -> None:
    code = Code(secret)

    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{5}", code.text)
    assert Code.parse(code.text).secret == secret


def test_every_single_wrong_character_is_noticed() -> None:
    for code in SAMPLES:
        plain = "".join(code.groups)
        for at, character in itertools.product(range(21), ALPHABET):
            expected = "none" if character == plain[at] else "check"
            assert reason(plain[:at] + character + plain[at + 1 :]) == expected


def test_every_swap_of_two_characters_is_noticed_also_when_not_adjacent() -> None:
    for code in SAMPLES:
        plain = "".join(code.groups)
        for one, other in itertools.combinations(range(21), 2):
            swapped = list(plain)
            swapped[one], swapped[other] = plain[other], plain[one]
            expected = "none" if plain[one] == plain[other] else "check"
            assert reason("".join(swapped)) == expected


def test_every_pair_of_equal_characters_that_becomes_another_is_noticed() -> None:
    for at, (one, other) in itertools.product(range(19), itertools.permutations(range(32), 2)):
        number = (one << 5 | one) << (90 - 5 * at)
        plain = "".join(Code(number.to_bytes(13, "big")).groups)
        assert plain[at : at + 2] == ALPHABET[one] * 2

        assert reason(plain[:at] + ALPHABET[other] * 2 + plain[at + 2 :]) == "check"


@pytest.mark.parametrize("code", SAMPLES[:12])
def test_a_code_is_read_however_it_is_typed(code: Code) -> None:
    text = code.text
    fullwidth = "".join(chr(ord(c) + 0xFEE0) if c != "-" else c for c in text)
    arabic = "".join(chr(0x0660 + int(c)) if c.isdigit() else c for c in text)
    typed = [
        text.lower(),
        text.replace("-", ""),
        text.replace("-", " "),
        f"  {text}\r\n",
        text.replace("-", " – "),
        text.replace("-", "\u00a0\u2011\u00a0"),
        text.replace("0", "O").replace("1", "I"),
        text.replace("0", "o").replace("1", "l"),
        text.replace("1", "i"),
        " ".join(text),
        f"\u200e{text}\u200f.",
        f"\u2066{text}\u2069",
        fullwidth,
        arabic,
    ]

    assert [Code.parse(one) == code for one in typed] == [True] * len(typed)


def test_a_mistyped_code_says_what_kind_of_mistake() -> None:
    text = SAMPLES[-1].text

    assert reason("") == "length"
    assert reason(" - ") == "length"
    assert reason(text[:-1]) == "length"
    assert reason(text + "7") == "length"
    assert reason("7" * 3_000_000) == "length"
    assert reason(text[:-1] + "U") == "character"
    assert reason(text[:-1] + "!") == "character"
    assert reason(text[:-1] + "é") == "character"
    assert reason(text[:-1] + "½") == "character"


def test_a_mistake_never_repeats_what_was_typed() -> None:
    plain = "".join(SAMPLES[-1].groups)
    wrong = plain[:-1] + ALPHABET[(ALPHABET.index(plain[-1]) + 1) % 32]

    for typed in (wrong, wrong[:-1], wrong[:-1] + "U"):
        with pytest.raises(CodeError) as caught:
            Code.parse(typed)
        shown = f"{caught.value!r} {caught.value} {caught.value.args} {vars(caught.value)}"
        assert not any(typed[at : at + 4] in shown for at in range(len(typed) - 3))
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None


def test_a_code_shows_and_stores_no_secret() -> None:
    code = Code.new()

    assert f"{code!r} {code} {[code]}" == "<Code> <Code> [<Code>]"
    for store in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError):
            store(code)


def test_a_code_is_read_out_in_the_dutch_spelling_alphabet() -> None:
    code = Code(bytes.fromhex("0443214c74254b635cf84653a5"))
    words = code.spoken()

    assert len(words) == 21
    assert words == [word for group in code.groups for word in spell(group)]
    assert [word[0].upper() for word in words if word[0].isupper()] == [c for c in code.text if c.isalpha()]
    assert spell("K7QX0") == ["Karel", "zeven", "Quotiënt", "Xantippe", "nul"]
    assert len(set(spell(ALPHABET))) == 32


def test_all_that_follows_from_a_code_is_different_and_always_the_same() -> None:
    code, again, other = SAMPLES[-1], Code(SAMPLES[-1].secret), SAMPLES[-2]

    def all_of(one: Code) -> list[bytes]:
        return [one.lookup_hash, one.mailbox.seed, one.draft_key, one.log_nonce]

    assert all_of(code) == all_of(again)
    assert len({*all_of(code), *all_of(other)}) == 8
    assert {len(value) for value in all_of(code)} == {32}
    assert (code == again, hash(code) == hash(again), code == other, code == code.secret) == (
        True,
        True,
        False,
        False,
    )


def test_a_secret_is_exactly_100_bits() -> None:
    for wrong in (b"", bytes(12), bytes(14), b"\x10" + bytes(12)):
        with pytest.raises(ValueError, match="100 bits"):
            Code(wrong)
    assert len({Code.new().secret for _ in range(1000)}) == 1000
    assert max(Code.new().secret[0] for _ in range(1000)) == 15
