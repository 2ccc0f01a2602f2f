# SPDX-License-Identifier: EUPL-1.2
"""One letter to everybody in a bundle: each reporter gets their own message, in their own language, once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.routing import counter_map
from gehoord.reporting.queries import OpenReport, open_report

from ...letters.table import BY_LETTER
from ...letters.writing import FALLBACK, Text, language_of, write
from ...models import Case, Happening
from ...queries.bundles import ToAll, cases_in, hold_bundle, line_of, written_to
from ...queries.opened import hold
from ...rules import Reason
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..mark_changed import mark_changed
from ..send_words import LETTER, send_words
from ..write_letter import language_for
from .add_to_bundle import Piece
from .open_bundle import keep_body
from .pieces import SECONDS, in_pieces

NAME = "bundle"
LINE = "bundle_letter"


def letter_to_one(report: OpenReport, *, words: Mapping[str, str], line: str = "") -> Text:
    """The letter exactly as this reporter will read it. words: language → words; Dutch where theirs is missing."""
    kind, where = BY_LETTER[NAME], counter_map().by_id.get(report.counter)
    language = language_of(kind, language_for(report))
    values = {
        "team": where.name if where else "",
        "phone": where.phone if where else "",
        "message": (words.get(language) or words[FALLBACK]).strip(),
        "personal": line.strip(),
    }
    return write(kind, values, language=language)


def start_letter(
    bundle: UUID, *, words: Mapping[str, str], lines: Mapping[str, str], by: Staff, now: datetime
) -> list[Reason]:
    """Freeze who gets it and what it says; `go_on_with_letter` sends. Reasons why not, or none.

    A letter that is still on its way is finished first.
    """
    there = hold_bundle(bundle, keys=by.keys, lock=True)
    if there.body.letter:
        return [Reason.LETTER_UNDER_WAY]
    if not words.get(FALLBACK, "").strip():
        return [Reason.NO_MESSAGE]
    cases = tuple(str(row.pk) for row in cases_in(bundle))
    kept = {case: line for case, line in lines.items() if line.strip() and case in cases}
    letter = ToAll(str(uuid4()), dict(words), cases, kept, now.date().isoformat())
    keep_body(there, replace(there.body, letter=letter), by=by)
    return []


def go_on_with_letter(
    bundle: UUID, *, by: Staff, now: datetime, most: int = 10_000, seconds: float = SECONDS
) -> Piece:
    """Send to who did not get it yet, as far as this piece goes; the last piece ends the letter.

    Killed in the middle, a piece is as if it never began. A line with an id of its own, made of letter and case,
    goes with each message: a second one cannot be. Raises Bundle.DoesNotExist.
    """
    there = hold_bundle(bundle, keys=by.keys, lock=True)
    letter = there.body.letter
    if letter is None:
        return Piece(0, 0, 0)
    had = written_to(letter)
    todo = [case for case in letter.cases if case not in had]
    done, skipped = in_pieces(
        todo, lambda case: _send(letter, bundle, UUID(case), by=by, now=now), most=most, seconds=seconds
    )
    left = len(todo) - len(done) - len(skipped)
    if not left:
        keep_body(there, replace(there.body, letter=None), by=by)
    if done:
        record(
            "bundle.letter",
            by=by.by,
            counter=by.counter,
            subject=str(bundle),
            facts={"count": len(done)},
            now=now,
        )
    return Piece(len(done), left, len(skipped))


def stop_letter(bundle: UUID, *, by: Staff, now: datetime) -> int:
    """Send it to nobody more. Returns how many did not get it."""
    there = hold_bundle(bundle, keys=by.keys, lock=True)
    letter = there.body.letter
    if letter is None:
        return 0
    keep_body(there, replace(there.body, letter=None), by=by)
    record("bundle.letter-stopped", by=by.by, counter=by.counter, subject=str(bundle), now=now)
    return len(set(letter.cases) - written_to(letter))


def _send(letter: ToAll, bundle: UUID, case: UUID, *, by: Staff, now: datetime) -> None:
    held = hold(case, keys=by.keys, lock=True)
    if held.row.bundle_id != bundle:
        raise Case.DoesNotExist  # taken out meanwhile: it is not about them any more
    line = line_of(letter.id, str(case))
    if Happening.objects.filter(pk=line).exists():
        return
    report = open_report(held.report, held.keys.dek)
    text = letter_to_one(report, words=letter.words, line=letter.lines.get(str(case), ""))
    columns = send_words(held, text.words, kind=LETTER, by=by, now=now, name=NAME, text=text)
    add_line(held, name=LINE, by=by, now=now, line=line)
    if columns:
        keep_facts(held, held.facts, **columns)
    else:
        mark_changed(case)
