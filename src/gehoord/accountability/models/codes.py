# SPDX-License-Identifier: EUPL-1.2
"""Codes of what stands in the register: short, without look-alike signs, never given twice."""

from secrets import choice

SIGNS = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 8


def new_code() -> str:
    """Eight signs: 282 thousand million possibilities, no vowels and so no words. The table refuses a double one."""
    return "".join(choice(SIGNS) for _ in range(LENGTH))
