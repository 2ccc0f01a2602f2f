# SPDX-License-Identifier: EUPL-1.2
"""Somebody is kept out of a case: it is not there for them, on no page, by no address and by no SQL."""

import re

import pytest
from django.db import connection
from django.urls import reverse
from tests.builders import NOW, report
from tests.casework.builders import at, taken
from tests.casework.test_hand_over import accepted, offered

from gehoord.casework.actions.export_cases import WHAT, export_cases
from gehoord.casework.actions.hand_over.ask_elsewhere import ask_elsewhere
from gehoord.casework.actions.hand_to_colleague import hand_to_colleague
from gehoord.casework.actions.keep_out.by_reporter import keep_reader_out
from gehoord.casework.actions.keep_out.keep_member_out import declare_interest, keep_member_out
from gehoord.casework.actions.keep_out.let_in import let_in
from gehoord.casework.models import Case, Term
from gehoord.casework.pages.follow_door import open_followed
from gehoord.casework.queries import kept_indexes as kept
from gehoord.casework.queries.kept_indexes import index_for
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.readers import readers_of
from gehoord.casework.rules import Reason
from gehoord.foundation.people.actions.ask_approval import agree, ask_approval
from gehoord.foundation.people.actions.invite_member import invite_member
from gehoord.foundation.people.actions.recover_counter import recover_counter
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.vault import circles, team_keys
from gehoord.foundation.vault.foreign import foreign_keys
from gehoord.foundation.vault.holders import open_all_teams, seeds_of
from gehoord.reporting.queries import by_id

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "kanarie op de hei 7391"
TABLES = (
    "reporting_report",
    "reporting_message",
    "reporting_evidence",
    "casework_case",
    "casework_happening",
    "casework_note",
    "casework_term",
    "casework_letter",
    "casework_alarm",
    "casework_hand_over",
    "audit_entry",
    "audit_hidden",
)


@pytest.fixture(autouse=True)
def nothing_opened():
    kept.forget()
    yield
    kept.forget()


@pytest.fixture
def out(counter):
    """A coördinator, who sees most, and is kept out."""
    return counter.member("coordinator", name="Otto Uit")


def keeps_out(sent, person):
    """The reporter keeps this person out on their own page."""
    with fenced(lookup=sent.code.lookup_hash):
        row = open_followed(sent.code).report
        return keep_reader_out(row, entry=entry_for(person.member.pk, sent.id), now=NOW)


def seen_by(person, table):
    """How many rows of a table this person's fence shows, asked in SQL."""
    with fenced(counter=person.member.counter_id, member=person.member.pk), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("table", TABLES)
def test_no_row_about_it_is_there_in_sql(counter, caseworker, out, table):
    nothing_there = seen_by(out, table)
    sent = taken(caseworker, story=CANARY)

    assert keeps_out(sent, out) == []

    # The one row that names this member, hashed, is all that they could see; and it says nothing of a case.
    assert seen_by(out, table) == nothing_there + (table == "audit_hidden")


def test_no_page_shows_it_and_its_address_is_unknown(counter, caseworker, out):
    sent, other = taken(caseworker, story=CANARY), taken(caseworker, story="Een andere zaak.")
    client = out.client()
    assert CANARY in client.get("/loket/").content.decode()

    keeps_out(sent, out)

    page = client.get("/loket/").content.decode()
    assert (CANARY in page, "Een andere zaak." in page) == (False, True)
    pages = ("case", "who_reads", "hand_over", "agreed", "code", "take", "interest")
    assert {name: client.get(at(name, sent.id)).status_code for name in pages} == dict.fromkeys(pages, 404)
    found = client.post("/loket/zoeken/", {"woorden": "kanarie", "q": "kanarie"}).content.decode()
    log = client.get("/loket/logboek/").content.decode()
    assert (CANARY in found, str(sent.id)[:8] in log, str(other.id)[:8] in log) == (False, False, True)


def test_what_was_opened_before_leaves_the_list_also_beside_a_case_that_stays_sealed(
    counter, caseworker, out
):
    for_few, sent = taken(caseworker), taken(caseworker, story=CANARY)
    keeps_out(for_few, counter.member("caseworker", name="Nog iemand"))
    caseworker.client().get(at("case", for_few.id))
    later = counter.member("caseworker", name="Later gekomen")

    def look():
        with fenced(counter=counter.pk, member=later.member.pk):
            return set(index_for(later.staff(), session="s", today=NOW.date()).cases)

    assert look() == {sent.id}
    keeps_out(sent, later)
    assert look() == set()


def test_an_export_leaves_it_out(counter, caseworker, out):
    sent = taken(caseworker)
    taken(caseworker)
    keeps_out(sent, out)
    with fenced(counter=counter.pk, member=out.member.pk):
        asked = ask_approval(WHAT, detail={}, counter=counter.pk, by=out.by, now=NOW)
        assert agree(asked, by=caseworker.by, now=NOW) == []
        rows = export_cases(by=out.staff(), now=NOW)

    assert len(rows) == 1


def test_the_chain_of_the_log_is_whole_for_whoever_is_kept_out_of_a_part(counter, caseworker, out):
    sent = taken(caseworker)
    keeps_out(sent, out)

    page = out.client().post(reverse("people:check_chain")).content.decode()

    assert "De keten is heel" in page


def test_a_handler_who_is_kept_out_leaves_the_case_to_the_team_with_a_day(counter, caseworker, out):
    sent = taken(caseworker)

    keeps_out(sent, caseworker)

    with fenced(counter=counter.pk, member=out.member.pk):
        case = Case.objects.get(pk=sent.id)
        terms = list(Term.objects.filter(case=case, done_on=None).values_list("kind", "waits_for"))
        assert (case.handler_id, terms) == (None, [("new_handler", "counter")])
        assert hand_to_colleague(sent.id, to=out.member.pk, by=out.staff(), now=NOW) == []
        assert not Term.objects.filter(case=case, done_on=None).exists()


def test_somebody_must_remain_who_reads(counter, caseworker):
    sent = taken(caseworker)

    assert keeps_out(sent, caseworker) == [Reason.NOBODY_LEFT]


def test_an_own_interest_takes_the_case_out_of_sight_at_once(counter, caseworker, out):
    sent, client = taken(caseworker, story=CANARY), caseworker.client()

    page = client.post(at("interest", sent.id))

    assert "Een collega neemt hem over." in page.content.decode()
    assert client.get(at("case", sent.id)).status_code == 404
    with fenced(counter=counter.pk, member=out.member.pk):
        held = hold(sent.id, keys=out.keys)
        assert (held.row.handler_id, held.facts.interest) == (None, (caseworker.by,))
        assert circles.is_circle(held.row.team_id)


def test_where_nobody_else_could_read_the_interest_is_noted_and_it_can_go_elsewhere(
    counter, other_counter, caseworker
):
    other_counter.member("coordinator")
    there = other_counter.member("caseworker")
    sent = taken(caseworker)
    with fenced(counter=counter.pk, member=caseworker.member.pk):
        assert declare_interest(sent.id, by=caseworker.staff(), now=NOW) == [Reason.NOBODY_LEFT]

    assert accepted(offered(sent, other_counter, by=caseworker), by=there).reasons == []


def test_who_joins_later_sees_a_circle_only_when_let_in_and_who_is_kept_out_never(counter, caseworker, out):
    sent = taken(caseworker)
    with fenced(counter=counter.pk, member=caseworker.member.pk):
        assert keep_member_out(sent.id, member=out.member.pk, by=caseworker.staff(), now=NOW) == []
    later = counter.member("caseworker", name="Later gekomen")
    assert later.client().get(at("case", sent.id)).status_code == 404

    with fenced(counter=counter.pk, member=caseworker.member.pk):
        assert let_in(sent.id, member=out.member.pk, by=caseworker.staff(), now=NOW) == [Reason.KEPT_OUT]
        assert let_in(sent.id, member=later.member.pk, by=caseworker.staff(), now=NOW) == []

    with fenced(counter=counter.pk, member=later.member.pk):
        assert hold(sent.id, keys=later.keys).id == sent.id


def test_the_paper_of_the_counter_opens_a_circle_for_who_was_in_it_only(counter, caseworker, out):
    sent = taken(caseworker)
    with fenced(counter=counter.pk, member=caseworker.member.pk):
        keep_member_out(sent.id, member=out.member.pk, by=caseworker.staff(), now=NOW)
        circle = hold(sent.id, keys=caseworker.keys).row.team_id

    for person in (out, caseworker):
        recover_counter(person.member, shares=counter.shares[:2], by="test", now=NOW)

    shared = {one.member for one in circles.sharers(circle)}
    assert shared == {caseworker.member.pk}


def test_a_colleague_who_invites_somebody_again_gives_no_circle_that_was_not_theirs(counter, caseworker, out):
    sent = taken(caseworker)
    with fenced(counter=counter.pk, member=caseworker.member.pk):
        keep_member_out(sent.id, member=out.member.pk, by=caseworker.staff(), now=NOW)
        circle = hold(sent.id, keys=caseworker.keys).row.team_id

    invite_member(out.member, keys=caseworker.keys, by=caseworker.by, now=NOW)

    assert out.member.pk not in {one.member for one in circles.sharers(circle)}
    assert circle not in seeds_of(caseworker.keys, counter=counter.pk)


def test_a_circle_is_never_the_key_of_the_counter_and_no_alarm(counter, caseworker, out):
    sent = taken(caseworker)
    newest = team_keys.newest(counter.pk)
    with fenced(counter=counter.pk, member=caseworker.member.pk):
        keep_member_out(sent.id, member=out.member.pk, by=caseworker.staff(), now=NOW)
    team_keys.forget()

    assert team_keys.newest(counter.pk) == newest
    for person in (caseworker, out):
        keys = open_all_teams(person.keys)
        assert foreign_keys(keys, counter=counter.pk, reads=True) == []
    # A circle that is passed off as the counter's key carries another tag, and nothing is sealed to it.
    with connection.cursor() as cursor:
        cursor.execute("UPDATE vault_team_key SET is_circle = false WHERE counter = %s", [counter.pk])
    team_keys.forget()
    assert team_keys.newest(counter.pk) is None


def test_a_case_that_comes_back_still_keeps_the_same_person_out(counter, other_counter, caseworker, out):
    other_counter.member("coordinator")
    there = other_counter.member("caseworker")
    sent = taken(caseworker)
    keeps_out(sent, out)
    accepted(offered(sent, other_counter, by=caseworker), by=there)

    accepted(offered(sent, counter, by=there), by=caseworker)

    assert out.client().get(at("case", sent.id)).status_code == 404
    with fenced(counter=counter.pk):
        team = hold(sent.id, keys=caseworker.keys).row.team_id
        assert {one.member for one in circles.sharers(team)} == {caseworker.member.pk}


def test_a_waiting_report_goes_to_another_counter_at_once_and_the_first_reads_nothing(
    counter, other_counter, caseworker
):
    other_counter.member("coordinator")
    there = other_counter.member("caseworker")
    earlier = NOW.replace(day=2)
    sent = report(story=CANARY, now=earlier)
    with fenced(counter=other_counter.pk):
        assert index_for(there.staff(), session="s", today=NOW.date()).waiting == {}

    with fenced(lookup=sent.code.lookup_hash):
        here = open_followed(sent.code)
        done = ask_elsewhere(here.report, dek=here.dek, to=other_counter.code, now=NOW)

    assert done == ([], True)
    with fenced(counter=other_counter.pk):
        # Old as it is, it shows up in a list that was looked at already.
        (waits,) = index_for(there.staff(), session="s", today=NOW.date()).waiting.values()
        assert (waits.id, waits.received_on, waits.begins) == (sent.id, earlier.date(), CANARY)
    assert CANARY not in caseworker.client().get("/loket/").content.decode()
    with fenced(lookup=sent.code.lookup_hash):
        assert open_followed(sent.code).report.counter_id == other_counter.pk


def test_a_case_is_asked_for_and_the_yes_is_there_already(counter, other_counter, caseworker):
    other_counter.member("coordinator")
    other_counter.member("caseworker")
    sent = taken(caseworker)
    with fenced(lookup=sent.code.lookup_hash):
        here = open_followed(sent.code)
        done = ask_elsewhere(here.report, dek=here.dek, to=other_counter.code, now=NOW)
    assert done == ([], False)

    client = caseworker.client()
    page = client.get(at("hand_over", sent.id), {"loket": "groningen"}).content.decode()
    client.post(
        at("hand_over", sent.id), {"do": "offer", "loket": "groningen", "why": "De melder vroeg het."}
    )

    assert "De melder zegt ja." in page
    assert "Aangeboden aan Loket Groningen" in client.get(at("hand_over", sent.id)).content.decode()


def test_the_reporter_reads_first_names_and_keeps_one_out_without_a_name_in_the_page(
    counter, caseworker, client
):
    counter.member("caseworker", name="Bo Behandelaar"), counter.member("coordinator", name="Bo Coördinator")
    sent = taken(caseworker)
    client.post("/volgen/", {"code": sent.code.text})

    page = client.get("/volgen/wie-leest/").content.decode()

    assert ("Bo B." in page, "Bo C." in page, "Behandelaar</" in page) == (True, True, False)
    with fenced(counter=counter.pk):
        ids = [str(one.id) for one in readers_of(by_id(sent.id))]
    assert not any(one in page for one in ids)
    entry = re.search(r'value="([0-9a-f]{64})"', page).group(1)
    sure = client.post("/volgen/wie-leest/", {"who": entry}).content.decode()
    done = client.post("/volgen/wie-leest/", {"who": entry, "do": "sure"}, follow=True).content.decode()
    assert ("Je kunt het hier niet zelf terugdraaien." in sure, "Dat is meteen ingegaan." in done) == (
        True,
        True,
    )
