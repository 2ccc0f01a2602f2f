# SPDX-License-Identifier: EUPL-1.2
"""What happens on the way: only a keyboard, mistakes, going back, leaving, stopping and coming back, evidence."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, next_page, send, shown_code, tell
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]


def tab_to(visit: Visit, selector: str, *, most: int = 60) -> None:
    """Press Tab until this has the focus."""
    for _ in range(most):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("which => document.activeElement.matches(which)", selector):
            ring = visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            around = visit.page.evaluate(
                "(() => { const box = document.activeElement.closest('.choice');"
                " return box ? getComputedStyle(box).outlineStyle : 'none' })()"
            )
            assert {ring, around} != {"none"}, f"{selector} does not show that it has the focus"
            return
    raise AssertionError(f"Tab does not come to {selector} on {visit.page.url}")


def enter(visit: Visit, key: str = "Enter") -> None:
    """Press a key that leads to another page; look at it."""
    with visit.page.expect_navigation():
        visit.page.keyboard.press(key)
    visit.look()


def test_a_report_is_told_and_sent_with_only_the_keyboard(visitor: Visitor) -> None:
    visit = visitor()
    keys = visit.page.keyboard
    visit.go("/melden/")
    tab_to(visit, "a.skip")
    keys.press("Enter")
    tab_to(visit, "[name=need]")
    keys.press("Space")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    enter(visit)
    assert urlsplit(visit.page.url).path == "/melden/verhaal/"
    tab_to(visit, "[name=story]")
    keys.type("Bij de balie werd ik weggestuurd.")
    tab_to(visit, "button[value=next]")
    enter(visit)
    tab_to(visit, "[name=going_on]")
    keys.press("Space")
    tab_to(visit, "[name=place]")
    keys.type("Utrecht")
    enter(visit)  # Enter in a field goes on, and changes no language
    assert urlsplit(visit.page.url).path == "/melden/wie/"
    tab_to(visit, "[name=who]")
    keys.press("Space")
    tab_to(visit, "[name=organisation]")
    keys.type("Huisartsenpost")
    enter(visit)
    assert urlsplit(visit.page.url).path == "/melden/waarom/"
    tab_to(visit, "[name=grounds]")
    keys.press("Space")
    tab_to(visit, "button[value=next]")
    enter(visit, "Space")
    tab_to(visit, "[name=residence]")
    keys.type("Utrecht")
    enter(visit)
    tab_to(visit, "[name=identity]")
    keys.press("Space")
    enter(visit)
    assert urlsplit(visit.page.url).path == "/melden/contact/"
    tab_to(visit, "button[value=next]")
    enter(visit)
    said = visit.page.inner_text("main")
    for words in (
        "Advies",
        "Bij de balie werd ik weggestuurd.",
        "Huisartsenpost",
        "Je afkomst of huidskleur",
    ):
        assert words in said
    tab_to(visit, "button[value=send]")
    enter(visit)
    assert urlsplit(visit.page.url).path == "/melden/verstuurd/"


@pytest.mark.parametrize("script", [True, False])
def test_a_mistake_is_said_in_words_and_the_keyboard_begins_there(visitor: Visitor, script: bool) -> None:
    visit = visitor("script" if script else "plain", java_script_enabled=script)
    visit.go("/melden/")
    next_page(visit)
    expect(visit.page.locator("#errors")).to_contain_text("Kies wat je nu nodig hebt.")
    if script:
        assert visit.focused() == "errors"
    visit.page.locator("#errors a").click()
    assert visit.page.url.endswith("#f-need")

    with visit.hurrying():
        tell(visit, until="waar-en-wanneer")
    fill(visit, {"place": "Utrech", "on": "2031-01-01"})
    next_page(visit)
    expect(visit.page.locator("#errors")).to_contain_text("Welke gemeente bedoel je? Misschien Utrecht")
    assert visit.page.locator("[name=place]").input_value() == "Utrech"
    assert visit.page.locator("[name=place]").get_attribute("aria-invalid") == "true"
    fill(visit, {"place": "Utrecht", "on": ""})
    next_page(visit)
    assert urlsplit(visit.page.url).path == "/melden/wie/"


def test_a_change_of_language_half_way_loses_no_answer(visitor: Visitor) -> None:
    visit = visitor()
    with visit.hurrying():
        tell(visit, until="waar-en-wanneer")
    fill(visit, {"happened": "month", "place": "Utrecht"})
    visit.click(visit.page.get_by_role("button", name="العربية"))
    assert urlsplit(visit.page.url).path == "/ar/melden/waar-en-wanneer/"
    assert visit.page.locator("[name=place]").input_value() == "Utrecht"
    assert visit.page.locator("[name=happened][value=month]").is_checked()
    visit.click(visit.page.get_by_role("button", name="English"))
    next_page(visit)
    visit.go("/en/melden/verhaal/")
    assert "geen verwijzing" in visit.page.locator("[name=story]").input_value()


def test_reloading_and_going_back_lose_nothing_and_double_nothing(visitor: Visitor) -> None:
    visit = visitor()
    with visit.hurrying():
        tell(visit, until="waarom")
    visit.page.reload()
    visit.click(visit.page.locator("main button[value=back]"))
    assert visit.page.locator("[name=organisation]").input_value() == "Ziekenhuis Voorbeeld"
    visit.page.go_back()
    visit.page.go_back()
    visit.look()
    visit.go("/melden/waarom/")
    fill(visit, {"grounds": ["age"]})
    next_page(visit)
    for answers in ({"residence": "Utrecht"}, {"identity": "anonymous"}, {}):
        fill(visit, answers)
        next_page(visit)
    code = send(visit)
    visit.page.reload()
    assert shown_code(visit) == code
    visit.page.go_back()
    visit.look()
    assert urlsplit(visit.page.url).path == "/melden/verstuurd/"
    assert shown_code(visit) == code
    assert "geen verwijzing" not in visit.page.content()


@pytest.mark.parametrize("way", ["button", "escape", "plain link"])
def test_leaving_is_at_once_and_nobody_can_go_back_to_the_answers(visitor: Visitor, way: str) -> None:
    visit = visitor(way, java_script_enabled=way != "plain link")
    visit.go("/")
    with visit.hurrying():
        tell(visit, until="waar-en-wanneer")
    with visit.page.expect_navigation(url=visit.leave_to):
        if way == "escape":
            visit.page.locator("[name=place]").focus()
            for _ in range(3):
                visit.page.keyboard.press("Escape")
        else:
            visit.page.locator("[data-leave]").click()
    assert visit.page.title() == "Het weer"
    assert visit.context.cookies() == []
    for _ in range(4):
        visit.page.go_back()
        assert "geen verwijzing" not in visit.page.content()
        assert visit.page.locator("[name=story]").all() == [] or visit.page.input_value("[name=story]") == ""


def test_what_was_saved_goes_on_in_another_browser_with_the_code(visitor: Visitor) -> None:
    visit = visitor()
    with visit.hurrying():
        tell(visit, until="waarom")
    visit.press("Bewaar en ga later verder")
    code = shown_code(visit)
    visit.press("Ik heb mijn code. Vergeet alles in deze browser.")
    visit.page.goto(f"{visit.at}/melden/verhaal/")
    assert visit.page.input_value("[name=story]") == ""

    other = visitor("other", java_script_enabled=False)
    other.go("/melden/verder/")
    slip = code[:-1] + ("7" if code[-1] != "7" else "8")
    other.page.fill("[name=code]", slip)
    other.press("Verder")
    expect(other.page.locator("#errors")).to_be_visible()
    other.page.fill("[name=code]", code)
    other.press("Verder")
    assert "Ik kreeg geen verwijzing." in other.page.inner_text("main")
    assert send(other) == code
    follow(other, code)


def test_evidence_goes_along_and_a_refused_file_says_why(visitor: Visitor, tmp_path: Path) -> None:
    photo, program = tmp_path / "foto van de brief.png", tmp_path / "programma.exe"
    visit = visitor()
    with visit.hurrying():
        tell(visit, until="waar-en-wanneer")
    visit.page.screenshot(path=photo)
    program.write_bytes(b"MZ\x90\x00" + bytes(200))
    visit.go("/melden/verhaal/")
    visit.press("Voeg een foto of bestand toe")
    visit.page.set_input_files("[name=files]", [photo, program])
    visit.press("Voeg toe")
    expect(visit.page.locator("#errors")).to_contain_text("programma.exe")
    expect(visit.page.locator("main li").filter(has_text="foto van de brief.png")).to_have_count(1)
    visit.press("Verder met je verhaal")
    with visit.hurrying():
        tell_the_rest(visit)
    code = send(visit)

    later = visitor("later")
    follow(later, code)
    later.press("Bekijk je bestand, of voeg er een toe")
    with later.page.expect_download() as download:
        later.page.get_by_role("link", name="foto van de brief.png").click()
    assert Path(download.value.path()).read_bytes() == photo.read_bytes()
    note = tmp_path / "gesprek.txt"
    note.write_text("Ze zei het nog een keer.")
    later.page.set_input_files("[name=files]", note)
    later.press("Voeg toe")
    later.press("Bekijk je 2 bestanden, of voeg er een toe")
    expect(later.page.locator("main")).to_contain_text("gesprek.txt")


def tell_the_rest(visit: Visit) -> None:
    """From where and when to the check, without a word."""
    for _ in range(10):
        if visit.page.url.endswith("/controle/"):
            return
        next_page(visit)
    raise AssertionError(f"the form has no end: {visit.page.url}")


def test_words_of_danger_show_the_way_to_people_who_answer_tonight(visitor: Visitor) -> None:
    visit = visitor()
    with visit.hurrying():
        tell(visit, until="waar-en-wanneer", verhaal={"story": "Hij zei dat hij me met een mes opwacht."})
    note = visit.page.locator("main .note.danger")
    expect(note).to_contain_text("112")
    visit.click(note.get_by_role("link", name="Meer plekken waar nu iemand is"))
    assert urlsplit(visit.page.url).path == "/hulp-nu/"


def test_titles_betray_nobody(visitor: Visitor) -> None:
    visit = visitor()
    titles = []
    visit.page.on("load", lambda page: titles.append(page.title()))
    with visit.hurrying():
        tell(visit)
        follow(visit, send(visit))
    assert len(titles) > 9
    telling = re.compile("discriminat|racis|meld|klacht|anders behandeld", re.IGNORECASE)
    assert [title for title in titles if telling.search(title)] == []
