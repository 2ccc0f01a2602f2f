# SPDX-License-Identifier: EUPL-1.2
"""What a wish for a certain carer leads to (wens): reads carer_wish.yaml once, and finds the row for a situation."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ..terms.wish import EMERGENCY, MOMENTS, NEVER, OUTCOMES, SEX, WISHES

HERE = Path(__file__).with_suffix(".yaml")
Words = dict[str, str]
"""The same sentence by language: nl, en, ar."""


@dataclass(frozen=True)
class Row:
    """One situation. rule: what counts, with its source; say: the words for the client; then: what to do yourself."""

    moment: str
    wish: str
    can: str
    outcome: str
    rule: Words
    say: Words
    then: Words
    source: Words


@cache
def rows() -> tuple[Row, ...]:
    """The whole table, in order. ValueError for an outcome or a source that is not there."""
    read: dict[str, Any] = yaml.safe_load(HERE.read_text("utf-8"))
    made = []
    for one in read["rows"]:
        if one["outcome"] not in OUTCOMES:
            raise ValueError(f"carer_wish.yaml: no outcome {one['outcome']!r}.")
        can = {True: "yes", False: "no"}.get(one["can"], one["can"])
        source = read["sources"][one["source"]]
        made.append(Row(**(one | {"can": can, "source": source})))
    return tuple(made)


def asks_whether_it_can(moment: str, wish: str) -> bool:
    """Whether the outcome hangs on what the planning allows; else two taps are enough."""
    return wish in (SEX, "other") and moment != EMERGENCY


def outcome_of(moment: str, wish: str, *, can: bool) -> Row:
    """The row for this situation. KeyError for codes that do not exist."""
    if moment not in MOMENTS or wish not in WISHES:
        raise KeyError(moment, wish)
    asked = {"moment": {moment, "any"}, "wish": {wish, "never"} if wish in NEVER else {wish}}
    asked["can"] = {"yes" if can else "no", "any"}
    for row in rows():
        if row.moment in asked["moment"] and row.wish in asked["wish"] and row.can in asked["can"]:
            return row
    raise KeyError(moment, wish)
