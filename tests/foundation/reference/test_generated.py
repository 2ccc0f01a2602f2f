# SPDX-License-Identifier: EUPL-1.2
"""What is generated from the lists is fresh, and says so when it is not."""

import pytest

from gehoord.foundation.reference import generated, make_docs, make_ever, make_words, terms


@pytest.mark.parametrize("maker", [make_words, make_docs, make_ever], ids=lambda maker: maker.__name__)
def test_the_generated_files_are_fresh(maker):
    assert {path for path, text in maker.made().items() if path.read_text("utf-8") != text} == set()
    assert maker.main(["--check"]) == 0


def test_translators_see_every_label_and_every_plain_text():
    (text,) = make_words.made().values()
    words = {term.label for listed in terms.LISTS for term in listed.values()}
    words |= {term.plain for listed in terms.LISTS for term in listed.values()}
    words |= {str(term.extra["says"]) for term in terms.identities.values()}

    assert [word for word in words if f'"{word}"' not in text] == []


def test_a_stale_file_is_named_with_the_command_that_renews_it(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generated, "PROJECT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text("old")

    answer = generated.write_or_check({page: "new"}, ["--check"], again="make docs")

    assert answer == 1
    assert capsys.readouterr().err == "page.md is stale; run: make docs\n"
    assert page.read_text() == "old"


def test_writing_makes_the_file_fresh(tmp_path, monkeypatch):
    monkeypatch.setattr(generated, "PROJECT", tmp_path)
    page = tmp_path / "deep" / "page.md"

    assert generated.write_or_check({page: "new"}, [], again="make docs") == 0
    assert generated.write_or_check({page: "new"}, ["--check"], again="make docs") == 0
    assert page.read_text() == "new"


def test_an_unknown_argument_writes_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generated, "PROJECT", tmp_path)
    page = tmp_path / "page.md"

    assert generated.write_or_check({page: "new"}, ["--chek"], again="make docs") == 2
    assert not page.exists()
    assert capsys.readouterr().err == "usage: make docs [--check]\n"
