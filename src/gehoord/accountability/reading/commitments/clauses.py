# SPDX-License-Identifier: EUPL-1.2
"""Sentences cut into clauses, each with its features (bijzinnen). A clause is what a rule is held against."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..row import Row, Sentence
from ..shapes import Deadline, Pieces
from ..spans import term_in
from ..tables import words as words_of
from .frames import compiled, features
from .words import CLASSES, FRAMES

_COMPILED = compiled(FRAMES, CLASSES)
_ZAL = CLASSES["zal"]
_FIRST_PERSON = frozenset({"ik", "wij", "we"})
# A comma before one of these begins a clause of its own; a semicolon always does.
_BREAKS = words_of(
    "maar omdat aangezien terwijl waarbij waarmee waardoor hoewel doch want waarvan zodat waarin waarop"
)
_WEAK_SIGNS = re.compile(r"^\s*[,–-]")
_BACK = words_of("was waren werd werden had hadden")
_PREDICTS = words_of(
    "naar verwachting mogelijkheden toenemen afnemen stijgen dalen groeien markt vraag prijzen"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words in the row (`places`), its span and pieces, its features, and the term that stands in it."""

    places: Sequence[int]
    start: int
    end: int
    pieces: Pieces
    has: frozenset[str]
    at: dict[str, int]
    due: Deadline | None
    sentence: Sentence
    words: tuple[str, ...]


def clauses_of(row: Row, sentence: Sentence, deadlines: Sequence[Deadline]) -> Iterator[Clause]:
    """The clauses of a sentence with what they say. deadlines: those of this sentence."""
    places = row.running(sentence)
    for first, last in _cuts(row, places):
        part = places[first:last]
        if part:
            yield _clause(row, sentence, part, deadlines)


def _cuts(row: Row, places: list[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for number in range(1, len(places)):
        gap = row.gap(places[number - 1])
        if ";" in gap or ("," in gap and row.words[places[number]] in _BREAKS):
            yield first, number
            first = number
    yield first, len(places)


def _clause(row: Row, sentence: Sentence, places: list[int], deadlines: Sequence[Deadline]) -> Clause:
    words = tuple(row.words[place] for place in places)
    at = features(words, _COMPILED)
    start, end = row.starts[places[0]], row.ends[places[-1]]
    if end < sentence.end and not row.text[end : sentence.end].strip(".?!…)\"”’'»] \xa0\n"):
        end = sentence.end
    while start > sentence.start and row.text[start - 1] in "\"“‘'(«":
        start -= 1
    due = term_in(deadlines, start, end)
    has = frozenset(at) | _more(row, words, at, due, start)
    pieces = tuple(
        (max(first, start), min(last, end)) for first, last in sentence.pieces if first < end and last > start
    )
    return Clause(places, start, end, pieces, has, at, due, sentence, words)


def _more(row: Row, words: tuple[str, ...], at: dict[str, int], due: Deadline | None, start: int) -> set[str]:
    """Features that no frame can say: from the term, from who is the subject, from one feature with another."""
    found: set[str] = set()
    if due is not None:
        found.add("due")
        if due.first or due.last:
            found |= {"due_ahead", "due_or_gov"}
    if not _ZAL.isdisjoint(words):
        found.add("zal")
    if "gov" in at:
        found.add("due_or_gov")
        if not _FIRST_PERSON.isdisjoint(words):
            found.add("gov_first")
    if "promised" in at and ("gov" in at or "you_promised" in at or _is_passive(words)):
        found.add("promised_gov")
    if "inform" in at and {"terugkomen", "terug", "erop"} & set(words):
        found.add("comes_back")
    if not _BACK.isdisjoint(words):
        found.add("past_tense")
    if not _PREDICTS.isdisjoint(words):
        found.add("predicts")
    if "gov" not in at and _has_other_subject(words):
        found |= {"third", "third_law", "third_receives"}
    elif "promise_noun" in at and _is_of_others(words):
        found.add("third")
    return found


def _is_passive(words: tuple[str, ...]) -> bool:
    """ "is toegezegd dat …", or "toegezegd" without a subject of its own (a row of a table, a piece of a sentence)."""
    place = words.index("toegezegd") if "toegezegd" in words else -1
    if place < 0:
        return True
    return "hebben" not in words and "heeft" not in words


def _has_other_subject(words: tuple[str, ...]) -> bool:
    """Whether the clause opens with somebody else: "De LHV", "Gemeenten", "De instellingen in de regio"."""
    return words[0] in _OTHERS or (words[0] in ("de", "het") and len(words) > 1 and words[1] in _OTHERS)


def _is_of_others(words: tuple[str, ...]) -> bool:
    """ "De toezegging van de instellingen": a promise that somebody else made."""
    for place, word in enumerate(words):
        if word in CLASSES["promise"] and words[place + 1 : place + 2] in (("van",), ("door",)):
            return CLASSES["gov"].isdisjoint(words[place + 2 : place + 6])
    return False


_OTHERS = words_of("""gemeenten gemeente instellingen scholen werkgevers bedrijven banken zorgaanbieders zorgverzekeraars provincies waterschappen
    netbeheerders universiteiten ziekenhuizen vakbonden sector mbo verzekeraars corporaties politie leden fractie fracties
    commissie indiener vragensteller""")
