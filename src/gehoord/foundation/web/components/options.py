# SPDX-License-Identifier: EUPL-1.2
"""What can be chosen: one shape for select, radio buttons and checkboxes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Option:
    """A value and its words. `alone` is an answer that goes with no other, as "weet ik niet"."""

    value: str
    label: object
    hint: object = ""
    alone: bool = False


def as_options(given: Iterable[Any]) -> list[Option]:
    """Accepts Option, (value, label), (value, label, hint), (value, label, hint, alone) or a mere word."""
    options = []
    for one in given:
        if isinstance(one, Option):
            options.append(one)
        elif isinstance(one, str):
            options.append(Option(one, one))
        else:
            value, label, *rest = one
            options.append(Option(str(value), label, *rest))
    return options


def as_chosen(value: object) -> set[str]:
    """One value, several or none, as a set of texts."""
    if value is None or value == "":
        return set()
    if isinstance(value, (list, tuple, set, frozenset)):
        return {str(one) for one in value}
    return {str(value)}
