# SPDX-License-Identifier: EUPL-1.2
"""Who can read what is told at the own desk: by role, by key, and not who is named or kept out."""

import pytest
from django.db import connection
from tests.builders import NOW
from tests.organisations.builders import organisation
from tests.organisations.desk.telling import STORY, hospital, open_desk, seen_by, told

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import mark_of
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.circles import sharers
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.desk.keep_out_of_desk import keep_out_of_desk
from gehoord.organisations.actions.desk.open_for_readers import open_for_readers
from gehoord.organisations.actions.desk.receive_desk_report import NobodyReads, receive_desk_report
from gehoord.organisations.models import DeskReport
from gehoord.organisations.queries.desk import dek_by_member, desk_by_code, desk_by_member, desk_list

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_is_sealed_to_exactly_who_reads_this_kind_and_to_the_code() -> None:
    team, vera, karim = hospital()
    team.member("board")
    officer = team.member("complaints_officer")

    code, key = told(team)
    with fenced(lookup=code.lookup_hash):
        row = DeskReport.objects.get()
        opened = desk_by_code(code)

    assert {one.member for one in sharers(row.team_id)} == {vera.staff().id, karim.staff().id}
    assert opened is not None
    assert opened.told["story"] == STORY
    assert STORY.encode() not in bytes(row.body)
    with fenced(counter=team.pk, member=officer.staff().id):
        assert desk_list(officer.staff()) == []
        with pytest.raises(DeskReport.DoesNotExist):
            desk_by_member(key, staff=officer.staff())


def test_what_a_client_tells_goes_to_the_complaints_officer_alone() -> None:
    team, _vera, _karim = hospital()
    officer = team.member("complaints_officer")

    code, key = told(team, told_by="relative")
    with fenced(lookup=code.lookup_hash):
        row = DeskReport.objects.get()
    with fenced(counter=team.pk, member=officer.staff().id):
        opened = desk_by_member(key, staff=officer.staff())

    assert {one.member for one in sharers(row.team_id)} == {officer.staff().id}
    assert (opened.told["story"], row.regime) == (STORY, "wkkgz")


def test_who_is_named_can_see_it_nowhere() -> None:
    team, vera, karim = hospital()

    _code, key = told(team, "Het was Vèra SIMONS' opmerking in de gang.")
    with fenced(counter=team.pk), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('gehoord.mark', %s, true)", [mark_of(vera.staff().id)])
        cursor.execute("SELECT count(*) FROM organisations_desk_report")
        by_sql = cursor.fetchone()[0]
        in_log = Entry.objects.filter(subject=str(key)).count()
    page = vera.client().get("/loket/organisatie/meldpunt/")
    address = f"/loket/organisatie/meldpunt/{key}/"

    assert (seen_by(vera), seen_by(karim)) == ([], [key])
    assert (by_sql, in_log) == (0, 0)
    assert str(key) not in page.content.decode()
    assert vera.client().get(address).status_code == 404
    assert karim.client().get(address).status_code == 200
    with fenced(counter=team.pk, member=karim.staff().id):
        assert Entry.objects.filter(subject=str(key)).exists()
    with fenced(counter=team.pk):
        row = DeskReport.objects.get()
        with pytest.raises(KeyError):
            dek_by_member(row, vera.keys)


def test_who_is_named_and_let_in_by_the_reporter_reads_it() -> None:
    team, vera, _karim = hospital()

    _code, key = told(team, "Simons was erbij en hielp me.", let_in=[vera.staff().id])

    assert seen_by(vera) == [key]


def test_who_the_reporter_ticks_is_kept_out() -> None:
    team, vera, karim = hospital()

    _code, key = told(team, keep_out=[karim.staff().id])

    assert (seen_by(vera), seen_by(karim)) == ([key], [])


def test_a_manager_who_is_named_does_not_even_see_that_something_is_late() -> None:
    team, _vera, _karim = hospital()
    board = team.member("board", name="Olga Terpstra")

    told(team, "Mevrouw Terpstra zei het zelf.")

    assert seen_by(board) == []


def test_when_the_only_adviser_is_the_accused_nothing_is_stored() -> None:
    team = organisation("Praktijk", size="up_to_9", sector="general_practice")
    wim = team.member("confidant", name="Wim Oosterhuis")
    open_desk(wim)

    with pytest.raises(NobodyReads):
        told(team, "Oosterhuis zelf maakte de grap.")
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_a_desk_without_people_stores_nothing() -> None:
    team = organisation()
    assert team.organisation is not None

    with pytest.raises(NobodyReads):
        receive_desk_report(
            {"story": STORY}, organisation=team.organisation, told_by="employee", code=Code.new(), now=NOW
        )


def test_when_the_last_reader_leaves_nothing_new_is_stored() -> None:
    team = organisation()
    vera = team.member("confidant")
    open_desk(vera)
    Member.objects.filter(pk=vera.member.pk).update(roles=["editor"])

    with pytest.raises(NobodyReads):
        told(team)


def test_sending_twice_is_one_report() -> None:
    team, _vera, _karim = hospital()
    assert team.organisation is not None
    code = Code.new()

    for _time in range(2):
        receive_desk_report(
            {"story": STORY}, organisation=team.organisation, told_by="employee", code=code, now=NOW
        )
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 1


def test_who_gets_the_role_later_is_let_in_by_the_first_colleague_who_opens_it() -> None:
    team, vera, _karim = hospital()
    _code, key = told(team)
    noor = team.member("confidant", name="Noor Bos")

    with fenced(counter=team.pk, member=vera.staff().id):
        open_for_readers(desk_by_member(key, staff=vera.staff()), by=vera.staff(), now=NOW)
    with fenced(counter=team.pk, member=noor.staff().id):
        opened = desk_by_member(key, staff=noor.staff())

    assert opened.told["story"] == STORY


def test_who_joins_later_and_is_named_is_kept_out_before_anybody_lets_them_in() -> None:
    team, vera, _karim = hospital()
    _code, key = told(team, "Noor Bos van de vierde deed het.")
    noor = team.member("confidant", name="Noor Bos")

    with fenced(counter=team.pk, member=vera.staff().id):
        open_for_readers(desk_by_member(key, staff=vera.staff()), by=vera.staff(), now=NOW)

    assert seen_by(noor) == []


def test_letting_somebody_in_opens_no_other_report_of_the_same_readers() -> None:
    team, vera, _karim = hospital()
    _code, first = told(team)
    noor = team.member("confidant", name="Noor Bos")
    _other, second = told(team, "Noor Bos zei het.")

    with fenced(counter=team.pk, member=vera.staff().id):
        open_for_readers(desk_by_member(first, staff=vera.staff()), by=vera.staff(), now=NOW)
    with fenced(counter=team.pk):
        row = DeskReport.objects.get(pk=second)
        with pytest.raises(KeyError):
            dek_by_member(row, noor.keys)


def test_somebody_kept_out_later_loses_the_row_at_once_and_the_key_when_a_colleague_opens_it() -> None:
    team, vera, karim = hospital()
    code, key = told(team)
    with fenced(lookup=code.lookup_hash):
        opened = desk_by_code(code)
        assert opened is not None
        reasons = keep_out_of_desk(opened, [karim.staff().id], now=NOW)
    at_once = seen_by(karim)
    with fenced(counter=team.pk, member=vera.staff().id):
        open_for_readers(desk_by_member(key, staff=vera.staff()), by=vera.staff(), now=NOW)
        row = DeskReport.objects.get()

    assert (reasons, at_once) == ([], [])
    assert {one.member for one in sharers(row.team_id)} == {vera.staff().id}


def test_the_last_one_who_reads_cannot_be_kept_out_of_what_lies_there() -> None:
    team, vera, karim = hospital()
    code, _key = told(team)

    with fenced(lookup=code.lookup_hash):
        opened = desk_by_code(code)
        assert opened is not None
        reasons = keep_out_of_desk(opened, [vera.staff().id, karim.staff().id], now=NOW)

    assert reasons == ["Dan leest niemand het meer. Je kunt met je verhaal naar het landelijke loket."]


@pytest.mark.parametrize("later", [False, True])
def test_who_is_kept_out_does_not_come_back_under_another_sign_in(*, later: bool) -> None:
    team, vera, karim = hospital()
    code, key = told(team, keep_out=[] if later else [karim.staff().id])
    if later:
        with fenced(lookup=code.lookup_hash):
            opened = desk_by_code(code)
            assert opened is not None
            assert keep_out_of_desk(opened, [karim.staff().id], now=NOW) == []
    Member.objects.filter(pk=karim.member.pk).update(left_on=NOW.date())
    again = team.member("confidant", name="Karim El Haddad")

    with fenced(counter=team.pk, member=vera.staff().id):
        open_for_readers(desk_by_member(key, staff=vera.staff()), by=vera.staff(), now=NOW)

    assert seen_by(again) == []
    with fenced(lookup=code.lookup_hash):
        kept = desk_by_code(code)
    assert kept is not None
    assert kept.told["story"] == STORY
