# SPDX-License-Identifier: EUPL-1.2
"""Three things that are true of an entry beside each other, and never one: its term, what was declared, what was shown.

`Declared` is what somebody said. `Proof` is what a reader of the register saw. No value of the one follows from the other,
and they share no word: "verklaard", "zegt" belong to the first, "bewijs gezien", "nagekomen" to the second.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SOON_DAYS = 30
"""So many days before its last day a term counts as near."""


class Term(StrEnum):
    """Where the term of an entry stands on a day."""

    NONE = "none"
    OPEN = "open"
    SOON = "soon"
    OVERDUE = "overdue"
    STILL = "still"


class Declared(StrEnum):
    """What somebody who answers for it said. Handing over is no carrying out: the promise goes on with another."""

    NOTHING = "nothing"
    PARTLY = "partly"
    DONE = "done"
    HANDED_OVER = "handed_over"
    STOPPED = "stopped"


class Proof(StrEnum):
    """What readers of the register saw, and what they think of it."""

    NONE = "none"
    SEEN = "seen"
    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


SETTLED = frozenset({Declared.DONE, Declared.STOPPED})
"""After these the clock of the term stands still; a reader who finds it not met lets it run on."""


@dataclass(frozen=True, slots=True)
class TermNow:
    """A term on a day. days: until its last day, negative is late; for STILL: how long before it the clock stopped."""

    code: Term
    days: int | None = None


TERMS: dict[str, Promise] = {
    Term.NONE: _("geen termijn"),
    Term.OPEN: _("loopt"),
    Term.SOON: _("bijna om"),
    Term.OVERDUE: _("te laat"),
    Term.STILL: _("staat stil"),
}
DECLARED: dict[str, Promise] = {
    Declared.NOTHING: _("nog niets verklaard"),
    Declared.PARTLY: _("deels gedaan verklaard"),
    Declared.DONE: _("afgedaan verklaard"),
    Declared.HANDED_OVER: _("overgedragen"),
    Declared.STOPPED: _("gestopt verklaard"),
}
PROOF: dict[str, Promise] = {
    Proof.NONE: _("nog geen stuk gezien dat het laat zien"),
    Proof.SEEN: _("bewijs gezien"),
    Proof.MET: _("bewijs gezien, lezer: nagekomen"),
    Proof.PARTLY: _("bewijs gezien, lezer: deels nagekomen"),
    Proof.NOT_MET: _("lezer: niet nagekomen"),
    Proof.CANNOT_TELL: _("lezer: niet te zeggen"),
}
WORDS_OF_PROOF = ("bewijs gezien", "nagekomen", "aangetoond", "bewezen")
"""Words that only the last axis may use. A test holds every rendering of a mere declaration against them."""
