# SPDX-License-Identifier: EUPL-1.2
"""Searching in documents and entries by words, in Dutch, with the words found marked (zoeken).

PostgreSQL's own full text search: word forms are folded ("toezeggingen" finds "toezegging"), quotation marks keep words
together, a minus leaves out, "or" is either (`websearch_to_tsquery`, which never fails on what is typed). A reference is
also found by its number.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import F

from ...models import Document
from .shown import Shown, public_documents, public_entries, shown

MOST = 10
LONGEST = 200
START, STOP = "\x02", "\x03"
"""Stand around a word that was found, in text that is not escaped yet: no document keeps them (they are taken out)."""
SNIPPET_FROM = 300_000
HEADLINE = """
select d.id, ts_headline('dutch', translate(left(d.text, %s), %s, ''), websearch_to_tsquery('dutch', %s),
    'StartSel=' || %s || ', StopSel=' || %s || ', MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "')
from accountability_document d where d.id = any(%s)
"""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document and the words around what was found, with START and STOP around each."""

    document: Document
    snippet: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best matches. more_*: there are more than are shown."""

    entries: Sequence[Shown]
    documents: Sequence[FoundDocument]
    more_entries: bool
    more_documents: bool


def search(words: str, *, today: date) -> Found:
    """What matches best in public entries and documents; at most ten of each. Five statements at most."""
    asked = words.replace("\x00", " ").strip()[:LONGEST]
    query = SearchQuery(asked, config="dutch", search_type="websearch")
    entries = list(
        public_entries()
        .filter(search=query)
        .annotate(rank=SearchRank(F("search"), query))
        .order_by("-rank", "-made_on", "id")[: MOST + 1]
    )
    documents = list(
        public_documents()
        .filter(search=query, duplicate_of=None)
        .annotate(rank=SearchRank(F("search"), query))
        .order_by("-rank", "-dated_on", "id")[: MOST + 1]
    )
    snippets = _snippets([one.pk for one in documents[:MOST]], asked)
    return Found(
        shown(entries[:MOST], today=today),
        [FoundDocument(one, snippets.get(one.pk, "")) for one in documents[:MOST]],
        len(entries) > MOST,
        len(documents) > MOST,
    )


def _snippets(documents: Sequence[int], asked: str) -> dict[int, str]:
    if not documents:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(HEADLINE, [SNIPPET_FROM, START + STOP, asked, START, STOP, list(documents)])
        return dict(cursor.fetchall())
