# SPDX-License-Identifier: EUPL-1.2
"""Taking in a report (oppakken): from now on there is a case, and somebody who answers for it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from os import urandom
from typing import Any
from uuid import UUID

from django.db import connection

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import OpenReport, by_id, dek_by_team, open_report, open_summary
from gehoord.reporting.rules import coded, wants_help

from ..deadlines import due_on
from ..letters.writing import Text
from ..models import Case
from ..procedure import BY_NAME
from ..queries.counted import CODED
from ..queries.opened import Held
from ..queries.rule_facts import levels
from ..queries.sealed import CaseFacts, Keys, seal_facts, seal_keys, team_box
from ..terms import Step
from .add_line import add_line
from .end_alarms import OF_CASE, end_alarms
from .keep_facts import keep_facts
from .keep_out.circle import seal_off_report
from .send_words import LETTER, send_words
from .write_letter import write_letter

TAKE = BY_NAME["take"]
LEVEL = TAKE.level or "how_handled"


@dataclass(frozen=True)
class Taken:
    """Who has the case now. `was_taken`: a colleague was first."""

    case: UUID
    handler: str
    was_taken: bool


def take_in(report: UUID, *, by: Staff, now: datetime, words: str = "") -> Taken:
    """Make a case of a waiting report, for the one who takes it; the reporter gets the first letter.

    Of two who click at once the second is told who has it. Raises Report.DoesNotExist, also for a report
    of another counter.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(report)])
    there = Case.objects.select_related("handler").filter(pk=report).first()
    if there:
        return Taken(report, there.handler.name if there.handler else "", was_taken=True)
    row = by_id(report)
    dek = dek_by_team(row, by.keys)
    row, dek, circle = seal_off_report(row, dek=dek, today=now.date())
    opened = open_report(row, dek)
    keys = Keys(urandom(32), dek)
    level = levels()[LEVEL]
    facts = first_facts(opened.answers, summary=open_summary(row, dek), channel=row.channel)
    case = Case(
        report=row,
        counter_id=row.counter_id,
        step=Step.ANALYSIS.value,
        handler_id=by.id,
        team_id=row.team_id,
        key=seal_keys(keys, box=circle.box if circle else team_box(by.keys, row.team_id), case=report),
        facts=seal_facts(facts, keys=keys, case=report),
        received_on=row.received_on,
        opened_on=now.date(),
        due_on=first_due(row.received_on, today=now.date()),
        due_for=level.name,
        kept_out=row.kept_out,
    )
    Case.objects.bulk_create([case])
    held = Held(case, keys, facts)
    letter = _written(opened, words=words, today=now.date())
    columns = send_words(held, letter.words, kind=LETTER, by=by, now=now, name=TAKE.name, text=letter)
    add_line(held, name=TAKE.name, by=by, now=now, words={"text": words})
    keep_facts(held, facts, count=("days_to_take",), **columns)
    end_alarms([report], kinds=OF_CASE, now=now)  # what a reporter said stays with the coordinator
    record(f"case.{TAKE.name}", by=by.by, counter=by.counter, subject=str(report), now=now)
    return Taken(report, by.name, was_taken=False)


def first_due(received_on: date, *, today: date) -> date:
    """The first day that a case promises. Of a report that waited too long it is near, and never over already."""
    promised = due_on(levels()[LEVEL], since=received_on)
    return max(promised, due_on(levels()["talk_again"], since=today))


def first_letter(report: OpenReport, *, today: date, words: str = "") -> str:
    """The letter that goes with taking in, exactly as the reporter will read it."""
    return _written(report, words=words, today=today).words


def _written(report: OpenReport, *, words: str, today: date) -> Text:
    due = first_due(report.received_on, today=today)
    letter = write_letter(TAKE, report=report, words=words, due_on=due)
    if letter is None:
        raise LookupError(TAKE.name)
    return letter


def first_facts(
    answers: dict[str, str | list[str]], *, summary: dict[str, object], channel: str
) -> CaseFacts:
    """What the counter starts from: the reporter's own answers, coded as they were counted."""
    told = coded(answers, counter="", channel=channel, year=0, week="")
    codes: dict[str, Any] = {name: _plain(told[name]) for name in CODED}
    facts = CaseFacts(**codes)
    return replace(facts, wants_help=wants_help(answers), summary={**summary, "channel": channel})


def _plain(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
