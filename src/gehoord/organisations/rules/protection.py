# SPDX-License-Identifier: EUPL-1.2
"""Which groups of a pulse may be shown so that no small group can be worked out (bescherming). Plain Python.

What is published is a set of views: the whole, and units of the tree with all that is below them. Views in a tree
contain each other or have nothing in common. So everything that adding and subtracting them can tell is a sum of
*cells*: the answers of a published view that are in no published view below it. One wave is safe when each cell holds
nobody or at least LEAST people. docs/explanation/pulse.md has the proof; the tests try it by force.

Over time: who knows who works somewhere, and that nearly all of them answered, can subtract an earlier wave. Where at
least LEAST people did not answer, nobody knows whose answers are in it, and a difference tells nothing of somebody.
Where fewer were silent, the same cell must have changed by nobody or by at least LEAST, in people and in answers, and with
more than one such wave by nobody; if not, answers are left out by lot until LEAST are silent, or the group is not shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LEAST = 10
"""Respondents in the smallest group that may be known (requirement of the system; not a number from a law)."""
WHOLE = "all"


@dataclass(frozen=True)
class Node:
    """A unit: its own people and answers, without those of the units below it. parent: WHOLE or another unit."""

    key: str
    people: int
    answers: int
    parent: str = WHOLE
    moved: int = 0
    """How many came or went since the wave before, as the organisation says."""


@dataclass(frozen=True)
class Cell:
    """What one wave let be known of some units together."""

    atoms: frozenset[str]
    answers: int
    silent: int

    @property
    def is_known(self) -> bool:
        """Whether somebody who knows who works there knows nearly for sure whose answers are in it."""
        return self.answers > 0 and self.silent < LEAST


@dataclass(frozen=True)
class Wave:
    """What is kept of a wave to judge the next ones by: people per unit, who came or went, and the published cells."""

    people: Mapping[str, int]
    moved: Mapping[str, int]
    cells: tuple[Cell, ...]

    def as_json(self) -> dict[str, Any]:
        """For the frozen result; never shown."""
        cells = [
            {"of": sorted(one.atoms), "answers": one.answers, "silent": one.silent} for one in self.cells
        ]
        return {"people": dict(self.people), "moved": dict(self.moved), "cells": cells}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Wave":
        """Read it back."""
        cells = tuple(Cell(frozenset(one["of"]), one["answers"], one["silent"]) for one in told["cells"])
        return cls(told["people"], told["moved"], cells)


@dataclass(frozen=True)
class Shown:
    """What may be published: the views, how many answers of which cell are left out by lot, and what to remember."""

    views: frozenset[str]
    leave_out: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[str, Cell] = field(default_factory=dict)
    """By the view that each cell belongs to."""


def protect(nodes: Sequence[Node], *, earlier: Sequence[Wave] = ()) -> Shown:
    """Choose the views that may be shown together. earlier: the waves of the same questions, oldest first.

    Begins with all that are large enough; as long as a cell tells too much, its smallest view below it goes (its answers
    are then in the cell above), and when there is none the view itself.
    """
    tree = _Tree(nodes)
    views = {key for key in tree.order if tree.answers[key] >= LEAST}
    while True:
        cells = tree.cells(views)
        out: dict[str, int] = {}
        bad = None
        for key in reversed(tree.order):  # deepest first: what goes there is kept in a larger group
            if key not in cells:
                continue
            lot = left_out(cells[key], nodes=tree.nodes, earlier=earlier)
            if lot is None:
                bad = key
                break
            if lot:
                out[key] = lot
        if bad is None:
            told = {key: _less(cell, out.get(key, 0)) for key, cell in cells.items()}
            return Shown(frozenset(views), out, told)
        below = [key for key in views if key != bad and tree.nearest(tree.up(key), views) == bad]
        views.discard(min(below, key=lambda key: (tree.answers[key], key)) if below else bad)


def left_out(cell: Cell, *, nodes: Mapping[str, Node], earlier: Sequence[Wave]) -> int | None:
    """How many answers of this cell must be left out by lot before it may be shown: mostly 0; None: it may not be."""
    if cell.answers == 0:
        return 0
    if cell.answers < LEAST:
        return None
    if not cell.is_known or not _gives_away(cell, nodes=nodes, earlier=earlier):
        return 0
    lot = LEAST - cell.silent
    return lot if cell.answers - lot >= LEAST else None


def _gives_away(cell: Cell, *, nodes: Mapping[str, Node], earlier: Sequence[Wave]) -> bool:
    """Whether earlier waves can be subtracted from this cell so that fewer than LEAST people remain.

    One earlier wave: by nobody or by at least LEAST it must differ. More of them together can tell what two do not, so
    then nothing may have changed at all, and at least LEAST answered each time.
    """
    known = [
        (place, before)
        for place, wave in enumerate(earlier)
        for before in wave.cells
        if before.is_known and before.atoms & cell.atoms
    ]
    if any(before.atoms != cell.atoms for _place, before in known):
        return True
    changes = [
        (_moved(cell, nodes=nodes, waves=earlier[place:]), cell.answers - before.answers)
        for place, before in known
    ]
    if len(known) > 1:
        silent = cell.silent + sum(before.silent for _place, before in known)
        return any(moved or more for moved, more in changes) or cell.answers + cell.silent - silent < LEAST
    return any(_is_few(moved) or _is_few(more) for moved, more in changes)


def _moved(cell: Cell, *, nodes: Mapping[str, Node], waves: Sequence[Wave]) -> int:
    """How many came or went since the first of these waves, at least: by the totals or as the organisation says."""
    then, *later = waves
    return sum(
        max(
            abs(nodes[atom].people - then.people.get(atom, 0)),
            nodes[atom].moved + sum(wave.moved.get(atom, 0) for wave in later),
        )
        for atom in cell.atoms
    )


def may_compare(now: Cell, before: Cell, *, moved: int) -> bool:
    """Whether higher or lower than the wave before may be said of a view. moved: people who came or went, at least.

    Both hold LEAST answers; and nobody or at least LEAST people changed, or in both so many were silent that nobody
    knows whose answers are in them.
    """
    if now.answers < LEAST or before.answers < LEAST:
        return False
    return not _is_few(moved) or (now.silent >= LEAST and before.silent >= LEAST)


def _is_few(number: int) -> bool:
    return 0 < abs(number) < LEAST


def _less(cell: Cell, lot: int) -> Cell:
    return Cell(cell.atoms, cell.answers - lot, cell.silent + lot)


class _Tree:
    """The units under the whole. order: a view stands before those below it."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = {node.key: node for node in nodes}
        self._up = {
            key: node.parent if node.parent in self.nodes else WHOLE for key, node in self.nodes.items()
        }
        self.order = [WHOLE, *sorted(self.nodes, key=lambda key: (len(self.path(key)), key))]
        self.answers = dict.fromkeys(self.order, 0)
        for key, node in self.nodes.items():
            for each in self.path(key):
                self.answers[each] += node.answers

    def up(self, key: str) -> str:
        """The view above this one; nothing is above the whole."""
        return self._up.get(key, "")

    def path(self, key: str) -> list[str]:
        """This view and all above it."""
        found = []
        while key and key not in found:
            found.append(key)
            key = self.up(key)
        return found

    def nearest(self, key: str, views: set[str]) -> str:
        """The lowest published view that holds this one."""
        return next((each for each in self.path(key) if each in views), "") if key else ""

    def cells(self, views: set[str]) -> dict[str, Cell]:
        """The cell of each published view: units whose lowest published view it is."""
        atoms: dict[str, set[str]] = {key: set() for key in views}
        for key, node in self.nodes.items():
            place = self.nearest(key, views)
            if place and (node.people or node.answers):
                atoms[place].add(key)
        return {key: self._cell(frozenset(inside)) for key, inside in atoms.items()}

    def _cell(self, atoms: frozenset[str]) -> Cell:
        people = sum(self.nodes[atom].people for atom in atoms)
        answers = sum(self.nodes[atom].answers for atom in atoms)
        return Cell(atoms, answers, max(0, people - answers))
