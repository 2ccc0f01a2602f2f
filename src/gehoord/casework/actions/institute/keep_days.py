# SPDX-License-Identifier: EUPL-1.2
"""The days of a procedure at the College, and the terms that follow from them.

Terms of law: defence 4 weeks after sending (Besluit werkwijze art. 10), call 3 weeks before the hearing (16),
papers and witnesses 1 week before (17, 19(4)), judgement 8 weeks after the inquiry is closed (27).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...queries.institute import FileText
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...terms import WaitsFor
from ..add_line import add_line
from ..notice import promise_notice
from ..start_term import end_terms, start_term
from .write import Wrote, locked_file, store


@dataclass(frozen=True)
class Follows:
    """A term that follows from a day. since, done: names of days; the term ends with the second, or the last."""

    term: str
    since: str
    done: tuple[str, ...]
    waits_for: str = WaitsFor.OTHER


FOLLOWS = (
    Follows("college_defence", "to_other_side", ("defence", "hearing_was", "closed", "judged")),
    Follows("college_hearing", "hearing", ("called", "hearing_was", "closed", "judged")),
    Follows("college_papers", "hearing", ("papers", "hearing_was", "closed", "judged"), WaitsFor.COUNTER),
    Follows("college_judgement", "closed", ("judged",)),
)


def due_days(text: FileText) -> dict[str, date]:
    """Name of a level → the day it is due, for the terms that run."""
    found = {}
    for one in FOLLOWS:
        since = text.day(one.since)
        if since and not any(text.day(name) for name in one.done):
            found[one.term] = due_on(levels()[one.term], since=since)
    return found


def keep_days(held: Held, *, days: dict[str, str], version: int, by: Staff, now: datetime) -> Wrote:
    """Store the days (name → ISO day, "" for none) and start or end their terms. The case is locked by the caller.

    Two at once: the second gets the others' days back and nothing is stored. Raises Draft.DoesNotExist.
    """
    there = locked_file(held.id, dek=held.keys.dek)
    kept = {name: day for name, day in days.items() if day}
    if kept == there.text.days:
        return Wrote(there)
    if there.version != version:
        return Wrote(there, overtaken=True)
    before, text = due_days(there.text), replace(there.text, days=kept)
    store(there, text, dek=held.keys.dek, now=now, by=by)
    after = due_days(text)
    for one in FOLLOWS:
        if before.get(one.term) == after.get(one.term):
            continue
        end_terms(held.id, kind=one.term, now=now)
        if due := after.get(one.term):
            start_term(held, kind=one.term, due_on=due, waits_for=one.waits_for, about=there.id, now=now)
    promise_notice(held)
    add_line(held, name="institute_days", by=by, now=now)
    record("institute.days", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return Wrote(locked_file(held.id, dek=held.keys.dek))
