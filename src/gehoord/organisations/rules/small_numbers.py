# SPDX-License-Identifier: EUPL-1.2
"""Which numbers of an organisation's own counts may be seen, so that nobody finds one moment back (kleine aantallen).

Below FEW a number is not told, zero neither. What is hidden together is at least FEW as well, or nothing at all: who
knows the total from another table beside it cannot subtract down to a few.
"""

from collections.abc import Mapping

FEW = 5


def shown(cells: Mapping[str, int]) -> dict[str, int | None]:
    """The same cells; None where the number is not told."""
    hidden = {name for name, number in cells.items() if number < FEW}
    while 0 < sum(cells[name] for name in hidden) < FEW and len(hidden) < len(cells):
        hidden.add(min((name for name in cells if name not in hidden), key=lambda name: (cells[name], name)))
    return {name: None if name in hidden else number for name, number in cells.items()}


def at_least(cells: Mapping[str, int | None]) -> int:
    """The total of what may be seen: never the true total, which would tell what is hidden."""
    return sum(number for number in cells.values() if number is not None)
