# SPDX-License-Identifier: EUPL-1.2
"""Where something stands is said in words; lists and tables keep their headings."""

import pytest
from django.utils.translation import override
from tests.foundation.web.parsing import Reader

from gehoord.foundation.web.components.actions import button
from gehoord.foundation.web.components.data import data_table, pagination, summary_list
from gehoord.foundation.web.components.feedback import aside, error_summary, note
from gehoord.foundation.web.components.progress import status, step, term


@pytest.mark.parametrize(
    ("days", "working", "kind", "words"),
    [
        (None, True, "waiting", "○geen termijn"),
        (8, True, "on_time", "●nog 8 werkdagen"),
        (1, True, "nearly", "▲nog 1 werkdag"),
        (0, True, "nearly", "▲vandaag"),
        (-1, True, "late", "◆1 werkdag te laat"),
        (-3, False, "late", "◆3 dagen te laat"),
        (5, False, "on_time", "●nog 5 dagen"),
    ],
)
def test_a_term_is_told_in_words_with_a_shape(days: int | None, working: bool, kind: str, words: str) -> None:
    page = Reader(term(days, working=working))

    assert page.text == words
    assert page.elements[0][1]["class"] == f"status {kind}"
    assert page.elements[1][1]["aria-hidden"] == "true"


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [("en", 2, "●2 working days left"), ("ar", 2, "●بقي يوما عمل"), ("ar", -1, "◆تأخير يوم عمل واحد")],
)
def test_a_term_is_told_in_each_language(language: str, days: int, words: str) -> None:
    with override(language):
        assert Reader(term(days)).text == words


def test_a_step_is_told_in_words() -> None:
    assert Reader(step(3, 9)).text == "Stap 3 van 9"


def test_an_unknown_status_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        status("tardy", "laat")


def test_the_error_summary_says_what_to_do_takes_the_focus_and_leads_there() -> None:
    page = Reader(
        error_summary([("town", "In welke gemeente was het?"), ("", "Kies een woord of vertel iets.")])
    )

    box = page.elements[0][1]
    assert (box["role"], box["tabindex"], "autofocus" in box) == ("alert", "-1", True)
    assert page.first("a")["href"] == "#f-town"
    assert page.text.startswith("We missen nog een paar dingen")


def test_without_errors_there_is_no_summary() -> None:
    assert error_summary([]) == ""


def test_one_missing_thing_is_called_one() -> None:
    assert "We missen nog één ding" in error_summary([("town", "Waar?")])


def test_a_note_in_the_text_is_no_landmark_and_an_aside_has_a_name() -> None:
    assert Reader(note("Let op")).elements[0] == ("div", {"class": "note info"})
    assert Reader(aside("Bel ons", title="Hulp")).elements[0] == (
        "aside",
        {"class": "note info", "aria-label": "Hulp"},
    )


def test_a_button_with_a_name_sends_its_value_even_when_that_is_nothing() -> None:
    assert Reader(button("Terug", name="go", value="", kind="plain")).elements[0][1] == {
        "class": "button plain",
        "type": "submit",
        "name": "go",
        "value": "",
    }


def test_a_button_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="primary, secondary or plain"):
        button("Weg", kind="red")


def test_a_summary_names_the_question_in_its_change_link_and_admits_what_is_empty() -> None:
    page = Reader(summary_list([("Waar?", "", "/melden/waar/"), ("Wat?", ["een", "twee"])]))

    assert page.text == "Waar?niet ingevuldVerander: Waar?Wat?eentwee"
    assert page.first("a")["href"] == "/melden/waar/"


def test_a_table_has_headings_for_columns_and_rows_and_aligns_numbers() -> None:
    page = Reader(data_table("Zaken", ["Zaak", ("Dagen", "number")], [("A", 12)]))

    assert page.elements[0][1] == {
        "class": "scroll",
        "role": "region",
        "tabindex": "0",
        "aria-label": "Zaken",
    }
    assert [given for tag, given in page.elements if tag == "th"] == [
        {"scope": "col"},
        {"scope": "col", "class": "number"},
        {"scope": "row"},
    ]
    assert page.first("td") == {"class": "number"}


def test_a_list_on_one_page_has_no_way_to_browse() -> None:
    assert pagination() == ""
    assert Reader(pagination(older="?na=x")).first("a") == {"rel": "next", "href": "?na=x"}
