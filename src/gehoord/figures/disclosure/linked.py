# SPDX-License-Identifier: EUPL-1.2
"""Numbers that hang together: what a reader may add up, compare and so conclude."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Linked:
    """All numbers of one release with every relation between them that a reader knows.

    A number has one key, in whatever table it stands; so a total that several tables share is one number.
    The same relations bind the rounding and arm the attack of the audit.
    """

    numbers: dict[str, int] = field(default_factory=dict)
    sums: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """(total, parts): the parts add up to the total."""
    at_most: list[tuple[str, str]] = field(default_factory=list)
    """(less, more): the first is never above the second."""
    covered: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """(whole, parts): each of the whole stands in at least one part, so the parts add up to the whole or more."""
    implies: list[tuple[str, str]] = field(default_factory=list)
    """(one, other): where the first is above zero, so is the second."""

    def broken(self, numbers: Mapping[str, int]) -> list[str]:
        """The relations that do not hold for these numbers, in words; none when all hold."""
        return [
            *(
                f"{total} is not the sum of its {len(parts)} parts"
                for total, parts in self.sums
                if numbers[total] != sum(numbers[part] for part in parts)
            ),
            *(
                f"{whole} is more than its {len(parts)} parts together"
                for whole, parts in self.covered
                if numbers[whole] > sum(numbers[part] for part in parts)
            ),
            *(f"{less} is above {more}" for less, more in self.at_most if numbers[less] > numbers[more]),
            *(
                f"{one} is not zero while {other} is"
                for one, other in self.implies
                if numbers[one] > 0 and numbers[other] == 0
            ),
        ]
