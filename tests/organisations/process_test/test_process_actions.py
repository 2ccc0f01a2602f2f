# SPDX-License-Identifier: EUPL-1.2
"""A test of a process from a task on the list to a frozen report, and the next one."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import Error
from tests.builders import NOW
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.process_test.add_finding import add_finding
from gehoord.organisations.actions.process_test.decide_risk import NewTask, decide_risk
from gehoord.organisations.actions.process_test.drop_finding import drop_finding
from gehoord.organisations.actions.process_test.drop_test import drop_test
from gehoord.organisations.actions.process_test.finish_test import finish_test
from gehoord.organisations.actions.process_test.follow_test import follow_test
from gehoord.organisations.actions.process_test.move_part import move_part
from gehoord.organisations.actions.process_test.remove_part import remove_part
from gehoord.organisations.actions.process_test.save_answers import Given, save_answers
from gehoord.organisations.actions.process_test.save_part import save_part
from gehoord.organisations.actions.process_test.save_told import save_told
from gehoord.organisations.models import ProcessTest, Pulse, Task, TestAnswer, TestPart
from gehoord.organisations.queries.process_report import changes, report_now, report_of
from gehoord.organisations.queries.process_tests import listed, opened
from gehoord.organisations.rules.process_test import mark_of

from .building import LATER, Trying

pytestmark = pytest.mark.django_db
TOO_LATE = ["Deze toets is afgerond en verandert niet meer. Begin een nieuwe toets die hierop verder gaat."]
NAME = "room_first_impression"
CODE = "room-first-impression"


@pytest.fixture
def team(db: None) -> Iterator[TryOrganisation]:
    """An organisation, with its fence around the whole test."""
    made = organisation()
    with fenced(counter=made.pk):
        yield made


def whole(team: TryOrganisation) -> Trying:
    """One part, one risk, everybody asked, a task for the risk: ready to end."""
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes"}).told()
    return trying.decided(trying.answer(0, CODE))


def test_a_task_on_the_list_can_go_and_a_test_that_began_stays(team: TryOrganisation):
    one, other = Trying(team.pk), Trying(team.pk).started()

    assert drop_test(one.key, **one.said) == []
    assert len(drop_test(other.key, **other.said)) == 1
    assert [row.pk for row in ProcessTest.objects.all()] == [other.key]


def test_parts_are_moved_without_two_on_one_place(team: TryOrganisation):
    trying = Trying(team.pk).started("rules", "policy", "room")

    move_part(trying.key, trying.parts[2].pk, up=True)
    move_part(trying.key, trying.parts[0].pk, up=False)
    move_part(trying.key, trying.parts[0].pk, up=True)

    assert [part.kind for part in trying.parts] == ["room", "rules", "policy"]


def test_a_part_that_goes_takes_its_answers_and_leaves_the_task(team: TryOrganisation):
    trying = whole(team)

    remove_part(trying.key, trying.parts[0].pk, **trying.said)

    assert (TestAnswer.objects.count(), Task.objects.count()) == (0, 1)


def test_another_kind_of_part_asks_other_questions(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0)

    save_part(trying.key, kind="work", text="Nu een stap", source="", part=trying.parts[0].pk, **trying.said)

    assert TestAnswer.objects.count() == 0
    assert trying.parts[0].kind == "work"


def test_half_a_page_of_answers_is_kept_and_a_later_visit_changes_only_what_it_says(team: TryOrganisation):
    trying = Trying(team.pk).started("room")
    part = trying.parts[0].pk

    save_answers(
        trying.key,
        part,
        {CODE: Given("unknown", ""), "room-extra-check": Given("no", "Nooit")},
        **trying.said,
    )
    save_answers(
        trying.key,
        part,
        {CODE: Given("yes", "Gehoord"), "room-extra-check": Given("no", "Nooit")},
        **trying.said,
    )

    assert trying.answer(0, CODE).found == "yes"
    assert trying.answer(0, "room-extra-check").text == "Nooit"
    assert opened(trying.key).standing.open_questions == 4


def test_a_question_of_another_kind_and_a_made_up_answer_are_not_kept(team: TryOrganisation):
    trying = Trying(team.pk).started("room")

    given = {"work-language": Given("yes", ""), CODE: Given("maybe", "Ja")}
    save_answers(trying.key, trying.parts[0].pk, given, **trying.said)

    assert TestAnswer.objects.count() == 0


def test_words_without_a_choice_are_not_lost_in_silence(team: TryOrganisation):
    trying = Trying(team.pk).started("room")

    said = save_answers(trying.key, trying.parts[0].pk, {CODE: Given("", "Dit zag ik")}, **trying.said)

    assert len(said) == 1
    assert said[0].startswith("Je schreef iets, maar koos nog niets: Telt een eerste indruk mee")


def test_two_who_fill_in_one_page_do_not_undo_each_other(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0)
    part, saw = trying.parts[0].pk, mark_of("no", "")

    save_answers(trying.key, part, {CODE: Given("yes", "Ik zag het", saw)}, **trying.said)
    later = {CODE: Given("no", "", saw), "room-extra-check": Given("unknown", "", saw)}
    said = save_answers(trying.key, part, later, **trying.said)

    assert said == []
    assert trying.answer(0, CODE).found == "yes"
    assert trying.answer(0, "room-extra-check").found == "unknown"


def test_who_changes_the_same_answer_second_is_told_and_overwrites_nothing(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0)
    part, saw = trying.parts[0].pk, mark_of("no", "")

    save_answers(trying.key, part, {CODE: Given("yes", "Ik zag het", saw)}, **trying.said)
    said = save_answers(trying.key, part, {CODE: Given("unknown", "Twijfel", saw)}, **trying.said)

    assert len(said) == 1
    assert said[0].startswith("Een collega veranderde dit antwoord net ook:")
    assert trying.answer(0, CODE).text == "Ik zag het"


def test_a_decision_stays_while_the_answer_is_a_risk_and_goes_when_it_is_none(team: TryOrganisation):
    trying = whole(team)
    part = trying.parts[0].pk

    save_answers(trying.key, part, {CODE: Given("yes", "Andere woorden")}, **trying.said)
    kept = trying.answer(0, CODE).task
    save_answers(trying.key, part, {CODE: Given("no", "Toch niet")}, **trying.said)

    assert kept == Task.objects.get().pk
    assert trying.answer(0, CODE).task is None


def test_words_with_a_telephone_number_are_refused_and_nothing_is_kept(team: TryOrganisation):
    trying = Trying(team.pk).started("room")

    said = save_told(trying.key, "Bel Anna op 06-12345678", who="clients", **trying.said)

    assert said == ["Haal het e-mailadres of telefoonnummer weg. In een toets staat niets over één persoon."]
    assert trying.row.clients_words == ""


def test_a_risk_that_no_question_asked_for_comes_in_the_plan_and_can_go(team: TryOrganisation):
    trying = Trying(team.pk).started()

    add_finding(trying.key, "Nachtdienst durft niets te zeggen", told_by="staff", **trying.said)
    risk = opened(trying.key).risks[0]
    drop_finding(trying.key, risk.answer.pk, **trying.said)

    assert (risk.part, risk.answer.text) == (None, "Nachtdienst durft niets te zeggen")
    assert opened(trying.key).risks == []


def test_a_risk_gets_a_task_of_kind_test_with_an_owner_and_a_day(team: TryOrganisation):
    owner = team.member("board")
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes"})

    new = NewTask("Vragen in vaste volgorde", LATER, owner=owner.member.pk)
    decide_risk(trying.key, trying.answer(0, CODE).pk, new=new, **trying.said)

    task = Task.objects.get()
    assert (task.kind, task.source, task.owner_id, task.due_on) == (
        "test", trying.key, owner.member.pk, LATER,
    )  # fmt: skip
    assert trying.answer(0, CODE).task == task.pk


def test_a_task_nobody_does_or_that_was_due_yesterday_is_refused(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes"})

    new = NewTask("Iets", NOW.date() - timedelta(days=1))
    said = decide_risk(trying.key, trying.answer(0, CODE).pk, new=new, **trying.said)

    assert len(said) == 2
    assert Task.objects.count() == 0


def test_one_task_answers_two_risks(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes", "room_extra_check": "yes"})
    trying.decided(trying.answer(0, CODE))

    same = Task.objects.get().pk
    decide_risk(trying.key, trying.answer(0, "room-extra-check").pk, same=same, **trying.said)

    assert {risk.task.pk for risk in opened(trying.key).risks if risk.task} == {same}


def test_a_task_of_elsewhere_is_no_answer_to_a_risk(team: TryOrganisation):
    trying, other = Trying(team.pk).started("room").answered(0, **{NAME: "yes"}), whole(team)
    elsewhere = Task.objects.get(source=other.key).pk

    said = decide_risk(trying.key, trying.answer(0, CODE).pk, same=elsewhere, **trying.said)

    assert said == ["Kies een afspraak van deze toets."]


def test_a_reason_why_not_decides_a_risk_and_a_task_takes_its_place(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes"})
    risk = trying.answer(0, CODE)

    decide_risk(trying.key, risk.pk, why_not="Eerst de bezetting.", **trying.said)
    reason = trying.answer(0, CODE).why_not
    trying.decided(risk)

    assert reason == "Eerst de bezetting."
    assert trying.answer(0, CODE).why_not == ""


def test_a_test_with_an_undecided_risk_does_not_end(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0, **{NAME: "yes"}).told()

    said = finish_test(trying.key, again_on=None, owner=None, **trying.said)

    assert said == [
        "Bij elk risico hoort een afspraak met een dag, of een reden waarom niet. Dat mist er nog."
    ]
    assert trying.row.state == "open"


def test_not_knowing_ends_a_test_and_stands_in_its_report(team: TryOrganisation):
    trying = Trying(team.pk).started("room").answered(0, "unknown").told().finished()

    report = trying.row.frozen
    assert report is not None
    assert len(report["open"]) == 9
    assert report["open"][0] == "Geen onderdeel bekeken van de soort: Regels van buiten"
    assert report["risks"] == []


def test_the_end_promises_to_do_it_again_on_a_day(team: TryOrganisation):
    owner = team.member("board").member.pk
    trying = whole(team).finished(owner=owner)

    again = Task.objects.get(code="process_again")
    assert (again.owner_id, again.due_on, trying.row.again_on) == (owner, LATER, LATER)


def test_again_needs_a_later_day_and_somebody_who_does_it(team: TryOrganisation):
    trying = whole(team)

    assert len(finish_test(trying.key, again_on=NOW.date(), owner=None, **trying.said)) == 2


def test_a_finished_test_refuses_every_change_and_says_what_to_do_instead(team: TryOrganisation):
    trying = whole(team).finished()
    part, risk, said = trying.parts[0].pk, trying.answer(0, CODE).pk, trying.said

    refusals = [
        save_part(trying.key, kind="work", text="Nog een", source="", **said),
        move_part(trying.key, part, up=True),
        remove_part(trying.key, part, **said),
        save_answers(trying.key, part, {}, **said),
        save_told(trying.key, "Anders", who="staff", **said),
        add_finding(trying.key, "Nog een", told_by="staff", **said),
        drop_finding(trying.key, risk, **said),
        decide_risk(trying.key, risk, why_not="Toch niet", **said),
        finish_test(trying.key, again_on=None, owner=None, **said),
    ]

    assert refusals == [TOO_LATE] * 9


def test_the_database_itself_keeps_a_finished_test_as_it_was(team: TryOrganisation):
    trying = whole(team).finished()
    changes_to_try = [
        lambda: ProcessTest.objects.update(name="Anders"),
        lambda: ProcessTest.objects.update(state="open", finished_on=None, frozen=None),
        lambda: TestAnswer.objects.update(text="Anders"),
        lambda: TestPart.objects.update(text="Anders"),
        lambda: TestPart.objects.create(
            test=trying.row, counter_id=team.pk, kind="work", number=9, text="Later"
        ),
    ]

    refused = 0
    for change in changes_to_try:
        with pytest.raises(Error) as raised, transaction.atomic():
            change()
        refused += "does not change" in str(raised.value)

    assert refused == len(changes_to_try)


def test_the_frozen_report_does_not_follow_what_happens_to_its_tasks(team: TryOrganisation):
    trying = whole(team).finished()

    Task.objects.update(what="Iets anders", done_on=NOW.date())

    assert report_now(opened(trying.key))["risks"][0]["task"] == "De vragen in vaste volgorde zetten"
    assert opened(trying.key).tasks[0].done_on == NOW.date()


def test_the_report_names_where_it_comes_from(team: TryOrganisation):
    trying = Trying(team.pk).started()
    save_part(trying.key, kind="policy", text="Twee keer niet komen", source="Huisregels 2025", **trying.said)

    report = report_of(opened(trying.key))

    assert report["sources"][0].startswith("Discriminatietoets Publieke Dienstverlening, Staatscommissie")
    assert report["sources"][-1] == "Onderdeel 1: Huisregels 2025"
    assert report["organisation"] == "Ziekenhuis Rivierenland"


def test_the_next_test_has_the_same_parts_and_no_answer(team: TryOrganisation):
    before = whole(team).finished()

    row, said = follow_test(before.key, **before.said)
    again, _said = follow_test(before.key, **before.said)

    assert row is not None
    assert said == []
    there = opened(row.pk)
    assert [part.row.text for part in there.parts] == ["Een onderdeel: room"]
    assert (there.standing.open_questions, there.risks) == (6, [])
    assert again == row


def test_a_test_that_runs_has_no_next_one(team: TryOrganisation):
    trying = whole(team)

    assert follow_test(trying.key, **trying.said) == (None, ["Rond deze toets eerst af."])


def test_what_is_otherwise_than_before_is_said_in_sentences(team: TryOrganisation):
    before = (
        Trying(team.pk).started("room", "rules")
        .answered(0, "unknown", room_first_impression="yes").answered(1).told()
    )  # fmt: skip
    before.decided(before.answer(0, CODE)).finished()
    row, _said = follow_test(before.key, **before.said)
    assert row is not None
    after = Trying.__new__(Trying)
    after.said, after.key = before.said, row.pk
    remove_part(after.key, after.parts[1].pk, **after.said)
    save_part(after.key, kind="work", text="De oproep per brief", source="", **after.said)

    save_answers(
        after.key,
        after.parts[0].pk,
        {CODE: Given("no", ""), "room-extra-check": Given("yes", "")},
        **after.said,
    )

    assert changes(opened(after.key)) == [
        "Het risico van de vorige keer zagen we nu niet: 1. Telt een eerste indruk mee, zoals een naam, stem, "
        "accent, kleding of uiterlijk?",
        "Dit wisten we niet, en het is een risico: 1. Kiezen we zelf wie we extra controleren of om bewijs vragen?",
        "Nieuw onderdeel: De oproep per brief",
        "Niet meer bekeken: Een onderdeel: rules",
    ]


def test_a_pulse_of_the_test_counts_as_asked_once_its_result_is_there(team: TryOrganisation):
    trying = Trying(team.pk).started()
    pulse = Pulse.objects.create(
        counter_id=team.pk, questions="culture-1", opens_on=NOW.date(), closes_on=LATER, test=trying.key
    )
    before = opened(trying.key).standing.staff_asked

    Pulse.objects.filter(pk=pulse.pk).update(result={}, closed_on=LATER)

    assert (before, opened(trying.key).standing.staff_asked) == (False, True)
    assert opened(trying.key).standing.clients_asked is False
    assert report_of(opened(trying.key))["told"][0]["pulse"] == str(pulse.pk)


def test_the_list_has_what_runs_then_candidates_by_reasons_then_what_is_finished(team: TryOrganisation):
    done = whole(team).finished()
    few = Trying(team.pk, "Weinig redenen")
    ProcessTest.objects.filter(pk=few.key).update(criteria=[])
    many, running = Trying(team.pk, "Veel redenen"), Trying(team.pk, "Bezig").started("room")

    rows = listed()

    assert [row.test.pk for row in rows] == [running.key, many.key, few.key, done.key]
    assert rows[0].next == "questions"
    assert rows[1].reasons == ["Veel mensen hebben ermee te maken", "Er zijn signalen"]


def test_another_team_sees_nothing_of_it(team: TryOrganisation):
    trying = whole(team)
    other = organisation("Sportclub De Lat", sector="sports_club", size="up_to_9")

    with fenced(counter=other.pk):
        seen = (ProcessTest.objects.count(), TestPart.objects.count(), TestAnswer.objects.count())
        with pytest.raises(ProcessTest.DoesNotExist):
            opened(trying.key)

    assert seen == (0, 0, 0)
