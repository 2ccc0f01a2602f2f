# SPDX-License-Identifier: EUPL-1.2
"""A written consultation (schriftelijk overleg): party by party, answers directly below or in a later section.

A paragraph asks when it has a question mark or a verb of asking with the party as subject. What follows it is its answer,
until the next question, a remark of a party, a heading or the end. Where the answers stand in a later section, the
paragraphs under a party are shared out over its questions in order, by the words that they have in common.
"""

import re
from dataclasses import dataclass, field

from ..layout import Layout
from ..shapes import Pair
from . import speakers
from .align import share_out
from .labels import Kind
from .pieces import Unit, span, without_notes


@dataclass(slots=True)
class Section:
    """What stands under one heading: the party, and its paragraphs in order. is_answers: only the government speaks."""

    party: str
    asker: str = ""
    is_answers: bool = False
    said: list[Unit] = field(default_factory=list)


def consultation(layout: Layout, row: list[Unit]) -> list[Pair] | None:
    """The pairs of a consultation; None when no paragraph puts a question as a party does."""
    sections = _sections(layout, row)
    asking = [one for one in sections if not one.is_answers]
    answering = [one for one in sections if one.is_answers and one.said]
    if not any(speakers.asks(piece.said) for one in asking for piece in one.said):
        return None
    is_memo = any(len(one.said) < _TITLE and _MEMO.search(one.said) for one in row[:_HEAD])
    if answering and not is_memo and _is_later(asking):
        return _from_later_section(layout, asking, answering)
    found = [pair for one in sections for pair in _below(layout, one, is_memo=is_memo)]
    by_heading = any(one.party for one in sections)
    by_words = sum(speakers.by_party(layout.text[pair.question.start : pair.question.end]) for pair in found)
    # A letter that speaks of questions is no consultation: a party must stand above them, or ask more than once.
    return found if found and (by_heading or by_words > 1) else None


def _sections(layout: Layout, row: list[Unit]) -> list[Section]:
    """Cut at the headings; a heading without a party keeps the last one."""
    sections = [Section("")]
    is_answers = False
    for one in row:
        if speakers.is_contents(layout.text[one.block.start : one.block.end]):
            continue
        if one.kind is Kind.STOP:
            sections.append(Section("", is_answers=is_answers))
        elif _is_mark(one):
            sections[-1].said.append(one)
        elif one.kind is Kind.ANSWERS_BEGIN or speakers.is_heading(one.said):
            party = speakers.party_of(one.said)
            if speakers.begins_answers(one.said) and not party and _has_asked(sections):
                is_answers = True
            elif not party and _QUESTIONS.match(one.said):
                is_answers = False
            name, member = speakers.asker_of(one.said)
            sections.append(Section(party or member, name, is_answers))
        else:
            sections[-1].said.append(one)
    return sections


_QUESTIONS = re.compile(r"(?:[IVX]+\.?\s+|\d{1,2}\.?\s+|[A-Z]\.\s+)?(?:vragen|inbreng)\b", re.IGNORECASE)


def _has_asked(sections: list[Section]) -> bool:
    """A part with answers only can come after questions."""
    return any(speakers.asks(piece.said) for one in sections for piece in one.said)


def _is_mark(one: Unit) -> bool:
    """ "Antwoord" alone between a question and its answer."""
    return (
        one.label.is_alone
        and one.kind in (Kind.ANSWER, Kind.ANSWERS_BEGIN)
        and one.block.end - one.block.start < 24
    )


def _is_later(asking: list[Section]) -> bool:
    """Whether nothing answers between the questions: two of them follow each other, or a party's part ends with one."""
    alone = answered = 0
    for one in asking:
        last_asks = False
        for piece in one.said:
            asks = speakers.asks(piece.said)
            if not asks and last_asks and not speakers.by_party(piece.said):
                answered += 1
            elif asks and last_asks:
                alone += 1
            last_asks = asks
        alone += last_asks
    return alone > answered


_TITLE, _HEAD = 120, 16
_MEMO = re.compile(r"memorie van antwoord|nota naar aanleiding van het", re.IGNORECASE)


def _puts(said: str, *, is_memo: bool) -> bool:
    """Whether a paragraph puts a question; a memorandum of the government repeats it in the past tense."""
    return speakers.asks(said) or (is_memo and speakers.asked_before(said))


def _below(layout: Layout, section: Section, *, is_memo: bool = False) -> list[Pair]:
    """Each question with the paragraphs below it."""
    found: list[Pair] = []
    question: list[Unit] = []
    answer: list[Unit] = []
    in_answer = False
    for one in section.said:
        if _is_mark(one) or (one.kind is Kind.ANSWER and not one.label.nrs):
            in_answer = bool(question)
            if one.said and in_answer and not _is_mark(one):
                answer.append(one)
                in_answer = False
            continue
        if question and answer and _is_title(layout, one):
            _close(layout, section, question, answer, found)
            question, answer, in_answer = [], [], False
            continue
        asks = not in_answer and _puts(one.said, is_memo=is_memo)
        asks = asks and (is_memo or not (question and speakers.answers(one.said)))
        if asks and question and not answer:
            question.append(one)
        elif asks:
            _close(layout, section, question, answer, found)
            question, answer = [one], []
        elif question and not in_answer and speakers.by_party(one.said):
            if answer:
                _close(layout, section, question, answer, found)
                question, answer = [], []
        elif question:
            answer.append(one)
            in_answer = False
    _close(layout, section, question, answer, found)
    return found


def _is_title(layout: Layout, one: Unit) -> bool:
    """The title of another part ends an answer."""
    return not one.block.is_bullet and speakers.is_title(layout.text[one.block.start : one.block.end])


def _close(
    layout: Layout, section: Section, question: list[Unit], answer: list[Unit], found: list[Pair]
) -> None:
    asked = span(layout, question)
    if asked is None:
        return
    said = " ".join(one.said for one in question)
    party = section.party or speakers.party_of(said)
    sure = 0.92 if "?" in said and party else 0.9 if party else 0.7
    answered = span(layout, without_notes(answer))
    found.append(
        Pair(
            (), party, asked, answered, sure if answered else 0.6,
            "Vraag van een fractie, met het antwoord er direct onder." if answered else
            "Bij deze vraag staat geen antwoord in de tekst.",
            asker=section.asker,
        )
    )  # fmt: skip


def _from_later_section(layout: Layout, asking: list[Section], answering: list[Section]) -> list[Pair]:
    """Questions and answers of each party shared out over each other."""
    questions = _by_party([(one.party, piece) for one in asking for piece in one.said])
    answers = _by_party([(one.party, piece) for one in answering for piece in one.said])
    found = []
    for party, said in questions.items():
        asked = [piece for piece in said if speakers.asks(piece.said)]
        theirs = answers.get(party, [])
        if not theirs and len(questions) == 1:
            theirs = [piece for pieces in answers.values() for piece in pieces]
        shares, sure = share_out([piece.said for piece in asked], theirs)
        name = next((one.asker for one in asking if one.party == party), "")
        for question, share in zip(asked, shares, strict=True):
            found += _shared(layout, question, share, party=party, asker=name, sure=sure)
    return sorted(found, key=lambda pair: pair.question.start)


def _by_party(said: list[tuple[str, Unit]]) -> dict[str, list[Unit]]:
    """The paragraphs of each party: by the heading above them, else by the party that they or those before them name."""
    found: dict[str, list[Unit]] = {}
    last = ""
    for heading, piece in said:
        last = heading or speakers.party_of(piece.said[:160]) or last
        found.setdefault(last, []).append(piece)
    return found


def _shared(
    layout: Layout, question: Unit, share: list[Unit], *, party: str, asker: str, sure: float
) -> list[Pair]:
    asked, answered = span(layout, [question]), span(layout, share)
    if asked is None:
        return []
    reason = (
        "Vraag van een fractie; het antwoord staat in een later deel en is gezocht op volgorde en woorden."
    )
    return [Pair((), party, asked, answered, sure if answered else 0.5, reason, asker=asker)]
