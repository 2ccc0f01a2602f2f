# SPDX-License-Identifier: EUPL-1.2
"""Sending a draft (versturen): exactly the words that were read, once, and only with the yes that it needs."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...letters.table import BY_LETTER, PAGE, PARTNER, PHONE, PRINT, REPORTER, RESPONDENT, Kind
from ...letters.writing import Text
from ...queries.consents import live
from ...queries.letters import SENT, OpenLetter, letter_of
from ...queries.opened import Held
from ...queries.rule_facts import levels, rule_facts, said_key
from ...queries.sealed import DONE, GOING
from ...rules import Reason, no_own_interest, not_flagged, reasons, tells_nobody_who
from ...terms import WaitsFor
from ...uses import BY_USE
from ..add_line import add_line
from ..aftercare.handed import handed_warm
from ..consent.use import use_consent
from ..keep_facts import keep_facts
from ..send_words import LETTER, send_words
from ..start_term import start_term
from .keep import keep_letter

ANSWER = "respondent"


def send_letter(
    held: Held,
    *,
    letter: UUID,
    channel: str,
    seal: str,
    by: Staff,
    now: datetime,
    hides_reporter: bool = False,
) -> list[Reason]:
    """Send it now, or say all reasons why not; then nothing left and the draft stands. The case is locked.

    channel: PAGE (with a notice where the reporter asked for one), PRINT or PHONE (read out). seal: of the words that the sender
    read, so that words that a colleague changed meanwhile are not sent unread. Sent already is not sent again.
    hides_reporter: somebody checked that the other side cannot recognise who is anonymous (Besluit ADV art. 5(2)).
    Raises Letter.DoesNotExist, KeyError for another channel.
    """
    one = letter_of(held, letter, lock=True)
    if not one.is_draft:
        return []
    kind = BY_LETTER[one.name]
    if found := why_not_send(held, one, kind, seal=seal, by=by, now=now, hides_reporter=hides_reporter):
        return found
    if kind.use:
        exact = BY_USE[kind.use].exact
        yes = live(held, kind.use, letter if exact else None)
        words = one.words if exact else None
        used_for = one.lines[0] if kind.to == PARTNER and one.lines else kind.says
        if found := use_consent(yes, held=held, by=by, now=now, words=words, used_for=used_for):
            return found
    columns = _leave(held, one, {PAGE: PAGE, PRINT: PRINT, PHONE: PHONE}[channel], by=by, now=now)
    add_line(held, name="letter_sent", by=by, now=now, words={"letter": one.name, "text": ""})
    facts = _ways_after(held, kind, now=now)
    if str(letter) in facts.warm:
        warm, told = handed_warm(held, letter, by=by, now=now)
        facts, columns = replace(facts, warm=warm), columns | told
    keep_facts(held, facts, **columns)
    if kind.to == RESPONDENT:
        due = due_on(levels()[ANSWER], since=now.date())
        start_term(held, kind=ANSWER, due_on=due, waits_for=WaitsFor.RESPONDENT, about=letter, now=now)
    return []


def why_not_send(
    held: Held,
    one: OpenLetter,
    kind: Kind,
    *,
    seal: str,
    by: Staff,
    now: datetime,
    hides_reporter: bool,
) -> list[Reason]:
    """All reasons but the consent itself, which is only sure at the moment it is used."""
    facts = rule_facts(held, member=by.by, today=now.date(), way=kind.way)
    rules = [no_own_interest, not_flagged]
    if kind.to == RESPONDENT:
        facts = replace(facts, hides_reporter=facts.hides_reporter or hides_reporter)
        rules.append(tells_nobody_who)
    found = reasons(rules, facts)
    if seal != one.seal:
        found.append(Reason.CONSENT_OVERTAKEN)
    return found


def _leave(held: Held, one: OpenLetter, channel: str, *, by: Staff, now: datetime) -> dict[str, Any]:
    text = Text(one.subject, one.words, one.language)
    if one.to == REPORTER and channel == PAGE:
        return send_words(held, one.words, kind=LETTER, by=by, now=now, name=one.name, kept=one.id, text=text)
    keep_letter(
        held,
        name=one.name,
        to=one.to,
        channel=channel,
        text=text,
        state=SENT,
        by=by,
        now=now,
        lines=one.lines,
        own=one.own,
        letter=one.id,
    )
    return {}


def _ways_after(held: Held, kind: Kind, *, now: datetime) -> Any:
    """What was sent is what was done: advice with its reasons is done; a letter to the other side goes on."""
    if not kind.way:
        return held.facts
    if kind.to == REPORTER:
        said = {said_key("has_reasons", kind.way): now.date().isoformat(), **held.facts.said}
        return replace(held.facts, said=said, ways={**held.facts.ways, kind.way: DONE})
    return replace(held.facts, ways={kind.way: GOING, **held.facts.ways})
