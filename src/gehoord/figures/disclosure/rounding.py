# SPDX-License-Identifier: EUPL-1.2
"""Controlled rounding: every number to a multiple of the base, and everything still adds up."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from .linked import Linked

KEEP = 1000.0  # weighs more than all chance together: what was published stays, unless it cannot


class NoRounding(Exception):
    """These numbers cannot be rounded so that all relations hold."""


def controlled_rounding(
    linked: Linked, *, seed: int, base: int = 5, keep: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Each number as the multiple of `base` just below or just above it; multiples (and so zeros) stay.

    Up or down is left to chance with the odds of the remainder, as far as the sums leave room. Rounding to
    the nearest would tell more: then a published 0 would mean 0 to 2. The chance comes from `seed` and the
    number's own key, so the same numbers and seed give the same result in whatever order they are handed in.
    keep: numbers published before; those that are still possible stay where the sums allow it.
    Raises NoRounding when the relations leave no way out.
    """
    loose = [key for key, number in linked.numbers.items() if number % base]
    if not loose:
        return dict(linked.numbers)
    below = {key: number // base for key, number in linked.numbers.items()}
    costs = [
        _cost(key, linked.numbers[key] % base, below[key], seed=seed, base=base, keep=keep or {})
        for key in loose
    ]
    ups = _solve(costs, _Rules(linked, loose, below))
    rounded = {key: low * base for key, low in below.items()}
    for key, up in zip(loose, ups, strict=True):
        rounded[key] += base * up
    return rounded


def _cost(key: str, rest: int, below: int, *, seed: int, base: int, keep: Mapping[str, int]) -> float:
    """What it costs to round this number up; below zero means up is the wish."""
    before = keep.get(key)
    if before == below * base:
        return KEEP
    if before == (below + 1) * base:
        return -KEEP
    drawn = hashlib.blake2b(key.encode(), key=seed.to_bytes(16, "big"), digest_size=8).digest()
    return int.from_bytes(drawn, "big") / 2**64 - rest / base


class _Rules:
    """The relations as rows of a sparse matrix over "this number goes up": low <= row <= high."""

    def __init__(self, linked: Linked, loose: Sequence[str], below: Mapping[str, int]) -> None:
        self.place = {key: number for number, key in enumerate(loose)}
        self.below = below
        self.rows: list[dict[int, float]] = []
        self.low: list[float] = []
        self.high: list[float] = []
        for total, parts in linked.sums:
            self._add([*((part, 1) for part in parts), (total, -1)], 0, 0)
        for whole, parts in linked.covered:
            self._add([*((part, 1) for part in parts), (whole, -1)], 0, float("inf"))
        for less, more in linked.at_most:
            # A number below its own ceiling can only pass the other when both have the same floor.
            if below[less] == below[more]:
                self._add([(less, 1), (more, -1)], float("-inf"), 0)
        for one, other in linked.implies:
            if below[other] == 0 and linked.numbers[one] and linked.numbers[other]:
                self._add(
                    [(other, 1), *([(one, -1)] if below[one] == 0 else [])], 0 if below[one] == 0 else 1, 1
                )

    def _add(self, terms: list[tuple[str, int]], low: float, high: float) -> None:
        row: dict[int, float] = {}
        for key, sign in terms:
            shift = sign * self.below[key]
            low, high = low - shift, high - shift
            if key in self.place:
                row[self.place[key]] = row.get(self.place[key], 0) + sign
        if row:
            self.rows.append(row)
            self.low.append(low)
            self.high.append(high)

    def matrix(self) -> Any:
        from scipy.sparse import coo_array

        cells = [(row, place, sign) for row, line in enumerate(self.rows) for place, sign in line.items()]
        rows, places, signs = zip(*cells, strict=True)
        return coo_array((signs, (rows, places)), shape=(len(self.rows), len(self.place))).tocsr()


def _solve(costs: list[float], rules: _Rules) -> list[int]:
    """First as a linear programme (tables with margins then come out whole), else with whole numbers asked for."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    fences = [LinearConstraint(rules.matrix(), rules.low, rules.high)] if rules.rows else []
    for whole in (0, 1):
        found = milp(
            np.array(costs), integrality=np.full(len(costs), whole), bounds=Bounds(0, 1), constraints=fences
        )
        if found.x is None:
            raise NoRounding(found.message)
        ups = np.rint(found.x)
        if np.abs(found.x - ups).max() < 1e-6:
            return [int(up) for up in ups]
    raise NoRounding("no whole numbers found")


def round_list(numbers: Sequence[int], *, seed: int, base: int = 5) -> tuple[list[int], int]:
    """One list and its total, rounded together."""
    parts = {f"{place}": number for place, number in enumerate(numbers)}
    linked = Linked({**parts, "total": sum(numbers)}, [("total", tuple(parts))])
    rounded = controlled_rounding(linked, seed=seed, base=base)
    return [rounded[part] for part in parts], rounded["total"]


def round_table(table: Sequence[Sequence[int]], *, seed: int, base: int = 5) -> list[list[int]]:
    """A table with its margins: one row and one column more than was handed in, the last ones being totals."""
    linked = table_with_margins(table)
    rounded = controlled_rounding(linked, seed=seed, base=base)
    height, width = len(table), len(table[0])
    return [[rounded[f"{row}/{column}"] for column in range(width + 1)] for row in range(height + 1)]


def table_with_margins(table: Sequence[Sequence[int]]) -> Linked:
    """A table as linked numbers: "row/column", where the number after the last is the total."""
    height, width = len(table), len(table[0])
    linked = Linked()
    for row, line in enumerate(table):
        linked.numbers |= {f"{row}/{column}": number for column, number in enumerate(line)}
        linked.numbers[f"{row}/{width}"] = sum(line)
    for column in range(width + 1):
        parts = tuple(f"{row}/{column}" for row in range(height))
        linked.numbers[f"{height}/{column}"] = sum(linked.numbers[part] for part in parts)
        linked.sums.append((f"{height}/{column}", parts))
    for row in range(height + 1):
        linked.sums.append((f"{row}/{width}", tuple(f"{row}/{column}" for column in range(width))))
    return linked
