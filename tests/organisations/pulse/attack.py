# SPDX-License-Identifier: EUPL-1.2
"""What somebody can work out of published views by adding and subtracting: tried by force, apart from our own rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

Vector = Mapping[str, int]
"""Which groups of people a view holds; each group moves as one."""


def small_groups(views: Sequence[Vector], sizes: Mapping[str, int], *, below: int = 10) -> list[set[str]]:
    """Every set of groups with 1 to below-1 people together whose sum is a combination of the views."""
    names = sorted(name for name, size in sizes.items() if size > 0)
    basis = _basis([[Fraction(view.get(name, 0)) for name in names] for view in views])
    return [
        set(few)
        for few in _few(names, sizes, below)
        if _is_in([Fraction(name in few) for name in names], basis)
    ]


def _few(names: Sequence[str], sizes: Mapping[str, int], below: int) -> Iterator[frozenset[str]]:
    found: list[tuple[frozenset[str], int]] = [(frozenset(), 0)]
    for name in names:
        found += [(few | {name}, total + sizes[name]) for few, total in found if total + sizes[name] < below]
    return (few for few, _total in found if few)


def _basis(rows: Iterable[list[Fraction]]) -> list[list[Fraction]]:
    basis: list[list[Fraction]] = []
    for row in rows:
        rest = _reduced(row, basis)
        if any(rest):
            basis.append(rest)
    return basis


def _reduced(row: list[Fraction], basis: list[list[Fraction]]) -> list[Fraction]:
    rest = list(row)
    for one in basis:
        lead = next(place for place, value in enumerate(one) if value)
        if rest[lead]:
            factor = rest[lead] / one[lead]
            rest = [value - factor * other for value, other in zip(rest, one, strict=True)]
    return rest


def _is_in(target: list[Fraction], basis: list[list[Fraction]]) -> bool:
    return not any(_reduced(target, basis))
