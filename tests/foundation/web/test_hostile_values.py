# SPDX-License-Identifier: EUPL-1.2
"""Whatever people type or name things, a component shows it as words and never as markup."""

from collections.abc import Callable

import pytest
from django.test import RequestFactory, override_settings
from tests.foundation.web.parsing import Reader

from gehoord.foundation.web.components import (
    actions,
    choices,
    data,
    feedback,
    fields,
    frame,
    numbers,
    progress,
)
from gehoord.foundation.web.components.markup import hidden, ltr, paragraphs
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.context import service
from gehoord.foundation.web.errors import error_page

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202e</textarea></title>"
OPTIONS = [Option(EVIL, EVIL, EVIL), Option("x", EVIL, EVIL, alone=True)]

COMPONENTS: dict[str, Callable[[], str]] = {
    **{
        f"field {kind}": lambda kind=kind: fields.field(  # type: ignore[misc]
            EVIL, EVIL, value=EVIL, kind=kind, hint=EVIL, errors=[EVIL], options=OPTIONS, autocomplete=EVIL,
            inputmode=EVIL, width=EVIL, accept=EVIL, extra={"data-x": EVIL},
        )
        for kind in (*sorted(fields.WRITTEN), "textarea", "select", "datalist", "file")
    },
    "hidden field": lambda: fields.hidden_field(EVIL, EVIL),
    "choices": lambda: choices.choices(
        EVIL, EVIL, OPTIONS, value=[EVIL], multiple=True, hint=EVIL, errors=EVIL, heading=True
    ),
    "checkbox": lambda: choices.checkbox(EVIL, EVIL, hint=EVIL, errors=EVIL, value=EVIL),
    "error summary": lambda: feedback.error_summary([(EVIL, EVIL), ("", EVIL)], title=EVIL),
    "note": lambda: feedback.note(EVIL, title=EVIL),
    "aside": lambda: feedback.aside(EVIL, title=EVIL),
    "details": lambda: feedback.details(EVIL, summary=EVIL),
    "empty": lambda: feedback.empty(EVIL, EVIL),
    "button": lambda: actions.button(EVIL, name=EVIL, value=EVIL, form=EVIL, formaction=EVIL),
    "link button": lambda: actions.link_button(EVIL, EVIL),
    "call button": lambda: numbers.call_button(EVIL, EVIL),
    "phone": lambda: numbers.phone(EVIL),
    "code": lambda: numbers.code(EVIL, label=EVIL),
    "status": lambda: progress.status("late", EVIL),
    "summary list": lambda: data.summary_list([(EVIL, [EVIL, EVIL], EVIL)]),
    "data table": lambda: data.data_table(EVIL, [EVIL, (EVIL, "number")], [(EVIL, EVIL)]),
    "pagination": lambda: data.pagination(newer=EVIL, older=EVIL, words=EVIL),
    "hidden": lambda: hidden(EVIL),
    "ltr": lambda: ltr(EVIL),
    "paragraphs": lambda: paragraphs(f"{EVIL}\n\n{EVIL}\n{EVIL}"),
    "header": lambda: frame.top(f"/{EVIL}/", query=EVIL, form=EVIL),
    "header with links": lambda: frame.top(f"/en/{EVIL}/", query=EVIL),
}  # fmt: skip


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_shows_hostile_values_as_words(name: str) -> None:
    markup = str(COMPONENTS[name]())

    page = Reader(f"<main>{markup}</main>")
    assert {tag for tag, _attributes in page.elements} & {"script", "title"} == set()
    assert [tag for tag, given in page.elements if tag == "img" and given.get("src") == "x"] == []
    assert [key for _tag, given in page.elements for key in given if key.startswith("on")] == []


@pytest.mark.parametrize("name", sorted(set(COMPONENTS) - {"phone"}))
def test_the_same_component_does_say_the_words(name: str) -> None:
    markup = str(COMPONENTS[name]())

    page = Reader(f"<main>{markup}</main>")
    said = page.text + "".join(value or "" for _tag, given in page.elements for value in given.values())
    assert "alert(1)" in said or name == "code"


def test_a_text_area_gives_back_exactly_what_was_typed() -> None:
    typed = "\n\nEerste regel\n</textarea> & <b>"

    markup = str(fields.field("story", "Verhaal", kind="textarea", value=typed))

    # HTML drops the first line end after the tag: ours.
    assert Reader(markup).text.split("Verhaal")[1] == "\n" + typed


@override_settings(SERVICE_NAME=EVIL, SERVICE_PHONE=EVIL, IS_DEMO=True)
def test_hostile_settings_and_addresses_stay_words_on_an_error_page() -> None:
    request = RequestFactory().get("/")
    request.path = f"/{EVIL}"

    page = Reader(error_page(request, 500).content.decode())

    assert [key for _tag, given in page.elements for key in given if key.startswith("on")] == []
    assert {given.get("src") for tag, given in page.elements if tag == "script"} == {
        "/static/web/leave.js",
        "/static/web/form.js",
    }
    assert service(request)["service_name"] == EVIL
