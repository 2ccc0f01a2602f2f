# SPDX-License-Identifier: EUPL-1.2
"""After a hand-over, and after somebody is kept out, the keys of before open nothing that stands in the database."""

from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from tests.builders import NOW
from tests.casework.builders import at, taken
from tests.casework.resealing import bound_to_case, of_case, opens_nothing, sealed_in
from tests.casework.test_hand_over import accepted, offered

from gehoord.casework.actions.hear_reporter import hear_reporter
from gehoord.casework.actions.keep_out.by_reporter import keep_reader_out
from gehoord.casework.actions.keep_out.keep_member_out import keep_member_out
from gehoord.casework.actions.open_case import open_case
from gehoord.casework.actions.reseal_case import RESEALED
from gehoord.casework.actions.write_note import write_note
from gehoord.casework.pages.follow_door import open_followed
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.readers import is_pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.vault.sealing import derive
from gehoord.reporting.actions.add_evidence import add_evidence
from gehoord.reporting.pages.sealing_upload import Arrived
from gehoord.reporting.queries import by_id, dek_by_team

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = "kanarie-op-de-hei-7391"


@pytest.fixture
def full(counter, caseworker):
    """A case with something in every table that hangs on it and is written here."""
    sent = taken(caseworker, story=CANARY)
    staff = caseworker.staff()
    with fenced(counter=counter.pk):
        write_note(sent.id, note=uuid4(), text=CANARY, version=0, by=staff, now=NOW)
    with fenced(lookup=sent.code.lookup_hash):
        row = by_id(sent.id)
        hear_reporter(row, dek=sent.dek, text=CANARY, now=NOW)
        stored = Arrived(f"{CANARY}.png", uuid4(), "image/png", 10)
        add_evidence([stored], dek=sent.dek, lookup=bytes(row.lookup), today=NOW.date(), report=row)
    return sent


def test_every_table_that_hangs_on_a_case_has_its_place_in_the_resealing():
    assert {model.__name__ for model in of_case()} - {"HandOver"} == {model.__name__ for model in RESEALED}


def test_what_another_counter_remembers_opens_nothing_after_it_handed_over(
    counter, other_counter, caseworker, full
):
    there = other_counter.member("caseworker")
    other_counter.member("coordinator")
    key = offered(full, other_counter, by=caseworker, why=CANARY)
    with fenced(counter=counter.pk):
        old = hold(full.id, keys=caseworker.keys).keys
        before = bound_to_case(sealed_in(full.id))

    assert accepted(key, by=there).reasons == []

    with fenced(counter=other_counter.pk):
        held = hold(full.id, keys=there.keys)
        after = bound_to_case(sealed_in(full.id))
        opens_nothing(held, old)
        with pytest.raises(KeyError):
            caseworker.keys.team_pair(held.row.team_id)
        opened = open_case(full.id, by=there.staff(), now=NOW)
    assert len(before) > 10
    assert before & after == set()
    assert (opened.report.answers["story"], opened.notes[0].text, opened.files[0].name) == (
        CANARY,
        CANARY,
        f"{CANARY}.png",
    )
    assert opened.files[0].key == derive(full.dek, "file", str(opened.files[0].id))


def test_the_first_counter_sees_no_row_of_it_any_more(counter, other_counter, caseworker, full):
    there = other_counter.member("caseworker")
    other_counter.member("coordinator")
    client = caseworker.client()

    accepted(offered(full, other_counter, by=caseworker), by=there)

    with fenced(counter=counter.pk):
        assert {table for table, _pk, _name in sealed_in(full.id)} == set()
        with pytest.raises(ObjectDoesNotExist):
            hold(full.id, keys=caseworker.keys)
    assert client.get(at("case", full.id)).status_code == 404
    assert CANARY not in client.get("/loket/").content.decode()


def test_a_member_who_is_kept_out_opens_nothing_with_the_keys_they_hold(counter, caseworker, full):
    out = counter.member("caseworker", name="Otto Uit")
    with fenced(counter=counter.pk):
        held = hold(full.id, keys=out.keys)
        old, before = held.keys, bound_to_case(sealed_in(full.id))

    with fenced(counter=counter.pk, member=caseworker.member.pk):
        assert keep_member_out(full.id, member=out.member.pk, by=caseworker.staff(), now=NOW) == []

    with fenced(counter=counter.pk):
        held = hold(full.id, keys=caseworker.keys)
        assert before & bound_to_case(sealed_in(full.id)) == set()
        opens_nothing(held, old)
        with pytest.raises(KeyError):
            out.keys.team_pair(held.row.team_id)
        assert open_case(full.id, by=caseworker.staff(), now=NOW).report.answers["story"] == CANARY


def test_whom_the_reporter_keeps_out_holds_no_key_once_a_colleague_opened_it(counter, caseworker, full):
    out = counter.member("caseworker", name="Otto Uit")
    with fenced(counter=counter.pk):
        old = hold(full.id, keys=out.keys).keys

    with fenced(lookup=full.code.lookup_hash):
        row = open_followed(full.code).report
        assert keep_reader_out(row, entry=entry_for(out.member.pk, full.id), now=NOW) == []

    with fenced(counter=counter.pk):
        # Not sealed anew yet, as the threat model says: past the fence the old keys still open it.
        assert is_pending(by_id(full.id))
        open_case(full.id, by=caseworker.staff(), now=NOW)
        held = hold(full.id, keys=caseworker.keys)
        assert not is_pending(held.report)
        opens_nothing(held, old)


def test_a_waiting_report_is_sealed_to_a_circle_when_it_is_taken_in(counter, caseworker):
    from tests.builders import report

    from gehoord.casework.actions.take_in import take_in

    out, sent = counter.member("caseworker", name="Otto Uit"), report(story=CANARY)
    with fenced(lookup=sent.code.lookup_hash):
        row = open_followed(sent.code).report
        assert keep_reader_out(row, entry=entry_for(out.member.pk, sent.id), now=NOW) == []
    with fenced(counter=counter.pk, member=out.member.pk), pytest.raises(ObjectDoesNotExist):
        take_in(sent.id, by=out.staff(), now=NOW)

    with fenced(counter=counter.pk, member=caseworker.member.pk):
        take_in(sent.id, by=caseworker.staff(), now=NOW)

    with fenced(counter=counter.pk):
        held = hold(sent.id, keys=caseworker.keys)
        assert held.keys.dek != sent.dek
        with pytest.raises(KeyError):
            dek_by_team(held.report, out.keys)
        opens_nothing(held, held.keys.__class__(held.keys.dek[::-1], sent.dek))
