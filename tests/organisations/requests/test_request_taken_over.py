# SPDX-License-Identifier: EUPL-1.2
"""Another counter takes over the case behind a request: the organisation sees whose it is, and that counter sees it too."""

from html import unescape

import pytest
from django.urls import reverse
from tests.builders import NOW, Person, TryCounter, case
from tests.casework.other_side import Side, agreed
from tests.organisations.builders import organisation
from tests.organisations.requests.test_invitation_in_own_place import Sent, delivered, opened

from gehoord.casework.actions.consent.answer import hear_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.hand_over.accept import accept
from gehoord.casework.actions.hand_over.offer import offer
from gehoord.casework.actions.keep_out.keep_member_out import keep_member_out
from gehoord.casework.queries.hand_overs import about_counter, offers_to
from gehoord.casework.queries.opened import hold
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.joining.leave import leave
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.actions.register.merge_organisations import merge_organisations
from gehoord.organisations.queries.requests import asked
from gehoord.organisations.rules.register import BOTH_JOINED, TEAM_WOULD_GO

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sent(counter: TryCounter) -> Sent:
    caseworker = counter.member("caseworker")
    team = organisation()
    board, officer = team.member("board"), team.member("complaints_officer")
    side = agreed(caseworker, case(caseworker))
    done = delivered(side, team)
    assert done.id
    return Sent(done.id, side, caseworker, team, board, officer)


@pytest.fixture
def there(other_counter: TryCounter) -> Person:
    other_counter.member("coordinator")
    return other_counter.member("caseworker")


def taken_over(side: Side, *, by: Person, there: Person) -> None:
    to = there.member.counter
    with fenced(counter=by.member.counter_id):
        held = hold(side.case, keys=by.keys, lock=True)
        yes = ask_consent(
            held, use="hand_over", about=about_counter(to.code), words=to.name, by=by.staff(), now=NOW
        )
        hear_consent(held, consent=yes.id, yes=True, heard="phone", by=by.staff(), now=NOW)
        assert offer(side.case, to=to.pk, why="Verhuisd.", by=by.staff(), now=NOW) == []
    with fenced(counter=to.pk, member=there.member.pk):
        [offered] = offers_to(to.pk)
        assert accept(offered.id, by=there.staff(), now=NOW).reasons == []


def of(person: Person) -> list[tuple[object, str]]:
    """What this member finds of what their counter asked: which request, and which case."""
    with fenced(counter=person.member.counter_id, member=person.member.pk):
        found = asked(person.member.counter_id, keys=person.keys)
    return [(one.id, str(one.told["case"])) for one in found]


def page(sent: Sent) -> str:
    return unescape(sent.board.client().get(reverse("employer:request", args=[sent.id])).content.decode())


def test_the_new_counter_sees_the_request_once_the_organisation_looked(sent: Sent, there: Person) -> None:
    opened(sent)
    taken_over(sent.side, by=sent.caseworker, there=there)
    before = (of(sent.caseworker), of(there))

    first, second = page(sent), page(sent)

    assert before == ([(sent.id, str(sent.side.case))], [])
    assert (of(sent.caseworker), of(there)) == ([], [(sent.id, str(sent.side.case))])
    assert f"Dit verzoek is nu van {there.member.counter.name}." in first
    assert "Een ander loket nam de zaak over" not in second
    assert f"Van {there.member.counter.name}, gestuurd" in second


def test_also_before_the_organisation_opened_it(sent: Sent, there: Person) -> None:
    taken_over(sent.side, by=sent.caseworker, there=there)

    shown = page(sent)

    assert "Open het verzoek" in shown
    assert of(there) == [(sent.id, str(sent.side.case))]


def test_the_new_counter_opens_the_page_of_the_request_and_the_old_one_no_more(
    sent: Sent, there: Person
) -> None:
    opened(sent)
    taken_over(sent.side, by=sent.caseworker, there=there)
    page(sent)
    address = reverse("employer:asked_one", args=[sent.id])

    assert there.client().get(address).status_code == 200
    assert sent.caseworker.client().get(address).status_code == 404


def test_a_request_of_which_the_case_stayed_stays(sent: Sent) -> None:
    opened(sent)
    before = sent.row()

    page(sent)
    after = sent.row()

    assert (after.asked_by_id, bytes(after.asker_wrap)) == (before.asked_by_id, bytes(before.asker_wrap))


def test_who_is_kept_out_of_the_case_there_does_not_find_the_request(
    sent: Sent, there: Person, other_counter: TryCounter
) -> None:
    colleague = other_counter.member("caseworker", name="Ton Bakker")
    opened(sent)
    taken_over(sent.side, by=sent.caseworker, there=there)
    page(sent)
    before = of(colleague)

    with fenced(counter=other_counter.pk, member=there.member.pk):
        kept = keep_member_out(sent.side.case, member=colleague.member.pk, by=there.staff(), now=NOW)
    page(sent)

    assert kept == []
    assert before == [(sent.id, str(sent.side.case))]
    assert (of(there), of(colleague)) == ([(sent.id, str(sent.side.case))], [])


def test_an_organisation_with_an_open_request_goes_up_in_no_other_and_does_not_stop(sent: Sent) -> None:
    other = organisation("Zorggroep De Waard")
    bare = add_organisation("Thuiszorg Eikenburg", sector="home_care", by="test", now=NOW)
    ours, theirs = sent.team.organisation, other.organisation
    assert ours is not None
    assert theirs is not None

    joined = merge_organisations(ours.pk, into=theirs.pk, why="Fusie", by="test", now=NOW)
    without = merge_organisations(ours.pk, into=bare.pk, why="Fusie", by="test", now=NOW)
    stops = leave(ours.pk, why="Fusie", by="test", now=NOW)
    takes_in = merge_organisations(bare.pk, into=ours.pk, why="Fusie", by="test", now=NOW)

    assert (joined, without) == ([BOTH_JOINED], [TEAM_WOULD_GO])
    assert stops == ["Een loket wacht nog op antwoord op een verzoek."]
    assert takes_in == []
    assert sent.row().closed_on is None
