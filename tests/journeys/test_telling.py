# SPDX-License-Identifier: EUPL-1.2
"""A report from the first page to the last, by people with different browsers, screens and languages."""

import pytest
from tests.journeys.conftest import Visitor
from tests.journeys.telling import fill, follow, next_page, press_below, send, shown_code, tell

pytestmark = [pytest.mark.journey, pytest.mark.server]


def test_a_report_is_told_sent_and_followed_without_script(visitor: Visitor) -> None:
    visit = visitor(java_script_enabled=False)
    visit.go("/")
    tell(visit)
    assert visit.page.url.endswith("/melden/controle/")
    on_check = shown_code(visit)
    code = send(visit)
    assert code == on_check
    assert "Loket Utrecht" in visit.page.inner_text("main")

    later = visitor("later", java_script_enabled=False)
    follow(later, code)
    assert "Ik kreeg geen verwijzing." in later.page.text_content("main")


def test_a_report_is_told_sent_and_followed_with_script(visitor: Visitor) -> None:
    visit = visitor()
    tell(visit)
    code = send(visit)
    visit.press("Bekijk je melding")
    assert visit.page.url.endswith("/volgen/lezen/")
    visit.press("Vergeet mijn code hier")

    visit.go("/volgen/")
    follow(visit, code.lower().replace("-", " "))


def test_a_report_is_told_sent_and_followed_in_arabic(visitor: Visitor) -> None:
    visit = visitor(locale="ar")
    story = "قال لي موظف الاستقبال: أمثالك لا يأتون إلى هنا."
    visit.go("/ar/")
    tell(visit, prefix="/ar", verhaal={"story": story})
    assert visit.page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        "ar",
        "rtl",
    ]
    code = send(visit)
    assert "/ar/" in visit.page.url

    follow(visit, code, prefix="/ar")
    assert story in visit.page.text_content("main")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("narrow and dark", {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}),
        ("large text", {"viewport": {"width": 640, "height": 900}, "scale": 200}),
    ],
)
def test_a_report_is_told_and_sent_on_any_screen(
    visitor: Visitor, name: str, options: dict[str, object]
) -> None:
    visit = visitor(name, **options)
    for page in ("/", "/hulp-nu/", "/privacy/", "/toegankelijkheid/", "/cijfers/"):
        visit.go(page)
    tell(visit)
    follow(visit, send(visit))
    for words in (
        "Vraag of we contact opnemen",
        "Verander hoe bekend je bent",
        "Stop, en haal je melding weg",
    ):
        press_below(visit, words)
        visit.page.go_back()


def test_a_report_with_every_question_answered_says_it_all_back(visitor: Visitor) -> None:
    visit = visitor()
    visit.go("/melden/")
    everything = [
        {"need": "advice"},
        {"story": "Vaste woorden hier.", "effect": "Ik slaap slecht.", "earlier": "In mei."},
        {
            "happened": "longer", "on": "2025-03-04", "often": "more", "going_on": "yes", "sector": "sports_club",
            "spot": "In de kleedkamer", "place": "Amersfoort",
        },
        {"who": ["colleague"], "organisation": "Vereniging V", "others": "Een trainer"},
        {"grounds": ["sexual_orientation", "age"], "ground_words": "om hoe ik praat"},
        {"capacity": "athlete", "residence": "Utrecht"},
        {"identity": "known"},
        {
            "speaks_for": "relative", "name": "Joost", "phone": "06-11111111", "mail": "joost@voorbeeld.invalid",
            "safe": "Overdag", "language": "nl", "notice_mail": "seintje@voorbeeld.invalid",
        },
    ]  # fmt: skip
    for answers in everything:
        fill(visit, answers)
        next_page(visit)
    said = visit.page.inner_text("main")
    told = [word for page in everything for word in page.values() if isinstance(word, str) and " " in word]
    assert [word for word in told if word not in said] == []
    send(visit)
