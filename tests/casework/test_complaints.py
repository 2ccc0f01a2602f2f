# SPDX-License-Identifier: EUPL-1.2
"""A complaint about the counter: its own route, out of sight of the counter, judged with somebody from outside."""

from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from tests.builders import Person, TryCounter, local_counter
from tests.database import as_owner

from gehoord.casework import jobs
from gehoord.casework.actions.complaint.handle_complaint import (
    confirm_complaint,
    decide_complaint,
    keep_off,
    write_in_complaint,
)
from gehoord.casework.actions.complaint.receive_complaint import NoCommittee, receive_complaint
from gehoord.casework.models import Complaint
from gehoord.casework.queries.complaints import by_code, by_committee
from gehoord.casework.rules import Reason
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.routing import counter_map, forget
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.sealing import SealError
from gehoord.reporting.models import Destruction

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:No directory at"),
]
STORY = "Drie weken hoorde ik niets, en toen vertelden ze mijn naam."


@pytest.fixture
def committee() -> TryCounter:
    return local_counter("commissie", name="Klachtencommissie", municipalities=[], is_committee=True)


@pytest.fixture
def chair(committee: TryCounter) -> Person:
    return committee.member("chair")


@pytest.fixture
def outsider(committee: TryCounter, chair: Person) -> Person:
    person = committee.member("committee")
    Member.objects.filter(pk=person.member.pk).update(is_outside=True)
    return person


@pytest.fixture
def code(counter: TryCounter, chair: Person, outsider: Person, now) -> Code:
    """The code of a complaint about the counter of Utrecht."""
    code = Code.new()
    receive_complaint({"story": STORY}, about=counter.pk, from_side="reporter", code=code, now=now)
    return code


def only(code: Code) -> Complaint:
    with fenced(lookup=code.lookup_hash):
        return Complaint.objects.get()


def page(answer) -> str:
    return unescape(answer.content.decode())


def decided(code: Code, *, chair: Person, outsider: Person, now, outcome: str = "founded") -> list[Reason]:
    """A complaint that went all the way; the reasons why not, if any."""
    key = only(code).pk
    with fenced(counter=chair.member.counter_id):
        found = confirm_complaint(key, words="Wij kijken ernaar.", by=chair.staff(), now=now)
        for kind in ("heard_complainant", "heard_counter"):
            found += write_in_complaint(key, kind=kind, words="Dit vertelden zij.", by=chair.staff(), now=now)
        both = [chair.member.pk, outsider.member.pk]
        return found + decide_complaint(
            key, outcome=outcome, words="Het klopt, want …", with_members=both, by=chair.staff(), now=now
        )


def test_a_committee_takes_in_no_reports_and_is_no_counter_to_choose(counter, committee):
    forget()

    assert set(counter_map().by_id) == {counter.pk}


def test_the_counter_it_is_about_sees_nothing_of_it(counter, coordinator, code):
    key = only(code).pk
    with fenced(counter=counter.pk):
        rows = Complaint.objects.count()
        logged = Entry.objects.filter(event__startswith="complaint.").count()
        with pytest.raises(Complaint.DoesNotExist):
            by_committee(key, keys=coordinator.keys)
    client = coordinator.client()

    assert (rows, logged) == (0, 0)
    assert client.get("/loket/klachten/").status_code == 403
    assert client.get(f"/loket/klachten/{key}/").status_code == 403


def test_the_keys_of_a_counter_open_no_complaint(coordinator, code, committee):
    with fenced(counter=committee.pk), pytest.raises((SealError, KeyError)):
        by_committee(only(code).pk, keys=coordinator.keys)


def test_it_is_confirmed_within_two_weeks_and_decided_within_two_months_of_its_receipt(code, chair, now):
    row = only(code)
    with fenced(counter=row.counter_id):
        reasons = confirm_complaint(
            row.pk, words="Wij kijken ernaar.", by=chair.staff(), now=now + timedelta(days=9)
        )
    after = only(code)

    two_weeks = add_working_days(row.received_on + timedelta(days=14), 0)
    assert (row.due_for, row.due_on) == ("complaint_confirmation", two_weeks)
    assert reasons == []
    assert (after.due_for, after.due_on.month) == ("complaint_decision", (now.month + 1) % 12 + 1)
    assert 59 <= (after.due_on - after.received_on).days <= 65


def test_there_is_no_decision_before_both_were_heard_nor_without_somebody_from_outside(
    code, chair, outsider, now
):
    key = only(code).pk
    with fenced(counter=chair.member.counter_id):
        early = decide_complaint(
            key,
            outcome="founded",
            words="Zo is het.",
            with_members=[chair.member.pk],
            by=chair.staff(),
            now=now,
        )
    assert early == [Reason.NOT_CONFIRMED, Reason.NOT_BOTH_ANSWERED, Reason.NO_OUTSIDER]
    assert decided(code, chair=chair, outsider=outsider, now=now) == []
    with fenced(lookup=code.lookup_hash):
        opened = by_code(code)
    assert opened is not None
    assert (opened.row.outcome, opened.row.due_on, opened.pieces[-1].text) == (
        "founded",
        None,
        "Het klopt, want …",
    )


def test_who_has_an_interest_neither_reads_nor_decides(code, chair, outsider, now):
    key = only(code).pk
    with fenced(counter=chair.member.counter_id):
        keep_off(key, by=outsider.staff(), now=now)
    shown = outsider.client().get(f"/loket/klachten/{key}/")

    assert (shown.status_code, STORY in page(shown)) == (403, False)
    assert decided(code, chair=chair, outsider=outsider, now=now) == [Reason.MEMBER_INTEREST]


def test_without_a_committee_nothing_is_lost_and_the_page_says_so(counter, now):
    with pytest.raises(NoCommittee):
        receive_complaint({"story": STORY}, about=counter.pk, from_side="other", code=Code.new(), now=now)
    browser = Client()
    answer = browser.post(
        "/klacht-over-ons/", {"about": str(counter.pk), "side": "other", "story": STORY, "do": "send"}
    )

    assert answer.status_code == 422
    assert STORY in page(answer)


def test_complaining_reading_writing_and_the_decision_on_the_pages(counter, chair, outsider, code):
    browser = Client()
    browser.get("/klacht-over-ons/")
    empty = browser.post("/klacht-over-ons/", {"do": "send"})
    form = {"about": str(counter.pk), "side": "respondent", "story": STORY, "do": "send"}
    first = browser.post("/klacht-over-ons/", form)
    second = browser.post("/klacht-over-ons/", form)
    told = page(browser.get("/klacht-over-ons/verstuurd/"))
    shown = page(browser.get("/klacht-over-ons/volgen/lezen/"))
    browser.post("/klacht-over-ons/volgen/lezen/", {"text": "Nog iets.", "do": "send"})
    client = chair.client()
    listed = page(client.get("/loket/klachten/"))
    with fenced(counter=chair.member.counter_id):
        key = Complaint.objects.get(from_side="respondent").pk
    at = f"/loket/klachten/{key}/"
    opened = page(client.get(at))
    client.post(at, {"do": "confirm", "words": "Noor behandelt je klacht."})
    for kind in ("complainant", "counter"):
        client.post(at, {"do": "write", "kind": kind, "words": "Gehoord."})
    members = [str(chair.member.pk), str(outsider.member.pk)]
    alone = client.post(at, {"do": "decide", "outcome": "partly", "members": members[:1], "words": "Deels."})
    done = client.post(
        at, {"do": "decide", "outcome": "partly", "members": members, "words": "Deels, want …"}
    )

    assert (empty.status_code, first.status_code, second.status_code) == (422, 302, 302)
    assert "Je klacht is binnen" in told
    assert "Uiterlijk" in shown
    assert "nieuw bericht" in listed
    assert ("Nog iets." in opened, STORY in opened) == (True, True)
    assert (alone.status_code, "komt van buiten" in page(alone)) == (422, True)
    assert done.status_code == 302
    after = page(browser.get("/klacht-over-ons/volgen/lezen/"))
    assert ("De klacht klopt voor een deel" in after, "Deels, want …" in after) == (True, True)
    assert "Gehoord." not in after


def test_a_wrong_code_and_no_code_show_nothing(code):
    browser = Client()
    typed = browser.post("/klacht-over-ons/volgen/", {"code": Code.new().text})
    slip = browser.post("/klacht-over-ons/volgen/", {"code": code.text[:-1]})
    without = browser.get("/klacht-over-ons/volgen/lezen/")
    right = browser.post("/klacht-over-ons/volgen/", {"code": code.text})

    assert [answer.status_code for answer in (typed, slip, without, right)] == [422, 422, 200, 302]
    assert STORY not in page(typed) + page(slip) + page(without)


def test_two_years_after_the_decision_it_is_destroyed(code, chair, outsider, now):
    assert decided(code, chair=chair, outsider=outsider, now=now) == []
    key = only(code).pk
    jobs.retention(timestamp=0)
    there = only(code).pk
    with as_owner() as conn:
        conn.execute("ALTER TABLE casework_complaint NO FORCE ROW LEVEL SECURITY")
        conn.execute("UPDATE casework_complaint SET decided_on = decided_on - 731")
        conn.execute("ALTER TABLE casework_complaint FORCE ROW LEVEL SECURITY")
    jobs.retention(timestamp=0)

    assert there == key
    with fenced(lookup=code.lookup_hash):
        assert Complaint.objects.count() == 0
    assert list(Destruction.objects.values_list("rule", "report")) == [("complaint", key)]
