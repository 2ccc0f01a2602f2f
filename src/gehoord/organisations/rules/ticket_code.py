# SPDX-License-Identifier: EUPL-1.2
"""The code on a ticket of a pulse (kaartje): ten signs, quick to type on a telephone. Plain Python.

50 random bits: too many to try through pages that are throttled. A copy of the database is another matter; that is why
what is stored is a hash with a key (actions/pulse/tickets.py).
"""

import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LONGEST = 60


def new_code() -> str:
    """A fresh code as people see it, such as K7QX9-M2D4R."""
    plain = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH))
    return f"{plain[:5]}-{plain[5:]}"


def read_code(typed: str) -> str:
    """The ten signs somebody typed, in any case and script of digits, with or without dashes; empty when it is no code."""
    told = unicodedata.normalize("NFKC", typed[:_LONGEST]).upper()
    signs = "".join(
        str(unicodedata.decimal(one)) if unicodedata.decimal(one, None) is not None else one
        for one in told
        if one.isalnum()
    ).translate(_READ_AS)
    return signs if len(signs) == LENGTH and all(one in ALPHABET for one in signs) else ""
