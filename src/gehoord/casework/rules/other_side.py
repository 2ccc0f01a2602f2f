# SPDX-License-Identifier: EUPL-1.2
"""Rules about the other side, and about how sure something is."""

from gehoord.casework.terms import Identity

from .facts import Facts
from .reason import Reason

# -- the other side ---------------------------------------------------------------------------------


def not_anonymous(facts: Facts) -> Reason | None:
    """With either kind of anonymity there is no investigation and no mediation (Besluit art. 5(4))."""
    return None if facts.identity == Identity.KNOWN else Reason.ANONYMOUS


def told_identity(facts: Facts) -> Reason | None:
    """First the reporter hears that their identity becomes known to the other side (Besluit art. 5(3))."""
    return None if facts.told_identity else Reason.NOT_TOLD_IDENTITY


def tells_nobody_who(facts: Facts) -> Reason | None:
    """Who is anonymous towards others is not named or made recognisable to them (Besluit art. 5(2))."""
    known = facts.identity == Identity.KNOWN
    return None if known or facts.hides_reporter else Reason.RECOGNISABLE


def respondent_agrees(facts: Facts) -> Reason | None:
    """Mediation needs the consent of both (Besluit art. 11)."""
    return None if facts.respondent_agreed else Reason.RESPONDENT_NOT_AGREED


def counter_offers(facts: Facts) -> Reason | None:
    """Local are people, not steps: a counter that lacks a service says so, and who does have it (design)."""
    return None if facts.offered else Reason.NOT_OFFERED


def both_heard(facts: Facts) -> Reason | None:
    """Both are heard before mediation (Besluit art. 11)."""
    return None if facts.both_heard else Reason.NOT_BOTH_HEARD


def both_told(facts: Facts) -> Reason | None:
    """Both are told that an investigation starts (Besluit art. 10)."""
    return None if facts.both_told else Reason.NOT_BOTH_TOLD


def both_answered(facts: Facts) -> Reason | None:
    """Both may give their view in an investigation (Besluit art. 10)."""
    return None if facts.both_answered else Reason.NOT_BOTH_ANSWERED


def has_substance(facts: Facts) -> Reason | None:
    """Nobody is asked to answer to what they cannot read."""
    return None if facts.has_substance else Reason.NO_SUBSTANCE


# -- how sure something is ---------------------------------------------------------------------------


def has_words(facts: Facts) -> Reason | None:
    """What is sure is a sentence, not a tick."""
    return None if facts.has_words else Reason.NO_WORDS


def names_who(facts: Facts) -> Reason | None:
    """Words of somebody carry their name."""
    return None if facts.names_who else Reason.NO_WHO


def names_body(facts: Facts) -> Reason | None:
    """A counter does not establish: a judge, the College or another body does, by name."""
    return None if facts.names_who else Reason.NO_BODY


def names_day(facts: Facts) -> Reason | None:
    """What was said or decided has a day."""
    return None if facts.names_day else Reason.NO_DAY


def names_ground(facts: Facts) -> Reason | None:
    """What is established rests on something that one can look up."""
    return None if facts.names_ground else Reason.NO_GROUND


def had_reply_chance(facts: Facts) -> Reason | None:
    """Nothing is established about somebody who could not answer (Besluit art. 10, hearing both sides)."""
    return None if facts.reply_chance else Reason.NO_REPLY_CHANCE


def more_than_anonymous_words(facts: Facts) -> Reason | None:
    """Words of somebody whom nobody knows are not enough against somebody whom one does."""
    anonymous = facts.identity == Identity.ANONYMOUS
    return Reason.ONLY_ANONYMOUS if anonymous and not facts.respondent_answered else None


def not_ended_untested(facts: Facts) -> Reason | None:
    """An accusation that was not tested in time is over, also for us."""
    return Reason.NOT_TESTED if facts.ended_untested else None


def has_reasons(facts: Facts) -> Reason | None:
    """Advice (Besluit art. 8) and conclusions (art. 10) give their reasons."""
    return None if facts.has_reasons else Reason.NO_REASONS
