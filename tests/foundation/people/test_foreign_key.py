# SPDX-License-Identifier: EUPL-1.2
"""Who can merely write in the database puts a key of their own in the place of a counter's: it is noticed."""

from datetime import datetime
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests.builders import NOW, Person, TryCounter, report

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.actions.remove_member import remove_member
from gehoord.foundation.people.actions.sign_in import sign_in
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.jobs import look_at_team_keys, tell_foreign_key
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.models import TeamKey, UserKey
from gehoord.foundation.vault.sealing import KeyPair, seal_to
from gehoord.reporting.actions.receive_report import NoCounter

ALARM = "alarm.team-key-foreign"
THEIRS = KeyPair.new()


def run(statement: str, **given: Any) -> None:
    """As somebody who reached the database with the application's role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone()[1] is False
        cursor.execute(statement, given)
    team_keys.forget()


def swap(counter: int) -> None:
    run(
        "UPDATE vault_team_key SET public = %(public)s WHERE counter = %(counter)s",
        public=THEIRS.public,
        counter=counter,
    )


def add_epoch(counter: int, *, tag: bytes = b"") -> None:
    run(
        "INSERT INTO vault_team_key (counter, epoch, public, tag, recovery, made_on)"
        " VALUES (%(counter)s, 99, %(public)s, %(tag)s, '', now())",
        counter=counter,
        public=THEIRS.public,
        tag=tag,
    )


def finds(person: Person, *, now: datetime) -> bool:
    done = sign_in(
        person.login,
        passphrase=person.passphrase,
        one_time_code=person.one_time_code(at=now.timestamp()),
        now=now,
    )
    assert done is not None
    return done.foreign_key


def alarms(counter: int) -> list[tuple[str, str]]:
    set_fence(counter=counter)
    return list(Entry.objects.filter(event=ALARM).values_list("chain", "by"))


# Intake


def test_nothing_is_sealed_to_a_key_that_was_swapped_and_the_server_log_says_so(
    team: TryCounter, caplog: pytest.LogCaptureFixture
) -> None:
    report()
    swap(team.pk)

    with pytest.raises(NoCounter):
        report()

    assert [one.message for one in caplog.records] == [
        f"ALARM the team key of counter {team.pk}, epoch 1 is not ours: nothing is taken in"
    ]


def test_a_newer_key_with_the_tag_of_the_old_one_is_refused(team: TryCounter) -> None:
    add_epoch(team.pk, tag=bytes(TeamKey.objects.get(counter=team.pk).tag))

    assert team_keys.newest(team.pk) is None


def test_the_key_of_another_counter_with_its_own_tag_is_refused(
    team: TryCounter, other_counter: TryCounter
) -> None:
    run(
        "UPDATE vault_team_key AS mine SET public = other.public, tag = other.tag FROM vault_team_key AS other"
        " WHERE mine.counter = %(mine)s AND other.counter = %(other)s",
        mine=team.pk,
        other=other_counter.pk,
    )

    assert team_keys.newest(team.pk) is None
    assert team_keys.newest(other_counter.pk) is not None


def test_a_new_epoch_of_our_own_is_taken(team: TryCounter) -> None:
    cora, bo = team.people
    remove_member(bo.member, by=cora.by, now=NOW)
    team_keys.forget()

    found = team_keys.newest(team.pk)

    assert found is not None
    assert TeamKey.objects.get(pk=found.team).epoch == 2


# Signing in


def test_with_keys_as_they_were_there_is_no_alarm(
    team: TryCounter, central: TryCounter, now: datetime
) -> None:
    people = [*team.people, team.member("analyst"), central.member("coordinator"), central.member("steward")]

    assert [finds(one, now=now) for one in people] == [False] * 5
    assert alarms(team.pk) == []


def test_a_swapped_key_is_noticed_at_sign_in(team: TryCounter, now: datetime) -> None:
    bo = team.people[1]
    swap(team.pk)

    assert finds(bo, now=now) is True
    assert alarms(team.pk) == [(f"counter-{team.pk}", bo.by)]


def test_a_newer_key_that_this_member_cannot_open_is_noticed(team: TryCounter, now: datetime) -> None:
    add_epoch(team.pk)

    assert finds(team.people[1], now=now) is True


def test_a_foreign_seed_that_opens_for_the_member_is_noticed_all_the_same(
    team: TryCounter, now: datetime
) -> None:
    bo = team.people[1]
    add_epoch(team.pk)
    key, theirs = UserKey.objects.get(pk=bo.keys.user_key), TeamKey.objects.get(epoch=99)
    wrap = seal_to(bytes(key.public), THEIRS.seed, purpose="team seed", bind=(theirs.pk, str(key.pk)))
    run(
        "INSERT INTO vault_team_seed (team_id, user_id, wrap) VALUES (%(team)s, %(user)s, %(wrap)s)",
        team=theirs.pk,
        user=key.pk,
        wrap=wrap,
    )

    assert finds(bo, now=now) is True


def test_a_spoilt_wrap_of_a_seed_does_not_lock_the_member_out_and_is_noticed(
    team: TryCounter, now: datetime
) -> None:
    run("UPDATE vault_team_seed SET wrap = 'x'")

    assert finds(team.people[1], now=now) is True


def test_a_swapped_key_of_the_member_is_noticed(team: TryCounter, now: datetime) -> None:
    run("UPDATE vault_user_key SET public = %(public)s", public=THEIRS.public)

    assert finds(team.people[1], now=now) is True


def test_the_page_says_what_it_means_and_what_to_do_until_one_signs_out(
    team: TryCounter, now: datetime
) -> None:
    bo = team.people[1]
    words = "Een sleutel van dit loket is vervangen"
    swap(team.pk)
    client = Client()
    given = {"login": bo.login, "passphrase": bo.passphrase, "code": bo.one_time_code()}
    client.post(reverse("people:sign_in"), given)

    alarmed = [client.get(page).content.decode() for page in ("/loket/wachtzin/", "/loket/")]
    quiet = team.people[0].client().get("/loket/wachtzin/").content.decode()

    assert [words in page and "Neem niets nieuws aan" in page for page in alarmed] == [True, True]
    assert words not in quiet


# In the background


def test_each_hour_the_tags_are_looked_at_without_any_seed(
    team: TryCounter, other_counter: TryCounter
) -> None:
    look_at_team_keys(0)
    before = alarms(team.pk)
    swap(team.pk)

    look_at_team_keys(0)

    assert (before, alarms(team.pk)) == ([], [(f"counter-{team.pk}", "system")])


def test_the_counter_is_told_by_mail_without_content(team: TryCounter, now: datetime) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    swap(team.pk)
    finds(team.people[1], now=now)
    job = ProcrastinateJob.objects.get()

    tell_foreign_key(**job.args)

    assert job.task_name == "people.tell_foreign_key"
    assert [(one.to, one.subject) for one in mail.outbox] == [
        (["utrecht@loket.invalid"], "Stop even met aannemen en bel je beheerder")
    ]
    assert [name in mail.outbox[0].body for name in ("Bo", "Utrecht")] == [False, False]
