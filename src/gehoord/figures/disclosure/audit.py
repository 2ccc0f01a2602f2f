# SPDX-License-Identifier: EUPL-1.2
"""The disclosure audit: attack what is about to be published, before somebody else does.

The attacker has every published number at once, knows the base, the method and all relations between the
numbers, and looks for the lowest and the highest value that a number can still have. Every world he considers
is one of whole numbers, so the audit is as strong as he is within these relations. What he may know beside
them (that his neighbour reported, say) is outside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .linked import Linked

SMALL = range(1, 5)
VALUES = 5
Known = Mapping[str, tuple[int, int]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Finding:
    """A small number that the published set gives away: all it can still be is `low` to `high`."""

    key: str
    low: int
    high: int


def what_rounding_tells(published: Mapping[str, int], *, base: int = 5) -> dict[str, tuple[int, int]]:
    """What a rounded number says about the true one: less than one base away, and never below zero."""
    return {key: (max(0, number - base + 1), number + base - 1) for key, number in published.items()}


def disclosure_audit(
    linked: Linked, known: Known, *, values: int = VALUES, progress: Progress | None = None
) -> list[Finding]:
    """Every number of 1 to 4 that can be narrowed below `values` possible values; an empty list is a pass.

    linked: the true numbers with their relations. known: per key the lowest and highest value that the
    publication itself allows (an exact number: twice itself). A key that is not in `known` is unpublished.
    Raises ValueError when the publication contradicts the truth: then it is wrong, whatever it hides.
    """
    attack = _Attack(linked, known)
    suspects = [key for key, number in linked.numbers.items() if number in SMALL]
    open_ = attack.sweep(suspects, values)
    findings = []
    for done, key in enumerate(open_):
        low, high = attack.narrow(key, values)
        if high - low + 1 < values:
            findings.append(Finding(key, low, high))
        if progress:
            progress(done + 1, len(open_))
    return findings


class _Attack:
    """One linear system over all numbers, asked again and again for its extremes."""

    def __init__(self, linked: Linked, known: Known) -> None:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint

        self.keys = list(linked.numbers)
        self.place = {key: place for place, key in enumerate(self.keys)}
        ceiling = 2 * max(linked.numbers.values(), default=0) + 10
        reach = [known.get(key, (0, ceiling)) for key in self.keys]
        truth = np.array([linked.numbers[key] for key in self.keys])
        self.floor = np.array([low for low, _ in reach], dtype=float)
        self.roof = np.array([high for _, high in reach], dtype=float)
        matrix, low, high = self._relations(linked)
        sums = matrix @ truth
        if ((truth < self.floor) | (truth > self.roof)).any() or ((sums < low) | (sums > high)).any():
            raise ValueError("What would be published contradicts the numbers behind it.")
        self.bounds = Bounds(self.floor, self.roof)
        self.fences = [LinearConstraint(matrix, low, high)] if matrix.shape[0] else []
        self.lowest, self.highest = truth.copy(), truth.copy()

    def _relations(self, linked: Linked) -> tuple[Any, Any, Any]:
        import numpy as np
        from scipy.sparse import coo_array

        rows: list[list[tuple[str, float]]] = [
            [(total, -1.0), *((part, 1.0) for part in parts)] for total, parts in linked.sums
        ]
        rows += [[(whole, 1.0), *((part, -1.0) for part in parts)] for whole, parts in linked.covered]
        rows += [[(less, 1.0), (more, -1.0)] for less, more in linked.at_most]
        # "Above zero, so the other too", with the most that the first can be.
        rows += [
            [(one, 1.0), (other, -max(1.0, self.roof[self.place[one]]))] for one, other in linked.implies
        ]
        cells = [(row, self.place[key], sign) for row, line in enumerate(rows) for key, sign in line]
        high = np.zeros(len(rows))
        low = np.where(np.arange(len(rows)) < len(linked.sums), 0.0, -np.inf)
        at, places, signs = zip(*cells, strict=True) if cells else ((), (), ())
        shape = (len(rows), len(self.keys))
        return coo_array((signs, (at, places)), shape=shape).tocsr(), low, high

    def _world(self, wish: Mapping[int, float]) -> Any:
        """A world of whole numbers that fits the publication and lies furthest along the wish."""
        import numpy as np
        from scipy.optimize import milp

        costs = np.zeros(len(self.keys))
        for place, weight in wish.items():
            costs[place] = -weight
        found = milp(costs, integrality=np.ones(len(costs)), bounds=self.bounds, constraints=self.fences)
        if found.x is None:  # the truth itself is such a world
            raise RuntimeError(found.message)
        world = np.rint(found.x).astype(int)
        self.lowest = np.minimum(self.lowest, world)
        self.highest = np.maximum(self.highest, world)
        return world

    def _wide(self, key: str, values: int) -> bool:
        place = self.place[key]
        return bool(self.highest[place] - self.lowest[place] + 1 >= values)

    def sweep(self, suspects: list[str], values: int) -> list[str]:
        """Clear many suspects at once: one world that raises (or lowers) all of them widens many intervals."""
        open_ = [key for key in suspects if not self._wide(key, values)]
        while open_:
            before = len(open_)
            for sign in (1.0, -1.0):
                self._world({self.place[key]: sign for key in open_})
                open_ = [key for key in open_ if not self._wide(key, values)]
            if len(open_) > 0.9 * before:
                break
        return open_

    def narrow(self, key: str, values: int) -> tuple[int, int]:
        """The lowest and highest value still possible for one number (or enough of them to let it pass)."""
        place = self.place[key]
        for sign in (1.0, -1.0):
            if not self._wide(key, values):
                self._world({place: sign})
        return int(self.lowest[place]), int(self.highest[place])
