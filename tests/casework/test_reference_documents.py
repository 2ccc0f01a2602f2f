# SPDX-License-Identifier: EUPL-1.2
"""The documents on procedure and handling say what the tables say."""

from gehoord.config.docs.casework import documents, stale


def test_the_documents_in_the_repository_are_fresh():
    assert stale() == []


def test_a_document_that_differs_is_called_stale(tmp_path):
    for path, words in documents(tmp_path):
        path.write_text(words, "utf-8")
    (tmp_path / "handling.md").write_text("an older table", "utf-8")

    assert stale(tmp_path) == [tmp_path / "handling.md"]
