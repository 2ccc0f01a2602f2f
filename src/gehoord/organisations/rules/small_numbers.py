# SPDX-License-Identifier: EUPL-1.2
"""Small numbers are not shown: behind "3 meldingen" stand three people whom colleagues can guess (kleine aantallen)."""

from collections.abc import Mapping

FEW = 5
FEWER = "minder dan 5"


def shown(count: int) -> str:
    """The number, or that there were fewer than five. Nought is nought: nobody stands behind it."""
    return FEWER if 0 < count < FEW else str(count)


def part_of(part: int, whole: int) -> str:
    """So many of so many, in words that give away neither a small part nor a small rest."""
    if whole == 0:
        return "geen"
    if whole < FEW:
        return FEWER
    if part == whole:
        return f"alle {whole}"
    if whole - part < FEW:
        return f"de meeste van {whole}"
    return f"{shown(part)} van {whole}"


def shown_cells(cells: Mapping[str, int]) -> dict[str, int | None]:
    """The same cells; None where the number is not told: below FEW, zero too.

    What is hidden together is at least FEW as well, or nothing at all: who knows the total from another table beside
    it cannot subtract down to a few.
    """
    hidden = {name for name, number in cells.items() if number < FEW}
    while 0 < sum(cells[name] for name in hidden) < FEW and len(hidden) < len(cells):
        hidden.add(min((name for name in cells if name not in hidden), key=lambda name: (cells[name], name)))
    return {name: None if name in hidden else number for name, number in cells.items()}


def at_least(cells: Mapping[str, int | None]) -> int:
    """The total of what may be seen: never the true total, which would tell what is hidden."""
    return sum(number for number in cells.values() if number is not None)
