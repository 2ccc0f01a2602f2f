# SPDX-License-Identifier: EUPL-1.2
"""Appointments: at a safe hour, moved, called off by either side, missed without blame, with minutes."""

from datetime import date, datetime, timedelta
from html import unescape
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar
from tests.builders import NOW, Person, SentReport
from tests.casework.builders import at, taken

from gehoord.casework.actions.appointment.as_ics import as_ics
from gehoord.casework.actions.appointment.plan import change_appointment, plan_appointment
from gehoord.casework.actions.appointment.remind import remind
from gehoord.casework.actions.reseal_case import RESEALED
from gehoord.casework.models import Appointment, Term
from gehoord.casework.queries.appointments import (
    ZONE,
    OpenAppointment,
    Own,
    Told,
    appointment_in,
    appointments_of,
)
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.sealed import Keys
from gehoord.casework.rules import Reason
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.queries import words_of

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 11, 24)
UUID_1 = UUID(int=1)


@pytest.fixture
def sent(caseworker: Person) -> SentReport:
    return taken(
        caseworker, name="Samira", phone="0612345678", safe="Niet bellen voor vijf uur.", language="ar"
    )


def page(answer: Any) -> str:
    return unescape(answer.content.decode())


def next_week() -> date:
    """A working day about a week from the real today."""
    from gehoord.foundation.reference.holidays import add_working_days

    return add_working_days(datetime.now(ZONE).date(), 5)


def form(**given: Any) -> dict[str, Any]:
    return {
        "kind": "call",
        "on": next_week().isoformat(),
        "at": "17:30",
        "long": "30",
        "how": "phone",
        "where": "We bellen je mobiel",
        "is_safe": "on",
    } | given


def plan(sent: SentReport, by: Person, **given: Any) -> Any:
    return by.client().post(at("appointments", sent.id), form(**given))


def only(sent: SentReport, by: Person) -> OpenAppointment:
    with fenced(counter=by.staff().counter):
        held = hold(sent.id, keys=by.staff().keys)
        (one,) = appointments_of(sent.id, dek=held.keys.dek, keys=held.keys)
        return one


def terms(sent: SentReport, by: Person) -> dict[str, str]:
    with fenced(counter=by.staff().counter):
        return dict(Term.objects.filter(case=sent.id, done_on=None).values_list("kind", "waits_for"))


def follower(sent: SentReport) -> Client:
    browser = Client()
    browser.post("/volgen/", {"code": sent.code.text})
    return browser


def test_an_appointment_shows_the_safe_words_and_asks_whether_they_were_read(sent, caseworker):
    shown = page(caseworker.client().get(at("appointments", sent.id)))
    assert "Niet bellen voor vijf uur." in shown

    refused = plan(sent, caseworker, is_safe="")
    assert refused.status_code == 422
    assert str(Reason.SAFE_NOT_READ) in page(refused)
    assert "We bellen je mobiel" in page(refused)

    planned = plan(sent, caseworker)
    assert planned.status_code == 302
    assert only(sent, caseworker).told.where == "We bellen je mobiel"


@pytest.mark.parametrize(
    ("on", "hour", "reason", "odd_why"),
    [
        (TUESDAY, "07:30", Reason.ODD_HOUR, ""),
        (TUESDAY, "21:00", Reason.ODD_HOUR, ""),
        (date(2026, 11, 28), "14:00", Reason.ODD_HOUR, ""),
        (date(2026, 12, 25), "14:00", Reason.ODD_HOUR, ""),
        (date(2026, 11, 23), "09:59", Reason.IN_THE_PAST, ""),
        (TUESDAY, "07:30", None, "Voor het werk, op verzoek."),
        (TUESDAY, "08:00", None, ""),
        (TUESDAY, "20:00", None, ""),
    ],
)
def test_an_odd_hour_needs_a_reason_and_the_past_is_refused(caseworker, on, hour, reason, odd_why):
    sent = taken(caseworker)
    with fenced(counter=caseworker.staff().counter):
        held = hold(sent.id, keys=caseworker.staff().keys, lock=True)
        done = plan_appointment(
            held, kind="talk", on=on, told=Told(at=hour), own=Own(odd_why=odd_why), safe="", is_safe=False,
            by=caseworker.staff(), now=NOW,
        )  # fmt: skip

    assert done.reasons == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"on": ""}, "Kies een dag."),
        ({"on": "2026-02-30"}, "Kies een dag."),
        ({"at": "half drie"}, "Schrijf een tijd"),
        ({"kind": "party"}, "Kies wat voor afspraak het is."),
        ({"how": "smoke"}, "Kies hoe de afspraak gaat."),
    ],
)
def test_a_form_that_is_not_right_says_what_is_missing(sent, caseworker, wrong, said):
    answer = plan(sent, caseworker, **wrong)
    assert (answer.status_code, said in page(answer)) == (422, True)


def test_the_reporter_reads_it_on_their_page_and_puts_it_in_a_neutral_calendar(sent, caseworker):
    plan(sent, caseworker, words="We praten over je plan.", note="Let op: broer luistert mee", booking="T-77")
    reporter, one = follower(sent), only(sent, caseworker)

    assert "Je hebt een afspraak" in page(reporter.get("/volgen/lezen/"))
    shown = page(reporter.get(f"/volgen/afspraak/{one.id}/"))
    assert "We praten over je plan." in shown
    assert "broer" not in shown
    assert "T-77" not in shown
    answer = reporter.get(f"/volgen/afspraak/{one.id}/agenda/")
    text = answer.content.decode()
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8; method=PUBLISH"
    assert "discriminatie" not in text.lower()
    assert [
        word for word in ("Loket", "mobiel", "plan.", "Samira", "gehoord") if word.lower() in text.lower()
    ] == []


def test_an_interpreter_is_a_term_until_one_is_sure_and_the_reporter_reads_it(sent, caseworker):
    asked = page(caseworker.client().get(at("appointments", sent.id)))
    assert '<option value="ar" selected>' in asked
    plan(sent, caseworker, language="ar", route="phone", payer="fund", booking="T-77")
    one = only(sent, caseworker)

    assert terms(sent, caseworker) | {"interpreter": "other", "appointment": "counter"} == terms(
        sent, caseworker
    )
    assert "Arabisch: we regelen dit nog" in page(follower(sent).get(f"/volgen/afspraak/{one.id}/"))
    assert "tolk nog niet zeker" in page(caseworker.client().get(at("coming_appointments")))
    caseworker.client().post(
        at("appointment", sent.id, one.id),
        form(version=one.version, language="ar", payer="fund", interpreter="on"),
    )
    assert "interpreter" not in terms(sent, caseworker)
    assert "Arabisch: de tolk komt" in page(follower(sent).get(f"/volgen/afspraak/{one.id}/"))
    assert only(sent, caseworker).own.payer == "fund"


def test_a_moved_appointment_keeps_its_uid_and_counts_on(sent, caseworker):
    plan(sent, caseworker)
    one = only(sent, caseworker)
    before = event_of(as_ics(one, now=NOW))
    browser = caseworker.client()

    browser.post(at("appointment", sent.id, one.id), form(version=one.version, at="18:00"))
    late = browser.post(at("appointment", sent.id, one.id), form(version=one.version, at="19:00"))

    after = event_of(as_ics(only(sent, caseworker), now=NOW))
    assert (late.status_code, str(Reason.APPOINTMENT_CHANGED) in page(late)) == (422, True)
    assert (after["uid"], after["sequence"], before["sequence"]) == (before["uid"], 1, 0)
    assert after.decoded("dtstart") - before.decoded("dtstart") == timedelta(minutes=30)
    assert only(sent, caseworker).told.moved == 1


def test_the_reporter_calls_it_off_once_and_the_counter_reads_it(sent, caseworker):
    plan(sent, caseworker)
    one, reporter = only(sent, caseworker), follower(sent)
    address = f"/volgen/afspraak/{one.id}/"

    reporter.post(address, {"do": "off", "text": "Ik ben ziek."})
    reporter.post(address, {"do": "off", "text": "Ik ben ziek."})

    with fenced(counter=caseworker.staff().counter):
        said = [words.text for words in words_of(sent.id, sent.dek) if words.from_reporter]
    assert said == ["Ik kan niet op de afspraak komen.\n\nIk ben ziek."]
    gone = Calendar.from_ical(reporter.get(f"{address}agenda/").content)
    assert gone["method"] == "CANCEL"
    assert event_of(gone.to_ical())["status"] == "CANCELLED"
    assert "appointment" not in terms(sent, caseworker)
    assert "gaat niet door" in page(caseworker.client().get(at("appointment", sent.id, one.id)))


@pytest.mark.parametrize(
    ("state", "told"), [("missed", "We kregen geen contact"), ("cancelled", "gaat niet door")]
)
def test_what_did_not_go_on_says_what_happens_next_without_blame(sent, caseworker, state, told):
    plan(sent, caseworker)
    one, browser = only(sent, caseworker), caseworker.client()

    refused = browser.post(at("appointment", sent.id, one.id), {"state": state, "minutes": "", "next": ""})
    assert (refused.status_code, str(Reason.NO_NEXT) in page(refused)) == (422, True)
    browser.post(at("appointment", sent.id, one.id), {"state": state, "next": "We bellen woensdag weer."})

    assert told in page(follower(sent).get("/volgen/lezen/"))
    assert "We bellen woensdag weer." in page(follower(sent).get(f"/volgen/afspraak/{one.id}/"))
    assert "appointment" not in terms(sent, caseworker)


def test_minutes_are_read_by_the_reporter_who_says_whether_they_are_right(sent, caseworker):
    plan(sent, caseworker)
    one, browser, reporter = only(sent, caseworker), caseworker.client(), follower(sent)
    address = f"/volgen/afspraak/{one.id}/"
    browser.post(
        at("appointment", sent.id, one.id), {"state": "held", "minutes": "We spraken af te wachten."}
    )
    assert "Ons verslag staat klaar" in page(reporter.get("/volgen/lezen/"))
    seen = only(sent, caseworker).version

    reporter.post(address, {"do": "right", "version": seen})
    assert "De melder zegt dat het klopt." in page(browser.get(at("appointment", sent.id, one.id)))
    browser.post(at("appointment", sent.id, one.id), {"state": "held", "minutes": "We spraken af te bellen."})

    assert only(sent, caseworker).told.agreed_on == ""
    late = reporter.post(address, {"do": "right", "version": seen})
    assert (late.status_code, str(Reason.APPOINTMENT_CHANGED) in page(late)) == (409, True)


def test_the_list_of_the_counter_is_one_read_and_empty_it_says_what_fills_it(caseworker, other_counter):
    empty = page(caseworker.client().get(at("coming_appointments")))
    assert "Er is niets gepland." in empty
    assert "Een afspraak maak je op de pagina van een zaak" in empty

    counts = []
    for number in (1, 3):
        while (
            len(page(caseworker.client().get(at("coming_appointments"))).split("Telefoongesprek")) <= number
        ):
            plan(taken(caseworker), caseworker)
        browser = caseworker.client()
        with CaptureQueriesContext(connection) as queries:
            browser.get(at("coming_appointments"))
        counts.append(len(queries))
    assert counts == [6, 6]
    assert "Er is niets gepland." in page(
        other_counter.member("caseworker").client().get(at("coming_appointments"))
    )


def test_another_counter_and_another_reporter_find_no_appointment(sent, caseworker, other_counter):
    plan(sent, caseworker)
    one = only(sent, caseworker)
    stranger = other_counter.member("caseworker").client()
    other = follower(taken(caseworker))

    assert stranger.get(at("appointment", sent.id, one.id)).status_code == 404
    assert stranger.get(at("appointment_ics", sent.id, one.id)).status_code == 404
    assert other.get(f"/volgen/afspraak/{one.id}/").headers["Location"] == "/volgen/lezen/"
    assert other.get(f"/volgen/afspraak/{one.id}/agenda/").headers["Location"] == "/volgen/lezen/"


def test_the_day_before_everybody_is_reminded_once(caseworker):
    sent = taken(caseworker)
    staff = caseworker.staff()
    with fenced(counter=staff.counter):
        held = hold(sent.id, keys=staff.keys, lock=True)
        plan_appointment(
            held,
            kind="talk",
            on=TUESDAY,
            told=Told(at="10:00"),
            own=Own(),
            safe="",
            is_safe=False,
            by=staff,
            now=NOW,
        )
        assert remind(staff.counter, now=NOW - timedelta(days=1)) == 0
        assert (remind(staff.counter, now=NOW), remind(staff.counter, now=NOW)) == (1, 0)
        one = appointment_in(held, Appointment.objects.get(case=sent.id).pk)
        change_appointment(
            held, one.id, version=one.version, on=TUESDAY, told=Told(at="11:00"), own=Own(), safe="", is_safe=False,
            by=staff, now=NOW,
        )  # fmt: skip
        assert remind(staff.counter, now=NOW) == 1


def test_an_appointment_goes_along_under_new_keys(sent, caseworker):
    plan(sent, caseworker, note="voor ons")
    staff = caseworker.staff()
    fresh = Keys(b"c" * 32, b"d" * 32)
    with fenced(counter=staff.counter):
        RESEALED[Appointment](hold(sent.id, keys=staff.keys, lock=True), fresh)
        (one,) = appointments_of(sent.id, dek=fresh.dek, keys=fresh)
    assert (one.told.where, one.own.note) == ("We bellen je mobiel", "voor ons")


def event_of(ics: bytes) -> Any:
    (event,) = Calendar.from_ical(ics).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("on", "hour", "long", "begins", "ends"),
    [
        (date(2027, 3, 26), "14:30", 60, "2027-03-26T13:30", "2027-03-26T14:30"),
        (date(2027, 3, 29), "14:30", 60, "2027-03-29T12:30", "2027-03-29T13:30"),
        (date(2027, 3, 28), "01:30", 60, "2027-03-28T00:30", "2027-03-28T01:30"),
        (date(2027, 10, 31), "01:30", 120, "2027-10-30T23:30", "2027-10-31T01:30"),
        (date(2026, 12, 31), "23:30", 60, "2026-12-31T22:30", "2026-12-31T23:30"),
    ],
)
def test_the_calendar_says_the_right_hour_across_summer_time_and_new_year(on, hour, long, begins, ends):
    one = OpenAppointment(UUID_1, UUID_1, "talk", on, "planned", 1, "", Told(at=hour, long=long))
    calendar = Calendar.from_ical(as_ics(one, now=NOW))
    event = event_of(calendar.to_ical())
    utc = ZoneInfo("UTC")

    start = event.decoded("dtstart").astimezone(utc)
    assert [f"{moment:%Y-%m-%dT%H:%M}" for moment in (start, start + event.decoded("duration"))] == [
        begins,
        ends,
    ]
    assert f"{one.ends.astimezone(utc):%Y-%m-%dT%H:%M}" == ends
    (zone,) = calendar.walk("VTIMEZONE")
    assert str(zone["tzid"]) == "Europe/Amsterdam" == event["dtstart"].params["TZID"]
    assert str(event["summary"]) == "Afspraak"
    assert [name for name in ("location", "description", "organizer", "attendee") if name in event] == []
