# SPDX-License-Identifier: EUPL-1.2
"""How sure we are (wat er vaststaat), as one table: four facts that never become one another by themselves.

What the reporter experienced is theirs: it has no row here and nobody edits it. No article of law says how a
counter weighs; hearing both sides follows the Besluit art. 10, the rest is how we work (design).
"""

from dataclasses import dataclass

from gehoord.casework import rules as r
from gehoord.casework.rules import Facts, Reason, Rule
from gehoord.casework.terms import COUNTER
from gehoord.casework.terms import mark as _


@dataclass(frozen=True)
class Level:
    """One way in which something can be sure, and what saying so needs."""

    code: str
    says: str
    means: str
    """What it does and does not say, for who is about to choose it."""
    asks: tuple[str, ...]
    """Which places the form shows beside the words: "who", "day", "ground"."""
    needs: tuple[Rule, ...]
    about_them: bool = True
    """It says something about the other side that they did not say themselves."""


# fmt: off
LEVELS: tuple[Level, ...] = (
    Level("plausible", _("Aannemelijk"),
        _("Wij vinden het aannemelijk, om redenen die je opschrijft. Het is geen oordeel van een rechter of het College."),
        (), (r.has_words, r.has_reasons, r.more_than_anonymous_words, r.not_ended_untested)),
    Level("admitted", _("Erkend"),
        _("De andere kant zegt zelf dat het zo was. Neem hun eigen woorden over."),
        ("who", "day"), (r.has_words, r.names_who, r.names_day), about_them=False),
    Level("agreed", _("Samen afgesproken"),
        _("Beide kanten zijn het hierover eens, bijvoorbeeld in een bemiddeling."),
        ("who", "day"), (r.has_words, r.names_who, r.names_day), about_them=False),
    Level("established", _("Vastgesteld"),
        _("Een instantie die daarover gaat, heeft het vastgesteld. Niet wij."),
        ("who", "day", "ground"),
        (r.has_words, r.names_body, r.names_day, r.names_ground, r.had_reply_chance, r.more_than_anonymous_words)),
)
# fmt: on

BY_CODE = {level.code: level for level in LEVELS}


def why_not_finding(level: Level, facts: Facts, *, role: str) -> list[Reason]:
    """All reasons why this cannot be stated now; none when it can. One level never needs or gives another."""
    if role not in COUNTER:
        return [Reason.FOR_COUNTER]
    return r.reasons((r.no_own_interest, *level.needs), facts)
