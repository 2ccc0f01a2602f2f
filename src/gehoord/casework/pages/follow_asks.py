# SPDX-License-Identifier: EUPL-1.2
"""What the reporter's page asks or tells on top, as one table: a consent, an appointment, an answer to read.

Each function looks at one subject, behind the code's fence, and answers with what it has to say.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from .follow_door import Followed


@dataclass(frozen=True)
class Ask:
    """One note on the reporter's page. address: where to answer or read more; button: its words."""

    title: str
    text: str
    address: str = ""
    button: str = ""


ASKS: tuple[Callable[[Followed, date], Iterable[Ask]], ...] = ()


def asks_of(here: Followed, *, today: date) -> list[Ask]:
    """Everything that is asked or told now, in the order of the table."""
    return [ask for look in ASKS for ask in look(here, today)]
