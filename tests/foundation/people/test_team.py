# SPDX-License-Identifier: EUPL-1.2
"""People come, lose things, change roles and leave; the keys follow them."""

import re
from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.builders import NOW, PASSPHRASE, Person, TryCounter, joined, report

from gehoord.foundation.people.actions.accept_invitation import InvitationError, accept_invitation
from gehoord.foundation.people.actions.add_member import AddMemberError, add_member
from gehoord.foundation.people.actions.change_passphrase import change_passphrase
from gehoord.foundation.people.actions.change_roles import change_roles
from gehoord.foundation.people.actions.invite_member import invite_member
from gehoord.foundation.people.actions.remove_member import RemoveMemberError, remove_member
from gehoord.foundation.people.actions.sign_in import sign_in
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.jobs import warn_one_key_left
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.holders import teams_of
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.reporting.queries import by_id, dek_by_team

NEW = "kaars vijver anker molen"


def can_open(keys: Unlocked, report_id: object, *, counter: int) -> bool:
    set_fence(counter=counter)
    try:
        dek_by_team(by_id(report_id), keys)  # type: ignore[arg-type]
    except KeyError:
        return False
    return True


def fresh(person: Person) -> Unlocked:
    """What this person opens at the next sign-in."""
    keys = Unlocked(person.keys.member, person.keys.user_key, person.keys.user_seed)
    for team in teams_of(keys.user_key):
        keys.team_pair(team)
    return keys


# Joining


def test_somebody_joins_from_the_screen_with_a_code_and_a_passphrase_of_ones_own(team: TryCounter) -> None:
    cora = team.people[0].client()
    told = cora.post(
        reverse("people:team_add"), {"name": "Nia Nieuw", "login": "Nia", "roles": ["caseworker"]}
    ).content.decode()
    shown = re.search(r'<p class="code">.*?<bdi dir="ltr">(.*?)</bdi>', told)
    assert shown is not None
    code = re.sub(r"<[^>]+>", "", shown.group(1))

    answer = Client().post(
        reverse("people:welcome"), {"login": "nia", "code": code.lower(), "passphrase": NEW, "again": NEW}
    )
    first = Client().post(reverse("people:sign_in"), {"login": "nia", "passphrase": NEW})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/loket/inloggen/?welkom")
    assert first.headers["Location"] == "/loket/toestel/"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"passphrase": "te kort", "again": "te kort"}, "minstens 16 tekens"),
        ({"again": "iets heel anders hier"}, "niet gelijk"),
        ({"code": "7"}, "typefout"),
        ({"login": "iemand-anders"}, "horen niet bij elkaar"),
        ({"passphrase": "wachtwoord wachtwoord", "again": "wachtwoord wachtwoord"}, "te makkelijk"),
    ],
)
def test_an_invitation_that_goes_wrong_says_what_to_do(
    team: TryCounter, now: datetime, changes: dict[str, str], says: str
) -> None:
    code = invite_member(team.people[1].member, keys=team.people[0].keys, by="test", now=now)
    right = {"login": "bo", "code": code.text, "passphrase": NEW, "again": NEW}

    answer = Client().post(reverse("people:welcome"), right | changes)

    assert answer.status_code == 422
    assert says in answer.content.decode()


def test_an_invitation_works_once_and_for_seven_days(team: TryCounter) -> None:
    member = team.people[1].member
    code = invite_member(member, keys=team.people[0].keys, by="test", now=NOW)

    def accept(at: datetime) -> str:
        try:
            accept_invitation("bo", code=code.text, passphrase=NEW, now=at)
        except InvitationError as refused:
            return str(refused)[:18]
        return "welcome"

    assert accept(NOW + timedelta(days=7)) == "Deze inlognaam en "
    assert accept(NOW + timedelta(days=6, hours=23)) == "welcome"
    assert accept(NOW + timedelta(days=6, hours=23)) == "Deze inlognaam en "


@pytest.mark.parametrize(
    ("login", "name", "roles"),
    [
        ("", "Iemand", ["caseworker"]),
        ("iemand", " ", ["caseworker"]),
        ("iemand", "Iemand", []),
        ("iemand", "Iemand", ["boss"]),
        ("bo", "Iemand", ["caseworker"]),
        ("met spatie", "Iemand", ["caseworker"]),
        ("iemand", "x" * 81, ["caseworker"]),
    ],
)
def test_somebody_who_cannot_be_added_is_refused_in_words(
    team: TryCounter, login: str, name: str, roles: list[str]
) -> None:
    with pytest.raises(AddMemberError):
        add_member(
            login, name=name, roles=roles, counter=team.pk, keys=team.people[0].keys, by="test", now=NOW
        )

    assert Member.objects.filter(counter=team.pk).count() == 2


def test_a_coordinator_of_a_local_counter_cannot_make_a_steward(team: TryCounter) -> None:
    answer = (
        team.people[0]
        .client()
        .post(reverse("people:team_add"), {"name": "Sem", "login": "sem", "roles": ["steward"]})
    )

    assert answer.status_code == 422
    assert not Member.objects.filter(login="sem").exists()


def test_somebody_new_reads_what_came_in_before(team: TryCounter) -> None:
    earlier = report()
    new = team.member("caseworker")

    assert can_open(new.keys, earlier.id, counter=team.pk) is True


def test_who_only_sees_figures_or_looks_after_the_whole_gets_no_key(
    team: TryCounter, central: TryCounter
) -> None:
    central.member("coordinator")

    held = {
        "analyst": len(teams_of(team.member("analyst").keys.user_key)),
        "steward": len(teams_of(central.member("steward").keys.user_key)),
        "intaker": len(teams_of(team.member("intaker").keys.user_key)),
    }

    assert held == {"analyst": 0, "steward": 0, "intaker": 1}


# Losing things


def test_a_lost_passphrase_a_colleague_invites_again_and_old_reports_open(team: TryCounter) -> None:
    earlier = report()
    cora, bo = team.people

    code = invite_member(bo.member, keys=cora.keys, by=cora.by, now=NOW)
    again = joined(bo.member, code, passphrase=NEW)

    assert can_open(again.keys, earlier.id, counter=team.pk) is True
    assert sign_in("bo", passphrase=PASSPHRASE, one_time_code=bo.one_time_code(), now=NOW) is None


def test_a_sign_in_ends_when_its_member_is_invited_anew(team: TryCounter) -> None:
    cora, bo = team.people
    client = bo.client()
    code = invite_member(bo.member, keys=cora.keys, by=cora.by, now=NOW)
    joined(bo.member, code)

    assert client.get("/loket/wachtzin/").status_code == 302


def test_a_lost_telephone_is_forgotten_from_the_screen(team: TryCounter) -> None:
    cora, bo = team.people

    answer = cora.client().post(reverse("people:forget_device", args=[bo.member.pk]))

    assert answer.headers["Location"] == "/loket/team/?gedaan=toestel"
    assert bytes(Member.objects.get(login="bo").one_time_secret) == b""


def test_another_passphrase_ends_the_sign_ins_elsewhere_but_not_ones_own(team: TryCounter) -> None:
    bo = team.people[1]
    here, elsewhere = bo.client(), bo.client()

    answer = here.post(reverse("people:passphrase"), {"old": PASSPHRASE, "new": NEW, "again": NEW})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/loket/wachtzin/?klaar")
    assert [one.get("/loket/wachtzin/").status_code for one in (here, elsewhere)] == [200, 302]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("niet mijn wachtzin", NEW, "old"), (PASSPHRASE, "kort", "new"), (PASSPHRASE, PASSPHRASE, "new")],
)
def test_a_passphrase_is_not_changed_without_the_old_one_or_for_a_weak_one(
    team: TryCounter, old: str, new: str, field: str
) -> None:
    bo = team.people[1]

    wrong = change_passphrase(bo.keys, login="bo", counter=team.pk, old=old, new=new, now=NOW)

    code = bo.one_time_code(at=NOW.timestamp())
    assert list(wrong) == [field]
    assert sign_in("bo", passphrase=PASSPHRASE, one_time_code=code, now=NOW) is not None


# Other roles


def test_who_becomes_an_analyst_opens_nothing_that_comes_after(team: TryCounter) -> None:
    cora, bo = team.people
    lee = team.member("caseworker", name="Lee")

    assert change_roles(bo.member, roles=["analyst"], keys=cora.keys, by=cora.by, now=NOW) == []

    team_keys.forget()
    later = report()
    assert can_open(fresh(bo), later.id, counter=team.pk) is False
    assert can_open(fresh(lee), later.id, counter=team.pk) is True


def test_who_becomes_a_caseworker_reads_what_is_there(team: TryCounter) -> None:
    cora = team.people[0]
    earlier = report()
    ann = team.member("analyst")

    assert change_roles(ann.member, roles=["caseworker"], keys=cora.keys, by=cora.by, now=NOW) == []

    assert can_open(fresh(ann), earlier.id, counter=team.pk) is True


def test_the_last_who_manages_the_team_stays_so(team: TryCounter) -> None:
    cora = team.people[0]

    reasons = change_roles(cora.member, roles=["caseworker"], keys=cora.keys, by=cora.by, now=NOW)

    assert reasons == ["Dit is de laatste die het team beheert. Geef eerst een ander de rol van coördinator."]


def test_new_roles_count_from_the_next_page_on(team: TryCounter) -> None:
    cora, bo = team.people
    client = bo.client()
    before = client.get(reverse("people:log")).status_code

    cora.client().post(reverse("people:roles", args=[bo.member.pk]), {"roles": ["coordinator"]})

    assert (before, client.get(reverse("people:log")).status_code) == (403, 200)


# Leaving


def test_who_left_opens_no_new_report_and_who_remains_opens_old_and_new(team: TryCounter) -> None:
    cora, bo = team.people
    lee = team.member("caseworker", name="Lee")
    old = report()

    assert remove_member(bo.member, by=cora.by, now=NOW) == 2

    team_keys.forget()
    new = report()
    assert [can_open(fresh(lee), one.id, counter=team.pk) for one in (old, new)] == [True, True]
    assert [can_open(bo.keys, one.id, counter=team.pk) for one in (old, new)] == [True, False]


def test_an_invited_colleague_reads_what_came_in_under_the_new_key_too(team: TryCounter) -> None:
    cora, bo = team.people
    member, code = add_member(
        "ina", name="Ina", roles=["caseworker"], counter=team.pk, keys=cora.keys, by=cora.by, now=NOW
    )
    remove_member(bo.member, by=cora.by, now=NOW)
    team_keys.forget()
    new = report()

    ina = joined(member, code)

    assert can_open(ina.keys, new.id, counter=team.pk) is True


def test_who_is_removed_loses_the_page_that_was_open(team: TryCounter) -> None:
    cora, bo = team.people
    client = bo.client()
    before = client.get("/loket/wachtzin/").status_code

    answer = cora.client().post(reverse("people:remove", args=[bo.member.pk]))

    assert answer.headers["Location"] == "/loket/team/?gedaan=weg"
    assert (before, client.get("/loket/wachtzin/").status_code) == (200, 302)


def test_asking_to_remove_changes_nothing_and_says_what_happens(team: TryCounter) -> None:
    cora, bo = team.people

    page = cora.client().get(reverse("people:remove", args=[bo.member.pk])).content.decode()

    assert "kan meteen niet meer inloggen" in page
    assert "nog maar één persoon een sleutel" in page
    assert Member.objects.get(login="bo").left_on is None


def test_when_one_key_is_left_the_page_and_a_mail_say_so(team: TryCounter) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    cora, bo = team.people
    remove_member(bo.member, by=cora.by, now=NOW)
    page = cora.client().get(reverse("people:team")).content.decode()
    job = ProcrastinateJob.objects.get()

    warn_one_key_left(**job.args)

    assert "Maar 1 persoon kan de meldingen openen" in page
    assert job.task_name == "people.warn_one_key_left"
    assert [(one.to, one.subject) for one in mail.outbox] == [
        (["utrecht@loket.invalid"], "Kijk naar je team")
    ]
    assert "Bo" not in mail.outbox[0].body


def test_the_last_with_a_key_cannot_leave(team: TryCounter) -> None:
    cora, bo = team.people
    remove_member(bo.member, by=cora.by, now=NOW)

    with pytest.raises(RemoveMemberError) as refused:
        remove_member(cora.member, by=cora.by, now=NOW)

    assert str(refused.value).startswith("Dit is de laatste met een sleutel.")
    assert Member.objects.get(login="cora").left_on is None


def test_somebody_invited_who_never_came_does_not_count_as_a_reader(team: TryCounter) -> None:
    cora, bo = team.people
    add_member("ina", name="Ina", roles=["coordinator"], counter=team.pk, keys=cora.keys, by=cora.by, now=NOW)
    remove_member(bo.member, by=cora.by, now=NOW)

    with pytest.raises(RemoveMemberError):
        remove_member(cora.member, by=cora.by, now=NOW)


# The page


def test_the_team_page_costs_the_same_with_one_and_with_three(
    counter: TryCounter, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = counter.member("coordinator").client()

    with django_assert_num_queries(8):
        client.get(reverse("people:team"))

    counter.member("caseworker")
    counter.member("intaker")
    with django_assert_num_queries(8):
        page = client.get(reverse("people:team")).content.decode()

    assert page.count('<th scope="row">') == 3
