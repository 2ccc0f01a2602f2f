# SPDX-License-Identifier: EUPL-1.2
"""The canary of organisations: what is told at a desk, between counter and organisation, in a file about a limit or on a
ticket is nowhere to be read: not in the whole database, a file, a log or a mail."""

import re
import secrets
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys.at_the_counter import DESK, sign_in
from tests.journeys.conftest import Visitor
from tests.journeys.running import Running
from tests.journeys.searching import found
from tests.journeys.telling import fill
from tests.journeys.test_canary import new_word, wait_for_the_worker
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]
HOSPITAL, HOME = "/organisaties/rivierenland/", "/loket/organisatie/"
LINKS = "all => all.map(a => a.pathname)"


def tell_the_desk(visit: Visit, word: str) -> str:
    """A report with the word in each field, too long for a cookie; then a message; its code."""
    page = visit.page
    page.goto(f"{visit.at}{HOSPITAL}meldpunt/?{word}")
    fill(visit, {"told_by": "employee"})
    visit.press("Verder")
    fill(visit, {"story": f"{word} {secrets.token_urlsafe(4000)} {word}", "name": word, "reach": word})
    visit.press("Verder naar de controle")
    visit.press("Verstuur")
    code = re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4,5}){4}", page.inner_text("main"))
    assert code, page.inner_text("main")
    visit.go("/organisaties/meldpunt/volgen/")
    for typed in (word, code.group()):
        fill(visit, {"code": typed})
        with page.expect_navigation():
            page.click("main form button.primary")
    fill(visit, {"text": word})
    visit.press("Verstuur bericht")
    expect(page.locator("main")).to_contain_text("Je bericht is verstuurd.")
    return code.group()


def read_at_the_desk(visit: Visit, word: str) -> None:
    """Found, answered, and a note of the desk itself."""
    page = visit.page
    sign_in(visit, "Karim Haddad")
    visit.go(f"{HOME}meldpunt/")
    for address in page.locator("tbody a").evaluate_all(LINKS):
        visit.go(address)
        if word in page.inner_text("main"):
            break
    assert word in page.inner_text("main")
    page.fill("#words-confirm", word)
    visit.click(page.locator("#f-confirm button"))
    for kind in ("note", "message"):
        fill(visit, {"kind": kind})
        page.fill("#words-write", word)
        visit.press("Bewaar of verstuur")
    assert page.inner_text("main").count(word) >= 5
    page.goto(f"{visit.at}{HOME}meldpunt/?{word}")


def ask_and_match(visit: Visit, word: str) -> None:
    """The counter asks the hospital something; and types the word where it looks for the organisation of a case."""
    page = visit.page
    sign_in(visit)
    visit.go("/loket/organisaties/verzoeken/nieuw/?zoek=rivier")
    visit.press("Ziekenhuis Rivierenland (demo)", within="main ul.pick")
    fill(
        visit,
        {
            "kind": "question",
            "words": word,
            "due_on": (timezone.localdate() + timedelta(days=12)).isoformat(),
        },
    )
    visit.press("Verstuur")
    expect(page.locator("main")).to_contain_text("Het verzoek ligt klaar bij de organisatie.")
    fill(visit, {"text": word})
    visit.click(page.locator("main button[value=write]"))


def answer_the_counter(visit: Visit, word: str) -> None:
    """Opened and answered in the organisation's own place."""
    page = visit.page
    sign_in(visit, "Ines Carvalho")
    visit.go(f"{HOME}verzoeken/")
    for address in page.locator("main .lines a").evaluate_all(LINKS):
        visit.go(address)
        if word in page.inner_text("main"):
            break
    assert word in page.inner_text("main")
    fill(visit, {"text": word})
    visit.press("Verstuur")
    expect(page.locator("main")).to_contain_text("Verstuurd.")


def match(visit: Visit, word: str) -> tuple[str, str]:
    """Choose an organisation for a case; the ids of both."""
    page = visit.page
    visit.go("/loket/")
    cases = re.findall(r"/loket/zaak/([0-9a-f-]{36})/", " ".join(page.locator("main a").evaluate_all(LINKS)))
    for case in cases:
        visit.go(f"/loket/organisaties/zaak/{case}/")
        if page.locator("main [name=words]").count():  # of a colleague: it asks why first
            break
    for typed in (word, "rivierenland"):
        fill(visit, {"words": typed})
        if page.locator("main [name=near]").count():
            page.locator("main [name=near]").uncheck()
        visit.click(page.locator("main button[value=search]"))
    chosen = page.locator("main button[name=choose]").first
    organisation = chosen.get_attribute("value")
    visit.click(chosen)
    expect(page.locator("main")).to_contain_text("De organisatie staat nu bij deze zaak, verzegeld.")
    return case, organisation


def decide(visit: Visit, word: str) -> None:
    """A file about a limit with the word everywhere, a step with its letter, also as a PDF, and an objection."""
    page = visit.page
    sign_in(visit, "Henk Jonker")
    visit.go(f"{HOME}grenzen/nieuw/")
    fill(
        visit, {"reference": word, "what": word, "cause": "no", "wants": "together", "protection": "together"}
    )
    for name in ("toward", "behaviour", "care"):
        page.locator(f"main [name={name}]").first.check()
    visit.press("Begin het dossier")
    assert word in page.inner_text("main"), page.inner_text("main")
    file = urlsplit(page.url).path
    visit.go(f"{file}stap/warning/")
    for box in page.locator("main [name=ticked]").all():
        box.check()
    for name in page.locator("main select[name^=skip_]").evaluate_all("all => all.map(one => one.name)"):
        page.locator(f"main [name={name}]").select_option(index=1)
    for name in ("reason", "skip_words", "side_words", "happened", "told_back", "asked", "to", "signed"):
        if page.locator(f"main [name={name}]").count():
            fill(visit, {name: word})
    fill(visit, {"side": "heard"})
    if page.locator("main [name=offers]").count():
        page.locator("main [name=offers]").first.check()
    visit.press("Bekijk de brief")
    visit.press("Neem deze stap")
    expect(page.locator("main")).to_contain_text("De stap staat in het dossier.")
    letter = page.locator("main a[href*='/brief/']").first.evaluate("a => a.pathname")
    visit.go(letter)
    assert word in page.inner_text("main")
    pdf = page.request.get(f"{visit.at}{letter}brief.pdf")
    assert pdf.headers["content-type"] == "application/pdf"
    visit.go(file)
    page.get_by_text("De cliënt of naaste is het er niet mee eens").click()
    page.locator("article [name=words]").fill(word)
    visit.press("Bewaar het bezwaar")


def answer_a_pulse(visit: Visit, word: str) -> None:
    """A code that is no ticket, with words where codes belong."""
    origin = visit.at
    for code in (word, f"{word[:5]}-{word[5:10]}"):
        told = visit.page.request.post(
            f"{origin}/organisaties/peiling/",
            form={"code": code, "do": "send", "q-norms": word, f"q-{word}": "2"},
            headers={"Origin": origin},
        )
        assert told.status == 422


def promise(visit: Visit, word: str) -> None:
    """A task is open to everybody of the organisation, and so not sealed: the search must find this one."""
    visit.go(f"{HOME}afspraken/")
    fill(
        visit,
        {
            "what": word,
            "owner_words": "teamleider",
            "due_on": (timezone.localdate() + timedelta(days=9)).isoformat(),
        },
    )
    visit.page.locator("main form:has([name=what]) button").click()
    visit.page.wait_for_load_state()
    assert word in visit.page.inner_text("main")


def test_what_is_told_in_an_organisation_is_nowhere_to_be_read(visitor: Visitor, demo_site: Running) -> None:
    words = {name: new_word() for name in ("desk", "request", "limit", "pulse", "search")}
    clear = new_word()
    teller = visitor("teller", user_agent=f"Mozilla/5.0 {words['desk']}")
    people = [visitor(name, viewport=DESK) for name in ("reader", "asker", "answers", "manager")]
    for visit in (teller, *people):
        visit.eyes_closed = True
    reader, asker, answers, manager = people

    code = tell_the_desk(teller, words["desk"])
    read_at_the_desk(reader, words["desk"])
    ask_and_match(asker, words["request"])
    answer_the_counter(answers, words["request"])
    case, organisation = match(asker, words["search"])
    decide(manager, words["limit"])
    answer_a_pulse(teller, words["pulse"])
    promise(manager, clear)
    wait_for_the_worker(demo_site)

    assert found(demo_site, [*words.values(), code, code.replace("-", "")]) == []
    plain = {place.split(" of ")[-1] for place in found(demo_site, [clear]) if " rows of " in place}
    assert plain == {"gehoord.public.organisations_task"}
    assert "organisations_organisation" in together(demo_site, organisation)
    assert together(demo_site, case, organisation) == []


def together(running: Running, *words: str) -> list[str]:
    """Tables with a row in which all of these stand."""
    with running.as_superuser("gehoord") as conn:
        tables = conn.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return [
            table
            for (table,) in tables
            for row in conn.execute(f'SELECT t::text FROM "{table}" t').fetchall()
            if all(word in row[0] for word in words)
        ]
