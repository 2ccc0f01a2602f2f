# SPDX-License-Identifier: EUPL-1.2
"""Filling in the form as a reporter does: by what stands on the page, in any language, with or without script."""

import re
from typing import Any

from .visiting import Visit

Answers = dict[str, Any]

STEPS: tuple[tuple[str, Answers], ...] = (
    ("", {"need": "help"}),
    ("verhaal", {"story": "De arts zei dat mensen zoals ik overdrijven. Ik kreeg geen verwijzing."}),
    (
        "waar-en-wanneer",
        {"happened": "week", "going_on": "unknown", "sector": "hospital", "place": "Utrecht"},
    ),
    ("wie", {"who": ["professional", "organisation"], "organisation": "Ziekenhuis Voorbeeld"}),
    ("waarom", {"grounds": ["race", "religion"]}),
    ("over-jou", {"capacity": "client", "residence": "Utrecht"}),
    ("hoe-bekend", {"identity": "counter_only"}),
    ("contact", {"name": "Samira", "phone": "06-00000000", "safe": "Na vijf uur.", "language": "ar"}),
)
SEND, NEXT = "main button[name=do][value=send]", "main button[name=do][value=next]"


def fill(visit: Visit, answers: Answers) -> None:
    """Fill in what stands on this page: field name → text, code of a choice, or list of codes."""
    page = visit.page
    for name, value in answers.items():
        field = page.locator(f"main [name={name}]")
        folded = page.locator(f"main details:not([open]):has([name={name}]) > summary")
        if folded.count():
            folded.first.click()
        kind = field.first.evaluate("one => one.type || one.tagName")
        if kind in ("radio", "checkbox"):
            for code in [value] if isinstance(value, str) else value:
                page.locator(f"main [name={name}][value={code}]").check()
        elif kind == "select-one":
            field.select_option(value)
        else:
            field.fill(value)


def next_page(visit: Visit) -> None:
    """Press the first button of the page."""
    visit.click(visit.page.locator(NEXT))


def tell(visit: Visit, *, until: str = "", prefix: str = "", start: bool = True, **changed: Answers) -> None:
    """From the first page to the check (or to the page `until`); changed: page with _ for - → its answers."""
    if start:
        visit.go(f"{prefix}/melden/")
    for name, answers in STEPS:
        if name and name == until:
            return
        fill(visit, changed.get(name.replace("-", "_") or "begin", answers))
        next_page(visit)


def shown_code(visit: Visit) -> str:
    """The code as this page shows it."""
    text = visit.page.locator("main .code bdi").first.inner_text()
    return re.sub(r"\s+", "", text)


def send(visit: Visit) -> str:
    """Press the last button; the code on the confirmation."""
    visit.click(visit.page.locator(SEND))
    assert visit.page.url.endswith("/melden/verstuurd/"), visit.page.url
    return shown_code(visit)


def follow(visit: Visit, code: str, *, prefix: str = "") -> None:
    """Open the report with its code."""
    visit.go(f"{prefix}/volgen/")
    visit.page.locator("main [name=code]").fill(code)
    visit.click(visit.page.locator("main form button.primary"))
    assert visit.page.url.endswith("/volgen/lezen/"), visit.page.url


def press_below(visit: Visit, words: str) -> None:
    """Press a link of the report's page that is folded under "Meer", and look at both."""
    if not visit.page.get_by_role("link", name=words, exact=True).is_visible():
        visit.page.get_by_text("Meer: je ja of nee, wie meeleest, je kopie, een klacht").click()
        visit.look()
    visit.press(words)
