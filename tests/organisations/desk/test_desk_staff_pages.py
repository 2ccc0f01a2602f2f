# SPDX-License-Identifier: EUPL-1.2
"""Handling what was told at the own desk: the list, one report, its terms, and what the board learns."""

from datetime import datetime, timedelta
from html import unescape

import pytest
from django.core import mail
from tests.builders import NOW, Person
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.desk.telling import STORY, hospital, open_desk, setting, told

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.actions.remove_member import RemoveMemberError, remove_member
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.organisations import jobs
from gehoord.organisations.actions.desk.answer_desk_report import answer_desk_report
from gehoord.organisations.actions.desk.close_desk_report import close_desk_report
from gehoord.organisations.actions.desk.confirm_desk_report import confirm_desk_report
from gehoord.organisations.actions.desk.destroy_desk_reports import destroy_desk_reports
from gehoord.organisations.actions.desk.make_desk_longer import make_desk_longer
from gehoord.organisations.actions.desk.watch import watch_desk
from gehoord.organisations.actions.desk.write_at_desk import write_at_desk
from gehoord.organisations.actions.tell_team import ABOUT_DESK, TELL, tell_team
from gehoord.organisations.models import DeskReport, Task
from gehoord.organisations.queries.desk import open_at_desk
from gehoord.reporting.models import Destruction

pytestmark = pytest.mark.django_db(transaction=True)
LIST = "/loket/organisatie/meldpunt/"
SETTING = f"{LIST}instellingen/"


def _row(team: TryOrganisation) -> DeskReport:
    with fenced(counter=team.pk):
        return DeskReport.objects.get()


def _words(person: Person, address: str) -> str:
    return unescape(person.client().get(address).content.decode())


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_costs_the_same_for_one_and_for_three(
    many: int, now: datetime, django_assert_num_queries: object
) -> None:
    team, vera, _karim = hospital()
    for _each in range(many):
        told(team, now=now)
    client = vera.client()
    client.get(LIST)

    with django_assert_num_queries(10):  # type: ignore[operator]
        client.get(LIST)


def test_what_is_late_stands_first(now: datetime) -> None:
    team, vera, _karim = hospital()
    _code, late = told(team, now=now - timedelta(days=20))
    _code, fresh = told(team, now=now)

    page = _words(vera, LIST)

    assert page.index(str(late)) < page.index(str(fresh))


def test_a_manager_and_a_board_cannot_open_the_desk(now: datetime) -> None:
    team, _vera, _karim = hospital()
    board, manager = team.member("board"), team.member("manager")
    _code, key = told(team)

    answers = [one.client().get(f"{LIST}{key}/").status_code for one in (board, manager)]

    assert answers == [403, 403]


def test_a_report_goes_from_reading_to_closing_and_each_opening_is_logged(now: datetime) -> None:
    team, vera, _karim = hospital()
    _code, key = told(team, now=now)
    client, address = vera.client(), f"{LIST}{key}/"

    page = unescape(client.get(address).content.decode())
    client.post(address, {"do": "confirm", "words": "Ik ben Vera. Ik las het."})
    confirmed = _row(team)
    client.post(address, {"do": "answer", "words": "We spraken met het team."})
    answered = _row(team)
    client.post(address, {"do": "close", "outcome": "talked", "words": "Dank je."})
    closed = _row(team)

    assert STORY in page
    assert (confirmed.step, confirmed.due_for, confirmed.handler_id) == ("open", "feedback", vera.member.pk)
    assert confirmed.due_on == now.date() + timedelta(days=42)
    assert (answered.step, answered.due_for) == ("told", "news")
    assert (closed.outcome, closed.due_on, closed.closed_on) == ("talked", None, now.date())
    with fenced(counter=team.pk, member=vera.staff().id):
        assert Entry.objects.filter(subject=str(key), event="desk.opened").count() == 1


def test_closing_before_the_answer_is_refused_and_keeps_the_words(now: datetime) -> None:
    team, vera, _karim = hospital()
    _code, key = told(team)
    client = vera.client()
    client.post(f"{LIST}{key}/", {"do": "confirm", "words": "Gelezen."})

    answer = client.post(f"{LIST}{key}/", {"do": "close", "outcome": "done", "words": "Klaar hoor."})

    assert answer.status_code == 422
    assert "Vertel eerst wat jullie ermee doen." in answer.content.decode()
    assert "Klaar hoor." in answer.content.decode()


def test_a_client_complaint_gets_six_weeks_and_once_four_more() -> None:
    team, _vera, _karim = hospital()
    ines = team.member("complaints_officer")
    _code, key = told(team, told_by="client")

    with fenced(counter=team.pk, member=ines.staff().id):
        assert confirm_desk_report(key, words="Gelezen.", by=ines.staff(), now=NOW) == []
        first = DeskReport.objects.get().due_on
        assert make_desk_longer(key, words="We horen nog iemand.", by=ines.staff(), now=NOW) == []
        second = DeskReport.objects.get().due_on
        again = make_desk_longer(key, words="Nog iemand.", by=ines.staff(), now=NOW)

    assert first == NOW.date() + timedelta(weeks=6)
    assert second == NOW.date() + timedelta(weeks=10)
    assert len(again) == 1


def test_a_message_after_the_answer_is_the_news_that_was_due() -> None:
    team, vera, _karim = hospital()
    _code, key = told(team)
    later = NOW + timedelta(days=20)

    with fenced(counter=team.pk, member=vera.staff().id):
        confirm_desk_report(key, words="Gelezen.", by=vera.staff(), now=NOW)
        answer_desk_report(key, words="We spraken met het team.", by=vera.staff(), now=NOW)
        write_at_desk(key, kind="message", words="Vandaag weer gesproken.", by=vera.staff(), now=later)
        row = DeskReport.objects.get()

    assert row.due_on == later.date() + timedelta(days=28)


def test_a_manager_is_asked_to_act_without_a_word_about_the_report(now: datetime) -> None:
    team, vera, _karim = hospital()
    henk = team.member("manager", name="Henk Jonker")
    _code, key = told(team)

    vera.client().post(f"{LIST}{key}/", {"do": "act", "duty": "team_talk", "manager": str(henk.staff().id)})
    with fenced(counter=team.pk):
        task = Task.objects.get()

    assert (task.kind, task.code, task.owner_id, task.source) == ("duty", "team_talk", henk.member.pk, None)
    assert task.due_on == add_working_days(now.date(), 10)


def test_a_manager_who_is_named_is_not_asked(now: datetime) -> None:
    team, vera, _karim = hospital()
    henk = team.member("manager", name="Henk Jonker")
    _code, key = told(team, "Jonker lachte mee.")

    answer = vera.client().post(
        f"{LIST}{key}/", {"do": "act", "duty": "team_talk", "manager": str(henk.staff().id)}
    )

    assert answer.status_code == 422
    assert "Henk Jonker" not in answer.content.decode()
    with fenced(counter=team.pk):
        assert Task.objects.count() == 0


def test_the_board_sees_that_something_is_late_and_not_what(now: datetime) -> None:
    team, _vera, _karim = hospital()
    board = team.member("board")
    before = _words(board, SETTING)
    _code, key = told(team, now=now - timedelta(days=20))
    after = _words(board, SETTING)

    assert ("Er is iets te laat" in before, "Er is iets te laat" in after) == (False, True)
    assert str(key) not in after


def test_a_board_member_who_is_named_does_not_see_that_either(now: datetime) -> None:
    team, _vera, _karim = hospital()
    board = team.member("board", name="Olga Terpstra")

    told(team, "Terpstra zei het.", now=now - timedelta(days=20))

    assert "Er is iets te laat" not in _words(board, SETTING)


def test_a_desk_that_nobody_reads_does_not_open(now: datetime) -> None:
    team = organisation()
    board = team.member("board")

    answer = board.client().post(SETTING, {"is_open": "on", "confirm_days": "7", "feedback_days": "42"})

    assert answer.status_code == 422
    assert "Er is nog niemand die meldingen leest." in answer.content.decode()


def test_a_desk_with_one_reader_opens_with_a_warning_and_may_be_quicker(now: datetime) -> None:
    team = organisation()
    board = team.member("board")
    team.member("confidant")

    board.client().post(SETTING, {"is_open": "on", "confirm_days": "3", "feedback_days": "21"})

    assert (setting(team).is_open, setting(team).confirm_days) == (True, 3)
    assert "Er is maar één lezer" in _words(board, SETTING)


def test_a_manager_changes_nothing_about_the_desk(now: datetime) -> None:
    team, _vera, _karim = hospital()
    manager = team.member("manager")

    manager.client().post(SETTING, {"confirm_days": "1", "feedback_days": "7"})

    assert (setting(team).is_open, setting(team).confirm_days) == (True, 7)


def test_the_watch_warns_once_per_level_and_mails_without_content() -> None:
    team, _vera, _karim = hospital()
    told(team)
    late = NOW + timedelta(days=8)

    with fenced(counter=team.pk):
        raised = [watch_desk(team.pk, now=moment) for moment in (NOW, late, late, late + timedelta(days=9))]
    tell_team(team.pk, about=ABOUT_DESK)

    assert raised == [0, 1, 0, 1]
    assert STORY not in mail.outbox[0].body


def test_no_mail_is_promised_when_somebody_is_kept_out() -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    team, _vera, karim = hospital()

    told(team, keep_out=[karim.staff().id])
    silent = ProcrastinateJob.objects.filter(task_name=TELL).count()
    told(team)
    told_to = ProcrastinateJob.objects.filter(task_name=TELL).count()

    assert (silent, told_to) == (0, 1)


def test_what_was_closed_two_years_ago_is_destroyed_with_a_record() -> None:
    team, vera, _karim = hospital()
    _code, key = told(team)
    staff = vera.staff()
    with fenced(counter=team.pk, member=staff.id):
        confirm_desk_report(key, words="Gelezen.", by=staff, now=NOW)
        answer_desk_report(key, words="We spraken met het team.", by=staff, now=NOW)
        close_desk_report(key, outcome="done", words="Dank je.", by=staff, now=NOW)

    with fenced(counter=team.pk):
        early = destroy_desk_reports(team.pk, now=NOW + timedelta(days=700))
        gone = destroy_desk_reports(team.pk, now=NOW + timedelta(days=731))

    assert (early, gone) == (0, 1)
    assert list(Destruction.objects.values_list("rule", "report")) == [("desk", key)]


def test_what_nobody_can_open_any_more_is_said_to_who_steers(now: datetime) -> None:
    team = organisation()
    vera, board = team.member("confidant"), team.member("board")
    open_desk(vera)
    told(team)
    before = _words(board, SETTING)

    vera.member.roles = ["editor"]
    vera.member.save()

    assert "Er ligt iets dat niemand kan lezen" not in before
    assert "Er ligt iets dat niemand kan lezen" in _words(board, SETTING)


def test_the_row_names_nobody_who_is_kept_out() -> None:
    team, vera, _karim = hospital()

    _code, key = told(team, "Simons deed het.")

    assert _row(team).kept_out == [entry_for(vera.staff().id, key)]


def test_who_leaves_leaves_no_report_without_anybody_unseen(now: datetime) -> None:
    team, vera, karim = hospital()
    _code, key = told(team)
    with fenced(counter=team.pk, member=vera.staff().id):
        confirm_desk_report(key, words="Gelezen.", by=vera.staff(), now=NOW)

    remove_member(vera.member, by=karim.by, now=NOW)

    assert _row(team).handler_id is None
    assert "nog niemand" in _words(karim, LIST)


def test_the_last_reader_of_what_lies_there_cannot_leave_before_somebody_is_let_in(now: datetime) -> None:
    team, vera, karim = hospital()
    told(team, keep_out=[karim.staff().id])

    with pytest.raises(RemoveMemberError):
        remove_member(vera.member, by=karim.by, now=NOW)


def test_a_team_with_somebody_waiting_at_its_desk_does_not_close() -> None:
    team, _vera, _karim = hospital()
    with fenced(counter=team.pk):
        before = open_at_desk(team.pk)
    told(team)
    with fenced(counter=team.pk):
        after = open_at_desk(team.pk)

    assert (before, after) == ([], ["Aan het meldpunt wacht nog iemand op antwoord."])


@pytest.mark.parametrize("many", [1, 3])
def test_one_report_costs_the_same_with_one_note_and_with_three(
    many: int, now: datetime, django_assert_num_queries: object
) -> None:
    team, vera, _karim = hospital()
    _code, key = told(team, now=now)
    with fenced(counter=team.pk, member=vera.staff().id):
        for number in range(many):
            write_at_desk(key, kind="note", words=f"Notitie {number}", by=vera.staff(), now=now)
    client = vera.client()
    client.get(f"{LIST}{key}/")

    with django_assert_num_queries(17):  # type: ignore[operator]
        client.get(f"{LIST}{key}/")


def test_who_got_the_role_later_is_told_whom_to_ask_and_reads_it_after_that(now: datetime) -> None:
    team, vera, _karim = hospital()
    _code, key = told(team)
    noor = team.member("confidant", name="Noor Bos")

    before = noor.client().get(f"{LIST}{key}/")
    vera.client().get(f"{LIST}{key}/")
    after = noor.client().get(f"{LIST}{key}/")

    assert (before.status_code, after.status_code) == (403, 200)
    assert "Vraag dit aan: Karim el Haddad, Vera Simons." in unescape(before.content.decode())
    assert STORY in unescape(after.content.decode())


def test_the_morning_watch_of_organisations_looks_at_the_desk() -> None:
    team, _vera, _karim = hospital()
    told(team, now=NOW - timedelta(days=400))

    jobs.watch_team(team.pk)

    assert _row(team).alarm == 3
