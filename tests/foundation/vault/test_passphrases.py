# SPDX-License-Identifier: EUPL-1.2
"""A seed under a passphrase: the right one opens it, and nothing else does."""

import pytest

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.passphrases import STANDARD, Cost, unwrap_seed, wrap_seed

SEED, PEPPER, PLACE = bytes(range(32)), b"p" * 32, ("lid", 7)
PHRASE = "vier paarden eten café"
CHEAP = Cost(passes=1, memory=8)


def wrapped(passphrase: str = PHRASE) -> bytes:
    return wrap_seed(SEED, passphrase, pepper=PEPPER, bind=PLACE, cost=CHEAP)


def refuses(
    blob: bytes, passphrase: str = PHRASE, pepper: bytes = PEPPER, bind: tuple[str | int, ...] = PLACE
) -> bool:
    try:
        unwrap_seed(blob, passphrase, pepper=pepper, bind=bind)
    except SealError as error:
        return error.reason == "sealed"
    return False


def test_the_standard_cost_is_three_passes_over_64_mebibytes() -> None:
    blob = wrap_seed(SEED, PHRASE, pepper=PEPPER, bind=PLACE)

    assert Cost() == STANDARD == Cost(passes=3, memory=64 * 1024, lanes=1)
    assert unwrap_seed(blob, PHRASE, pepper=PEPPER, bind=PLACE) == SEED
    assert blob[:10] == b"GH\x01\x04\x03\x01\x00\x01\x00\x00"
    assert len(blob) == 122


def test_a_passphrase_opens_the_seed_also_from_another_keyboard() -> None:
    blob = wrapped()

    assert unwrap_seed(memoryview(blob), PHRASE, pepper=PEPPER, bind=PLACE) == SEED
    assert unwrap_seed(blob, "vier paarden eten cafe\u0301", pepper=PEPPER, bind=PLACE) == SEED
    assert blob != wrapped()


def test_another_passphrase_pepper_or_member_does_not_open_it() -> None:
    blob = wrapped()

    for phrase in ("", PHRASE + " ", PHRASE.upper(), "vier paarden eten cafe"):
        assert refuses(blob, passphrase=phrase)
    assert refuses(blob, pepper=b"q" * 32)
    for other in (("lid", 8), ("lid",), ()):
        assert refuses(blob, bind=other)


def test_a_wrap_that_was_changed_or_cut_does_not_open() -> None:
    blob = wrapped()
    salt_and_box = range(10, len(blob))

    for at in [0, 1, 2, 3, *salt_and_box]:
        assert refuses(blob[:at] + bytes((blob[at] ^ 1,)) + blob[at + 1 :]), at
    for wrong in (b"", blob[:25], blob[:26], blob[:27], blob[:-1], blob + b"\x00"):
        assert refuses(wrong)


def test_a_wrap_that_claims_another_cost_does_not_open_and_takes_no_memory() -> None:
    blob = wrapped()

    def claims(passes: int, lanes: int, memory: int) -> bytes:
        return blob[:4] + bytes((passes, lanes)) + memory.to_bytes(4, "big") + blob[10:]

    assert claims(1, 1, 8) == blob
    for cost in (
        (2, 1, 8),
        (1, 1, 16),
        (0, 1, 8),
        (1, 0, 8),
        (1, 1, 7),
        (255, 1, 8),
        (1, 1, 2**32 - 1),
        (1, 9, 72),
    ):
        assert refuses(claims(*cost)), cost


def test_mistakes_of_our_own_are_not_called_a_wrong_passphrase() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        wrap_seed(bytes(31), PHRASE, pepper=PEPPER, bind=PLACE, cost=CHEAP)
    with pytest.raises(ValueError, match="pepper"):
        wrap_seed(SEED, PHRASE, pepper=b"short", bind=PLACE, cost=CHEAP)
    with pytest.raises(ValueError, match="cost"):
        Cost(memory=2**20)
