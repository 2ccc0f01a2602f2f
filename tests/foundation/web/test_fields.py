# SPDX-License-Identifier: EUPL-1.2
"""A question tells a screen reader the same as it shows."""

import pytest
from tests.foundation.web.parsing import Reader

from gehoord.foundation.web.components.choices import checkbox, choices
from gehoord.foundation.web.components.fields import field
from gehoord.foundation.web.components.numbers import code, phone
from gehoord.foundation.web.components.options import Option


def test_a_field_is_described_by_its_hint_and_its_error() -> None:
    page = Reader(field("town", "Gemeente", hint="Mag je overslaan.", errors="Kies er een."))

    box = page.first("input")
    assert box["aria-describedby"] == "f-town-hint f-town-error"
    assert box["aria-invalid"] == "true"
    assert page.first("label")["for"] == box["id"] == "f-town"
    assert page.first("p", id="f-town-error")["class"] == "error"


def test_a_field_without_hint_or_error_claims_neither() -> None:
    box = Reader(field("town", "Gemeente")).first("input")

    assert "aria-describedby" not in box
    assert "aria-invalid" not in box


def test_a_field_passes_on_what_helps_to_fill_it_in() -> None:
    box = Reader(field("mail", "E-mail", kind="email", autocomplete="email", inputmode="email")).first(
        "input"
    )

    assert (box["type"], box["autocomplete"], box["inputmode"], box["dir"]) == (
        "email",
        "email",
        "email",
        "ltr",
    )


def test_a_select_marks_the_chosen_option() -> None:
    page = Reader(field("step", "Stap", kind="select", options=[("1", "Een"), ("2", "Twee")], value=2))

    assert [given for tag, given in page.elements if tag == "option"] == [
        {"value": "1"},
        {"value": "2", "selected": None},
    ]


def test_a_datalist_offers_names_and_stays_free_to_type() -> None:
    page = Reader(field("town", "Gemeente", kind="datalist", options=["Utrecht", "Leiden"]))

    assert page.first("input")["list"] == page.first("datalist")["id"]
    assert [given["value"] for tag, given in page.elements if tag == "option"] == ["Utrecht", "Leiden"]


def test_a_kind_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no field of kind 'colour'"):
        field("a", "A", kind="colour")


def test_choices_are_one_named_group_and_the_error_link_lands_on_the_first() -> None:
    page = Reader(
        choices(
            "ground",
            "Waar ging het om?",
            [("a", "Geloof", "Ook geen geloof"), ("b", "Leeftijd")],
            value="b",
            errors="Kies.",
        )
    )

    assert page.first("fieldset")["aria-describedby"] == "f-ground-error"
    first, second = [given for tag, given in page.elements if tag == "input"]
    assert (first["id"], first["type"], first["aria-describedby"]) == ("f-ground", "radio", "f-ground-hint")
    assert "checked" not in first
    assert "checked" in second
    assert [given["for"] for tag, given in page.elements if tag == "label"] == ["f-ground", "f-ground-1"]


def test_several_choices_can_hold_an_answer_that_goes_alone() -> None:
    page = Reader(
        choices(
            "g",
            "Waar?",
            [("a", "A"), Option("x", "Weet ik niet", alone=True)],
            multiple=True,
            value=["a", "x"],
        )
    )

    boxes = [given for tag, given in page.elements if tag == "input"]
    assert [("checked" in box, "data-alone" in box, box["type"]) for box in boxes] == [
        (True, False, "checkbox"),
        (True, True, "checkbox"),
    ]
    assert page.text == "Waar?AofWeet ik niet"


def test_a_single_checkbox_is_described_by_its_hint() -> None:
    page = Reader(checkbox("safe", "Je mag me bellen", hint="Na zes uur", checked=True))

    assert page.first("input")["aria-describedby"] == "f-safe-hint"
    assert "checked" in page.first("input")


def test_a_code_stays_left_to_right_and_can_be_copied_whole() -> None:
    page = Reader(code("k7qx 92md", label="Jouw code:"))

    assert page.first("bdi")["dir"] == "ltr"
    assert page.text == "Jouw code: k7qx-92md"


def test_a_telephone_number_can_be_called() -> None:
    assert Reader(phone("0800 - 00 00")).first("a")["href"] == "tel:08000000"
