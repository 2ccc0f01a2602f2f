# SPDX-License-Identifier: EUPL-1.2
"""The canary: what people type is nowhere to be read, not in the whole database, a file, a log or a mail."""

import base64
import secrets
import string
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.journeys.at_the_counter import DESK, sign_in, take_in
from tests.journeys.conftest import Visitor
from tests.journeys.running import Running
from tests.journeys.searching import disguises, found
from tests.journeys.telling import NEXT, SEND, fill, shown_code
from tests.journeys.visiting import Visit

pytestmark = [pytest.mark.journey, pytest.mark.server]


def new_word() -> str:
    """A word that exists nowhere else."""
    return "k" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(15))


def wait_for_the_worker(running: Running) -> None:
    """Until everything that was promised is done: a job could write something too."""
    until = time.monotonic() + 30
    with running.as_superuser("gehoord") as conn:
        while time.monotonic() < until:
            row = conn.execute(
                "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND scheduled_at IS NULL"
            ).fetchone()
            if row == (0,):
                return
            time.sleep(0.2)
    raise AssertionError("the worker does not get ready")


def type_everywhere(visit: Visit, word: str, number: str, mail: str, files: list[Path]) -> str:
    """Tell a report with the word in every field that takes words; its code."""
    page = visit.page
    page.goto(f"{visit.at}/melden/?{word}")
    long = f"{word} {secrets.token_urlsafe(6000)} {word}"  # too long for a cookie: it lies in the draft for a while
    pages = [
        {"need": "help"},
        {"story": long, "effect": word, "earlier": word},
        {"happened": "week", "spot": word, "place": "Utrecht", "sector": "hospital"},
        {"who": ["professional"], "organisation": word, "others": word},
        {"grounds": ["race"], "ground_words": word},
        {"capacity": "client", "residence": "Utrecht"},
        {"identity": "counter_only"},
        {
            "speaks_for": "relative", "name": word, "phone": number, "mail": f"{word}@voorbeeld.invalid",
            "safe": word, "notice_mail": mail,
        },
    ]  # fmt: skip
    for answers in pages:
        fill(visit, answers)
        with page.expect_navigation():
            page.click(NEXT)
    page.goto(f"{visit.at}/melden/contact/")
    page.fill("[name=represents]", word)
    page.click(NEXT)
    page.goto(f"{visit.at}/melden/bestanden/")
    page.set_input_files("[name=files]", files)
    page.click("main button[value=add]")
    page.goto(f"{visit.at}/melden/bewaren/")
    page.goto(f"{visit.at}/melden/controle/")
    code = shown_code(visit)
    page.click(SEND)
    page.wait_for_url("**/melden/verstuurd/")
    page.goto(f"{visit.at}/volgen/")
    for typed in (word, code):
        page.fill("main [name=code]", typed)
        with page.expect_navigation():
            page.click("main form button.primary")
    for path, given in (
        ("lezen/", {"text": word}),
        ("contact/", {"phone": number, "safe": word, "text": word}),
    ):
        page.goto(f"{visit.at}/volgen/{path}")
        fill(visit, given)
        page.click("main form button[name=do]")
        page.wait_for_url("**/volgen/lezen/**")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    return code


def work_everywhere(visit: Visit, word: str, number: str) -> None:
    """Handle that report with the word in every field of the counter."""
    page = visit.page
    page.goto(f"{visit.at}/loket/inloggen/")
    for name in ("login", "passphrase", "code"):
        page.fill(f"main [name={name}]", word)
    page.click("main form button.primary")
    sign_in(visit)
    case = take_in(visit, word)
    page.fill("#bericht [name=text]", word)
    page.click("#bericht button")
    page.wait_for_url(f"**{case}*")
    page.fill("#notitie-nieuw [name=text]", word)
    page.click("#notitie-nieuw button")
    page.wait_for_url(f"**{case}*")
    page.goto(f"{visit.at}{case}afspraken/")
    fill(
        visit,
        {"plan": word, "name": word, "phone": number, "mail": f"{word}@voorbeeld.invalid", "safe": word},
    )
    page.click("main form button.primary")
    page.goto(f"{visit.at}{case}wijze/information/")
    fill(visit, {"words": word})
    page.click("main button[value=done]")
    page.goto(f"{visit.at}{case}stap/refer/")
    fill(visit, {"words": word, "not_done": word})
    page.click("main button[value=send]")
    page.wait_for_url(f"**{case}*")
    page.goto(f"{visit.at}/loket/zoeken/")
    fill(visit, {"words": word})
    page.click("main form button.primary")
    page.goto(f"{visit.at}/loket/terugbellen/")
    fill(visit, {"name": word, "number": number, "safe": word, "about": word})
    page.click("section form button.primary")
    page.goto(f"{visit.at}/loket/melding/nieuw/")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        fill(visit, {"story": word})
    page.click("main button[value=save]")
    page.goto(f"{visit.at}/loket/{word}/?naar={word}")


def test_what_people_type_is_nowhere_to_be_read(visitor: Visitor, demo_site: Running, tmp_path: Path) -> None:
    word, letterbox = new_word(), new_word()
    number = "".join(secrets.choice(string.digits) for _ in range(12))
    text, picture = tmp_path / f"{word}.txt", tmp_path / f"foto {word}.png"
    text.write_text(f"{word}\n" * 3000)
    reporter, counter = (
        visitor("reporter", user_agent=f"Mozilla/5.0 {word}"),
        visitor("counter", viewport=DESK),
    )
    reporter.page.goto(f"{reporter.at}/")
    reporter.page.screenshot(path=picture)
    for visit in (reporter, counter):
        visit.eyes_closed = True
    type_everywhere(reporter, word, number, f"{letterbox}@voorbeeld.invalid", [text, picture])
    work_everywhere(counter, word, number)
    wait_for_the_worker(demo_site)

    assert found(demo_site, [word, number]) == []
    letters = list((demo_site.home / "mail").glob("*.eml"))
    assert any(letterbox.encode() in letter.read_bytes() for letter in letters)
    assert found(demo_site, [letterbox], apart_from=letters) == []


@pytest.fixture
def planted(demo_site: Running) -> Iterator[str]:
    """A word in each place and each disguise, taken away afterwards."""
    word = new_word()
    inside = f"xy{word}z".encode()
    files = [
        demo_site.home / "files" / "planted",
        demo_site.temporary / "planted",
        demo_site.home / f"{word}.txt",
    ]
    files[0].parent.mkdir(exist_ok=True)
    for path, text in zip(files, (inside, base64.b64encode(inside), b"nothing"), strict=True):
        path.write_bytes(text)
    with demo_site.as_superuser("gehoord") as conn:
        conn.execute("CREATE TABLE planted AS SELECT %s::text AS plain", [inside.decode()])
        conn.execute("CREATE TABLE planted_bytes AS SELECT %s::bytea AS raw", [inside])
        conn.execute(
            "CREATE TABLE planted_coded AS SELECT %s::bytea AS raw", [base64.b64encode(b"1" + inside)]
        )
    with demo_site.log.open("ab") as log:
        log.write(b"a line with " + inside.hex().encode() + b"\n")
    yield word
    for path in files:
        path.unlink()
    with demo_site.as_superuser("gehoord") as conn:
        conn.execute("DROP TABLE planted, planted_bytes, planted_coded")


def test_the_search_finds_what_was_planted_in_each_place(demo_site: Running, planted: str) -> None:
    places = [Path(place).name if "/" in place else place for place in found(demo_site, [planted])]

    tables = [place for place in places if place.startswith("1 of 1 rows of gehoord.public.planted")]
    assert len(tables) == 3
    assert sorted({"planted", f"{planted}.txt", demo_site.log.name} & set(places)) == sorted(
        {"planted", f"{planted}.txt", demo_site.log.name}
    )
    assert places.count("planted") == 2


def test_each_disguise_of_a_word_is_known(planted: str) -> None:
    for around in range(4):
        whole = b"?" * around + planted.encode() + b"!" * around
        assert any(shape in base64.b64encode(whole) for shape in disguises(planted))
        assert any(shape in whole.hex().encode() for shape in disguises(planted))
