# SPDX-License-Identifier: EUPL-1.2
"""The reporter's receipt code (meldcode): 100 random bits to write down, and all that follows from them.

The code never stands in a URL, a log or a mail, and cannot be recovered.
"""

import hashlib
import hmac
import os
import unicodedata
from functools import cached_property
from typing import NoReturn

from gehoord.foundation.vault.errors import CodeError
from gehoord.foundation.vault.sealing import KeyPair, derive

# Crockford's base 32: no I, L, O (read as 1, 1 and 0) and no U.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 21

_BITS = 100
_SECRET_BYTES = 13
_GROUPS = (slice(0, 4), slice(4, 8), slice(8, 12), slice(12, 16), slice(16, 21))
_VALUES = {character: value for value, character in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_LONGEST_INPUT = 200
_IGNORED_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Pc"})
_IGNORED = frozenset(".,:;/·")

# The Dutch spelling alphabet (telefoonalfabet) as people use it on the telephone.
# fmt: off
_SPELLING = {
    "0": "nul", "1": "een", "2": "twee", "3": "drie",
    "4": "vier", "5": "vijf", "6": "zes", "7": "zeven",
    "8": "acht", "9": "negen", "A": "Anton", "B": "Bernard",
    "C": "Cornelis", "D": "Dirk", "E": "Eduard", "F": "Ferdinand",
    "G": "Gerard", "H": "Hendrik", "J": "Johan", "K": "Karel",
    "M": "Maria", "N": "Nico", "P": "Pieter", "Q": "Quotiënt",
    "R": "Rudolf", "S": "Simon", "T": "Theodoor", "V": "Victor",
    "W": "Willem", "X": "Xantippe", "Y": "Ypsilon", "Z": "Zaandam",
}
# fmt: on

# Multiplying by x in GF(32), modulo x^5 + x^2 + 1. x generates the field, so x, x^2 … x^20 all differ,
# and none is 1.
_TIMES_X = [(value << 1) ^ (0b100101 if value & 16 else 0) for value in range(32)]


class Code:
    """A receipt code. Printing it shows nothing; `text` is for the person's own eyes."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _SECRET_BYTES or secret[0] >= 16:
            raise ValueError("The secret of a code is 100 bits in 13 bytes.")
        self.secret = bytes(secret)

    @classmethod
    def new(cls) -> "Code":
        """A fresh random code."""
        secret = os.urandom(_SECRET_BYTES)
        return cls(bytes((secret[0] & 15,)) + secret[1:])

    @classmethod
    def parse(cls, text: str) -> "Code":
        """Read what someone typed: any case, spaces or dashes; O is 0, I and L are 1.

        CodeError says what is off. Every single wrong character and every swap of two characters is noticed.
        """
        values = _values_of(text)
        if len(values) != LENGTH:
            raise CodeError("length")
        if _check_value(values[:-1]) != values[-1]:
            raise CodeError("check")
        number = 0
        for value in values[:-1]:
            number = number << 5 | value
        return cls(number.to_bytes(_SECRET_BYTES))

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The 21 characters in groups of 4, 4, 4, 4 and 5; the very last one is the check character."""
        number = int.from_bytes(self.secret)
        values = [number >> shift & 31 for shift in range(_BITS - 5, -1, -5)]
        plain = "".join(ALPHABET[value] for value in [*values, _check_value(values)])
        return tuple(plain[group] for group in _GROUPS)

    @property
    def text(self) -> str:
        """The code as people see it, such as K7QX-9M2D-4RTV-8WNB-3HPJ6."""
        return "-".join(self.groups)

    def spoken(self) -> list[str]:
        """21 words to read out over the telephone, Dutch spelling alphabet; per group: `spell(group)`."""
        return [word for group in self.groups for word in spell(group)]

    @cached_property
    def lookup_hash(self) -> bytes:
        """32 bytes by which the server finds the report: SHA-256 of the lookup id, which is not stored."""
        return hashlib.sha256(derive(self.secret, "code/lookup")).digest()

    @cached_property
    def mailbox(self) -> KeyPair:
        """The pair with which only the holder of the code reads back what was said."""
        return KeyPair(derive(self.secret, "code/mailbox"))

    @cached_property
    def draft_key(self) -> bytes:
        """32 bytes that seal a report which is not sent yet."""
        return derive(self.secret, "code/draft")

    @cached_property
    def log_nonce(self) -> bytes:
        """32 bytes with which the reporter finds the own line in the public count, and nobody else does."""
        return derive(self.secret, "code/log")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Code) and hmac.compare_digest(self.secret, other.secret)

    def __hash__(self) -> int:
        return hash(self.secret)

    def __repr__(self) -> str:
        return "<Code>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A code is not stored; keep its lookup hash.")


def spell(group: str) -> list[str]:
    """Each character of a group of a code as the word one says for it."""
    return [_SPELLING[character] for character in group]


def _values_of(text: str) -> list[int]:
    if len(text) > _LONGEST_INPUT:
        raise CodeError("length")
    values = []
    for character in unicodedata.normalize("NFKC", text).upper():
        if unicodedata.category(character) in _IGNORED_CATEGORIES or character in _IGNORED:
            continue
        # Digits of other scripts count as well: an Arabic keyboard types ٣ for 3.
        value = _VALUES.get(character, unicodedata.decimal(character, -1))
        if value < 0:
            raise CodeError("character")
        values.append(value)
    return values


def _check_value(values: list[int]) -> int:
    """The check character: a weighted sum over GF(32) with a different weight for each place.

    Different weights, none zero, are why one wrong character or two swapped ones cannot cancel out.
    """
    total = 0
    for value in values:
        total = _TIMES_X[total ^ value]
    return total
