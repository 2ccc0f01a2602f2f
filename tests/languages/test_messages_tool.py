# SPDX-License-Identifier: EUPL-1.2
"""The check of the catalogues: everything that can be wrong with one is said in words."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from tools import messages

ONE = ("Nog %(days)s dag", "Nog %(days)s dagen")


def template() -> Catalog:
    found = Catalog()
    found.add("Dag")
    found.add("Bel %(number)s")
    found.add(ONE)
    return found


def catalogue(path: Path, language: str = "en", **strings: str) -> tuple[Path, Catalog]:
    """A complete catalogue, but for what is given: dag, bel."""
    words = messages.Words(locale=language, charset="utf-8", fuzzy=False, header_comment=messages.HEADER)
    words.add("Dag", strings.get("dag", "Hello"))
    words.add("Bel %(number)s", strings.get("bel", "Call %(number)s"), flags=strings.get("flags", "").split())
    words.add(ONE, ("One day left", "%(days)s days left"))
    path = path / language / "django.po"
    return path, messages.save(path, words)


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    return tmp_path


def test_a_complete_catalogue_is_silent_also_when_a_plural_leaves_its_number_out(root: Path) -> None:
    path, words = catalogue(root)

    assert messages.faults(path, words, template()) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"dag": ""}, "en/django.po: not translated: Dag"),
        ({"bel": "Call us"}, "en/django.po: other names to fill in than the Dutch: Bel %(number)s"),
        ({"bel": "Call %(phone)s"}, "en/django.po: other names to fill in than the Dutch: Bel %(number)s"),
        ({"flags": "fuzzy"}, "en/django.po: the Dutch changed, look again: Bel %(number)s"),
    ],
)
def test_what_is_wrong_with_one_sentence_is_said(root: Path, wrong: dict[str, str], said: str) -> None:
    path, words = catalogue(root, **wrong)

    assert messages.faults(path, words, template()) == [said]


def test_a_sentence_too_few_and_one_too_many_are_said(root: Path) -> None:
    path, words = catalogue(root)
    source = Catalog()
    source.add("Bel %(number)s")
    source.add(ONE)
    source.add("Nieuw")

    assert messages.faults(path, words, source) == [
        "en/django.po: missing: Nieuw",
        "en/django.po: no longer in the source: Dag",
    ]


def test_a_translation_that_was_not_compiled_is_said(root: Path) -> None:
    path, words = catalogue(root)
    path.with_suffix(".mo").write_bytes(b"old")

    assert messages.faults(path, words, template()) == ["en/django.mo: is not what the .po says"]


def test_the_same_words_give_the_same_bytes_and_a_header_without_a_date(root: Path) -> None:
    path, words = catalogue(root, language="ar")
    before = path.read_bytes(), path.with_suffix(".mo").read_bytes()
    messages.save(path, words)

    assert (path.read_bytes(), path.with_suffix(".mo").read_bytes()) == before
    assert b"Date" not in before[0]
    assert b"nplurals=6" in before[0]


def test_one_dutch_sentence_with_two_translations_is_said(root: Path) -> None:
    here, there = catalogue(root / "here"), catalogue(root / "there", dag="Good day")
    arabic = catalogue(root / "there", language="ar", dag="مرحبًا")

    assert messages.quarrels([here, there, arabic]) == [
        "there/en/django.po: other words than in here/en/django.po: Dag"
    ]


@pytest.mark.parametrize(
    ("file", "is_dutch"),
    [("pages/inbox.py", True), ("pages/follow.html", False), ("terms.py", False), ("rules.py", True)],
)
def test_the_last_line_that_fits_decides_what_stays_dutch(root: Path, file: str, is_dutch: bool) -> None:
    folder = root / "locale"
    folder.mkdir()
    (folder / "dutch-only.txt").write_text("# why\npages/*\n!pages/follow*\nrules.py  # reasons\n")

    assert messages.stays_dutch(root / file, folder) is is_dutch
