# SPDX-License-Identifier: EUPL-1.2
"""No open page of organisations costs more than two minutes: read aloud in Dutch, and answered.

Measured: 180 words a minute, and four seconds for each question (answers to choose from are one question). What is
folded costs nothing until somebody opens it; each fold is a reading of its own, with two minutes of its own.
"""

from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser

import pytest
from tests.organisations.test_open_pages_languages import sees_everything

WORDS_A_MINUTE = 180
SECONDS_A_QUESTION = 4
MOST_SECONDS = 120
EMPTY = frozenset({"input", "br", "img", "link", "meta", "hr"})
NO_CARER = ("/organisaties/meedoen/", "/gedragsregels/beleid/")
"""Who opens a team for the organisation does so once, from behind a desk; the policy is a paper of one A4."""
UNREAD = frozenset({"script", "style", "option", "svg"})


@dataclass
class Reading:
    """What is read and answered in one go."""

    words: int = 0
    questions: set[str] = field(default_factory=set)

    @property
    def seconds(self) -> float:
        """How long that takes."""
        return self.words * 60 / WORDS_A_MINUTE + len(self.questions) * SECONDS_A_QUESTION


class Page(HTMLParser):
    """The readings of a page: the open one first, then each fold that is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.readings = [Reading()]
        self._inside: list[tuple[str, Reading]] = []
        self._main = self._unread = 0
        self.feed(text)

    @property
    def _now(self) -> Reading:
        return self._inside[-1][1] if self._inside else self.readings[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._main += tag == "main"
        self._unread += tag in UNREAD
        if self._main and tag in ("input", "select", "textarea") and given.get("type") != "hidden":
            self._now.questions.add(given.get("name") or "")
        if tag in EMPTY:
            return
        reading = self._now
        if tag == "details" and "open" not in given:
            reading = Reading()
            self.readings.append(reading)
        if tag == "summary":
            # The words of a fold are read before it is opened.
            reading = self._inside[-2][1] if len(self._inside) > 1 else self.readings[0]
        self._inside.append((tag, reading))

    def handle_endtag(self, tag: str) -> None:
        self._main -= tag == "main"
        self._unread -= tag in UNREAD
        while self._inside and self._inside.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._main and not self._unread:
            self._now.words += len(data.split())


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("central", "counter")
def test_no_open_page_and_no_fold_costs_more_than_two_minutes(now: datetime) -> None:
    seen = sees_everything("nl", now)

    shown = {
        name: page for name, page in seen.pages.items() if page and not any(one in name for one in NO_CARER)
    }
    took = {name: max(one.seconds for one in Page(page).readings) for name, page in shown.items()}
    assert {name: round(seconds) for name, seconds in took.items() if seconds > MOST_SECONDS} == {}


def test_a_closed_fold_is_a_reading_of_its_own() -> None:
    text = """<main><p>One two</p><input type="hidden" name="x"><details><summary>Three</summary><div>four five six
    <textarea name="a"></textarea></div></details><details open><summary>Four</summary><div>five</div></details>
    <input type="radio" name="b"><input type="radio" name="b"></main><p>Not read</p>"""

    page = Page(text)

    assert [(one.words, one.questions) for one in page.readings] == [(5, {"b"}), (3, {"a"})]
    assert page.readings[0].seconds == pytest.approx(5 / 3 + 4)
