# SPDX-License-Identifier: EUPL-1.2
"""A recovery key on paper (herstelsleutel): three sheets of words; any two bring it back. SLIP-39."""

from collections.abc import Sequence

from shamir_mnemonic import (
    MnemonicError,
    Share,
    combine_mnemonics,
    generate_mnemonics,
)
from shamir_mnemonic.wordlist import WORDLIST

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import checked_key

SHARES = 3
NEEDED = 2
WORDS = 33

# The slow rounds of SLIP-39 protect a passphrase, and there is none: the library's default will do.
_ITERATION_EXPONENT = 1
# The first four letters of a SLIP-39 word are its own, so they are enough.
_BY_START = {word[:4]: word for word in WORDLIST}


def split(seed: bytes) -> list[str]:
    """Three sheets of 33 words for a 32-byte seed; one sheet alone tells nothing about it."""
    groups: list[list[str]] = generate_mnemonics(
        1, [(NEEDED, SHARES)], checked_key(seed), extendable=True, iteration_exponent=_ITERATION_EXPONENT
    )
    return groups[0]


def combine(shares: Sequence[str]) -> bytes:
    """The seed again, from any two different sheets of one splitting.

    Forgiving of case, numbers, punctuation and words shortened to four letters.
    SealError says in `reason` what is wrong: "count", "words", "check", "same" or "foreign".
    """
    if len(shares) != NEEDED:
        raise SealError("count")
    sheets = [" ".join(words_of(share)) for share in shares]
    read = [_checked(sheet) for sheet in sheets]
    if read[0].common_parameters() != read[1].common_parameters():
        raise SealError("foreign")
    if read[0].index == read[1].index:
        raise SealError("same" if read[0].value == read[1].value else "foreign")
    try:
        return checked_key(combine_mnemonics(sheets))
    except (MnemonicError, ValueError):
        raise SealError("foreign") from None


def words_of(share: str) -> list[str]:
    """The 33 words of one sheet in order, for printing with numbers or for checking what was typed."""
    letters = "".join(character if character.isalpha() else " " for character in share.lower())
    typed = letters.split()
    words = [_BY_START.get(word[:4], "") for word in typed]
    if len(words) != WORDS or any(
        not word or entered not in (word, word[:4]) for word, entered in zip(words, typed, strict=True)
    ):
        raise SealError("words")
    return words


def _checked(sheet: str) -> Share:
    try:
        share = Share.from_mnemonic(sheet)
    except MnemonicError:
        raise SealError("check") from None
    if share.member_threshold != NEEDED or share.group_threshold != 1:
        raise SealError("foreign")
    return share
