# SPDX-License-Identifier: EUPL-1.2
"""Joining: an outsider claims nothing; a practice joins with the code of a letter, or by invitation."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.builders import NOW, Person, TryCounter, central_counter
from tests.organisations.builders import organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Counter, Member
from gehoord.foundation.vault.circles import circle_for
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.joining.ask_to_join import Asker, ask_to_join
from gehoord.organisations.actions.joining.decide_claim import accept_claim, refuse_claim
from gehoord.organisations.actions.joining.forget_claims import forget_claims
from gehoord.organisations.actions.joining.leave import leave
from gehoord.organisations.actions.joining.prove_claim import prove_claim, send_letter
from gehoord.organisations.actions.joining.start_team import First, StartTeamError, start_team
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.models import Claim, Organisation, Request
from gehoord.organisations.rules.joining import (
    HAS_TEAM,
    MOST_TRIES,
    NO_ADDRESS,
    NO_BOARD,
    NO_LETTER,
    NOT_ACCEPTED,
    NOT_PROVEN,
    OTHER_ACCEPTED,
    SAME_PERSON,
    TOO_OFTEN,
    WHY_MISSING,
    WRONG_LETTER,
)

LIST_QUERIES, FIND_QUERIES = 7, 3
ASKER = Asker("Marja Lindeman", "praktijkhouder", "marja@praktijk.invalid")
PEOPLE = [First("Marja", "marja", ["board"]), First("Wim", "wim", ["confidant"])]
CODE = re.compile(r'<p class="code">.*?<bdi dir="ltr">(.*?)</bdi>')


def practice(address: str = "Lindelaan 1, 3500 AA Utrecht") -> Organisation:
    return add_organisation(
        "Huisartsenpraktijk De Linde",
        sector="general_practice",
        municipality="GM0344",
        post_address=address,
        by="test",
        now=NOW,
    )


def asked(row: Organisation, **more: object) -> tuple[Code, Claim]:
    code = Code.new()
    assert ask_to_join(row.pk, asker=ASKER, code=code, now=NOW, **more) == []  # type: ignore[arg-type]
    return code, Claim.objects.get(lookup=code.lookup_hash)


def proven(row: Organisation) -> tuple[Code, Claim]:
    (code, claim), letter = asked(row), Code.new()
    assert send_letter(claim.pk, code=letter, by="test", now=NOW) == []
    assert prove_claim(code, letter=letter.text, now=NOW) == []
    return code, claim


@pytest.fixture
def steward(transactional_db: None) -> Person:
    return central_counter().member("steward")


@pytest.mark.django_db
def test_an_outsider_without_the_letter_opens_nothing() -> None:
    code, claim = asked(practice())

    said_yes = accept_claim(claim.pk, by="test", now=NOW)
    tried = prove_claim(code, letter=Code.new().text, now=NOW)
    with pytest.raises(StartTeamError) as refused:
        start_team(code, short="de-linde", people=PEOPLE, now=NOW)

    assert said_yes == [NOT_PROVEN]
    assert tried == [NO_LETTER]
    assert refused.value.wrong == {"": NOT_ACCEPTED}
    assert Counter.objects.filter(is_organisation=True).count() == 0


@pytest.mark.django_db
def test_the_letter_of_one_request_proves_no_other() -> None:
    row = practice()
    (ours, claim), (theirs, other) = asked(row), asked(row)
    letter = Code.new()
    send_letter(claim.pk, code=letter, by="test", now=NOW)
    send_letter(other.pk, code=Code.new(), by="test", now=NOW)

    assert prove_claim(theirs, letter=letter.text, now=NOW) == [WRONG_LETTER]
    assert prove_claim(ours, letter=letter.text, now=NOW) == []


@pytest.mark.django_db
def test_five_wrong_codes_and_the_letter_works_no_more() -> None:
    (code, claim), letter = asked(practice()), Code.new()
    send_letter(claim.pk, code=letter, by="test", now=NOW)

    answers = [prove_claim(code, letter=Code.new().text, now=NOW) for _try in range(MOST_TRIES)]
    right = prove_claim(code, letter=letter.text, now=NOW)
    send_letter(claim.pk, code=letter, by="test", now=NOW)
    after_a_new_letter = prove_claim(code, letter=letter.text, now=NOW)

    assert answers == [[WRONG_LETTER]] * (MOST_TRIES - 1) + [[TOO_OFTEN]]
    assert (right, after_a_new_letter) == ([TOO_OFTEN], [])


@pytest.mark.django_db
def test_there_is_no_letter_without_an_address_in_the_register() -> None:
    _code, claim = asked(practice(address=""))

    assert send_letter(claim.pk, code=Code.new(), by="test", now=NOW) == [NO_ADDRESS]


@pytest.mark.django_db
def test_who_claims_an_organisation_with_a_team_is_refused_and_its_people_hear_of_it() -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    board = joined.member("board")
    assert joined.organisation is not None

    [refused, _again] = [
        ask_to_join(joined.organisation.pk, asker=ASKER, code=Code.new(), now=NOW) for _twice in range(2)
    ]
    page = board.client().get("/loket/organisatie/").content.decode()

    assert refused == [HAS_TEAM]
    assert Claim.objects.count() == 0
    assert joined.organisation.events.filter(kind="asked").count() == 1
    assert "Iemand vroeg om namens jullie mee te doen" in page


@pytest.mark.django_db
def test_who_asks_reads_the_same_whether_or_not_somebody_else_asked() -> None:
    row = practice()
    told = {"name": "Iemand", "function": "directeur", "mail": "iemand@elders.invalid"}
    pages = []
    for _once in range(2):
        client = Client()
        sent = client.post(f"/organisaties/meedoen/{row.pk}/", told)
        page = client.get(sent.headers["Location"]).content.decode()
        follow = client.get("/organisaties/meedoen/volgen/").content.decode()
        pages.append(
            [
                re.sub(r"[0-9A-Z]{4,5}(?=<|-)|csrfmiddlewaretoken.*?>|nonce.*?>", "", each)
                for each in (page, follow)
            ]
        )

    assert pages[0] == pages[1]
    assert Claim.objects.count() == 2


@pytest.mark.django_db
def test_a_yes_opens_the_team_with_two_people_and_ends_the_other_requests() -> None:
    row = practice()
    (code, claim), (_other_code, other) = proven(row), asked(row)
    accepted = accept_claim(claim.pk, by="test", now=NOW)

    started = start_team(code, short="de-linde", people=PEOPLE, now=NOW)
    row.refresh_from_db()
    other.refresh_from_db()

    assert accepted == []
    assert row.team_id == started.opened.counter.pk
    assert (len(started.opened.shares), len(started.invitations)) == (3, 2)
    assert sorted(Member.objects.filter(counter=row.team_id).values_list("login", flat=True)) == [
        "marja",
        "wim",
    ]
    assert (other.is_refused, other.why) == (True, HAS_TEAM)


@pytest.mark.django_db
def test_only_one_request_for_an_organisation_gets_a_yes() -> None:
    row = practice()
    (_one, first), (_two, second) = proven(row), proven(row)
    accept_claim(first.pk, by="test", now=NOW)

    assert accept_claim(second.pk, by="test", now=NOW) == [OTHER_ACCEPTED]


@pytest.mark.parametrize(
    ("people", "wrong"),
    [
        ([First("A", "a", ["confidant"]), First("B", "b", ["council"])], {"roles_1": NO_BOARD}),
        ([First("A", "a", ["board"]), First("B", "a", ["council"])], {"login_2": SAME_PERSON}),
    ],
)
@pytest.mark.django_db
def test_a_team_begins_with_two_people_of_whom_one_is_the_board(
    people: list[First], wrong: dict[str, str]
) -> None:
    code, claim = proven(practice())
    accept_claim(claim.pk, by="test", now=NOW)

    with pytest.raises(StartTeamError) as refused:
        start_team(code, short="de-linde", people=people, now=NOW)

    assert refused.value.wrong == wrong
    assert Counter.objects.filter(is_organisation=True).count() == 0


@pytest.mark.django_db
def test_a_no_has_a_reason() -> None:
    _code, claim = asked(practice())

    assert refuse_claim(claim.pk, why=" ", by="test", now=NOW) == [WHY_MISSING]
    assert refuse_claim(claim.pk, why="We kennen u niet.", by="test", now=NOW) == []


@pytest.mark.django_db
def test_an_invitation_counts_as_proof_and_that_of_the_central_organisation_as_a_yes() -> None:
    _first, by_counter = asked(practice(), invited_by="somebody")
    code, by_central = asked(practice(), invited_by="somebody", is_trusted=True)

    assert (by_counter.proven_on, by_counter.decided_on) == (NOW.date(), None)
    assert by_central.decided_on == NOW.date()
    assert start_team(code, short="de-linde", people=PEOPLE, now=NOW).opened.counter.code == "de-linde"


@pytest.mark.django_db
def test_who_leaves_has_no_open_page_and_its_people_still_sign_in() -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    board = joined.member("board")
    assert joined.organisation is not None

    without = leave(joined.organisation.pk, why="", by="test", now=NOW)
    left = leave(joined.organisation.pk, why="Opgeheven", by="test", now=NOW)

    assert len(without) == 1
    assert left == []
    assert Client().get(f"/organisaties/{joined.code}/").status_code == 404
    assert board.client().get("/loket/organisatie/").status_code == 200


@pytest.mark.django_db
def test_who_still_owes_a_counter_an_answer_cannot_leave(counter: TryCounter) -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    assert joined.organisation is not None
    key = circle_for(joined.pk, [joined.member("board").staff().id], today=NOW.date())
    assert key is not None
    with fenced(counter=joined.pk):
        Request.objects.bulk_create(
            [
                Request(
                    counter_id=joined.pk,
                    asked_by_id=counter.pk,
                    kind="question",
                    team_id=key.team,
                    asker_team_id=key.team,
                    asker_wrap=b"x",
                    wrap=b"x",
                    body=b"x",
                    sent_on=NOW.date(),
                    due_on=NOW.date(),
                )
            ]
        )

    reasons = leave(joined.organisation.pk, why="Opgeheven", by="test", now=NOW)

    assert reasons == ["Een loket wacht nog op antwoord op een verzoek."]


@pytest.mark.django_db
def test_old_requests_are_forgotten_after_a_year() -> None:
    asked(practice())

    assert forget_claims(now=NOW + timedelta(days=365)) == 0
    assert forget_claims(now=NOW + timedelta(days=366)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_practice_joins_on_the_pages_in_eight_screens(steward: Person) -> None:
    row, asker, desk = practice(), Client(), steward.client()
    found = asker.get("/organisaties/?naam=huisarts+de+linden").content.decode()
    asker.post(
        f"/organisaties/meedoen/{row.pk}/",
        {"name": "Marja", "function": "arts", "mail": "m@praktijk.invalid"},
    )
    ours = CODE.findall(asker.get("/organisaties/meedoen/gevraagd/").content.decode())[0]
    claim = Claim.objects.get()
    page = f"/loket/organisaties/aanvragen/{claim.pk}/"
    too_soon = desk.post(page, {"do": "accept"})
    letter = desk.post(page, {"do": "letter"}).content.decode()

    wrong = asker.post("/organisaties/meedoen/volgen/", {"letter": Code.new().text})
    right = asker.post("/organisaties/meedoen/volgen/", {"letter": _code(letter)})
    listed = desk.get("/loket/organisaties/aanvragen/").content.decode()
    desk.post(page, {"do": "accept"})
    back = Client()
    back.post("/organisaties/meedoen/code/", {"code": re.sub("<.*?>", "", ours)})
    form = back.get("/organisaties/meedoen/team/").content.decode()
    told = {
        "name_1": "Marja",
        "login_1": "marja",
        "roles_1": ["board"],
        "name_2": "Wim",
        "login_2": "wim",
        "roles_2": ["confidant"],
    }
    taken = back.post("/organisaties/meedoen/team/", told | {"code": "meedoen"})
    started = back.post("/organisaties/meedoen/team/", told | {"code": "de-linde"})

    assert f"/organisaties/meedoen/{row.pk}/" in found
    assert row.post_address in letter
    assert [each.status_code for each in (too_soon, wrong, right, taken, started)] == [
        422,
        422,
        302,
        422,
        200,
    ]
    assert "wacht op ons ja of nee" in listed
    assert 'value="linde"' in form
    assert len(CODE.findall(started.content.decode())) == 2
    assert Client().get("/organisaties/de-linde/").status_code == 200


def _code(page: str) -> str:
    return re.sub("<.*?>", "", CODE.findall(page)[0])


def test_a_counter_invites_and_shows_the_code_once(counter: TryCounter) -> None:
    row, client = practice(), counter.member("caseworker").client()
    page = f"/loket/organisaties/aanvragen/{row.pk}/uitnodigen/"

    refused = client.post(page, {"name": "Marja"})
    invited = client.post(page, {"name": "Marja", "function": "arts", "phone": "030-1234567"})

    assert refused.status_code == 422
    assert Code.parse(_code(invited.content.decode())).lookup_hash == bytes(Claim.objects.get().lookup)


def test_a_caseworker_decides_no_request(counter: TryCounter) -> None:
    _code, claim = asked(practice())

    assert (
        counter.member("caseworker")
        .client()
        .post(f"/loket/organisaties/aanvragen/{claim.pk}/", {"do": "accept"})
        .status_code
        == 403
    )


@pytest.mark.django_db
def test_an_outsider_reads_on_the_page_why_not() -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    assert joined.organisation is not None
    client, page = Client(), f"/organisaties/meedoen/{joined.organisation.pk}/"

    shown, refused = client.get(page), client.post(page)

    assert "Deze organisatie doet al mee" in shown.content.decode()
    assert refused.status_code == 409
    assert "heeft haar eigen mensen" in refused.content.decode()


@pytest.mark.django_db
def test_a_board_stops_by_itself_with_a_reason() -> None:
    joined = organisation("Ziekenhuis Rivierenland")
    client = joined.member("board").client()

    refused = client.post("/loket/organisaties/aanvragen/stoppen/", {"why": ""})
    stopped = client.post("/loket/organisaties/aanvragen/stoppen/", {"why": "Opgeheven"})

    assert [refused.status_code, stopped.status_code] == [422, 302]
    assert Organisation.objects.get(team=joined.pk).left_on is not None


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_of_requests_costs_the_same_for_one_and_for_three(steward: Person, many: int) -> None:
    for _number in range(many):
        asked(practice())
    client = steward.client()
    client.get("/loket/organisaties/aanvragen/")

    with CaptureQueriesContext(connection) as queries:
        page = client.get("/loket/organisaties/aanvragen/").content.decode()

    assert page.count("Huisartsenpraktijk De Linde") == many
    assert len(queries) == LIST_QUERIES


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.django_db
def test_finding_your_organisation_costs_the_same_for_one_and_for_three(many: int) -> None:
    for _number in range(many):
        practice()

    with CaptureQueriesContext(connection) as queries:
        page = Client().get("/organisaties/?naam=linde").content.decode()

    assert page.count("<strong") == many
    assert len(queries) == FIND_QUERIES
