# SPDX-License-Identifier: EUPL-1.2
"""A task has an owner and a day; it moves with a reason, said is not shown, and what is left lying is told."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from tests.builders import NOW, Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.task.change_task import (
    declare_done,
    drop_task,
    move_task,
    show_done,
    undo_task,
)
from gehoord.organisations.actions.task.make_duties import make_aftercare
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.actions.task.watch import watch_tasks
from gehoord.organisations.actions.tell_team import tell_team
from gehoord.organisations.models import Task
from gehoord.organisations.tables.duties import (
    AFTERCARE,
    BY_DESK,
    BY_MANAGER,
    LAW,
    asked_by,
    duties,
    duties_for,
    employer_duties,
)

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = NOW.date()


@pytest.fixture
def team(db: None) -> TryOrganisation:
    return organisation()


@pytest.fixture
def manager(team: TryOrganisation) -> Person:
    return team.member("manager")


def made(team: TryOrganisation, owner: Person, *, due_on: date = TODAY, what: str = "Gesprek") -> Task:
    with fenced(counter=team.pk):
        return make_task(
            what, counter=team.pk, kind="plan", due_on=due_on, by=owner.by, now=NOW, owner=owner.member.pk
        )


def again(team: TryOrganisation, task: Task) -> Task:
    with fenced(counter=team.pk):
        return Task.objects.get(pk=task.pk)


def do(
    team: TryOrganisation, action: object, task: Task, by: Person, **given: object
) -> list[tuple[str, str]]:
    with fenced(counter=team.pk):
        return action(task.pk, by=by.staff(), now=NOW, **given)


def test_a_day_moves_with_a_reason_and_the_first_day_stays(team: TryOrganisation, manager: Person) -> None:
    task, later = made(team, manager), TODAY + timedelta(days=5)

    refused = do(team, move_task, task, manager, due_on=later, why=" ")
    first = do(team, move_task, task, manager, due_on=later, why="Ziek")
    second = do(team, move_task, task, manager, due_on=later + timedelta(days=5), why="Nog ziek")

    assert [name for name, _said in refused] == ["why"]
    assert (first, second) == ([], [])
    assert (again(team, task).moved_from, again(team, task).due_on) == (TODAY, later + timedelta(days=5))


def test_said_is_not_shown(team: TryOrganisation, manager: Person) -> None:
    task = made(team, manager)

    too_soon = do(team, show_done, task, manager, by_what="Verslag")
    do(team, declare_done, task, manager, how="Wij hebben gepraat.")
    page = manager.client().get(reverse("employer:task", args=[task.pk])).content.decode()
    do(team, show_done, task, manager, by_what="Verslag van 23 november")
    after = manager.client().get(reverse("employer:task", args=[task.pk])).content.decode()

    assert too_soon != []
    assert "Het is gezegd, niet aangetoond." in page
    assert "gedaan, met bewijs erbij" not in page
    assert "gedaan, met bewijs erbij" in after


def test_what_is_dropped_has_a_reason_and_can_be_opened_again(team: TryOrganisation, manager: Person) -> None:
    task = made(team, manager)

    refused = do(team, drop_task, task, manager, why="")
    do(team, drop_task, task, manager, why="Dubbel")
    over = do(team, declare_done, task, manager, how="Toch")
    do(team, undo_task, task, manager)

    assert [name for name, _said in refused] == ["why"]
    assert [name for name, _said in over] == [""]
    assert again(team, task).dropped_on is None


def test_a_manager_has_two_working_days_to_talk_and_the_days_are_our_proposal() -> None:
    friday = date(2026, 11, 27)

    assert duties()["talk"].due_on(friday) == date(2026, 12, 1)
    assert duties()["safe_today"].due_on(friday) == friday
    assert duties()["safe_today"].due_on(date(2026, 11, 29)) == date(2026, 11, 29)  # on a Sunday as well
    assert duties()["tell_back"].due_on(friday) == date(2026, 12, 4)
    assert duties()["aftercare"].due_on(date(2026, 11, 30)) == date(2027, 2, 28)
    assert [one.code for one in duties().values() if one.standing == LAW] == []


def test_each_duty_says_where_it_comes_from_and_what_is_law() -> None:
    rows = list(employer_duties().values())

    assert [one.code for one in rows if not one.source or not one.proof] == []
    assert {one.standing for one in rows} == {"law", "ours"}
    assert [one.code for one in rows if one.standing == "ours" and "geen" not in one.source] == []


def test_a_practice_of_eight_reads_nothing_about_a_works_council() -> None:
    small = {one.code for one in duties_for(size="up_to_9", gives_care=True)}
    large = {one.code for one in duties_for(size="250_up", gives_care=True)}
    club = {one.code for one in duties_for(size="up_to_9", gives_care=False)}

    assert large - small == {"internal_channel", "works_council"}
    assert small - club == {"complaint_scheme", "complaint_officer", "complaint_terms", "dispute_body"}


def test_aftercare_is_a_series_of_days_without_a_name(team: TryOrganisation, manager: Person) -> None:
    with fenced(counter=team.pk):
        make_aftercare(counter=team.pk, owner=manager.member.pk, by=manager.by, now=NOW)
        rows = list(Task.objects.order_by("due_on").values_list("code", "due_on"))

    assert rows == [
        ("safe_today", date(2026, 11, 23)),
        ("talk", date(2026, 11, 25)),
        ("tell_back", date(2026, 11, 30)),
        ("still_right", date(2026, 12, 23)),
        ("aftercare", date(2027, 2, 23)),
    ]


def test_near_then_late_then_the_board_and_each_once(team: TryOrganisation, manager: Person) -> None:
    task = made(team, manager, due_on=TODAY + timedelta(days=2))
    levels = []

    for days in (0, 1, 3, 4, 9, 10):
        with fenced(counter=team.pk):
            new = watch_tasks(team.pk, now=NOW + timedelta(days=days))
        levels.append((new, again(team, task).alarm))

    assert levels == [(1, 1), (0, 1), (1, 2), (0, 2), (1, 3), (0, 3)]


def test_a_day_that_moved_is_warned_for_again(team: TryOrganisation, manager: Person) -> None:
    task = made(team, manager, due_on=TODAY)
    with fenced(counter=team.pk):
        watch_tasks(team.pk, now=NOW)

    do(team, move_task, task, manager, due_on=TODAY + timedelta(days=30), why="Vakantie")

    assert again(team, task).alarm == 0


def test_the_mail_says_nothing_of_what_or_whom(team: TryOrganisation, mailoutbox: list) -> None:
    tell_team(team.pk, about="task_late")

    assert [one.to for one in mailoutbox] == [["org@test.invalid"]]
    assert "/loket/organisatie/afspraken/" in mailoutbox[0].body


def test_the_page_lists_late_first_filters_and_makes(
    team: TryOrganisation, manager: Person, now: datetime
) -> None:
    other = team.member("board")
    made(team, manager, due_on=now.date() + timedelta(days=9), what="Later")
    made(team, manager, due_on=now.date() - timedelta(days=2), what="Te laat ding")
    made(team, other, due_on=now.date(), what="Van een ander")
    client, address = manager.client(), reverse("employer:tasks")

    page = client.get(address).content.decode()
    mine = client.get(f"{address}?wie={manager.member.pk}").content.decode()
    refused = client.post(address, {"what": "", "owner": "", "due_on": ""})
    done = client.post(
        address,
        {"what": "Nieuw", "owner": "else", "owner_words": "teamleider", "due_on": now.date().isoformat()},
        follow=True,
    ).content.decode()

    assert page.index("Te laat ding") < page.index("Van een ander") < page.index("Later")
    assert "Van een ander" not in mine
    assert refused.status_code == 422
    assert "teamleider" in done


def test_each_duty_is_asked_by_somebody_and_the_desk_never_asks_what_is_for_one_employee() -> None:
    everybodys = {*asked_by(BY_MANAGER), *asked_by(BY_DESK)}

    assert everybodys == set(duties())
    assert [one.code for one in asked_by(BY_DESK).values() if one.series == AFTERCARE] == []


def test_a_manager_sets_the_days_ready_in_one_press(team: TryOrganisation, manager: Person) -> None:
    address = reverse("employer:act_now")

    page = manager.client().get(address).content.decode()
    refused = manager.client().post(address, {"owner": ""})
    manager.client().post(address, {"owner": str(manager.member.pk), "also": ["team_talk"]})

    with fenced(counter=team.pk):
        kinds = sorted(Task.objects.values_list("kind", flat=True))
    assert "Ons voorstel" in page
    assert refused.status_code == 422
    assert kinds == [*["aftercare"] * 5, "duty"]


def test_the_list_asks_the_same_for_one_and_three(
    team: TryOrganisation, manager: Person, django_assert_num_queries: object
) -> None:
    client, address = manager.client(), reverse("employer:tasks")
    made(team, manager)
    client.get(address)
    with django_assert_num_queries(9):
        client.get(address)
    made(team, manager), made(team, manager)
    with django_assert_num_queries(9):
        client.get(address)


def test_another_organisation_finds_nothing(team: TryOrganisation, manager: Person) -> None:
    task = made(team, manager)
    stranger = organisation("Ander").member("manager")

    assert stranger.client().get(reverse("employer:task", args=[task.pk])).status_code == 404
