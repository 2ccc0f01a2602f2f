# SPDX-License-Identifier: EUPL-1.2
"""An organisation is a team of its own: no counter of the system, with a fence, roles and circles of its own."""

import pytest
from django.db import transaction
from tests.builders import NOW, TryCounter
from tests.organisations.builders import organisation

from gehoord.foundation.people.counters import all_counters, all_organisation_teams
from gehoord.foundation.people.fence import fenced, set_fence
from gehoord.foundation.people.roles import ROLES, Permission, roles_to_give
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.circles import circle_for, let_in, sharers
from gehoord.foundation.vault.keyring import new_user_key
from gehoord.organisations.actions.joining.open_team import open_team
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.models import Task


def test_a_team_is_no_counter_of_the_system(counter: TryCounter) -> None:
    team = organisation()

    assert all_counters() == [counter.pk]
    assert all_organisation_teams() == [team.pk]
    assert list(counter_map().by_id) == [counter.pk]


@pytest.mark.django_db
def test_an_organisation_that_has_a_team_gets_no_second() -> None:
    team = organisation()
    assert team.organisation is not None

    with pytest.raises(ValueError, match="team already"):
        open_team(team.organisation, code="tweede", by="test", now=NOW)


def test_its_people_have_roles_of_their_own_and_nobody_elses() -> None:
    given = roles_to_give(organisation=True)

    assert [role.code for role in given] == [
        "board",
        "manager",
        "confidant",
        "complaints_officer",
        "council",
        "editor",
    ]
    assert all(
        Permission.CASE_READ not in role.permissions and Permission.INTAKE not in role.permissions
        for role in given
    )


def test_only_who_handles_the_desk_reads_it() -> None:
    reads = {role.code for role in ROLES.values() if Permission.ORG_DESK in role.permissions}

    assert reads == {"confidant", "complaints_officer"}


@pytest.mark.django_db
def test_the_tasks_of_an_organisation_are_behind_its_fence() -> None:
    ours, theirs = organisation("Een"), organisation("Ander")
    with fenced(counter=ours.pk):
        make_task(
            "Gesprek op de afdeling",
            counter=ours.pk,
            kind="plan",
            due_on=NOW.date(),
            by="test",
            now=NOW,
            owner_words="teamleider",
        )
        seen = Task.objects.count()
    with fenced(counter=theirs.pk):
        elsewhere = Task.objects.count()

    assert (seen, elsewhere) == (1, 0)


@pytest.mark.django_db
def test_a_task_without_an_owner_is_refused() -> None:
    team = organisation()

    with transaction.atomic():
        set_fence(counter=team.pk)
        with pytest.raises(ValueError, match="owner"):
            make_task("Iets", counter=team.pk, kind="plan", due_on=NOW.date(), by="test", now=NOW)


@pytest.mark.django_db
def test_a_circle_of_exactly_these_people_is_made_once() -> None:
    team = organisation()
    one, two, three = (team.member("confidant") for _ in range(3))
    both = [one.member.pk, two.member.pk]

    first = circle_for(team.pk, both, today=NOW.date())
    again = circle_for(team.pk, reversed(both), today=NOW.date())
    other = circle_for(team.pk, [*both, three.member.pk], today=NOW.date())

    assert first is not None
    assert other is not None
    assert first == again
    assert other.team != first.team
    assert {each.member for each in sharers(first.team)} == set(both)


@pytest.mark.django_db
def test_a_circle_that_somebody_once_shared_in_is_not_used_for_those_who_remain() -> None:
    team = organisation()
    one, two = team.member("confidant"), team.member("confidant")
    together = circle_for(team.pk, [one.member.pk, two.member.pk], today=NOW.date())
    assert together is not None

    new_user_key(two.member.pk, today=NOW.date())  # lost their passphrase: the old wraps are gone
    alone = circle_for(team.pk, [one.member.pk], today=NOW.date())

    assert alone is not None
    assert alone.team != together.team


@pytest.mark.django_db
def test_who_is_let_in_makes_it_another_circle() -> None:
    team = organisation()
    one, two = team.member("confidant"), team.member("confidant")
    alone = circle_for(team.pk, [one.member.pk], today=NOW.date())
    assert alone is not None

    let_in(alone.team, two.member.pk, keys=one.keys)
    new_user_key(two.member.pk, today=NOW.date())
    after = circle_for(team.pk, [one.member.pk], today=NOW.date())

    assert after is not None
    assert after.team != alone.team


@pytest.mark.django_db
def test_a_circle_of_nobody_is_no_circle() -> None:
    team = organisation()

    assert circle_for(team.pk, [], today=NOW.date()) is None
