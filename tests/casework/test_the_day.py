# SPDX-License-Identifier: EUPL-1.2
"""Vandaag and the overview: what they show to whom, what a stand-in sees, and how many questions they cost."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.builders import report
from tests.casework.builders import at, set_case, taken

from gehoord.casework.actions.start_term import start_term
from gehoord.casework.models import Appointment, Case, Consent
from gehoord.casework.queries import kept_indexes as kept
from gehoord.casework.queries.appointments import Own, Told, seal_own, seal_told
from gehoord.casework.queries.day.behind import cases_behind
from gehoord.casework.queries.day.overview import overview
from gehoord.casework.queries.opened import hold
from gehoord.casework.terms import WaitsFor
from gehoord.foundation.people.actions.note_training import note_training
from gehoord.foundation.people.actions.set_absence import end_absence, set_absence
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:No directory at"),
]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def nothing_opened():
    kept.forget()
    yield
    kept.forget()


def text(answer):
    return " ".join(answer.content.decode().split())


def put(sent, by, **columns):
    with fenced(counter=by.member.counter_id):
        set_case(sent.id, by=by, **columns)


def absent(member, *, stand_in=None, now, until=None):
    return set_absence(
        member.member.pk,
        counter=member.member.counter_id,
        since=now.date(),
        until=until,
        stand_in=stand_in.member.pk if stand_in else None,
        by="test",
        now=now,
    )


# -- Vandaag ----------------------------------------------------------------------------------------


def test_a_day_without_anything_is_told_kindly(caseworker):
    page = text(caseworker.client().get(at("today")))

    assert ("Niets dat vandaag moet" in page, "Niets nieuws" in page, "Geen afspraken." in page) == (
        True,
        True,
        True,
    )


def test_what_is_late_of_oneself_stands_on_the_page_and_of_a_colleague_only_as_a_number(
    counter, caseworker, now
):
    colleague = counter.member("caseworker")
    mine, theirs = taken(caseworker, story="Mijn zaak."), taken(colleague, story="Zaak van een ander.")
    for sent, by in ((mine, caseworker), (theirs, colleague)):
        put(sent, by, due_on=now.date() - 10 * DAY)

    page = text(caseworker.client().get(at("today")))

    assert ("Mijn zaak." in page, "Zaak van een ander." in page) == (True, False)
    assert "van jou" in page
    assert "Bij collega&#x27;s is 1 zaak te laat" in page or "Bij collega's is 1 zaak te laat" in page


def test_the_page_costs_the_same_number_of_questions_with_one_and_three_items(caseworker, now):
    client = caseworker.client()
    costs = []
    for count in (1, 2):
        for _number in range(count):
            sent = taken(caseworker)
            put(sent, caseworker, due_on=now.date() - DAY)
            report()
        client.get(at("today"))
        with CaptureQueriesContext(connection) as asked:
            client.get(at("today"))
        costs.append(len(asked))

    assert costs == [COST, COST]


COST = 18


def test_a_stand_in_sees_the_work_of_who_is_away_and_who_came_back_reads_what_happened(
    counter, caseworker, now
):
    colleague = counter.member("caseworker", name="Lotte Weg")
    sent = taken(colleague, story="Zaak van Lotte.")
    put(sent, colleague, due_on=now.date() - DAY)
    before = text(caseworker.client().get(at("today")))

    assert absent(colleague, stand_in=caseworker, now=now - 3 * DAY) == []
    page = text(caseworker.client().get(at("today")))

    assert ("Zaak van Lotte." in before, "Zaak van Lotte." in page) == (False, True)
    assert "waarneming voor Lotte Weg" in page
    key = colleague.member.absences.get().pk
    assert end_absence(key, counter=counter.pk, by="test", now=now)
    back = text(colleague.client().get(at("today")))
    assert "Welkom terug" in back
    assert "Zaak van Lotte." not in text(caseworker.client().get(at("today")))


def test_who_is_away_and_whose_stand_in_is_away_too_is_looked_after_by_the_next(counter, caseworker, now):
    first, second = counter.member("caseworker"), counter.member("caseworker", name="Tweede")
    sent = taken(first, story="Zaak van de eerste.")
    put(sent, first, due_on=now.date() - DAY)
    absent(first, stand_in=second, now=now)
    absent(second, stand_in=caseworker, now=now)

    assert "Zaak van de eerste." in text(caseworker.client().get(at("today")))


def test_two_who_name_each_other_for_the_same_days_are_refused(counter, caseworker, now):
    colleague = counter.member("caseworker")
    absent(caseworker, stand_in=colleague, now=now)

    assert absent(colleague, stand_in=caseworker, now=now) == [
        "Deze collega is dan ook weg, en rekent op jou. Kies een ander."
    ]


def test_a_term_of_the_other_side_stands_under_who_must_do_something(caseworker, now):
    sent = taken(caseworker, story="Zaak met een termijn.")
    with fenced(counter=caseworker.member.counter_id):
        held = hold(sent.id, keys=caseworker.keys, lock=True)
        start_term(
            held, kind="respondent", due_on=now.date() + 20 * DAY, waits_for=WaitsFor.RESPONDENT, now=now
        )

    page = text(caseworker.client().get(at("today")))

    assert "Aan zet: de andere kant (1)" in page


def test_a_training_that_ends_soon_is_told_to_who_has_it(caseworker, now):
    wrong = note_training(
        caseworker.member.pk,
        counter=caseworker.member.counter_id,
        what="Gespreksvoering",
        hours=16,
        on=now.date() - 300 * DAY,
        valid_until=now.date() + 20 * DAY,
        by="test",
        now=now,
    )

    assert wrong == {}
    assert "Gespreksvoering" in text(caseworker.client().get(at("today")))


# -- the overview -----------------------------------------------------------------------------------


def counts(counter, today, alone=()):
    return overview(counter.pk, alone=list(alone), promised=today - 2 * DAY, today=today)


def test_each_number_of_the_overview_is_as_long_as_the_list_behind_it(counter, coordinator, now):
    today, cases = now.date(), [taken(coordinator) for _number in range(6)]
    put(cases[0], coordinator, due_on=today - DAY)
    put(cases[1], coordinator, due_on=today - 9 * DAY, alarm=2)
    put(cases[2], coordinator, due_on=today - 9 * DAY, alarm=3)
    put(cases[3], coordinator, handler_id=None)
    put(cases[4], coordinator, paused_since=today - 40 * DAY, wait_until=today - DAY)
    with fenced(counter=counter.pk):
        held = hold(cases[5].id, keys=coordinator.keys, lock=True)
        start_term(held, kind="respondent", due_on=today - 9 * DAY, waits_for=WaitsFor.RESPONDENT, now=now)
        Consent.objects.create(
            case_id=cases[5].id,
            counter_id=counter.pk,
            use="letter",
            body=b"",
            state="asked",
            asked_on=today - 20 * DAY,
            asked_by=coordinator.member,
        )

    with fenced(counter=counter.pk, member=coordinator.member.pk):
        found = counts(counter, today)
        behind = {
            name: len(cases_behind(name, counter=counter.pk, alone=[], today=today)) for name in found.counts
        }

    assert behind == found.counts
    told = {name: found.counts[name] for name in ("late", "coordinator", "central", "nobody", "paused_long")}
    assert told == {"late": 3, "coordinator": 1, "central": 1, "nobody": 1, "paused_long": 1}
    assert (found.counts["terms_late"], found.counts["consents"], found.counts["open"]) == (1, 1, 6)


def test_what_a_coordinator_is_kept_out_of_is_in_no_number(counter, coordinator, caseworker, now):
    sent = taken(caseworker)
    entry = entry_for(coordinator.member.pk, sent.id)
    with fenced(counter=counter.pk):
        Case.objects.filter(pk=sent.id).update(kept_out=[entry])
        sent_report = Case.objects.select_related("report").get(pk=sent.id).report
        type(sent_report).objects.filter(pk=sent.id).update(kept_out=[entry])

    with fenced(counter=counter.pk, member=coordinator.member.pk):
        found = counts(counter, now.date())

    assert (found.counts["open"], found.waiting, sum(week.came for week in found.weeks)) == (0, 0, 0)


def test_who_is_away_without_a_stand_in_shows_at_the_coordinator(counter, coordinator, caseworker, now):
    taken(caseworker)
    absent(caseworker, now=now)

    page = text(coordinator.client().get(at("overview")))

    assert "Behandelaar weg, niemand neemt waar" in page
    assert "einde onbekend: niemand neemt waar" in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_overview_opens_nothing_and_costs_the_same_with_one_and_three(coordinator, count):
    for _number in range(count):
        taken(coordinator)
    client = coordinator.client()
    client.get(at("overview"))
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(at("overview"))

    assert (answer.status_code, len(asked), len(kept._kept)) == (200, OVERVIEW, 0)


OVERVIEW = 12


def test_the_overview_is_for_coordinators(caseworker):
    assert caseworker.client().get(at("overview")).status_code == 403


def test_a_list_behind_a_number_names_its_cases(coordinator, now):
    sent = taken(coordinator, story="Dit is te laat.")
    put(sent, coordinator, due_on=now.date() - 5 * DAY)
    client = coordinator.client()

    assert "Dit is te laat." in text(client.get(at("behind", "late")))
    assert "Hier is niets (meer)" in text(client.get(at("behind", "nobody")))
    assert client.get(at("behind", "anders")).status_code == 404


def test_the_weeks_begin_on_mondays_and_end_with_this_one(counter, coordinator):
    today = timezone.localdate()
    with fenced(counter=counter.pk):
        weeks = counts(counter, today).weeks

    assert [week.begins.weekday() for week in weeks] == [0] * 8
    assert weeks[-1].begins <= today < weeks[-1].begins + 7 * DAY
    assert isinstance(weeks[0].begins, date)


def test_todays_talks_stand_with_their_hour(caseworker, now):
    sent, staff = taken(caseworker, story="Zaak met een gesprek."), caseworker.staff()
    with fenced(counter=caseworker.member.counter_id):
        held = hold(sent.id, keys=caseworker.keys, lock=True)
        key = uuid.uuid4()
        Appointment.objects.create(
            id=key,
            case_id=sent.id,
            counter_id=staff.counter,
            kind="talk",
            on=now.date(),
            told=seal_told(Told(at="14:30"), dek=held.keys.dek, case=sent.id, appointment=key),
            body=seal_own(Own(), keys=held.keys, case=sent.id, appointment=key),
            state="planned",
            by=caseworker.member,
            made_on=now.date(),
        )

    page = text(caseworker.client().get(at("today")))

    assert '14:30 · Gesprek · <a href="' in page
