# SPDX-License-Identifier: EUPL-1.2
"""Finds the document or entry that somebody means: a code, an address of ours, or its number (aanwijzen)."""

import re
from collections.abc import Sequence

from ...models import Document, Entry
from .references import canonical_of
from .shown import entries

DOCUMENT = re.compile(r"\bd[0-9a-z]{11}\b")
ENTRY = re.compile(r"\bp[2-9b-z]{8}\b")
OFFERED = 60


def document_meant(words: str) -> Document | None:
    """With its text, for finding quoted words in it."""
    found = DOCUMENT.search(words)
    if found:
        return Document.objects.defer("search").filter(code=found[0]).first()
    number = canonical_of(words)
    there = Document.objects.defer("search").filter(canonical=number, duplicate_of=None).order_by("-id")
    return there.first() if number else None


def entry_meant(words: str) -> Entry | None:
    """Not one that was merged away."""
    found = ENTRY.search(words)
    return entries().filter(code=found[0], merged_into=None, stands=True).first() if found else None


def documents_offered() -> Sequence[str]:
    """The documents loaded last, as "code title" for a list to choose from. One statement."""
    rows = Document.objects.filter(duplicate_of=None).order_by("-id").values_list("code", "title")[:OFFERED]
    return [f"{code} {title[:100]}" for code, title in rows]
