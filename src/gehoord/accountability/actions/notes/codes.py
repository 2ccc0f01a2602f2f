# SPDX-License-Identifier: EUPL-1.2
"""Addresses of notes, publications and requests: drawn at random, as their words must not show in them (codes)."""

import secrets

SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
LONG = 15
"""With so many random signs (75 bits) nobody finds a code by trying: it then opens what only its holder may see."""


def new_code(kind: str, *, signs: int = 11) -> str:
    """A letter that says what it is of, and random signs: no i, l, o or u, as these are mistaken for others."""
    return kind + "".join(secrets.choice(SIGNS) for _sign in range(signs))
