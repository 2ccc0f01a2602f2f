# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: one asks, another of the same counter agrees, and it works once, for a day."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from tests.builders import NOW, TryCounter

from gehoord.foundation.people.actions.ask_approval import agree, ask_approval, use_approval
from gehoord.foundation.people.models import Approval

WHAT = "export.cases"


def asked(team: TryCounter) -> Approval:
    return ask_approval(WHAT, detail={"count": 40}, counter=team.pk, by=team.people[0].by, now=NOW)


def test_a_request_works_once_after_a_colleague_agreed(team: TryCounter) -> None:
    cora, bo = team.people
    request = asked(team)

    before = use_approval(WHAT, counter=team.pk, by=cora.by, now=NOW)
    assert agree(request, by=bo.by, now=NOW) == []
    first = use_approval(WHAT, counter=team.pk, by=cora.by, now=NOW)
    second = use_approval(WHAT, counter=team.pk, by=cora.by, now=NOW)

    assert (before, first, second) == (None, request, None)


def test_nobody_agrees_with_oneself(team: TryCounter) -> None:
    assert agree(asked(team), by=team.people[0].by, now=NOW) == [
        "Je kunt je eigen verzoek niet goedkeuren. Vraag een collega."
    ]


def test_somebody_of_another_counter_cannot_agree(team: TryCounter, other_counter: TryCounter) -> None:
    stranger = other_counter.member("coordinator")

    assert agree(asked(team), by=stranger.by, now=NOW) == [
        "Alleen een collega van hetzelfde loket kan dit goedkeuren."
    ]


def test_two_colleagues_cannot_both_agree(team: TryCounter) -> None:
    request, lee = asked(team), team.member("caseworker")
    agree(request, by=team.people[1].by, now=NOW)

    assert agree(request, by=lee.by, now=NOW) == ["Dit verzoek is al goedgekeurd."]


def test_a_request_and_an_agreement_each_last_a_day(team: TryCounter) -> None:
    cora, bo = team.people
    late = agree(asked(team), by=bo.by, now=NOW + timedelta(hours=24, seconds=1))
    agree(asked(team), by=bo.by, now=NOW)

    assert late == ["Dit verzoek is ouder dan een dag. Vraag het opnieuw aan."]
    assert use_approval(WHAT, counter=team.pk, by=cora.by, now=NOW + timedelta(hours=25)) is None


def test_the_agreement_of_one_is_of_no_use_to_another(team: TryCounter) -> None:
    bo = team.people[1]
    agree(asked(team), by=bo.by, now=NOW)

    assert use_approval(WHAT, counter=team.pk, by=bo.by, now=NOW) is None


def test_a_colleague_agrees_on_the_page(team: TryCounter) -> None:
    cora, bo = team.people
    request = ask_approval(WHAT, detail={"count": 40}, counter=team.pk, by=cora.by, now=timezone.now())
    own = cora.client().get(reverse("people:approvals")).content.decode()
    page = bo.client().get(reverse("people:approvals")).content.decode()

    answer = bo.client().post(reverse("people:agree", args=[request.pk]))

    request.refresh_from_db()
    assert "Dit is je eigen verzoek" in own
    assert ("De codes van alle zaken van dit loket meenemen" in page, "Ik vind dit goed" in page) == (
        True,
        True,
    )
    assert (answer.headers["Location"], request.agreed_by) == ("/loket/goedkeuren/?gedaan", bo.member)


def test_a_request_of_another_counter_is_not_there(team: TryCounter, other_counter: TryCounter) -> None:
    stranger = other_counter.member("coordinator")
    request = asked(team)

    answer = stranger.client().post(reverse("people:agree", args=[request.pk]))

    request.refresh_from_db()
    assert (answer.status_code, request.agreed_at) == (404, None)
