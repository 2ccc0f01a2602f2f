# SPDX-License-Identifier: EUPL-1.2
"""Rules about who acts, the state of the case, what the reporter decides, and closing."""

from gehoord.casework.terms import NEVER_CHOSEN

from .facts import Facts
from .reason import Reason

# -- who acts ---------------------------------------------------------------------------------------


def no_own_interest(facts: Facts) -> Reason | None:
    """Someone with an interest of their own neither handles nor influences a case (Besluit art. 2(5-6))."""
    return Reason.OWN_INTEREST if facts.has_interest else None


def someone_handles_it(facts: Facts) -> Reason | None:
    """A case moves when someone answers for it."""
    return None if facts.has_handler else Reason.NO_HANDLER


# -- the state of the case --------------------------------------------------------------------------


def not_paused(facts: Facts) -> Reason | None:
    """A case that waits for the reporter stands still until someone takes it up again."""
    return Reason.PAUSED if facts.paused else None


def is_paused(facts: Facts) -> Reason | None:
    """Only what waits can go on."""
    return None if facts.paused else Reason.NOT_PAUSED


def not_flagged(facts: Facts) -> Reason | None:
    """Nobody has to work on a threat while the coordinator looks at it."""
    return Reason.FLAGGED if facts.flagged else None


def is_flagged(facts: Facts) -> Reason | None:
    """Stopping for abuse takes two people: one who flags it and the coordinator who decides."""
    return None if facts.flagged else Reason.NOT_FLAGGED


def has_plan(facts: Facts) -> Reason | None:
    """What we start stands in a plan that both can read back."""
    return None if facts.has_plan else Reason.NO_PLAN


# -- the reporter decides ---------------------------------------------------------------------------


def reporter_agrees(facts: Facts) -> Reason | None:
    """No step without permission of the reporter (golden rule of the counters' protocols)."""
    if facts.reporter_agreed:
        return None
    return Reason.TOOK_BACK if facts.took_back else Reason.NOT_AGREED


def being_heard_is_enough(facts: Facts) -> Reason | None:
    """Who asked for help is not closed as only heard."""
    return Reason.WANTS_HELP if facts.wants_help else None


def reporter_asked_to_stop(facts: Facts) -> Reason | None:
    """Only the reporter withdraws; the counter may do it for them when they ask."""
    return None if facts.asked_to_stop else Reason.NOT_ASKED_TO_STOP


def reporter_had_time(facts: Facts) -> Reason | None:
    """A case is not closed for silence before the promised time is over."""
    return None if facts.waited_out else Reason.STILL_TIME


def reporter_came_back(facts: Facts) -> Reason | None:
    """A closed case opens again when the reporter says that it is not well."""
    return None if facts.came_back else Reason.NOT_BACK


# -- closing ----------------------------------------------------------------------------------------


def first_support_given(facts: Facts) -> Reason | None:
    """First support and information are always given (Besluit art. 4(1)); so at least one way is recorded."""
    return None if facts.ways else Reason.NO_WAY


def informed_or_advised(facts: Facts) -> Reason | None:
    """Closing with advice needs the advice."""
    return None if facts.ways & {"information", "advice"} else Reason.NO_ADVICE


def has_message(facts: Facts) -> Reason | None:
    """The reporter is told, in words of our own, what was done and what was not."""
    return None if facts.has_message else Reason.NO_MESSAGE


def has_outcome(facts: Facts) -> Reason | None:
    """A closed case says how it ended. The database holds this too."""
    chosen = facts.outcome and facts.outcome not in NEVER_CHOSEN
    return None if chosen else Reason.NO_OUTCOME
