# SPDX-License-Identifier: EUPL-1.2
"""Signing in: what lets somebody in, what does not, and that nobody learns which of the three was wrong."""

import re
import time
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings
from tests.builders import PASSPHRASE, Person, TryCounter, local_counter

from gehoord.config.demo.people import add_people, open_counters
from gehoord.foundation.people import one_time, unlock
from gehoord.foundation.people.actions.add_demo_member import add_demo_member
from gehoord.foundation.people.actions.open_counter import open_counter
from gehoord.foundation.people.actions.set_device import forget_device
from gehoord.foundation.people.actions.sign_in import LOCKED_MINUTES, MAX_FAILURES, sign_in
from gehoord.foundation.people.demo_people import DEMO_PASSPHRASE
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.pages.sign_in import safe_place
from gehoord.foundation.web import throttle

SIGN_IN = "/loket/inloggen/"


def typed(person: Person, **changes: str) -> dict[str, str]:
    return {
        "login": person.login,
        "passphrase": person.passphrase,
        "code": person.one_time_code(),
    } | changes


def test_the_right_three_lead_to_the_first_page_of_ones_own(team: TryCounter) -> None:
    answer = Client().post(SIGN_IN, typed(team.people[1]))

    assert (answer.status_code, answer.headers["Location"]) == (302, "/loket/vandaag/")


def test_who_looks_after_the_whole_begins_at_the_counters(steward: Person) -> None:
    answer = Client().post(SIGN_IN, typed(steward))

    assert answer.headers["Location"] == "/loket/vastgelopen/"


def test_each_mistake_gives_the_same_page(team: TryCounter) -> None:
    person = team.people[1]
    mistakes = (
        typed(person, login="bestaat-niet"),
        typed(person, passphrase="iets heel anders hier"),
        typed(person, code="000000"),
        typed(person, code=""),
    )

    pages = {
        re.sub(r'value="[^"]*"', "", answer.content.decode())
        for answer in (Client().post(SIGN_IN, one) for one in mistakes)
    }

    assert len(pages) == 1
    assert "Dit klopt niet." in pages.pop()


def test_a_wrong_passphrase_is_not_sent_back(team: TryCounter) -> None:
    answer = Client().post(SIGN_IN, typed(team.people[1], passphrase="mijn andere wachtzin"))

    assert "mijn andere wachtzin" not in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_an_unknown_name_takes_as_long_as_a_wrong_passphrase(team: TryCounter) -> None:
    from gehoord.foundation.vault.holders import drop_wrap
    from gehoord.foundation.vault.keyring import keep_seed, live_user_key
    from gehoord.foundation.vault.passphrases import wrap_seed

    person = team.people[1]
    key = live_user_key(person.member.pk)
    assert key is not None
    drop_wrap(key, "passphrase")
    slow = wrap_seed(person.keys.user_seed, PASSPHRASE, pepper=settings.KEYS.pepper, bind=(str(key.pk),))
    keep_seed(key, kind="passphrase", wrap=slow)
    sign_in("warm", passphrase="x", one_time_code="", now=datetime.now().astimezone())

    def seconds(login: str) -> float:
        began = time.perf_counter()
        assert sign_in(login, passphrase="fout", one_time_code="", now=datetime.now().astimezone()) is None
        return time.perf_counter() - began

    known = sorted(seconds(person.login) for _ in range(5))[2]
    unknown = sorted(seconds("niemand") for _ in range(5))[2]

    # Of some 300 ms on both sides; without the wrap of nobody the unknown name takes a hundredth of it.
    assert 0.25 < unknown / known < 4


def test_a_code_works_once(team: TryCounter, now: datetime) -> None:
    person = team.people[1]
    code = person.one_time_code(at=now.timestamp())

    def try_it() -> bool:
        return bool(sign_in(person.login, passphrase=PASSPHRASE, one_time_code=code, now=now))

    assert [try_it(), try_it()] == [True, False]


@pytest.mark.parametrize(("steps", "works"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_one_step_early_or_late_is_taken(
    team: TryCounter, now: datetime, steps: int, works: bool
) -> None:
    person = team.people[1]
    code = person.one_time_code(at=now.timestamp() + steps * one_time.STEP)

    done = sign_in(person.login, passphrase=PASSPHRASE, one_time_code=code, now=now)

    assert (done is not None) is works


def test_a_name_rests_after_eight_failures_and_wakes_again(team: TryCounter, now: datetime) -> None:
    person = team.people[1]
    for _ in range(MAX_FAILURES):
        sign_in(person.login, passphrase="fout", one_time_code="", now=now)

    def right(at: datetime) -> bool:
        code = person.one_time_code(at=at.timestamp())
        return sign_in(person.login, passphrase=PASSPHRASE, one_time_code=code, now=at) is not None

    later = now + timedelta(minutes=LOCKED_MINUTES)
    assert [right(now), right(later - timedelta(seconds=1)), right(later)] == [False, False, True]


def test_too_many_tries_from_one_place_say_so(team: TryCounter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(throttle.MOST, "sign-in", 2)
    client, person = Client(), team.people[1]
    for _ in range(2):
        client.post(SIGN_IN, {"login": "x", "passphrase": "y"})

    answer = client.post(SIGN_IN, typed(person))

    assert answer.status_code == 429
    assert "te vaak geprobeerd" in answer.content.decode()


@pytest.mark.parametrize(
    ("naar", "place"),
    [
        ("/loket/zaak/1/?stap=plan", "/loket/zaak/1/?stap=plan"),
        ("https://elders.example/loket/", ""),
        ("//elders.example/loket/", ""),
        ("/loket/../melden/", ""),
        ("/loket/\\elders", ""),
        ("/melden/", ""),
        ("/loket/uitloggen/", ""),
        ("/loket/a\nb", ""),
        ("", ""),
    ],
)
def test_one_is_sent_on_to_pages_of_the_counter_only(naar: str, place: str) -> None:
    assert safe_place(naar) == place


def test_after_signing_in_one_is_where_one_wanted_to_be(team: TryCounter) -> None:
    answer = Client().post(SIGN_IN, typed(team.people[0], naar="/loket/team/"))

    assert answer.headers["Location"] == "/loket/team/"


def test_the_session_of_before_is_gone(team: TryCounter) -> None:
    client = Client()
    session = client.session
    session["planted"] = "x"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = before = session.session_key

    client.post(SIGN_IN, typed(team.people[1]))

    after = client.cookies[settings.SESSION_COOKIE_NAME].value
    assert after != before
    assert not Session.objects.filter(pk=before).exists()
    assert "planted" not in client.session


def test_both_cookies_are_ours_alone(team: TryCounter) -> None:
    client = Client()

    client.post(SIGN_IN, typed(team.people[1]))

    flags = [
        (client.cookies[name]["httponly"], client.cookies[name]["samesite"], client.cookies[name]["max-age"])
        for name in (settings.SESSION_COOKIE_NAME, unlock.COOKIE)
    ]
    assert flags == [(True, "Strict", ""), (True, "Strict", "")]


def test_what_the_server_keeps_of_a_sign_in_opens_nothing_without_the_cookie(team: TryCounter) -> None:
    client = team.people[1].client()
    kept = Session.objects.get().session_data

    del client.cookies[unlock.COOKIE]

    assert client.get("/loket/wachtzin/").status_code == 302
    assert team.people[1].keys.user_seed.hex() not in kept


def test_the_cookie_of_another_sign_in_opens_nothing(team: TryCounter) -> None:
    client, other = team.people[1].client(), team.people[1].client()

    client.cookies[unlock.COOKIE] = other.cookies[unlock.COOKIE].value

    assert client.get("/loket/wachtzin/").status_code == 302


@pytest.mark.parametrize(
    ("seconds_idle", "seconds_in_all", "status"),
    [(840, 840, 200), (901, 901, 302), (10, 36_001, 302), (10, 35_900, 200)],
)
def test_a_sign_in_ends_after_fifteen_idle_minutes_and_after_ten_hours(
    team: TryCounter, seconds_idle: int, seconds_in_all: int, status: int
) -> None:
    client = team.people[1].client()
    session = client.session
    session["seen"], session["since"] = time.time() - seconds_idle, time.time() - seconds_in_all
    session.save()

    assert client.get("/loket/wachtzin/").status_code == status


def test_signing_out_takes_everything_back(team: TryCounter) -> None:
    client = team.people[1].client()
    client.get("/loket/wachtzin/")

    answer = client.post("/loket/uitloggen/")

    assert answer.headers["Location"] == "/loket/inloggen/?uit"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert [client.cookies[name].value for name in (settings.SESSION_COOKIE_NAME, unlock.COOKIE)] == ["", ""]
    assert Session.objects.count() == 0


def test_signing_out_by_a_link_does_nothing(team: TryCounter) -> None:
    client = team.people[1].client()

    assert client.get("/loket/uitloggen/").status_code == 405
    assert client.get("/loket/wachtzin/").status_code == 200


def test_what_was_typed_comes_back_when_the_sign_in_was_over_but_no_secret_does(db: None) -> None:
    answer = Client().post(
        "/loket/wachtzin/",
        {"words": "Een lange notitie die niet weg mag zijn.", "new": "paard batterij nietje geheim"},
    )

    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Een lange notitie die niet weg mag zijn." in page
    assert "nietje geheim" not in page


# First sign-in and a lost device


def without_device(person: Person, now: datetime) -> Person:
    forget_device(person.member, by="test", now=now)
    return person


def test_without_a_device_nothing_but_setting_one_up_is_reachable(team: TryCounter, now: datetime) -> None:
    person = without_device(team.people[0], now)
    client = Client()

    answer = client.post(SIGN_IN, {"login": person.login, "passphrase": PASSPHRASE, "naar": "/loket/team/"})

    pages = ["team", "log", "jobs", "passphrase", "approvals", "recovery", "team_add"]
    assert answer.headers["Location"] == "/loket/toestel/"
    assert {client.get(reverse(f"people:{name}")).headers.get("Location") for name in pages} == {
        "/loket/toestel/"
    }


def test_a_page_that_was_open_stops_when_the_device_is_forgotten(team: TryCounter, now: datetime) -> None:
    client = team.people[1].client()
    before = client.get("/loket/wachtzin/").status_code

    without_device(team.people[1], now)

    assert (before, client.get("/loket/wachtzin/").headers.get("Location")) == (200, "/loket/toestel/")


def test_the_first_code_of_the_app_opens_the_door(team: TryCounter, now: datetime) -> None:
    from base64 import b32decode

    person = without_device(team.people[1], now)
    client = Client()
    client.post(SIGN_IN, {"login": person.login, "passphrase": PASSPHRASE})
    page = client.get("/loket/toestel/").content.decode()
    shown = re.search(r"<kbd>([A-Z2-7 ]{39})</kbd>", page)
    assert shown is not None
    secret = b32decode(shown.group(1).replace(" ", ""))

    wrong = client.post("/loket/toestel/", {"code": "000000"}).status_code
    right = client.post("/loket/toestel/", {"code": one_time.code_to_show(secret, now=time.time(), used=0)})

    assert wrong == 422
    assert (right.status_code, right.headers["Location"]) == (302, "/loket/vandaag/")
    assert client.get("/loket/wachtzin/").status_code == 200
    assert ("<svg" in page, "<title>Vierkante code voor je app</title>" in page) == (True, True)


def test_the_device_page_is_closed_once_there_is_a_device(team: TryCounter) -> None:
    client = team.people[1].client()

    assert client.get("/loket/toestel/").headers["Location"] == "/loket/"


# The demo


@pytest.fixture
def demo_person(db: None) -> Person:
    demo = local_counter("demo", name="Loket Demo", municipalities=[], is_demo=True)
    return demo.member("caseworker", name="Demi Demo", login="demi")


def test_the_demo_shows_its_people_and_fills_them_in(demo_person: Person, settings: Settings) -> None:
    settings.IS_DEMO = True

    shown = Client().get(SIGN_IN).content.decode()
    filled = Client().get(f"{SIGN_IN}?als=demi").content.decode()

    assert all(words in shown for words in ("Demi Demo", "Behandelaar", "Loket Demo", DEMO_PASSPHRASE))
    values = re.findall(
        r'name="(login|passphrase|code)"[^>]*|value="([^"]*)"[^>]*name="(?:login|code)"', filled
    )
    assert len(values) == 3
    assert f'value="{DEMO_PASSPHRASE}"' in filled


def test_in_the_demo_the_filled_in_form_signs_in_again_and_again(
    demo_person: Person, settings: Settings
) -> None:
    settings.IS_DEMO = True

    def by_the_page() -> str:
        client = Client()
        page = client.get(f"{SIGN_IN}?als=demi").content.decode()
        code = re.search(r'<input type="text" value="(\d{6})"', page)
        assert code is not None
        answer = client.post(SIGN_IN, {"login": "demi", "passphrase": PASSPHRASE, "code": code.group(1)})
        return answer.headers["Location"]

    assert [by_the_page() for _ in range(4)] == ["/loket/vandaag/"] * 4


def test_in_the_demo_one_press_signs_in_again_and_again(db: None, settings: Settings, now: datetime) -> None:
    settings.IS_DEMO = True
    made = open_counter("demo", name="Loket Demo", municipalities=[], by="test", now=now, is_demo=True)
    add_demo_member(made, login="demi", name="Demi de Demo", roles=["caseworker"], now=now)
    page = Client().get(SIGN_IN).content.decode()

    answers = [Client().post(SIGN_IN, {"als": "demi", "naar": "/loket/zoeken/"}) for _ in range(4)]

    assert 'Log in als Demi<span class="unseen"> de Demo</span>' in page
    assert [one.headers["Location"] for one in answers] == ["/loket/zoeken/"] * 4


def test_one_press_lets_in_nobody_real_and_nobody_at_all_outside_the_demo(
    team: TryCounter, demo_person: Person, settings: Settings
) -> None:
    outside = Client().post(SIGN_IN, {"als": "demi"}).status_code
    settings.IS_DEMO = True

    assert outside == 403
    assert [Client().post(SIGN_IN, {"als": one}).status_code for one in ("cora", "niemand", "")] == [403] * 3


def test_the_demo_shows_one_counter_of_each_kind_and_folds_the_rest(
    db: None, settings: Settings, now: datetime
) -> None:
    settings.IS_DEMO = True
    add_people(open_counters(now=now), now=now)

    page = Client().get(SIGN_IN).content.decode()
    on_top = page[: page.index("Andere loketten")]

    assert re.findall(r'name="als" value="([^"]+)"', on_top) == [
        "lotte",
        "noor",
        "kim",
        "piet",
        "samir",
        "ruben",
        "ayse",
        "els",
        "mirjam",
        "roos",
        "thijs",
    ]
    assert page.count('name="als"') == 35


def test_outside_the_demo_nobody_is_shown_filled_in_or_let_in(demo_person: Person, now: datetime) -> None:
    page = Client().get(f"{SIGN_IN}?als=demi").content.decode()
    done = sign_in(
        "demi", passphrase=PASSPHRASE, one_time_code=demo_person.one_time_code(at=now.timestamp()), now=now
    )

    assert [words in page for words in ("Demi", "demi", DEMO_PASSPHRASE)] == [False, False, False]
    assert done is None
    assert Member.objects.get(login="demi").one_time_used == 0
