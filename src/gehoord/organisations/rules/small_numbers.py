# SPDX-License-Identifier: EUPL-1.2
"""Small numbers are not shown: behind "3 meldingen" stand three people whom colleagues can guess."""

LEAST = 5
FEWER = "minder dan 5"


def shown(count: int) -> str:
    """The number, or that there were fewer than five. Nought is nought: nobody stands behind it."""
    return FEWER if 0 < count < LEAST else str(count)


def part_of(part: int, whole: int) -> str:
    """So many of so many, in words that give away neither a small part nor a small rest."""
    if whole == 0:
        return "geen"
    if whole < LEAST:
        return FEWER
    if part == whole:
        return f"alle {whole}"
    if whole - part < LEAST:
        return f"de meeste van {whole}"
    return f"{shown(part)} van {whole}"
