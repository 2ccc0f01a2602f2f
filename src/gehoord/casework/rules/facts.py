# SPDX-License-Identifier: EUPL-1.2
"""What the rules know about a case and about who acts; and asking several rules at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gehoord.casework.terms import Identity

from .reason import Reason


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rules must know about a case and about the person who acts. No story, no names.

    The defaults are the careful ones: nothing was asked, agreed, said or written yet.
    """

    # the reporter
    identity: Identity = Identity.ANONYMOUS
    wants_help: bool = False
    """The reporter asks for more than being heard or counted (and has not taken that back)."""
    has_contact: bool = False
    """There is a safe way to call or meet, beside the messages that a code gives."""
    reporter_agreed: bool = False
    """The reporter agreed to this plan or this way."""
    took_back: bool = False
    """The reporter agreed before, and took that back."""
    told_identity: bool = False
    """The reporter was told that the other side will learn who reported."""
    asked_to_stop: bool = False
    """The reporter withdraws; true by itself when they do so on their own page."""
    came_back: bool = False
    """After closing the reporter said: it did not stop, there was reprisal, or I need you again."""
    # the other side
    respondent_agreed: bool = False
    both_heard: bool = False
    both_told: bool = False
    """Both sides were told that the investigation started."""
    both_answered: bool = False
    """Both sides gave their view or had a fair chance to."""
    hides_reporter: bool = False
    """Someone checked that nothing to be sent makes the reporter recognisable."""
    has_substance: bool = False
    """It is written down, in words the reporter said yes to, what the other side will read."""
    reply_chance: bool = False
    """The other side answered, or was invited and the term to answer passed."""
    respondent_answered: bool = False
    ended_untested: bool = False
    """What was said about the other side was not tested in time, and they never answered."""
    # a statement about how sure something is
    has_words: bool = False
    names_who: bool = False
    names_day: bool = False
    names_ground: bool = False
    # the case
    has_handler: bool = False
    paused: bool = False
    waited_out: bool = False
    """The term for an answer from the reporter has passed."""
    flagged: bool = False
    """Marked as threat or abuse; the coordinator has it."""
    ways: frozenset[str] = frozenset()
    outcome: str = ""
    """The code of the outcome that was chosen."""
    has_message: bool = False
    has_plan: bool = False
    has_reasons: bool = False
    """The advice or conclusion gives its reasons, in writing."""
    offered: bool = True
    """The counter offers the service that this way of handling belongs to (people/services)."""
    # the one who acts
    has_interest: bool = False
    """This person has an interest of their own in the case, or knows someone in it."""


Rule = Callable[[Facts], Reason | None]


def reasons(rules: Iterable[Rule], facts: Facts) -> list[Reason]:
    """All reasons of these rules, each once, in their order."""
    found = (rule(facts) for rule in rules)
    return list(dict.fromkeys(reason for reason in found if reason))
