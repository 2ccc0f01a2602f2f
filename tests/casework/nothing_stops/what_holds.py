# SPDX-License-Identifier: EUPL-1.2
"""What must hold after each step: for every report somebody, a next step in words, and a day; on both pages alike."""

from datetime import date

from django.db import connection
from tests.builders import SentReport

from gehoord.casework.deadlines import CENTRAL, ESCALATE, LEVELS, told_for
from gehoord.casework.models import Case, Term
from gehoord.casework.pages.case_reading import next_rows
from gehoord.casework.pages.follow_door import open_followed
from gehoord.casework.pages.follow_standing import stands
from gehoord.casework.pages.next_words import beside_words, day_words
from gehoord.casework.queries.next_step import NextStep, beside, next_of_case, next_of_waiting
from gehoord.casework.queries.opened import hold
from gehoord.casework.terms import Step

from .world import World

_NOT_TOLD = """
SELECT due.kind, due.day FROM (
    SELECT report_id AS id, report_id AS of_case, CASE WHEN paused_since IS NULL THEN 'step' ELSE 'paused' END AS kind,
        CASE WHEN paused_since IS NULL THEN due_on ELSE wait_until END AS day
    FROM casework_case WHERE due_on IS NOT NULL
    UNION ALL SELECT id, case_id, 'term', due_on FROM casework_term WHERE done_on IS NULL
) AS due LEFT JOIN casework_alarm a ON a.subject = due.id AND a.kind = due.kind AND a.ended_on IS NULL
WHERE due.day <= %(late)s AND due.of_case <> ALL(%(moved)s)
    AND coalesce(a.level, 0) <> CASE WHEN due.day <= %(central)s THEN 3 ELSE 2 END
"""
"""Of what was late at the last watch: its alarm is not of the level it should have. One question for everything."""


def every_open_report_has_the_three(world: World) -> None:
    """Somebody (a handler who is there, or the team), a next step with words, and a day."""
    world.fence()
    for case in Case.objects.select_related("handler").filter(counter=world.setting.counter.pk):
        has_the_three(world, case)
    for received_on in {sent.answers["received_on"] for sent in world.reports}:
        first = next_of_waiting(received_on=received_on)
        assert (first.handler, bool(first.says)) == (None, True)


def has_the_three(world: World, case: Case) -> NextStep | None:
    """One case: somebody, a next step, a day. A closed one keeps only what was promised for afterwards."""
    comes = next_of_case(case, today=world.today, absent=world.absent)
    if case.step == Step.CLOSED:
        rows = Term.objects.filter(case=case.pk, done_on=None).values_list("kind", flat=True)
        assert [kind for kind in rows if not LEVELS[kind].outlives] == []
        return comes
    assert comes is not None, case.pk
    assert comes.says.endswith("."), comes
    assert isinstance(comes.by, date)
    assert comes.handler is None or comes.handler in world.working, comes
    return comes


def what_is_late_has_its_alarm(world: World) -> None:
    """After the watch of a working day; what got a new day since is not late yet.

    What another counter took over since is told there at its own next watch.
    """
    if world.watched_on is None:
        return
    days = {
        "late": told_for(ESCALATE, today=world.watched_on),
        "central": told_for(CENTRAL, today=world.watched_on),
        "moved": list(world.moved),
    }
    with connection.cursor() as cursor:
        cursor.execute(_NOT_TOLD, days)
        assert cursor.fetchall() == [], world.watched_on


def both_pages_say_the_same(world: World, sent: SentReport) -> None:
    """The same next step, the same day, the same things beside it, and whether somebody has it."""
    world.fence_of(sent)
    here = open_followed(sent.code)
    to_reporter = stands(here.report.pk, here.case, received_on=here.report.received_on, today=world.today)
    world.fence()
    if here.case is None:
        expected = next_of_waiting(received_on=here.report.received_on)
        assert (to_reporter.comes, to_reporter.by) == (expected.says, expected.by)
        return
    held = hold(sent.id, keys=world.staffs[0].keys)
    comes = has_the_three(world, held.row)
    rows = dict(next_rows(held, comes, today=world.today))
    if held.row.due_on is not None:
        assert to_reporter.by is not None
        assert (rows["De melder leest"], rows["Uiterlijk"]) == (to_reporter.comes, day_words(to_reporter.by))
    assert comes is None or to_reporter.has_handler == (comes.handler is not None)
    everything = beside(sent.id)
    lines = [str(line) for line in rows.get("Wat er ook loopt", [])]  # type: ignore[attr-defined]
    assert lines == [" ".join(beside_words(one, today=world.today, to_counter=True)) for one in everything]
    shared = [one for one in everything if LEVELS[one.kind].for_reporter]
    # The same sentence twice, as two questions that stand open on one day, is said once.
    assert to_reporter.beside == list(dict.fromkeys(beside_words(one, today=world.today) for one in shared))
    if held.row.closed_on is None and to_reporter.by and to_reporter.by < world.today:
        assert to_reporter.late.startswith("Dit duurt langer dan we beloofden"), to_reporter
