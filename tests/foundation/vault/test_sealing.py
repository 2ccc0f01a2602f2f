# SPDX-License-Identifier: EUPL-1.2
"""Sealing to a pair and boxing under a key: what opens, and above all what does not."""

import copy
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import (
    BoxKey,
    KeyPair,
    box,
    derive,
    open_with,
    place,
    seal_to,
    sealed_for,
    unbox,
)

PAIR = KeyPair.from_seed(bytes(range(32)))
KEY = bytes(range(32, 64))
PLACE = (b"\x07" * 16, "loket 12", 3)
parts = st.one_of(st.binary(max_size=40), st.text(max_size=40), st.integers(0, 2**64 - 1))
binds = st.lists(parts, max_size=4).map(tuple)


def sealed(plaintext: bytes = b"dek") -> bytes:
    return seal_to(PAIR.public, plaintext, purpose="dek", bind=PLACE)


def refuses(
    pair: KeyPair, blob: bytes, *, purpose: str = "dek", bind: tuple[bytes | str | int, ...] = PLACE
) -> bool:
    try:
        open_with(pair, blob, purpose=purpose, bind=bind)
    except SealError as error:
        return error.reason == "sealed" and str(error) == "This does not open."
    return False


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=5000), st.text(min_size=1, max_size=30), binds)
def test_what_is_sealed_to_a_pair_opens_with_it(
    plaintext: bytes, purpose: str, bind: tuple[bytes, ...]
) -> None:
    blob = seal_to(PAIR.public, plaintext, purpose=purpose, bind=bind)

    assert open_with(PAIR, blob, purpose=purpose, bind=bind) == plaintext
    assert len(blob) == len(plaintext) + 1148


def test_sealing_to_the_pair_itself_is_sealing_to_its_public_key() -> None:
    blob = seal_to(PAIR, b"dek", purpose="dek", bind=PLACE)

    assert open_with(PAIR, blob, purpose="dek", bind=PLACE) == b"dek"


def test_sealing_twice_never_gives_the_same_blob() -> None:
    assert sealed() != sealed()


def test_a_wrap_moved_to_another_row_does_not_open() -> None:
    for other in ((b"\x08" * 16, "loket 12", 3), (b"\x07" * 16, "loket 12", 4), PLACE[:2], (*PLACE, ""), ()):
        assert refuses(PAIR, sealed(), bind=other)


def test_a_wrap_does_not_open_for_another_purpose() -> None:
    assert refuses(PAIR, sealed(), purpose="case")


def test_a_wrap_does_not_open_with_the_key_of_another_team() -> None:
    assert refuses(KeyPair.new(), sealed())


def test_a_wrap_that_is_made_to_name_another_team_does_not_open_there() -> None:
    other = KeyPair.new()
    renamed = sealed()[:4] + other.key_id + sealed()[12:]

    assert refuses(other, renamed)


def test_a_wrap_with_any_byte_changed_does_not_open() -> None:
    blob = sealed()

    for at in range(len(blob)):
        assert refuses(PAIR, blob[:at] + bytes((blob[at] ^ 1,)) + blob[at + 1 :]), at


def test_a_wrap_cut_short_or_made_longer_does_not_open() -> None:
    blob = sealed()

    for wrong in (b"", blob[:3], blob[:12], blob[:1132], blob[:-1], blob + b"\x00", blob + blob):
        assert refuses(PAIR, wrong)


def test_a_box_is_no_wrap_and_a_wrap_no_box() -> None:
    boxed = box(KEY, b"dek", purpose="dek", bind=PLACE)

    assert refuses(PAIR, boxed)
    with pytest.raises(SealError):
        unbox(KEY, sealed(), purpose="dek", bind=PLACE)


def test_what_is_no_public_key_is_refused() -> None:
    for wrong in (b"", b"\xff" * 1216, PAIR.public[:-1], PAIR.public + b"\x00", bytes(1216)):
        with pytest.raises(SealError):
            seal_to(wrong, b"dek", purpose="dek", bind=PLACE)


def test_a_wrap_names_the_pair_it_is_for() -> None:
    assert sealed_for(memoryview(sealed())) == PAIR.key_id

    for wrong in (b"", b"GH\x01\x01short", box(KEY, b"", purpose="dek", bind=())):
        with pytest.raises(SealError):
            sealed_for(wrong)


@given(st.binary(max_size=5000), st.text(min_size=1, max_size=30), binds)
def test_what_is_boxed_opens_with_the_same_key(
    plaintext: bytes, purpose: str, bind: tuple[bytes, ...]
) -> None:
    boxed = box(KEY, plaintext, purpose=purpose, bind=bind)

    assert unbox(KEY, boxed, purpose=purpose, bind=bind) == plaintext
    assert unbox(BoxKey(KEY), memoryview(boxed), purpose=purpose, bind=bind) == plaintext
    assert len(boxed) == len(plaintext) + 64


def test_a_box_opens_with_no_other_key_place_or_purpose_and_in_no_other_form() -> None:
    boxed = box(KEY, b"samenvatting", purpose="summary", bind=PLACE)
    changed = [boxed[:at] + bytes((boxed[at] ^ 128,)) + boxed[at + 1 :] for at in range(len(boxed))]

    for wrong in [*changed, b"", boxed[:36], boxed[:48], boxed[:-1], boxed + b"\x00"]:
        with pytest.raises(SealError):
            unbox(KEY, wrong, purpose="summary", bind=PLACE)
    for key, purpose, bind in (
        (KEY[::-1], "summary", PLACE),
        (KEY, "summary ", PLACE),
        (KEY, "summary", PLACE[:2]),
        (KEY, "summary", (*PLACE[:2], 4)),
    ):
        with pytest.raises(SealError):
            unbox(key, boxed, purpose=purpose, bind=bind)


@given(st.text(min_size=1, max_size=9), binds, st.text(min_size=1, max_size=9), binds)
def test_two_different_places_never_look_the_same(
    purpose: str, bind: tuple[bytes, ...], other_purpose: str, other_bind: tuple[bytes, ...]
) -> None:
    same = (purpose, bind) == (other_purpose, other_bind)

    assert (place(purpose, bind) == place(other_purpose, other_bind)) == same


def test_text_bytes_and_numbers_are_different_places() -> None:
    look_alikes: list[tuple[bytes | str | int, ...]] = [
        ("1",),
        (b"1",),
        (1,),
        (b"\x00" * 7 + b"\x01",),
        ("1", ""),
        ("", "1"),
        ("ab", "c"),
        ("a", "bc"),
        ("abc",),
        (),
    ]

    assert len({place("x", bind) for bind in look_alikes}) == len(look_alikes)


def test_each_label_and_context_gives_a_key_of_its_own() -> None:
    keys = {
        derive(KEY, "count"),
        derive(KEY, "body"),
        derive(KEY, "body", 1),
        derive(KEY, "body", "1"),
        derive(KEY, "body", 1, 1),
        derive(KEY[::-1], "body"),
    }

    assert len(keys) == 6
    assert {len(key) for key in keys} == {32}


def test_mistakes_of_our_own_are_not_called_a_broken_seal() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        KeyPair(bytes(31))
    with pytest.raises(ValueError, match="32 bytes"):
        BoxKey(bytes(16))
    with pytest.raises(ValueError, match="100 random bits"):
        derive(b"kort", "count")
    with pytest.raises(ValueError, match="purpose"):
        box(KEY, b"", purpose="", bind=())
    for part in (-1, 2**64, True, None, 1.5):
        with pytest.raises(TypeError):
            place("x", (part,))  # type: ignore[arg-type]


def test_a_pair_shows_and_stores_no_secret() -> None:
    pair = KeyPair.new()
    shown = f"{pair!r} {pair} {[pair]}"

    assert shown == "{0} {0} [{0}]".format(f"<KeyPair {pair.key_id.hex()}>")
    assert repr(BoxKey(KEY)) == "<BoxKey>"
    for store in (pickle.dumps, copy.deepcopy):
        for secret in (pair, BoxKey(KEY)):
            with pytest.raises(TypeError):
                store(secret)


def test_pairs_are_equal_when_their_seed_is() -> None:
    again = KeyPair.from_seed(PAIR.seed)

    assert again == PAIR
    assert hash(again) == hash(PAIR)
    assert again != KeyPair.new()
    assert again != PAIR.seed
