# SPDX-License-Identifier: EUPL-1.2
"""A text without the words that were removed (weglakken): a mark with the ground stands where they were."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

Gone = tuple[int, int, str]
"""Start and end in the text, half open, and the code of the ground."""


def mark(grounds: str) -> str:
    """What stands where words were: never a black box over text that is still there."""
    return _("[weggelakt: %(ground)s]") % {"ground": grounds}


def public_text(text: str, removals: Iterable[Gone]) -> str:
    """The text without the removed words. Removals that touch each other become one mark, with all their grounds."""
    told, here = [], 0
    for start, end, grounds in joined(removals):
        told += [text[here:start], mark(", ".join(grounds))]
        here = end
    return "".join([*told, text[here:]])


def joined(removals: Iterable[Gone]) -> list[tuple[int, int, list[str]]]:
    """The removals in order, those that overlap or touch as one."""
    told: list[tuple[int, int, list[str]]] = []
    for start, end, ground in sorted(removals):
        if told and start <= told[-1][1]:
            first, last, grounds = told[-1]
            told[-1] = (first, max(last, end), grounds if ground in grounds else [*grounds, ground])
        else:
            told.append((start, end, [ground]))
    return told
