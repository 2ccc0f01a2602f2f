# SPDX-License-Identifier: EUPL-1.2
"""The state of an entry in words for people, each of the three things in its own words (stand in woorden)."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..terms import HOUSE, VERDICTS
from .axes import DECLARED, PROOF, Declared, Proof, Term, TermNow
from .fold import State


def day(on: date) -> str:
    """A day as people write it."""
    return date_format(on, "j F Y")


def days(count: int) -> str:
    """A number of days in words; the sign is left out."""
    return ngettext("%(n)s dag", "%(n)s dagen", abs(count)) % {"n": abs(count)}


def term_words(state: State, now: TermNow) -> str:
    """Where the term stands, shortly: "nog 12 dagen", "3 dagen te laat"."""
    if now.days is None:
        return _("geen laatste dag genoemd")
    if now.code is Term.STILL:
        if now.days >= 0:
            return _("de klok staat stil, binnen de termijn")
        return _("de klok staat stil, %(days)s na de laatste dag") % {"days": days(now.days)}
    if now.days == 0:
        return _("vandaag is de laatste dag")
    words = _("nog %(days)s") if now.days > 0 else _("%(days)s te laat")
    return words % {"days": days(now.days)}


def due_words(state: State) -> str:
    """The term itself: its last day, and the words of the source. Empty without a term."""
    told = []
    if state.due_first and state.due_last and state.due_first != state.due_last:
        told.append(
            _("van %(first)s tot en met %(last)s")
            % {"first": day(state.due_first), "last": day(state.due_last)}
        )
    elif state.due_last:
        told.append(_("uiterlijk %(last)s") % {"last": day(state.due_last)})
    elif state.due_first:
        told.append(_("vanaf %(first)s") % {"first": day(state.due_first)})
    if state.due_words:
        told.append(f"“{state.due_words}”")
    return " · ".join(told)


def postponed_words(state: State) -> str:
    """How often it was postponed and from when; empty when it was not."""
    if not state.postponed:
        return ""
    often = ngettext("%(n)s keer uitgesteld", "%(n)s keer uitgesteld", state.postponed) % {
        "n": state.postponed
    }
    if state.due_before is None:
        return often
    return _("%(often)s, eerst was het %(day)s") % {"often": often, "day": day(state.due_before)}


def declared_words(state: State) -> str:
    """What somebody said, by whom and when. Says nothing of what was shown."""
    said = str(DECLARED[state.declared])
    event = state.declared_by
    if state.declared is Declared.NOTHING or event is None:
        return said
    if not event.who:
        return _("%(said)s op %(day)s") % {"said": said, "day": day(event.on)}
    if state.declared is Declared.HANDED_OVER:
        return _("%(said)s aan %(who)s op %(day)s") % {"said": said, "who": event.who, "day": day(event.on)}
    return _("%(said)s door %(who)s op %(day)s") % {"said": said, "who": event.who, "day": day(event.on)}


def proof_words(state: State) -> str:
    """What a reader of the register saw and thinks; never concluded from what was said."""
    said = str(PROOF[state.proof])
    event: Any = state.judged or state.evidence
    return f"{said}, {day(event.on)}" if state.proof is not Proof.NONE and event else said


def verdict_words(verdict: str) -> str:
    """A verdict in words."""
    return str(VERDICTS.get(verdict, verdict))


def house_words(state: State) -> str:
    """What the Chamber did with a motion; empty when nothing is known."""
    return str(HOUSE.get(state.house, "")) if state.house else ""
