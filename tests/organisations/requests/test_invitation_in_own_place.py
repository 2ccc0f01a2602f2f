# SPDX-License-Identifier: EUPL-1.2
"""A counter invites an organisation in its own place: two doors, one record, and who is named does not read along."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from tests.builders import NOW, Person, TryCounter, case
from tests.casework.other_side import SUBSTANCE, Side, agreed, invite_again
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.casework.actions.respondent.answer_time import answer_time
from gehoord.casework.actions.respondent.invite import mark_of_invitation
from gehoord.casework.actions.respondent.recall_invitation import recall_invitation
from gehoord.casework.queries.doors import Door, Shut
from gehoord.casework.queries.respondents import page_of, pieces_of
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.requests.answer_request import answer_request, ask_time
from gehoord.organisations.actions.requests.follow_record import follow_door
from gehoord.organisations.actions.requests.let_colleague_in import let_colleague_in
from gehoord.organisations.actions.requests.open_request import give_back, open_request
from gehoord.organisations.actions.requests.send_invitation import Delivered, send_invitation
from gehoord.organisations.actions.requests.watch import watch_requests
from gehoord.organisations.models import Request
from gehoord.organisations.queries.requests import asked, behind_door, by_organisation, listed
from gehoord.organisations.terms.request import GONE, HEARING, RECALLED, REPLACED

pytestmark = pytest.mark.django_db(transaction=True)
ANSWER = "Wij praten hier graag over. Zo willen wij niet dat het gaat."


@dataclass
class Sent:
    """A request that lies ready at an organisation with a board and a complaints officer."""

    id: UUID
    side: Side
    caseworker: Person
    team: TryOrganisation
    board: Person
    officer: Person

    def row(self) -> Request:
        with fenced(counter=self.team.pk):
            return Request.objects.get(pk=self.id)


def delivered(side: Side, team: TryOrganisation, **given: object) -> Delivered:
    """Deliver the invitation of this side to this organisation."""
    values = {"left_out": (), "seen": mark_of_invitation(side.row()), "now": NOW} | given
    with fenced(counter=side.by.member.counter_id):
        return send_invitation(
            side.case, respondent=side.id, organisation=team.organisation, by=side.by.staff(), **values
        )


@pytest.fixture
def sent(counter: TryCounter) -> Sent:
    caseworker = counter.member("caseworker")
    team = organisation()
    board, officer = team.member("board"), team.member("complaints_officer")
    side = agreed(caseworker, case(caseworker))
    done = delivered(side, team)
    assert done.id
    return Sent(done.id, side, caseworker, team, board, officer)


def opened(sent: Sent, by: Person | None = None) -> None:
    with fenced(counter=sent.team.pk):
        assert open_request(sent.id, by=staff(by or sent.board), now=NOW) is None


def staff(person: Person):
    from dataclasses import replace

    return replace(person.staff(), is_organisation=person.member.counter.is_organisation)


def test_the_organisation_opens_the_very_record_that_a_letter_would_have_opened(sent: Sent) -> None:
    opened(sent)

    with fenced(counter=sent.team.pk):
        one = by_organisation(sent.id, keys=sent.board.keys, team=sent.team.pk)
        with behind_door(one.code, today=NOW.date()) as found:
            assert isinstance(found, Door)
            page = page_of(found.row, found.key)
    assert page is not None
    assert page.substance == SUBSTANCE
    row = sent.side.row()
    assert (sent.row().opened_on, sent.row().due_on) == (NOW.date(), row.answer_due_on)


def test_the_row_names_no_case_and_the_code_is_nowhere_in_the_clear(sent: Sent) -> None:
    row = sent.row()
    plain = " ".join(str(getattr(row, name)) for name in Request.Privacy.plain)

    assert str(sent.side.case) not in plain
    assert str(sent.side.id) not in plain
    assert bytes(row.body).find(SUBSTANCE.encode()) == -1
    assert row.kind == HEARING


def test_a_second_press_opens_nothing_twice(sent: Sent) -> None:
    opened(sent)

    opened(sent, sent.officer)

    assert sent.side.row().opened_on == NOW.date()


def test_the_answer_is_on_the_record_and_both_sides_see_that_it_came(sent: Sent) -> None:
    opened(sent)

    with fenced(counter=sent.team.pk):
        assert answer_request(sent.id, text=ANSWER, may_share=True, sends=True, by=staff(sent.board), now=NOW)

    assert sent.row().answered_on == NOW.date()
    with fenced(counter=sent.caseworker.member.counter_id):
        one = sent.side.opened()
        said = [piece.text for piece in pieces_of(one.id, one.key) if piece.from_respondent]
    assert said == [ANSWER]


def test_half_an_answer_is_not_for_the_counter(sent: Sent) -> None:
    opened(sent)

    with fenced(counter=sent.team.pk):
        answer_request(sent.id, text="Half", may_share=False, sends=False, by=staff(sent.board), now=NOW)

    assert sent.row().answered_on is None
    with fenced(counter=sent.caseworker.member.counter_id):
        one = sent.side.opened()
        assert [piece for piece in pieces_of(one.id, one.key) if piece.from_respondent] == []


def test_who_is_named_does_not_see_that_there_is_a_request(counter: TryCounter) -> None:
    caseworker, team = counter.member("caseworker"), organisation()
    named, officer = team.member("board"), team.member("complaints_officer")
    side = agreed(caseworker, case(caseworker))

    done = delivered(side, team, left_out=[named.member.pk])

    assert done.id
    with fenced(counter=team.pk, member=named.member.pk):
        assert listed(team.pk) == []
        with pytest.raises(Request.DoesNotExist):
            by_organisation(done.id, keys=named.keys, team=team.pk)
    with fenced(counter=team.pk):
        with pytest.raises(KeyError):
            by_organisation(done.id, keys=named.keys, team=team.pk)
        assert not let_colleague_in(done.id, member=named.member.pk, by=staff(officer), now=NOW)
        assert by_organisation(done.id, keys=officer.keys, team=team.pk).id == done.id


def test_when_nobody_would_remain_nothing_is_sent_and_the_invitation_is_not_made(counter: TryCounter) -> None:
    caseworker, team = counter.member("caseworker"), organisation()
    only = team.member("board")
    side = agreed(caseworker, case(caseworker))

    done = delivered(side, team, left_out=[only.member.pk])

    assert (done.id, done.no_reader) == (None, True)
    assert side.row().invited_on is None


def test_without_the_reporters_yes_nothing_goes(counter: TryCounter) -> None:
    from tests.casework.other_side import added

    caseworker, team = counter.member("caseworker"), organisation()
    team.member("board")
    side = added(caseworker, case(caseworker))

    done = delivered(side, team)

    assert done.id is None
    assert done.reasons != []


def test_a_colleague_who_came_later_is_let_in_by_somebody_who_reads(sent: Sent) -> None:
    late = sent.team.member("complaints_officer")
    with fenced(counter=sent.team.pk), pytest.raises(KeyError):
        by_organisation(sent.id, keys=late.keys, team=sent.team.pk)

    with fenced(counter=sent.team.pk):
        assert let_colleague_in(sent.id, member=late.member.pk, by=staff(sent.board), now=NOW)

    with fenced(counter=sent.team.pk):
        assert by_organisation(sent.id, keys=late.keys, team=sent.team.pk).id == sent.id


def test_an_invitation_that_was_taken_back_says_so(sent: Sent) -> None:
    sent.side.do(recall_invitation)

    with fenced(counter=sent.team.pk):
        shut = open_request(sent.id, by=staff(sent.board), now=NOW)

    assert shut is Shut.RECALLED
    assert (sent.row().ended, sent.row().closed_on) == (RECALLED, NOW.date())


def test_an_invitation_after_28_days_says_that_it_is_over(sent: Sent) -> None:
    later = NOW + timedelta(days=29)

    with fenced(counter=sent.team.pk):
        shut = open_request(sent.id, by=staff(sent.board), now=later)

    assert shut is Shut.LATE
    assert sent.row().ended == "expired"


def test_sending_it_again_replaces_the_older_request(sent: Sent) -> None:
    done = delivered(sent.side, sent.team, now=NOW + timedelta(days=2))

    assert done.id
    assert sent.row().ended == REPLACED


def test_a_new_letter_shuts_the_place_with_a_clear_word(sent: Sent) -> None:
    opened(sent)
    invite_again(sent.side)

    with fenced(counter=sent.team.pk):
        one = by_organisation(sent.id, keys=sent.board.keys, team=sent.team.pk)
        with behind_door(one.code, today=NOW.date()) as found:
            pass
        follow_door(one.row, found, now=NOW)

    assert sent.row().ended == GONE


def test_given_back_unread_the_counter_knows(sent: Sent) -> None:
    with fenced(counter=sent.team.pk):
        give_back(sent.id, by=staff(sent.officer), now=NOW)

    assert sent.row().ended == "not_ours"
    assert sent.side.row().state == "not_mine"


def test_more_time_moves_the_day_and_the_old_one_stays_in_sight(sent: Sent) -> None:
    opened(sent)
    before = sent.row().due_on
    until = before + timedelta(days=14)
    with fenced(counter=sent.team.pk):
        assert ask_time(sent.id, why="De arts is op vakantie.", by=staff(sent.board), now=NOW)
    assert sent.side.do(answer_time, until=until, why="Dat is goed.") == []

    with fenced(counter=sent.team.pk):
        one = by_organisation(sent.id, keys=sent.board.keys, team=sent.team.pk)
        with behind_door(one.code, today=NOW.date()) as found:
            pass
        follow_door(one.row, found, now=NOW)

    assert (sent.row().due_on, sent.row().due_before) == (until, before)


def test_a_colleague_at_the_counter_finds_which_case_it_is_and_another_counter_nothing(
    sent: Sent, other_counter: TryCounter
) -> None:
    stranger = other_counter.member("caseworker")
    with fenced(counter=sent.caseworker.member.counter_id):
        mine = asked(sent.caseworker.member.counter_id, keys=sent.caseworker.keys)
    with fenced(counter=stranger.member.counter_id):
        theirs = asked(stranger.member.counter_id, keys=stranger.keys)

    assert [one.told["case"] for one in mine] == [str(sent.side.case)]
    assert theirs == []


def test_a_late_answer_is_told_once_to_both_sides(sent: Sent) -> None:
    late = NOW + timedelta(days=29)
    with fenced(counter=sent.team.pk):
        first = watch_requests(sent.team.pk, now=late)
        second = watch_requests(sent.team.pk, now=late)

    assert (first, second) == (1, 0)
    assert sent.row().alarm == 2
    assert mail.outbox == []  # only promised: the jobs send


def test_two_years_after_it_ended_a_request_is_destroyed(sent: Sent) -> None:
    sent.side.do(recall_invitation)
    with fenced(counter=sent.team.pk):
        open_request(sent.id, by=staff(sent.board), now=NOW)
        watch_requests(sent.team.pk, now=NOW + timedelta(days=730))
        kept = Request.objects.count()
        watch_requests(sent.team.pk, now=NOW + timedelta(days=731))
        after = Request.objects.count()

    assert (kept, after) == (1, 0)
