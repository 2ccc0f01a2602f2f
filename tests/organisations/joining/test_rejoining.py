# SPDX-License-Identifier: EUPL-1.2
"""An organisation that stopped joins again, and one that went up in another while somebody asked to join for it."""

from html import unescape

import pytest
from django.test import Client
from tests.builders import NOW, Person, central_counter
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.joining.test_joining import ASKER, PEOPLE, asked, practice, proven

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Counter, Member
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import retire_key
from gehoord.organisations.actions.joining.ask_to_join import ask_to_join
from gehoord.organisations.actions.joining.decide_claim import accept_claim
from gehoord.organisations.actions.joining.leave import leave
from gehoord.organisations.actions.joining.prove_claim import prove_claim, send_letter
from gehoord.organisations.actions.joining.start_team import StartTeamError, start_team
from gehoord.organisations.actions.register.merge_organisations import (
    merge_organisations,
    split_organisation,
)
from gehoord.organisations.models import Claim, DeskSetting, Organisation, RegisterEvent
from gehoord.organisations.rules.joining import HAS_TEAM, MOVED_ALONG, NOT_ACCEPTED, NOT_PROVEN, STOPPED

pytestmark = pytest.mark.django_db(transaction=True)


def stopped() -> tuple[TryOrganisation, Person]:
    """An organisation with an address and an open desk, that stopped; and its board."""
    team = organisation("Ziekenhuis Rivierenland")
    board = team.member("board", name="Olga Terpstra")
    team.member("confidant", name="Vera Simons")
    with fenced(counter=team.pk):
        DeskSetting.objects.create(counter_id=team.pk, is_open=True, confirm_days=7, feedback_days=42)
    row = _again(team)
    Organisation.objects.filter(pk=row.pk).update(post_address="Kade 1, 4000 AA Tiel")
    assert leave(row.pk, why="Verhuisd", by="test", now=NOW) == []
    return team, board


def everybody_left(team: TryOrganisation) -> None:
    for key in Member.objects.filter(counter=team.pk).values_list("pk", flat=True):
        retire_key(key, today=NOW.date())
    Member.objects.filter(counter=team.pk).update(left_on=NOW.date())


def _again(team: TryOrganisation) -> Organisation:
    assert team.organisation is not None
    return Organisation.objects.select_related("team").get(pk=team.organisation.pk)


def test_with_a_new_proof_and_a_new_yes_the_old_team_opens_for_its_own_people() -> None:
    team, board = stopped()
    code, claim = asked(_again(team))

    without = accept_claim(claim.pk, by="test", now=NOW)
    still_closed = _again(team).left_on
    letter = Code.new()
    send_letter(claim.pk, code=letter, by="test", now=NOW)
    prove_claim(code, letter=letter.text, now=NOW)
    accepted = accept_claim(claim.pk, by="test", now=NOW)
    row = _again(team)

    assert (without, still_closed) == ([NOT_PROVEN], NOW.date())
    assert accepted == []
    assert (row.team_id, row.left_on, row.team.closed_on) == (team.pk, None, None)
    assert RegisterEvent.objects.filter(organisation=row).latest("at", "pk").kind == "rejoined"
    assert board.client().get("/loket/organisatie/").status_code == 200
    assert Client().get(f"/organisaties/{team.code}/").status_code == 200


def test_the_desk_stays_shut_until_somebody_of_today_opens_it() -> None:
    team, _board = stopped()
    _code, claim = proven(_again(team))

    accept_claim(claim.pk, by="test", now=NOW)

    with fenced(counter=team.pk):
        assert DeskSetting.objects.get().is_open is False


def test_who_asked_for_an_organisation_with_people_opens_no_second_team() -> None:
    team, _board = stopped()
    code, claim = proven(_again(team))
    accept_claim(claim.pk, by="test", now=NOW)

    with pytest.raises(StartTeamError) as refused:
        start_team(code, short="anders", people=PEOPLE, now=NOW)

    assert refused.value.wrong == {"": HAS_TEAM}
    assert Counter.objects.filter(is_organisation=True).count() == 1


def test_where_all_left_two_people_are_invited_anew_in_the_old_team() -> None:
    team, _board = stopped()
    everybody_left(team)
    code, claim = proven(_again(team))

    accept_claim(claim.pk, by="test", now=NOW)
    before = _again(team).left_on
    started = start_team(code, short="anders", people=PEOPLE, now=NOW)
    row = _again(team)

    assert before == NOW.date()
    assert (started.opened.counter.pk, started.opened.counter.code) == (team.pk, team.code)
    assert started.opened.shares == []
    assert [member.name for member, _code in started.invitations] == ["Marja", "Wim"]
    assert (row.team_id, row.left_on, row.team.closed_on) == (team.pk, None, None)


def test_the_code_of_the_first_time_opens_the_team_no_more() -> None:
    row = practice()
    code, claim = proven(row)
    accept_claim(claim.pk, by="test", now=NOW)
    started = start_team(code, short="de-linde", people=PEOPLE, now=NOW)
    assert leave(row.pk, why="Opgeheven", by="test", now=NOW) == []
    Member.objects.filter(counter=started.opened.counter.pk).update(left_on=NOW.date())

    with pytest.raises(StartTeamError) as refused:
        start_team(code, short="de-linde", people=PEOPLE, now=NOW)

    assert refused.value.wrong == {"": NOT_ACCEPTED}
    assert Claim.objects.get(pk=claim.pk).why == STOPPED


def test_an_invitation_of_the_central_organisation_is_its_yes_for_one_that_stopped_too() -> None:
    team, _board = stopped()

    reasons = ask_to_join(
        _again(team).pk, asker=ASKER, code=Code.new(), now=NOW, invited_by="steward", is_trusted=True
    )

    assert (reasons, _again(team).left_on) == ([], None)


def test_the_steward_reads_who_would_get_the_team_back() -> None:
    team, _board = stopped()
    steward = central_counter().member("steward")
    _code, claim = proven(_again(team))

    with_people = unescape(
        steward.client().get(f"/loket/organisaties/aanvragen/{claim.pk}/").content.decode()
    )
    everybody_left(team)
    with_nobody = unescape(
        steward.client().get(f"/loket/organisaties/aanvragen/{claim.pk}/").content.decode()
    )

    assert "uitnodigen: Olga Terpstra." in with_people
    assert "Al haar mensen zijn weg" in with_nobody


def test_a_request_to_join_goes_along_without_its_proof_and_comes_back() -> None:
    gone, other = practice(), practice()
    code, claim = proven(gone)
    accept_claim(claim.pk, by="test", now=NOW)

    merge_organisations(gone.pk, into=other.pk, why="Fusie", by="test", now=NOW)
    moved = Claim.objects.get(pk=claim.pk)
    said_yes = accept_claim(claim.pk, by="test", now=NOW)
    with pytest.raises(StartTeamError) as refused:
        start_team(code, short="de-linde", people=PEOPLE, now=NOW)
    split_organisation(gone.pk, why="Vergissing", by="test", now=NOW)
    back = Claim.objects.get(pk=claim.pk)

    assert (moved.organisation_id, moved.proven_on, moved.decided_on) == (other.pk, None, None)
    assert moved.why == MOVED_ALONG
    assert said_yes == [NOT_PROVEN]
    assert refused.value.wrong == {"": NOT_ACCEPTED}
    assert (back.organisation_id, back.proven_on, back.why) == (gone.pk, None, "")


def test_the_asker_reads_that_the_request_went_along() -> None:
    gone, other = practice(), practice()
    code, _claim = asked(gone)
    merge_organisations(gone.pk, into=other.pk, why="Fusie", by="test", now=NOW)
    client = Client()

    page = client.post("/organisaties/meedoen/code/", {"code": code.text}, follow=True).content.decode()

    assert MOVED_ALONG in unescape(page)


def test_a_request_to_join_ends_where_the_other_has_joined() -> None:
    gone, other = practice(), organisation("Ziekenhuis Rivierenland")
    _code, claim = proven(gone)

    merge_organisations(gone.pk, into=_again(other).pk, why="Fusie", by="test", now=NOW)
    row = Claim.objects.get(pk=claim.pk)

    assert (row.organisation_id, row.is_refused, row.why) == (_again(other).pk, True, HAS_TEAM)


def test_the_pages_lead_who_joins_again_without_asking_a_short_name_or_giving_new_sheets() -> None:
    team, _board = stopped()
    everybody_left(team)
    code, claim = proven(_again(team))
    accept_claim(claim.pk, by="test", now=NOW)
    client = Client()
    client.post("/organisaties/meedoen/code/", {"code": code.text})

    begin = unescape(client.get("/organisaties/meedoen/team/").content.decode())
    people = {
        "name_1": "Marja",
        "login_1": "marja",
        "roles_1": ["board"],
        "name_2": "Wim",
        "login_2": "wim",
        "roles_2": ["confidant"],
    }
    done = unescape(client.post("/organisaties/meedoen/team/", people).content.decode())

    assert "Jullie deden eerder mee." in begin
    assert 'name="code"' not in begin
    assert "Zoek de drie bladen van toen jullie eerder meededen" in done
    assert done.count('<p class="code">') == 2
    assert '<ol class="words"' not in done


def test_who_asked_is_led_to_the_people_who_are_still_there() -> None:
    team, _board = stopped()
    code, claim = proven(_again(team))
    accept_claim(claim.pk, by="test", now=NOW)

    page = Client().post("/organisaties/meedoen/code/", {"code": code.text}, follow=True).content.decode()

    assert "Vraag een collega met de rol Bestuur om je uit te nodigen." in unescape(page)
