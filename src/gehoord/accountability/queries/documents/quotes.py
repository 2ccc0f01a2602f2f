# SPDX-License-Identifier: EUPL-1.2
"""Finding quoted words in a text again, however the lines are broken (citaat terugvinden)."""

import re

LONGEST, MOST = 20_000, 50
"""Signs of a quote that are looked for, and how many places are told at most."""


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Where the words of `quote` stand in `text`: spans in code points, in order. White space is all one. Linear."""
    words = quote[:LONGEST].split()
    if not words:
        return []
    pattern = re.compile(r"\s++".join(re.escape(word) for word in words))
    found: list[tuple[int, int]] = []
    for one in pattern.finditer(text):
        found.append(one.span())
        if len(found) == MOST:
            break
    return found


def nearest(text: str, quote: str, *, place: int) -> tuple[int, int] | None:
    """Of the places where these words stand the one nearest to `place`; None when they stand nowhere."""
    around = max(0, place - 3 * LONGEST)
    near = [
        (start + around, end + around)
        for start, end in occurrences(text[around : place + 3 * LONGEST], quote)
    ]
    found = near or occurrences(text, quote)
    return min(found, key=lambda span: abs(span[0] - place), default=None)
