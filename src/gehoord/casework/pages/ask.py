# SPDX-License-Identifier: EUPL-1.2
"""A note on top of the reporter's page. `follow_asks` has the table of who may put one there."""

from collections.abc import Iterable
from dataclasses import dataclass

IN_FULL = 2
"""So many notes stand on the page in full."""


@dataclass(frozen=True)
class Ask:
    """One note on the reporter's page. address: where to answer or read more; button: its words.

    moment: the day and hour it is about; such a note comes first, and keeps them where notes are only named.
    """

    title: str
    text: str
    address: str = ""
    button: str = ""
    moment: str = ""


def in_sight(asks: Iterable[Ask]) -> tuple[list[Ask], list[Ask]]:
    """(notes shown in full, notes only named): what has an hour first, then what asks something, then news.

    Where more than two wait only the first is shown in full, so that the page stays short.
    """
    found = sorted(asks, key=lambda ask: (not ask.moment, not ask.address))
    full = len(found) if len(found) <= IN_FULL else 1
    return found[:full], found[full:]
