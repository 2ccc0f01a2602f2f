# SPDX-License-Identifier: EUPL-1.2
"""Recording how a case is handled (wijze van behandeling): that a way begins, is done, or stops."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import words_of

from ..handling import BY_CODE, why_not_done, why_not_way
from ..queries.consents import live
from ..queries.opened import Held, hold
from ..queries.rule_facts import PER_WAY, rule_facts, said_key
from ..queries.sealed import DONE, GOING
from ..rules import Reason
from .add_line import add_line
from .consent.ask import replace_consents
from .consent.use import use_consent
from .keep_facts import keep_facts
from .move_case import role_of
from .send_words import MESSAGE, send_words

STOPPED = "stopped"


def record_way(
    case: UUID,
    *,
    way: str,
    state: str,
    by: Staff,
    now: datetime,
    said: Collection[str] = (),
    unsaid: Collection[str] = (),
    words: str = "",
) -> list[Reason]:
    """Record that a way is going on, done or stopped; or answer with all reasons why it cannot be.

    said, unsaid: what is so from now on or not any more, by names of `rule_facts.SAID` (agreed, told …). It is
    kept with its day also when the way itself is refused: it was said. What was agreed for a way that stops
    is not agreed any more. words: sent to the reporter when it is done.
    Raises KeyError for an unknown way or state.
    """
    row, held = BY_CODE[way], hold(case, keys=by.keys, lock=True)
    gone = {*unsaid, *PER_WAY} if state == STOPPED else {*unsaid}
    held = _keep_said(
        held, [said_key(name, way) for name in said], gone={said_key(name, way) for name in gone}, now=now
    )
    facts = rule_facts(
        held,
        member=by.by,
        today=now.date(),
        way=way,
        has_message=bool(words.strip()) or _has_written(held),
        already_done=state == DONE,
    )
    ask = {GOING: why_not_way, DONE: why_not_done, STOPPED: None}[state]
    reasons = ask(row, facts, role=role_of(by)) if ask else []
    if reasons:
        return reasons
    ways = {code: was for code, was in held.facts.ways.items() if code != way}
    if state != STOPPED:
        ways[way] = state
    if row.use and state == STOPPED:
        replace_consents(held, use=row.use, about=None, now=now, also_used=True)
    yes = live(held, row.use) if row.use and state == DONE else None
    if yes:
        use_consent(yes, held=held, by=by, now=now)
    columns = {}
    if state == DONE and words.strip():
        columns = send_words(held, words.strip(), kind=MESSAGE, by=by, now=now)
    add_line(held, name=f"way_{state}", by=by, now=now, words={"way": way, "text": words})
    keep_facts(held, replace(held.facts, ways=ways), **columns)
    record(f"case.way_{state}", by=by.by, counter=by.counter, subject=str(case), facts={"way": way}, now=now)
    return []


def _keep_said(held: Held, keys: list[str], *, gone: set[str], now: datetime) -> Held:
    kept = {key: since for key, since in held.facts.said.items() if key not in gone}
    kept |= {key: now.date().isoformat() for key in keys if key not in kept and key not in gone}
    return held if kept == held.facts.said else keep_facts(held, replace(held.facts, said=kept))


def _has_written(held: Held) -> bool:
    """Whether the reporter got words of our own already; letters of a move do not count as such."""
    words = words_of(held.id, held.keys.dek)
    return any(not one.from_reporter and one.kind == MESSAGE for one in words)
