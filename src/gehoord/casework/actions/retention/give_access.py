# SPDX-License-Identifier: EUPL-1.2
"""Giving the person their copy of what the counter wrote (inzage, AVG art. 15), and answering a correction (art. 16)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.opened import Held, hold, notes_of
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..send_words import send_words
from ..start_term import end_terms

KIND = "access"
ACCESS, CORRECTION = "access", "correction"


def give_access(case: UUID, *, notes: Collection[UUID], words: str, by: Staff, now: datetime) -> str:
    """Send the reporter what the counter wrote about them, as far as chosen; answers an open question for it.

    notes: ids of notes to give; what concerns others stays out, and `words` says so. Returns the text as sent.
    """
    held = hold(case, keys=by.keys, lock=True)
    text = access_text(held, notes=notes, words=words)
    columns = send_words(held, text, kind=KIND, by=by, now=now)
    add_line(held, name="access_given", by=by, now=now)
    keep_facts(held, held.facts, **columns)
    end_terms(case, kind=ACCESS, now=now)
    record(
        "case.access_given",
        by=by.by,
        counter=by.counter,
        subject=str(case),
        facts={"count": len(notes)},
        now=now,
    )
    return text


def access_text(held: Held, *, notes: Collection[UUID], words: str) -> str:
    """The text exactly as the reporter will read it."""
    found = [
        "{}\n{}".format(date_format(note.written_on, "j F Y"), note.text)
        for note in notes_of(held)
        if note.id in notes
    ]
    head = _("Dit schreef het loket voor zichzelf over je melding.") if found else ""
    return "\n\n".join(part for part in (words.strip(), head, *found) if part)
