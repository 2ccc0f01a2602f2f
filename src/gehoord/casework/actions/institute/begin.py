# SPDX-License-Identifier: EUPL-1.2
"""Beginning the file for the College: with what the reporter told and what the counter did."""

import uuid
from datetime import date, datetime

from django.utils.formats import date_format

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference import municipalities, terms
from gehoord.reporting.rules import one

from ...handling import BY_CODE
from ...models import Draft
from ...queries.institute import KIND, PARTS, FileText, seal_text
from ...queries.opened import Held, OpenCase, opened_case
from ...queries.sealed import DONE
from ..add_line import add_line


def begin_file(held: Held, *, by: Staff, now: datetime) -> bool:
    """Make the file once; False when it is there already. The case is locked by the caller."""
    key = uuid.uuid4()
    text = FileText(dict.fromkeys(PARTS, "") | first_text(opened_case(held)))
    row = Draft(
        id=key,
        case_id=held.id,
        counter_id=held.row.counter_id,
        kind=KIND,
        body=seal_text(text, dek=held.keys.dek, case=held.id, draft=key),
        written_on=now.date(),
        by_id=by.id,
    )
    Draft.objects.bulk_create([row], ignore_conflicts=True)
    if not Draft.objects.filter(pk=key).exists():
        return False
    add_line(held, name="institute_begun", by=by, now=now)
    record("institute.begun", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return True


def first_text(opened: OpenCase) -> dict[str, str]:
    """What is known already, in the reporter's own words where there are any. Dutch: the procedure is."""
    answers, facts = opened.report.answers, opened.facts
    story = [one(answers, name) for name in ("story", "effect")]
    place = facts.place
    where = municipalities.by_code(place).name if place in municipalities.everything() else ""
    grounds = [terms.grounds[code].label for code in facts.grounds if code in terms.grounds]
    return {
        "name": facts.contact.get("name") or one(answers, "name"),
        "reach": ", ".join(
            filter(None, (facts.contact.get(name) or one(answers, name) for name in ("phone", "mail")))
        ),
        "other_side": "\n".join(filter(None, (one(answers, "organisation"), one(answers, "spot"), where))),
        "facts": "\n\n".join(filter(None, story)),
        "grounds": "\n".join(filter(None, (", ".join(grounds), one(answers, "ground_words")))),
        "time_line": time_line_of(opened),
        "tried": "\n".join(BY_CODE[code].public for code, state in facts.ways.items() if state == DONE),
        "evidence": "\n".join(f"{file.name}: " for file in opened.files),
    }


def time_line_of(opened: OpenCase) -> str:
    """The day it happened, when that was told, and the day of the report. The handler adds the others."""
    told = one(opened.report.answers, "on")
    lines = [(date.fromisoformat(told), "Dit gebeurde.")] if _is_day(told) else []
    lines.append((opened.report.received_on, "Gemeld bij het loket."))
    return "\n".join(line_of(day, what) for day, what in lines)


def line_of(day: date, what: str) -> str:
    """One line of the time line."""
    return f"{date_format(day, 'j F Y')}: {what}"


def _is_day(told: str) -> bool:
    try:
        date.fromisoformat(told)
    except ValueError:
        return False
    return True
