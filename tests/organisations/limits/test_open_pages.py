# SPDX-License-Identifier: EUPL-1.2
"""Open pages of the work floor: a note in three taps with an undo, and what to do with a wish for a certain carer."""

import re
from typing import Any

import pytest
from django.test import Client
from tests.organisations.builders import organisation

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web import throttle
from gehoord.organisations.models import CarerWish, FloorNote
from gehoord.organisations.tables.visitors import steps_for
from gehoord.organisations.terms.limits import STEPS

pytestmark = pytest.mark.django_db(transaction=True)
NOTE = {"what": "abuse", "by_whom": "client", "did": "colleague"}


def address(code: str) -> str:
    return f"/organisaties/{code}/vastleggen/"


def undo_of(page: Any) -> str:
    found = re.search(r'name="undo" value="([^"]+)"', page.content.decode())
    assert found
    return found.group(1)


def kept(team: int, table: Any = FloorNote) -> list[tuple[str, ...]]:
    with fenced(counter=team):
        names = ("what", "by_whom", "did") if table is FloorNote else ("moment", "wish", "outcome")
        return list(table.objects.values_list(*names))


def test_a_carer_notes_it_in_three_taps() -> None:
    team, client = organisation(), Client()
    path = address(team.code)

    pages = [
        client.get(path),
        client.post(path, {"what": "abuse"}),
        client.post(path, {"what": "abuse", "by_whom": "client"}),
        client.post(path, NOTE, follow=True),
    ]

    assert [
        "Wat gebeurde er?" in pages[0].content.decode(),
        "Wie deed het?" in pages[1].content.decode(),
    ] == [
        True,
        True,
    ]
    assert "Wat deed je?" in pages[2].content.decode()
    assert "Dit hoort er niet bij" in pages[3].content.decode()
    assert kept(team.pk) == [("abuse", "client", "colleague")]


def test_the_day_is_a_monday_and_the_log_says_nothing() -> None:
    team, before = organisation(), Entry.objects.count()
    Client().post(address(team.code), NOTE)

    with fenced(counter=team.pk):
        assert FloorNote.objects.get().week.weekday() == 0
    assert Entry.objects.count() == before


def test_it_can_be_taken_back_right_after_and_only_by_who_noted_it() -> None:
    team, other = organisation(), organisation("Ander")
    page = Client().post(address(team.code), NOTE, follow=True)

    Client().post(address(other.code), {"undo": undo_of(page)})
    still = kept(team.pk)
    Client().post(address(team.code), {"undo": "made-up"})
    back = Client().post(address(team.code), {"undo": undo_of(page)}, follow=True)

    assert len(still) == 1
    assert kept(team.pk) == []
    assert "Het telt niet mee." in back.content.decode()


def test_a_made_up_answer_asks_the_question_again() -> None:
    team = organisation()

    page = Client().post(address(team.code), NOTE | {"did": "flew"})

    assert "Wat deed je?" in page.content.decode()
    assert kept(team.pk) == []


def test_more_from_one_place_than_people_do_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    team = organisation()
    monkeypatch.setitem(throttle.MOST, "floor", 2)

    answers = [Client().post(address(team.code), NOTE).status_code for _each in range(3)]

    assert answers == [302, 302, 429]
    assert len(kept(team.pk)) == 2


def test_an_organisation_that_is_not_there_has_no_page() -> None:
    organisation()

    assert Client().get(address("nergens")).status_code == 404
    assert Client().get("/organisaties/nergens/wens/").status_code == 404


@pytest.mark.parametrize(
    ("told", "outcome", "words"),
    [
        ({"moment": "booking", "wens": "sex", "kan": "ja"}, "arranged", "Op tijd gevraagd"),
        (
            {"moment": "desk", "wens": "sex", "kan": "nee"},
            "explained",
            "Op de dag zelf is het geen recht meer",
        ),
        ({"moment": "emergency", "wens": "sex"}, "care_first", "Bij spoed is er weinig of geen keus"),
        ({"moment": "desk", "wens": "origin"}, "not_done", "Aan deze wens doet niemand mee"),
    ],
)
def test_a_wish_gives_its_outcome_words_in_three_languages_and_one_row_without_a_name(
    told: dict[str, str], outcome: str, words: str
) -> None:
    team = organisation()

    page = Client().post(f"/organisaties/{team.code}/wens/", told, follow=True)

    text = page.content.decode()
    assert words in text
    assert text.count('<p lang="') == 3
    assert kept(team.pk, CarerWish) == [(told["moment"], told["wens"], outcome)]


def test_looking_at_an_answer_again_counts_nothing() -> None:
    team = organisation()

    page = Client().get(f"/organisaties/{team.code}/wens/?moment=desk&wens=sex&kan=nee")

    assert "Op de dag zelf" in page.content.decode()
    assert kept(team.pk, CarerWish) == []


def test_a_wish_can_be_taken_back() -> None:
    team = organisation()
    path = f"/organisaties/{team.code}/wens/"
    page = Client().post(path, {"moment": "emergency", "wens": "sex"}, follow=True)

    Client().post(path, {"undo": undo_of(page)})

    assert kept(team.pk, CarerWish) == []


def test_the_page_without_an_organisation_explains_and_keeps_nothing() -> None:
    page = Client().post("/organisaties/wens/", {"moment": "emergency", "wens": "sex"}, follow=True)

    assert "De zorg gaat voor" in page.content.decode()
    assert "Dit telt mee" not in page.content.decode()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_open_pages_exist_in_other_languages(language: str) -> None:
    team = organisation()

    pages = [
        Client().get(f"/{language}/organisaties/{team.code}/{place}/").status_code
        for place in ("vastleggen", "wens")
    ]

    assert pages == [200, 200]


@pytest.mark.parametrize("prefix", ["", "/en", "/ar"])
def test_visitors_read_the_ladder_in_their_language(prefix: str) -> None:
    team = organisation("Ziekenhuis Rivierenland")

    page = Client().get(f"{prefix}/organisaties/{team.code}/grenzen/")

    text = page.content.decode()
    assert text.count("<li>") >= 5
    assert text.count("Ziekenhuis Rivierenland") >= 2
    assert "Wkkgz" in text


def test_the_words_for_visitors_have_every_step_in_every_language() -> None:
    assert [tuple(steps_for(language)) for language in ("nl", "en", "ar")] == [STEPS] * 3


@pytest.mark.parametrize(
    ("path", "told", "said"),
    [
        ("wens/", {"moment": "booking"}, "Bij het maken van een afspraak"),
        ("vastleggen/", {"what": "abuse"}, "Schelden"),
    ],
)
def test_halfway_one_reads_what_was_tapped_and_can_begin_again(
    path: str, told: dict[str, str], said: str
) -> None:
    team = organisation()
    address = f"/organisaties/{team.code}/{path}"

    first, halfway = Client().get(address), Client().post(address, told)

    text = halfway.content.decode()
    assert f'<p class="quiet">{said}</p>' in text
    assert f'<a href="{address}">Begin opnieuw</a>' in text
    assert "Begin opnieuw" not in first.content.decode()
    assert f'<a href="/organisaties/{team.code}/">{team.organisation.name}</a>' in text
