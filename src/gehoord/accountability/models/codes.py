# SPDX-License-Identifier: EUPL-1.2
"""Codes of what stands in the register: short, without look-alike signs, never given twice."""

from secrets import choice

SIGNS = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 8


def new_code(first: str) -> str:
    """`first` says what it is (p an entry, a advice, v a report); then eight signs: 282 thousand million possibilities.

    No vowels and so no words. The table refuses one that was given before.
    """
    return first + "".join(choice(SIGNS) for _ in range(LENGTH))
