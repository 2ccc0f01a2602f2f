# SPDX-License-Identifier: EUPL-1.2
"""Sentences cut into clauses, each with its features (bijzinnen). A clause is what a rule is held against."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..row import Row, Sentence
from ..shapes import Deadline, Pieces
from ..spans import term_in
from ..tables import words as words_of
from .features import FEATURES
from .frames import compiled, features
from .words import CLASSES, OTHERS

_COMPILED = compiled(FEATURES, CLASSES)
_ZAL = CLASSES["zal"]
_FIRST_PERSON = frozenset({"ik", "wij", "we"})
# A comma before one of these begins a clause of its own; a semicolon always does.
_BREAKS = words_of(
    "maar omdat aangezien terwijl waarbij waarmee waardoor hoewel doch want waarvan zodat waarin waarop"
)
_IDLE = words_of(
    "gov kamer you no product late past closed here_and_now handed vehicle shown_here starts tell still_open requests"
)
"""Features that make no rule hold by themselves, without a term."""
_BACK = words_of("was waren werd werden had hadden geweest")
_HAS = words_of("heb heeft hebben had hadden werd werden geweest reeds laatstelijk")
_SHORT, _POINTS = 8, words_of("het dat dit er zij die deze hij dus")
_ARTICLES, _NAMES = words_of("de het een"), (("algemene",), ("nationale",))
_PROMISED = words_of("heeft hebben had hadden zegde zegden")
_SPEAKS = CLASSES["gov"] | words_of(
    "ambtsvoorganger voorganger ambtgenoot collega mij ons minister-president premier"
)
_HEARS = CLASSES["kamer"] | CLASSES["member"] | words_of("fracties vaste toezegging")
_SUBJECT = 7
_BACK_TO = words_of("terugkomen terug erop hierop daarop")
_PREDICTS = words_of("verwachting mogelijkheden toenemen afnemen stijgen dalen groeien markt vraag prijzen")
_WILL = CLASSES["zal"] | CLASSES["go"]
_STAYS = words_of("blijf blijft blijven")
_WANTS = words_of("wil willen wilt")
_ACTS = words_of("doen maken nemen geven stellen voeren laten treffen instellen vragen verzoeken")
_BECOMES = words_of("wordt worden zal zullen")
_PARTICIPLE = re.compile(
    r"(?:(?:aan|af|bij|binnen|door|goed|in|los|mee|na|om|op|open|over|plaats|samen|stop|tegen|terug|toe|uit|vast|vol|voor|vrij|weg)?ge"
    r"[a-zà-ÿ]{2,}(?:d|t|en)|(?:be|ver|her|ont|er)[a-zà-ÿ]{3,}(?:d|t)|ge(?:daan|zien)|bezien|besproken|bekeken)"
)
_NO_PARTICIPLE = words_of(
    "gemeenten gereed gebied gesprekken gevolgen geen geven gegevens geleden gebieden beleid verband gezinnen "
    "gelet gebruikt bericht bestand verschijnt verwacht bepaald gerecht gedeelte geld getal"
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
    """The clauses of a sentence that may be a commitment, with what they say. deadlines: those of this sentence."""
    places = row.running(sentence)
    for first, last in _cuts(row, sentence, places):
        part = places[first:last]
        if part:
            clause = _clause(row, sentence, part, deadlines)
            if clause is not None:
                yield clause


def _cuts(row: Row, sentence: Sentence, places: list[int]) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence begin and end among its words."""
    said = row.words[sentence.first : sentence.last]
    has_semicolon = row.text.find(";", sentence.start, sentence.end) >= 0
    if not has_semicolon and _BREAKS.isdisjoint(said):
        yield 0, len(places)
        return
    first = 0
    for number in range(1, len(places)):
        is_break = row.words[places[number]] in _BREAKS
        if not (has_semicolon or is_break):
            continue
        gap = row.gap(places[number - 1])
        if ";" in gap or (is_break and "," in gap):
            yield first, number
            first = number
    yield first, len(places)


def _clause(row: Row, sentence: Sentence, places: list[int], deadlines: Sequence[Deadline]) -> Clause | None:
    """The clause of these words; None when nothing in it can make a rule hold."""
    words = tuple(row.words[place] for place in places)
    at = features(words, _COMPILED)
    if not deadlines and at.keys() <= _IDLE:
        return None
    start, end = row.starts[places[0]], row.ends[places[-1]]
    if end < sentence.end and not row.text[end : sentence.end].strip(".?!…)\"”’'»] \xa0\n"):
        end = sentence.end
    while start > sentence.start and row.text[start - 1] in "\"“‘'(«":
        start -= 1
    due = term_in(deadlines, start, end)
    has = frozenset(at) | _more(words, at, due)
    if {"requests", "zal", "gov_first"} <= has:
        has -= {"requests"}  # "Ik zal de inspectie verzoeken …" is an act of the speaker.
    if {"zal", "informed", "past"} <= has and "worden" in words and not _HAS.intersection(words):
        has -= {"past"}  # "Zodra het gereed is, zal het worden aangeboden."
    if "was_asked" in has:
        has -= {"requests", "past_tense"}  # "…, waar het lid A om vroeg, komt er niet."
    pieces = tuple(
        (max(first, start), min(last, end)) for first, last in sentence.pieces if first < end and last > start
    )
    return Clause(places, start, end, pieces, has, at, due, sentence, words)


def _more(words: tuple[str, ...], at: dict[str, int], due: Deadline | None) -> set[str]:
    """Features that no frame can say: from the term, from who is the subject, from one feature with another."""
    found: set[str] = set()
    if due is not None:
        found.add("due")
        if due.first or due.last:
            found |= {"due_ahead", "due_or_gov"}
    if "gov" in at:
        found.add("due_or_gov")
        if not _FIRST_PERSON.isdisjoint(words):
            found.add("gov_first")
    if "promised" in at and ("gov" in at or "you_promised" in at or _is_passive(words)):
        found.add("promised_gov")
    if "inform" in at and not _BACK_TO.isdisjoint(words):
        found.add("comes_back")
    if not _BACK.isdisjoint(words):
        found.add("past_tense")
    if not _PREDICTS.isdisjoint(words):
        found.add("predicts")
    if _ends_in_act(words, _WILL):
        found.add("to_do")
    if "stays" in at and _ends_in_act(words, _STAYS):
        found.add("keeps_doing")
    if "mean" in at and _ends_in_act(words, _WANTS):
        found.add("wants_to")
    if "wijziging" in words and any(word.endswith(("wet", "wetten", "besluit")) for word in words):
        found.add("bill")
    if len(words) <= _SHORT and _POINTS.isdisjoint(words[:2]):
        found.add("short")
    if "due" in found or "soon" in at:
        found.add("ahead")
    if _is_passive_act(words):
        found |= {"done_then"} if "due_ahead" in found else {"done_soon"} if "soon" in at else set()
        if "zal" in at and "worden" in words:
            found.add("acts")
    return found | _of_others(words, at)


def _ends_in_act(words: tuple[str, ...], leading: frozenset[str]) -> bool:
    """Whether the clause holds an infinitive that names an act: "zal … verlengen", not "zal … toenemen"."""
    after = next((place for place, word in enumerate(words) if word in leading), -1)
    if after < 0:
        return False
    rest = words[after + 1 :]
    if not _ACTS.isdisjoint(rest):
        return True
    # At the end of the clause, or right behind "niet": "gaan dat niet regelen bij wet".
    near = rest[-2:] + tuple(rest[place + 1] for place, word in enumerate(rest[:-1]) if word == "niet")
    return any(
        word.endswith(("en", "aan")) and len(word) > 4 and word not in CLASSES["state"] for word in near
    )


def _is_passive_act(words: tuple[str, ...]) -> bool:
    """ "wordt … opengesteld": the passive of any verb, by the form of its participle."""
    if _BECOMES.isdisjoint(words):
        return False
    return any(_PARTICIPLE.fullmatch(word) is not None and word not in _NO_PARTICIPLE for word in words)


def _is_passive(words: tuple[str, ...]) -> bool:
    """ "is toegezegd dat …", or "toegezegd" without a subject of its own (a row of a table, a piece of a sentence)."""
    return "toegezegd" not in words or ("hebben" not in words and "heeft" not in words)


def _of_others(words: tuple[str, ...], at: dict[str, int]) -> set[str]:
    """Whether somebody else is meant: the clause opens with them ("De instellingen …"), or the promise is theirs."""
    if "koophandel" in words:
        return {"third", "third_law", "third_receives"}
    first = words[:1] if words[0] not in _ARTICLES else words[2:3] if words[1:2] in _NAMES else words[1:2]
    opens = not OTHERS.isdisjoint(first)
    if opens and "gov" not in at:
        return {"third", "third_law"} | (set() if "committee" in at else {"third_receives"})
    if ("promised" in at or "promises" in at) and _is_promised_by_others(words):
        return {"third"}
    if "promise_noun" in at:
        for place, word in enumerate(words):
            if word in CLASSES["promise"] and words[place + 1 : place + 2] in (("van",), ("door",)):
                return {"third"} if CLASSES["gov"].isdisjoint(words[place + 2 : place + 6]) else set()
    return set()


def _is_promised_by_others(words: tuple[str, ...]) -> bool:
    """ "De vervoerder heeft de minister toegezegd …", "is door de directie toegezegd": a promise to the government.

    "De Kamer heeft de minister toegezegd" and "Het lid A heb ik toegezegd" have the one who hears it in front.
    """
    if "door" in words:
        behind = words[words.index("door") + 1 :][:5]
        return "toegezegd" in behind and _SPEAKS.isdisjoint(behind)
    verb = next((place for place, word in enumerate(words) if word in _PROMISED), 0)
    before = words[:verb]
    return (
        words[0] in _ARTICLES
        and 0 < verb <= _SUBJECT
        and _SPEAKS.isdisjoint(before)
        and _HEARS.isdisjoint(before)
        and not _SPEAKS.isdisjoint(words[verb + 1 :])
        and _FIRST_PERSON.isdisjoint(words)
    )
