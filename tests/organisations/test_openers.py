# SPDX-License-Identifier: EUPL-1.2
"""Who of an organisation has a permission and can open something today: one answer for the desk, answers and joining."""

import pytest
from tests.builders import NOW
from tests.organisations.builders import organisation

from gehoord.foundation.people.actions.add_member import add_member
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.openers import openers, with_permission
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.keyring import retire_key

pytestmark = pytest.mark.django_db


def test_who_took_the_invitation_opens_and_who_did_not_or_lost_the_key_does_not() -> None:
    team = organisation()
    team.member("confidant", name="Vera Simons")
    lost = team.member("confidant", name="Karim el Haddad")
    team.member("board", name="Olga Terpstra")
    gone = team.member("confidant", name="Ton Bakker")
    add_member(
        "noor", name="Noor Bakker", roles=["confidant"], counter=team.pk, keys=None, by="test", now=NOW
    )
    retire_key(lost.member.pk, today=NOW.date())
    Member.objects.filter(pk=gone.member.pk).update(left_on=NOW.date())

    everybody = [(one.name, one.opens) for one in with_permission(team.pk, Permission.ORG_DESK)]

    assert everybody == [("Karim el Haddad", False), ("Noor Bakker", False), ("Vera Simons", True)]
    assert [one.name for one in openers(team.pk, Permission.ORG_DESK)] == ["Vera Simons"]
    assert [one.roles for one in openers(team.pk, Permission.ORG_STEER)] == [["Bestuur of eigenaar"]]


@pytest.mark.parametrize("many", [1, 3])
def test_it_costs_two_queries_however_many_there_are(many: int, django_assert_num_queries: object) -> None:
    team = organisation()
    for _each in range(many):
        team.member("confidant")

    with django_assert_num_queries(2):  # type: ignore[operator]
        assert len(openers(team.pk, Permission.ORG_DESK)) == many
