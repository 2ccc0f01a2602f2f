# SPDX-License-Identifier: EUPL-1.2
"""The counter sends, the organisation opens and answers in its own place, the counter reads; late shows on both sides."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.builders import Person, TryCounter, case
from tests.casework.other_side import SUBSTANCE, agreed
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.requests.test_invitation_in_own_place import delivered

from gehoord.casework.actions.respondent.add_piece import add_piece
from gehoord.casework.actions.respondent.recall_invitation import recall_invitation
from gehoord.casework.models import Case
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.requests.ask_organisation import ask_organisation
from gehoord.organisations.actions.requests.follow_record import follow_record
from gehoord.organisations.models import Request, Task

pytestmark = pytest.mark.django_db(transaction=True)
ANSWER = "Zo willen wij het niet. Wij praten hier deze week over."


def at(name: str, *args: object) -> str:
    return reverse(f"employer:{name}", args=args)


@pytest.fixture
def caseworker(counter: TryCounter) -> Person:
    return counter.member("caseworker")


@pytest.fixture
def team(db: None) -> TryOrganisation:
    return organisation()


def main(response: object) -> str:
    return response.content.decode().split("<main")[1]


def test_from_the_case_to_the_own_place_and_back(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    with fenced(counter=caseworker.member.counter_id):
        Case.objects.filter(pk=side.case).update(handler=caseworker.member.pk)
    desk, place = caseworker.client(), board.client()
    address = at("deliver", side.case, side.id)

    link = main(desk.get(reverse("casework:respondent", args=[side.case, side.id])))
    found = main(desk.get(f"{address}?zoek=rivier"))
    chosen = main(desk.get(f"{address}?organisatie={team.organisation.pk}"))
    sent = desk.post(
        f"{address}?organisatie={team.organisation.pk}",
        {"organisation": str(team.organisation.pk), "seen": ""},
        follow=True,
    )

    assert address in link
    assert "Ziekenhuis Rivierenland" in found
    assert SUBSTANCE in chosen
    assert board.member.name in chosen
    assert "Het verzoek ligt klaar bij de organisatie." in main(sent)
    with fenced(counter=team.pk):
        key = Request.objects.get().pk

    listed = main(place.get(at("requests")))
    unopened = main(place.get(at("request", key)))
    assert "nog niet geopend" in listed
    assert SUBSTANCE not in unopened
    opened = place.post(at("request", key), {"do": "open"}, follow=True)
    assert SUBSTANCE in main(opened)
    answered = place.post(at("request", key), {"do": "send", "text": ANSWER, "may_share": "on"}, follow=True)
    assert ANSWER in main(answered)
    assert "Verstuurd." in main(answered)

    theirs = main(desk.get(at("asked")))
    on_the_case = main(desk.get(reverse("casework:respondent", args=[side.case, side.id])))
    assert "antwoord op" in theirs
    assert str(side.case) not in theirs
    assert ANSWER in on_the_case


def opened_request(
    caseworker: Person, team: TryOrganisation, board: Person, now: datetime
) -> tuple[Client, str]:
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, now=now)
    place, address = board.client(), at("request", done.id)
    place.post(address, {"do": "open"})
    return place, address


def test_files_and_mediation_are_done_on_the_same_record(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    place, address = opened_request(caseworker, team, team.member("board"), now)

    response = place.post(address, {"do": "go", "to": "files"}, follow=True)

    assert response.redirect_chain == [("/wederpartij/bestanden/", 302)]
    assert address in main(response)


def test_an_empty_answer_says_what_is_missing_and_nothing_is_sent(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    place, address = opened_request(caseworker, team, team.member("board"), now)

    response = place.post(address, {"do": "send", "text": " "})

    assert response.status_code == 422
    assert "Schrijf eerst jullie antwoord." in main(response)


def test_an_invitation_taken_back_is_no_dead_link(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, now=now)
    side.do(recall_invitation, now=now)

    response = board.client().post(at("request", done.id), {"do": "open"}, follow=True)

    assert "Ingetrokken door het loket. Je hoeft niets te doen." in main(response)


def test_who_is_left_out_finds_nothing(caseworker: Person, team: TryOrganisation, now: datetime) -> None:
    named, officer = team.member("board"), team.member("complaints_officer")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, left_out=[named.member.pk], now=now)

    theirs = named.client()

    assert theirs.get(at("request", done.id)).status_code == 404
    assert "Er wacht geen verzoek" in main(theirs.get(at("requests")))
    assert officer.client().get(at("request", done.id)).status_code == 200


def test_what_is_agreed_has_an_owner_and_a_day_and_the_counter_sees_when_it_is_late(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    place, address = opened_request(caseworker, team, board, now)
    given = {
        "do": "task",
        "what": "Gesprek met het team van de balie",
        "owner": str(board.member.pk),
        "due_on": now.date().isoformat(),
    }

    refused = place.post(address, given | {"owner": ""})
    made = place.post(address, given, follow=True)
    with fenced(counter=team.pk):
        Task.objects.update(due_on=now.date() - timedelta(days=2))
    theirs = main(caseworker.client().get(at("asked")))

    assert refused.status_code == 422
    assert "Gesprek met het team van de balie" in main(made)
    assert "1 te laat" in theirs


def test_a_late_request_is_late_on_both_sides(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    with fenced(counter=caseworker.member.counter_id):
        ask_organisation(
            team.organisation,
            kind="talk",
            words="Mogen wij langskomen?",
            due_on=now.date() + timedelta(days=5),
            left_out=(),
            by=caseworker.staff(),
            now=now,
        )
    with fenced(counter=team.pk):
        Request.objects.update(due_on=now.date() - timedelta(days=3))

    assert "3 dagen te laat" in main(board.client().get(at("requests")))
    assert "3 dagen te laat" in main(caseworker.client().get(at("asked")))
    assert "3 dagen te laat" in main(board.client().get(at("overview")))


def test_a_talk_without_a_case_goes_to_and_fro(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    desk, place = caseworker.client(), board.client()
    form = {
        "organisation": str(team.organisation.pk),
        "kind": "talk",
        "words": "Mogen wij langskomen over de balie?",
        "due_on": (now.date() + timedelta(days=14)).isoformat(),
    }

    refused = desk.post(at("ask"), form | {"due_on": now.date().isoformat()})
    sent = desk.post(at("ask"), form, follow=True)
    with fenced(counter=team.pk):
        key = Request.objects.get().pk
    read = main(place.get(at("request", key)))
    place.post(at("request", key), {"do": "send", "text": "Graag, kom donderdag."})
    fresh = main(desk.get(at("asked")))
    back = main(desk.get(at("asked_one", key)))
    moved = desk.post(
        at("asked_one", key),
        {"do": "move", "due_on": (now.date() + timedelta(days=20)).isoformat()},
        follow=True,
    )
    ended = desk.post(at("asked_one", key), {"do": "recalled"}, follow=True)

    assert refused.status_code == 422
    assert "Kies een dag na vandaag" in main(refused)
    assert "Het verzoek ligt klaar" in main(sent)
    assert "Mogen wij langskomen over de balie?" in read
    assert "nieuw antwoord" in fresh
    assert "Graag, kom donderdag." in back
    assert "Eerst was het" in main(moved)
    assert "Ingetrokken" in main(ended)
    assert "Ingetrokken door het loket" in main(place.get(at("request", key)))


def test_the_list_of_an_organisation_asks_the_same_for_one_and_three(
    caseworker: Person, team: TryOrganisation, now: datetime, django_assert_num_queries: object
) -> None:
    board = team.member("board")

    def send() -> None:
        with fenced(counter=caseworker.member.counter_id):
            ask_organisation(
                team.organisation, kind="talk", words="Mogen wij langskomen?",
                due_on=now.date() + timedelta(days=5), left_out=(), by=caseworker.staff(), now=now,
            )  # fmt: skip

    place, desk = board.client(), caseworker.client()
    send()
    place.get(at("requests")), desk.get(at("asked"))
    with django_assert_num_queries(7):
        place.get(at("requests"))
    with django_assert_num_queries(9):
        desk.get(at("asked"))
    send(), send()
    with django_assert_num_queries(7):
        place.get(at("requests"))
    with django_assert_num_queries(9):
        desk.get(at("asked"))


def test_a_member_without_the_role_to_answer_is_refused(team: TryOrganisation) -> None:
    assert team.member("editor").client().get(at("requests")).status_code == 403


def test_a_question_needs_somebody_who_may_read_it(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    only = team.member("board")

    with fenced(counter=caseworker.member.counter_id):
        done = ask_organisation(
            team.organisation, kind="talk", words="Mogen wij langskomen?", due_on=now.date() + timedelta(days=5),
            left_out=[only.member.pk], by=caseworker.staff(), now=now,
        )  # fmt: skip

    assert done.id is None
    assert [said[:33] for said in done.reasons] == ["Niemand in deze organisatie kan d"]


def test_who_is_left_out_sees_neither_what_was_agreed_nor_the_log_of_it(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    named, officer = team.member("confidant", "complaints_officer"), team.member("complaints_officer")
    other = team.member("confidant")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, left_out=[named.member.pk], now=now)
    place = officer.client()
    place.post(at("request", done.id), {"do": "open"})
    place.post(
        at("request", done.id),
        {
            "do": "task",
            "what": "Andere uitleg aan de balie",
            "owner": str(officer.member.pk),
            "due_on": now.date().isoformat(),
        },
    )

    theirs = named.client()

    assert "Andere uitleg aan de balie" in main(place.get(at("tasks")))
    assert "Andere uitleg aan de balie" not in main(theirs.get(at("tasks")))
    line = "Opende een verzoek van een loket"
    others, own = (main(one.get("/loket/logboek/")).count(line) for one in (other.client(), theirs))
    assert others - own == 1  # both can choose it in the list of what happened


def test_a_case_that_went_elsewhere_leaves_the_request_as_it_is(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, now=now)
    with fenced(counter=team.pk):
        follow_record(Request.objects.get(), None, now=now)
        row = Request.objects.get()

    assert (row.pk, row.closed_on) == (done.id, None)
    assert board.client().get(at("request", done.id)).status_code == 200


def test_a_whole_role_can_be_left_out(caseworker: Person, team: TryOrganisation, now: datetime) -> None:
    boards, officer = [team.member("board"), team.member("board")], team.member("complaints_officer")
    form = {
        "organisation": str(team.organisation.pk),
        "kind": "talk",
        "words": "Mogen wij langskomen?",
        "due_on": (now.date() + timedelta(days=14)).isoformat(),
        "left_out": ["role:board"],
    }

    caseworker.client().post(at("ask"), form)

    seen = [
        "Wacht op jullie" in (page := main(one.client().get(at("requests")))) and "nog 14" in page
        for one in (*boards, officer)
    ]
    assert seen == [False, False, True]


def test_more_time_that_the_counter_gave_is_not_shown_as_late(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    place, _address = opened_request(caseworker, team, board, now)
    with fenced(counter=team.pk):
        Request.objects.update(due_on=now.date() - timedelta(days=1))

    page = main(place.get(at("requests")))

    assert "te laat" not in page


def test_a_measure_agreed_on_the_record_becomes_a_task_with_an_owner(
    caseworker: Person, team: TryOrganisation, now: datetime
) -> None:
    board = team.member("board")
    side = agreed(caseworker, case(caseworker, now=now), now=now)
    done = delivered(side, team, now=now)
    place, address = board.client(), at("request", done.id)
    place.post(address, {"do": "open"})
    day = now.date() + timedelta(days=30)
    items = [
        {"what": "Nieuwe uitleg bij de balie", "owner": "respondent", "by": day.isoformat()},
        {"what": "Wij bellen de melder", "owner": "counter", "by": day.isoformat()},
    ]
    with fenced(counter=caseworker.member.counter_id):
        one = side.opened()
        add_piece(
            one.row, key=one.key, kind="agreement", told={"text": "Afgesproken.", "items": items}, now=now
        )

    before = main(place.get(address))
    given = {"do": "task", "what": items[0]["what"], "due_on": day.isoformat(), "owner": str(board.member.pk)}
    after = main(place.post(address, given, follow=True))

    assert before.count("Zet dit bij de afspraken") == 1
    assert "Zet dit bij de afspraken" not in after
    with fenced(counter=team.pk):
        assert list(Task.objects.values_list("what", "kind", "due_on")) == [(items[0]["what"], "agreed", day)]
