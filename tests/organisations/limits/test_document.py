# SPDX-License-Identifier: EUPL-1.2
"""The document about the ladder says what the tables say."""

from gehoord.config.docs.limits import WHERE, document


def test_the_document_in_the_repository_is_fresh() -> None:
    assert WHERE.read_text("utf-8") == document()
