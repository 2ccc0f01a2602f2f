# SPDX-License-Identifier: EUPL-1.2
"""Recovery on paper: for real, when every passphrase is lost; and as a drill that changes nothing."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.builders import NOW, STORY, TryCounter, joined, report

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.actions.recover_counter import drill_recovery, recover_counter
from gehoord.foundation.people.actions.remove_member import remove_member
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.recovery_words import WORDS
from gehoord.foundation.vault import team_keys
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.models import UserSeed
from gehoord.foundation.vault.recovery_pair import recovery_days
from gehoord.reporting.queries import by_id, dek_by_team, open_report


@pytest.mark.parametrize("pair", [(0, 1), (0, 2), (1, 2), (2, 0)])
def test_two_of_three_sheets_open_a_report_after_every_passphrase_is_lost(
    team: TryCounter, pair: tuple[int, int]
) -> None:
    told = report()
    UserSeed.objects.filter(kind="passphrase").delete()

    code = recover_counter(
        team.people[0].member, shares=[team.shares[one] for one in pair], by="test", now=NOW
    )
    again = joined(team.people[0].member, code)

    set_fence(counter=team.pk)
    row = by_id(told.id)
    assert open_report(row, dek_by_team(row, again.keys)).answers["story"] == STORY


def test_recovery_opens_every_epoch_there_was(team: TryCounter) -> None:
    cora, bo = team.people
    team.member("caseworker")
    old = report()
    remove_member(bo.member, by=cora.by, now=NOW)
    team_keys.forget()
    new = report()

    code = recover_counter(cora.member, shares=team.shares[:2], by="test", now=NOW)
    again = joined(cora.member, code)

    set_fence(counter=team.pk)
    assert [dek_by_team(by_id(one.id), again.keys) for one in (old, new)] == [old.dek, new.dek]


def test_recovery_from_the_screen_needs_no_sign_in_and_is_told_to_all(team: TryCounter) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    page = (
        Client()
        .post(
            reverse("people:recover"),
            {"login": "cora", "share_1": team.shares[0].upper(), "share_2": team.shares[2]},
        )
        .content.decode()
    )
    set_fence(counter=team.pk)

    assert "Uitnodiging voor Cora Coördinator" in page
    assert re.search(r'<p class="code">', page)
    assert ProcrastinateJob.objects.get().task_name == "people.tell_recovery_used"
    assert Entry.objects.filter(event="recovery.used").count() == 1


@pytest.mark.parametrize("login", ["cora", "bestaat-niet", "bo-van-groningen"])
def test_wrong_sheets_and_an_unknown_name_look_the_same(
    team: TryCounter, other_counter: TryCounter, login: str
) -> None:
    answer = Client().post(
        reverse("people:recover"),
        {"login": login, "share_1": other_counter.shares[0], "share_2": other_counter.shares[1]},
    )

    page = answer.content.decode()
    assert answer.status_code == 422
    assert str(WORDS["foreign"]) in page
    assert other_counter.shares[0].split()[5] not in re.sub(r"<[^>]*>", " ", page).split()


def test_a_drill_says_that_the_sheets_work_and_changes_nothing(team: TryCounter) -> None:
    before = list(UserSeed.objects.order_by("pk").values_list("pk", "wrap"))

    page = (
        team.people[0]
        .client()
        .post(reverse("people:recovery"), {"share_1": team.shares[1], "share_2": team.shares[2]})
        .content.decode()
    )

    assert "De twee bladen werken" in page
    assert list(UserSeed.objects.order_by("pk").values_list("pk", "wrap")) == before
    assert recovery_days(team.pk) == (NOW.date(), None)


@pytest.mark.parametrize(
    ("sheets", "reason"),
    [
        (lambda own, other: [own[0], own[0]], "same"),
        (lambda own, other: [own[0]], "count"),
        (lambda own, other: [own[0], "zomaar wat woorden"], "words"),
        (lambda own, other: [own[0], other[0]], "foreign"),
        (lambda own, other: other[:2], "foreign"),
    ],
)
def test_a_drill_that_fails_says_why_and_is_logged(
    team: TryCounter, other_counter: TryCounter, sheets: object, reason: str
) -> None:
    shares = sheets(team.shares, other_counter.shares)  # type: ignore[operator]

    with pytest.raises(SealError) as refused:
        drill_recovery(team.pk, shares=shares, by="test", now=NOW)

    set_fence(counter=team.pk)
    assert refused.value.reason == reason
    assert '"works":"no"' in Entry.objects.get(event="recovery.drill").body


def test_the_day_of_use_stands_on_the_page_of_the_team(team: TryCounter) -> None:
    recover_counter(team.people[1].member, shares=team.shares[:2], by="test", now=NOW)

    page = team.people[0].client().get(reverse("people:team")).content.decode()

    assert recovery_days(team.pk)[1] == date(2026, 11, 23)
    assert "op 23 november 2026 gebruikt" in page
