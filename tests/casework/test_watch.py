# SPDX-License-Identifier: EUPL-1.2
"""Nothing stops silently: what is late is told further and further, and a nightly check asks the live data."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import NOW, Person, TryCounter, case, report
from tests.casework.builders import at, set_case

from gehoord.casework import jobs
from gehoord.casework.actions.check_counter import check_counter
from gehoord.casework.actions.explain_delay import explain_delay
from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.move_case import move_case
from gehoord.casework.actions.move_days_off import move_days_off
from gehoord.casework.actions.raise_alarms import Alarms, raise_alarms
from gehoord.casework.actions.start_term import end_terms, start_term
from gehoord.casework.deadlines import due_on
from gehoord.casework.models import Alarm, Case, HandOver, Term
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.rule_facts import levels
from gehoord.casework.rules import Reason
from gehoord.casework.terms import AlarmKind, WaitsFor
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Absence, Counter, Member
from gehoord.foundation.reference import holidays
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.foundation.vault.models import TeamSeed
from gehoord.reporting.models import Report

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def moment(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM)


def watch(counter: TryCounter, day: date) -> Alarms:
    with fenced(counter=counter.pk):
        return raise_alarms(counter.pk, now=moment(day), morning=True)


def check(counter: TryCounter, day: date) -> dict[str, int]:
    with fenced(counter=counter.pk):
        return check_counter(counter.pk, now=moment(day, 3)).found


def open_alarms(counter: TryCounter) -> list[tuple[str, int, date | None, date | None]]:
    with fenced(counter=counter.pk):
        rows = Alarm.objects.filter(ended_on=None).order_by("kind")
        return list(rows.values_list("kind", "level", "coordinator_on", "central_on"))


def told(counter: TryCounter, start: str) -> list[str]:
    with fenced(counter=counter.pk):
        found = Entry.objects.filter(event__startswith=start).order_by("number")
        return list(found.values_list("event", flat=True))


def mails() -> list[str]:
    rows = ProcrastinateJob.objects.filter(task_name__contains="tell").order_by("id")
    return [row.args.get("about", "central") for row in rows]


def term(sent: Any, by: Person, *, kind: str, waits_for: WaitsFor, due: date) -> Any:
    with fenced(counter=sent.counter):
        held = hold(sent.id, keys=by.staff().keys, lock=True)
        return start_term(held, kind=kind, due_on=due, waits_for=waits_for, now=NOW)


# -- near, coordinator, central -----------------------------------------------------------------------


def test_what_is_late_goes_from_the_handler_to_the_coordinator_to_the_central_organisation(
    counter, central, caseworker
):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        due = Case.objects.get(pk=sent.id).due_on
    days = [add_working_days(due, number) for number in (-3, -2, 1, 4, 5, 9)]

    found = [watch(counter, day) for day in days]

    assert found == [Alarms(), Alarms(near=1), Alarms(late=1), Alarms(), Alarms(central=1), Alarms()]
    assert open_alarms(counter) == [("step", 3, days[2], days[4])]
    assert told(counter, "deadline") == [
        "deadline.near",
        "deadline.late",
        "deadline.escalated",
        "deadline.central",
    ]
    assert mails() == ["near", "late", "central"]


def test_after_a_long_silence_all_levels_are_told_at_once_and_once(counter, central, caseworker):
    case(caseworker)
    late = add_working_days(NOW.date(), 60)

    assert watch(counter, late) == Alarms(late=1, central=1)
    assert watch(counter, late) == Alarms()
    assert open_alarms(counter) == [("step", 3, late, late)]


def test_a_move_ends_the_alarm_in_its_own_transaction(counter, caseworker):
    sent = case(caseworker)
    watch(counter, add_working_days(NOW.date(), 20))

    with fenced(counter=counter.pk):
        made = move_case(sent.id, move="invite", by=caseworker.staff(), now=moment(date(2027, 1, 4)))

    assert made.reasons == []
    assert open_alarms(counter) == []


@pytest.mark.parametrize("waits_for", list(WaitsFor))
def test_a_term_beside_the_case_has_its_own_alarm(counter, caseworker, waits_for):
    sent = case(caseworker)
    due = date(2026, 11, 25)
    key = term(sent, caseworker, kind="respondent", waits_for=waits_for, due=due)

    found = [watch(counter, add_working_days(due, number)) for number in (-3, -2, 1, 5)]

    assert found == [Alarms(), Alarms(near=1), Alarms(late=1), Alarms(central=1)]
    with fenced(counter=counter.pk):
        assert (Term.objects.get(pk=key).alarm, Alarm.objects.get().subject) == (3, key)
        assert end_terms(sent.id, kind="respondent", now=NOW) == 1
    assert open_alarms(counter) == []


def test_nobody_waits_for_ever_not_even_for_the_reporter(counter, caseworker):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        move_case(sent.id, move="pause", by=caseworker.staff(), now=NOW, words="Wat wil je?")
        until = Case.objects.get().wait_until

    found = [watch(counter, add_working_days(until, number)) for number in (-3, -1, 1, 5)]

    assert found == [Alarms(), Alarms(near=1), Alarms(late=1), Alarms(central=1)]
    assert [row[0] for row in open_alarms(counter)] == ["paused"]


def test_an_answer_of_the_reporter_makes_it_the_counters_turn_within_two_working_days(counter, caseworker):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        move_case(sent.id, move="pause", by=caseworker.staff(), now=NOW, words="Wat wil je?")
    friday, monday = moment(date(2026, 11, 27)), moment(date(2026, 11, 30))
    for now in (friday, monday):
        with fenced(lookup=sent.code.lookup_hash):
            hear_reporter(Report.objects.get(), dek=sent.dek, text="Hier ben ik.", now=now)

    with fenced(counter=counter.pk):
        row = Case.objects.get()

    assert (row.heard_on, row.wait_until) == (date(2026, 11, 27), date(2026, 12, 1))


def test_an_offer_that_nobody_answers_is_late_at_the_counter_that_was_asked(
    counter, other_counter, caseworker
):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        team = Case.objects.get().team_id
        HandOver.objects.create(
            case_id=sent.id,
            counter_id=counter.pk,
            to_counter_id=other_counter.pk,
            to_team_id=team,
            state="offered",
            offered_on=NOW.date(),
            offered_by_id=caseworker.staff().id,
            due_on=date(2026, 11, 30),
        )

    assert watch(other_counter, date(2026, 12, 1)) == Alarms(late=1)
    assert [row[0] for row in open_alarms(other_counter)] == ["hand_over"]


def test_a_case_that_is_destroyed_leaves_no_open_alarm_behind(counter, caseworker):
    sent = case(caseworker)
    watch(counter, add_working_days(NOW.date(), 30))
    with fenced(counter=counter.pk):
        Report.objects.filter(pk=sent.id).delete()

    watch(counter, add_working_days(NOW.date(), 31))

    assert open_alarms(counter) == []


def test_closing_ends_what_is_due_beside_the_case_but_not_what_is_promised_for_after(counter, caseworker):
    sent = case(caseworker)
    term(sent, caseworker, kind="respondent", waits_for=WaitsFor.RESPONDENT, due=date(2026, 12, 14))
    term(sent, caseworker, kind="question", waits_for=WaitsFor.COUNTER, due=date(2027, 2, 22))
    with fenced(counter=counter.pk):
        move_case(sent.id, move="counted", by=caseworker.staff(), now=NOW)
        held = hold(sent.id, keys=caseworker.staff().keys)
        open_terms = list(Term.objects.filter(done_on=None).values_list("kind", flat=True))

    assert (str(held.step), open_terms) == ("analysis", ["respondent", "question"])

    set_case_closed(sent, caseworker)
    with fenced(counter=counter.pk):
        assert list(Term.objects.filter(done_on=None).values_list("kind", flat=True)) == ["question"]


def set_case_closed(sent: Any, by: Person) -> None:
    from django.db import transaction

    with transaction.atomic():
        set_case(sent.id, by=by, facts={"wants_help": False})
        made = move_case(sent.id, move="counted", by=by.staff(), now=NOW)
    assert made.reasons == []


# -- telling why ----------------------------------------------------------------------------------------


def test_the_reporter_is_told_why_and_the_promise_stays_late(counter, caseworker):
    sent = case(caseworker)
    late = date(2026, 12, 15)
    watch(counter, late)

    with fenced(counter=counter.pk):
        reasons = explain_delay(
            sent.id,
            because="away",
            expected_on=date(2026, 12, 25),
            words="Mijn collega is ziek.",
            by=caseworker.staff(),
            now=moment(late),
        )
        row = Case.objects.get()

    assert reasons == []
    assert (row.late_because, row.expected_on, row.due_on) == ("away", date(2026, 12, 28), date(2026, 12, 7))
    assert [alarm[:2] for alarm in open_alarms(counter)] == [("step", 3)]
    assert told(counter, "deadline.explained") == ["deadline.explained"]


@pytest.mark.parametrize(
    ("because", "expected_on", "reason"),
    [
        ("", date(2026, 12, 18), Reason.NO_DELAY_REASON),
        ("weather", date(2026, 12, 18), Reason.NO_DELAY_REASON),
        ("busy", None, Reason.NO_NEW_DAY),
        ("busy", date(2026, 12, 15), Reason.NO_NEW_DAY),
        ("busy", date(2027, 3, 1), Reason.NEW_DAY_TOO_FAR),
    ],
)
def test_a_delay_needs_a_reason_and_a_day_that_is_near(counter, caseworker, because, expected_on, reason):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        told_why = explain_delay(
            sent.id,
            because=because,
            expected_on=expected_on,
            words="",
            by=caseworker.staff(),
            now=moment(date(2026, 12, 15)),
        )

    assert told_why == [reason]


def test_only_the_handler_or_the_coordinator_tells_why(counter, caseworker, coordinator):
    sent, colleague = case(caseworker), counter.member("caseworker")
    found = []
    for person in (colleague, coordinator):
        with fenced(counter=counter.pk):
            found.append(
                explain_delay(
                    sent.id,
                    because="busy",
                    expected_on=date(2026, 12, 18),
                    words="",
                    by=person.staff(),
                    now=moment(date(2026, 12, 15)),
                )
            )

    assert found == [[Reason.FOR_COORDINATOR], []]


def test_the_page_keeps_what_was_typed_and_says_what_is_missing(caseworker):
    sent = case(caseworker)
    answer = caseworker.client().post(at("delay", sent.id), {"because": "", "words": "Sorry daarvoor."})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert ("Kies waarom het langer duurt." in page, "Sorry daarvoor." in page) == (True, True)


# -- the nightly check ----------------------------------------------------------------------------------


def test_a_calm_counter_has_nothing_that_could_stop(counter, caseworker):
    case(caseworker)
    report()

    assert check(counter, NOW.date()) == {}
    assert mails() == []


def test_a_handler_who_left_is_found_and_mended_when_somebody_takes_over(counter, caseworker, coordinator):
    sent = case(caseworker)
    Member.objects.filter(pk=caseworker.member.pk).update(left_on=NOW.date())

    first, again = check(counter, date(2026, 11, 24)), check(counter, date(2026, 11, 25))
    with fenced(counter=counter.pk):
        Case.objects.filter(pk=sent.id).update(handler=coordinator.member.pk)
        mended = check_counter(counter.pk, now=moment(date(2026, 11, 26), 3)).mended

    assert (first, again, mended) == ({"handler_left": 1}, {}, {"handler_left": 1})
    assert told(counter, "check") == ["check.found", "check.mended"]
    assert mails() == ["check"]


def test_a_handler_who_is_away_without_replacement_is_found(counter, caseworker, coordinator):
    case(caseworker)
    absence = Absence.objects.create(
        member=caseworker.member, counter_id=counter.pk, since=NOW.date(), until=None
    )
    without = check(counter, NOW.date())
    absence.replacement = coordinator.member
    absence.save()
    with fenced(counter=counter.pk):
        mended = check_counter(counter.pk, now=NOW).mended

    assert (without, mended) == ({"handler_away": 1}, {"handler_away": 1})


def test_a_step_that_nobody_knows_and_a_pause_without_an_end_are_found(counter, caseworker):
    odd, endless = case(caseworker), case(caseworker)
    with fenced(counter=counter.pk):
        Case.objects.filter(pk=odd.id).update(due_for="vanished")
        Case.objects.filter(pk=endless.id).update(paused_since=NOW.date(), wait_until=date(2035, 1, 1))

    assert check(counter, NOW.date()) == {"no_next": 2}


def test_a_key_that_nobody_holds_goes_to_the_central_organisation_at_once(counter, caseworker):
    case(caseworker)
    report()
    TeamSeed.objects.all().delete()

    assert check(counter, NOW.date()) == {"no_reader": 2}
    assert {row[1:] for row in open_alarms(counter)} == {(3, NOW.date(), NOW.date())}
    assert mails() == ["check", "central"]


def test_a_counter_that_closed_with_open_work_is_found(counter, caseworker):
    case(caseworker)
    report()
    Counter.objects.filter(pk=counter.pk).update(closed_on=NOW.date())

    assert check(counter, NOW.date()) == {"counter_closed": 2}


def test_a_watch_that_did_not_run_is_found(counter, caseworker):
    sent = case(caseworker)
    with fenced(counter=counter.pk):
        due = Case.objects.get(pk=sent.id).due_on
    day = add_working_days(due, 3)
    unseen = check(counter, day)
    watch(counter, day)
    with fenced(counter=counter.pk):
        mended = check_counter(counter.pk, now=moment(day, 3)).mended

    assert (unseen, mended) == ({"not_watched": 1}, {"not_watched": 1})


def test_what_the_coordinator_does_not_mend_in_a_week_the_central_organisation_knows(
    counter, caseworker, coordinator
):
    case(caseworker)
    Member.objects.filter(pk=caseworker.member.pk).update(left_on=NOW.date())
    check(counter, NOW.date())

    check(counter, add_working_days(NOW.date(), 4))
    before = open_alarms(counter)
    check(counter, add_working_days(NOW.date(), 5))

    assert [row[1] for row in before] == [2]
    assert open_alarms(counter) == [("handler_left", 3, NOW.date(), date(2026, 11, 30))]


def test_one_counter_is_checked_behind_its_own_fence(counter, other_counter, caseworker):
    case(caseworker)
    Member.objects.filter(pk=caseworker.member.pk).update(left_on=NOW.date())

    assert check(other_counter, NOW.date()) == {}


def test_each_night_every_counter_is_checked_by_a_job_of_its_own(counter, other_counter):
    jobs.nothing_stops(timestamp=0)

    rows = ProcrastinateJob.objects.order_by("id").values_list("task_name", "args")
    assert list(rows) == [
        ("casework.check_counter", {"counter": counter.pk}),
        ("casework.check_counter", {"counter": other_counter.pk}),
    ]


# -- the calendar ---------------------------------------------------------------------------------------


def test_a_holiday_that_is_added_later_moves_only_the_days_that_fall_on_it(counter, caseworker, monkeypatch):
    on_it, across = case(caseworker), case(caseworker)
    extra, after = date(2026, 12, 9), date(2026, 12, 10)
    with fenced(counter=counter.pk):
        Case.objects.filter(pk=on_it.id).update(due_on=extra)
        Case.objects.filter(pk=across.id).update(due_on=date(2026, 12, 11))
    term(on_it, caseworker, kind="respondent", waits_for=WaitsFor.RESPONDENT, due=extra)
    real = holidays.of_year
    monkeypatch.setattr(
        holidays, "of_year", lambda year: {**real(year), date(2026, 12, 9): "Extra vrije dag"}
    )

    with fenced(counter=counter.pk):
        moved = [move_days_off(counter.pk, now=NOW) for _again in range(2)]
        dues = set(Case.objects.values_list("pk", "due_on"))
        assert Term.objects.get().due_on == after

    assert moved == [2, 0]
    assert dues == {(on_it.id, after), (across.id, date(2026, 12, 11))}
    assert told(counter, "deadline.moved") == ["deadline.moved"] * 2


@pytest.mark.parametrize("day", [date(2026, 10, 26), date(2027, 3, 29), date(2026, 12, 31), date(2027, 1, 4)])
def test_around_summer_time_and_new_year_a_day_is_a_day(counter, caseworker, day):
    """Late on the evening before and early in the morning after, where an hour more or less would show."""
    sent = case(caseworker)
    due = add_working_days(day, -1)
    with fenced(counter=counter.pk):
        Case.objects.filter(pk=sent.id).update(due_on=due)
    evening = datetime(due.year, due.month, due.day, 23, 59, tzinfo=AMSTERDAM)
    morning = moment(add_working_days(due, 1), 0)

    with fenced(counter=counter.pk):
        first = raise_alarms(counter.pk, now=evening)
        second = raise_alarms(counter.pk, now=morning)

    assert (first, second) == (Alarms(near=1), Alarms(late=1))


@pytest.mark.parametrize(
    ("level", "since", "by"),
    [
        ("respondent", date(2026, 10, 4), date(2026, 10, 26)),  # over the end of summer time, from a Sunday
        ("respondent", date(2027, 3, 8), date(2027, 3, 30)),  # over its begin, and Easter Monday
        ("talk_again", date(2026, 12, 31), date(2027, 1, 5)),  # New Year's Day and a weekend
        ("hand_over", date(2026, 12, 23), date(2026, 12, 31)),  # Christmas and a weekend
    ],
)
def test_a_term_across_summer_time_new_year_or_holidays_is_counted_in_days(level, since, by):
    assert due_on(levels()[level], since=since) == by


# -- the central organisation ---------------------------------------------------------------------------


def test_the_steward_sees_counts_by_counter_and_nothing_of_a_case(
    counter, other_counter, steward, caseworker
):
    sent = case(caseworker)
    watch(counter, add_working_days(NOW.date(), 30))
    client = steward.client()

    page = client.get(at("stuck")).content.decode()
    noted = client.post(at("stuck_called", counter.code))
    after = client.get(noted.headers["Location"]).content.decode()

    assert ("Loket Utrecht" in page, "Volgende stap te laat" in page, "Loket Groningen" in page) == (
        True,
        True,
        False,
    )
    assert str(sent.id) not in page
    assert ("Het laatst gebeld op" in page, "Het laatst gebeld op" in after) == (False, True)


def test_when_nothing_is_stuck_the_page_says_so(steward):
    page = steward.client().get(at("stuck")).content.decode()

    assert "Er loopt nu niets vast" in page


def test_what_is_stuck_is_not_for_the_counters_own_people(coordinator):
    assert coordinator.client().get(at("stuck")).status_code == 403


@pytest.mark.parametrize("counters", [1, 3])
def test_the_page_of_what_is_stuck_asks_as_often_for_one_counter_as_for_three(
    counters, steward, django_assert_num_queries
):
    from tests.builders import local_counter

    for number in range(counters):
        one = local_counter(f"loket-{number}", name=f"Loket {number}", municipalities=[])
        with fenced(counter=one.pk):
            Alarm.objects.create(
                counter_id=one.pk,
                subject=uuid4(),
                kind=f"{AlarmKind.STEP}",
                level=3,
                raised_on=NOW.date() - timedelta(days=1),
            )
    client = steward.client()

    with django_assert_num_queries(STUCK_PAGE):
        client.get(at("stuck"))


STUCK_PAGE = 8
