# SPDX-License-Identifier: EUPL-1.2
"""Questions with labels or numbers: each answer goes to the numbers that it names, in whatever order they stand."""

from dataclasses import dataclass, field

from ..layout import Layout
from ..shapes import Pair, Span
from .labels import Kind
from .pieces import Unit, span, without_notes
from .speakers import begins_answers, is_heading, party_of

_SETS = 40


@dataclass(slots=True)
class Asked:
    """One labelled question and, once found, the paragraphs of its answer. joint: answered together with others."""

    nrs: tuple[int, ...]
    party: str = ""
    place: int = 0
    keys: tuple[str, ...] = ()
    said: list[Unit] = field(default_factory=list)
    answer: list[Unit] = field(default_factory=list)
    answered_with: "Asked | None" = None
    is_answered: bool = False


def labelled(layout: Layout, row: list[Unit]) -> list[Asked] | None:
    """ "Vraag 1", "Antwoord op vraag 1"; None when the text has no such labels."""
    asked = sum(one.kind is Kind.QUESTION and bool(one.label.nrs) for one in row)
    bare = sum(one.kind is Kind.QUESTION and not one.label.nrs for one in row)
    answers = sum(one.kind is Kind.ANSWER and not one.label.nrs for one in row)
    if not asked and not (bare > 1 and answers > 1):
        return None
    return walk(row)


def walk(row: list[Unit]) -> list[Asked]:
    walk = Walk()
    for one in row:
        walk.step(one)
    walk.close()
    for asked in walk.asked:
        if not asked.is_answered:
            _part(asked)
    return walk.asked


def _part(asked: Asked) -> None:
    """Where no label says so, the answer begins at the first paragraph behind the question that asks no more."""
    for place in range(1, len(asked.said)):
        if _is_answer_at(asked, place):
            asked.said, asked.answer = asked.said[:place], without_notes(asked.said[place:])
            asked.is_answered = True
            return


def _is_answer_at(asked: Asked, place: int) -> bool:
    return asks_at_end(asked.said[place - 1].said) and not asks_at_end(asked.said[place].said)


def _has_answer_below(asked: Asked) -> bool:
    return any(_is_answer_at(asked, place) for place in range(1, len(asked.said)))


class Walk:
    """Goes through the paragraphs once and knows whose words it is reading."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.into: list[Unit] | None = None
        self.current: Asked | None = None
        self.in_answer = False
        self.party = ""
        self.is_announced = False
        self.open: dict[str, list[Asked]] = {}

    def step(self, one: Unit) -> None:
        """Take one paragraph."""
        if one.kind is Kind.QUESTION:
            self._question(one)
        elif one.kind is Kind.ANSWER:
            self._answer(one)
        elif one.kind in (Kind.STOP, Kind.ANSWERS_BEGIN):
            self.close()
        elif (
            one.kind is Kind.TEXT
            and is_heading(one.said)
            and (party_of(one.said) or begins_answers(one.said))
        ):
            self.close()
            self.party = party_of(one.said)
        else:
            self._text(one)

    def _question(self, one: Unit) -> None:
        self.close()
        self.current = Asked(one.label.nrs, self.party, len(self.asked), one.label.keys)
        self.asked.append(self.current)
        for key in one.label.keys:
            self.open.setdefault(key, []).append(self.current)
            if key[-1].isalpha():
                self.open.setdefault(key[:-1], []).append(self.current)
        self.into, self.in_answer = self.current.said, False
        if one.said:
            self._text(one)

    def _answer(self, one: Unit) -> None:
        self.close()
        if one.label.nrs:
            self._bind(self._named(one.label.keys))
        else:
            self.is_announced = True  # "Antwoord" alone: whose it is, is known at its first words
        if one.said:
            self._text(one)

    def _bind(self, waiting: list[Asked]) -> None:
        """What is read next is the answer to these questions together."""
        self.is_announced = False
        if not waiting:
            return
        first, *others = waiting
        first.is_answered = True
        for other in others:
            other.answered_with, other.is_answered = first, True
        self.into, self.in_answer, self.current = first.answer, True, first

    def _named(self, keys: tuple[str, ...]) -> list[Asked]:
        """The questions that are called so and have no answer yet, those of the same party first, in their order.

        "3" also names 3a and 3b. Of several sets with the same numbers the newest counts.
        """
        found: dict[int, Asked] = {}
        for key in keys:
            waiting = self.open.get(key, [])
            while waiting and waiting[-1].is_answered:
                waiting.pop()
            theirs = [one for one in waiting[-_SETS:] if one.party == self.party and not one.is_answered]
            parts = [one for one in theirs if len(one.nrs) == 1 and key not in one.keys]
            for one in parts or (theirs or waiting)[-1:]:
                found[one.place] = one
        return [found[place] for place in sorted(found)]

    def _unanswered(self) -> list[Asked]:
        """The questions since the last answer."""
        found: list[Asked] = []
        for one in reversed(self.asked):
            if one.is_answered or (found and _has_answer_below(one)):
                break
            found.append(one)
        return found[::-1]

    def _text(self, one: Unit) -> None:
        if self.is_announced:
            self._bind(self._unanswered())
        if self.into is not None:
            self.into.append(one)

    def close(self) -> None:
        """What is read next belongs to nobody yet."""
        self.is_announced = False
        if self.into is not None and self.current is not None:
            if self.in_answer:
                self.current.answer[:] = without_notes(self.current.answer)
            else:
                self.current.said[:] = without_notes(self.current.said)
        self.into = None


def asks_at_end(said: str) -> bool:
    """Whether a paragraph ends in a question, note marks behind it left aside."""
    bare = said.rstrip(" 0123456789,\"'”’»)¹²³⁴⁵⁶⁷⁸⁹⁰")
    return bare.endswith("?")


def pairs(layout: Layout, asked: list[Asked], *, confidence: float, reason: str) -> list[Pair]:
    """Joint answers make one pair of all their questions."""
    found = []
    joined: dict[int, list[Asked]] = {}
    for one in asked:
        if one.answered_with is not None:
            joined.setdefault(one.answered_with.place, []).append(one)
    for one in asked:
        if one.answered_with is not None:
            continue
        together = [one, *joined.get(one.place, [])]
        question = span(layout, [piece for each in together for piece in each.said])
        if question is None:
            continue
        answer = span(layout, one.answer)
        nrs = tuple(number for each in together for number in each.nrs)
        found.append(
            Pair(
                nrs=nrs,
                party=one.party,
                question=question,
                answer=answer,
                confidence=_sure(layout, question, answer, confidence),
                reason=reason if answer else "Bij deze vraag staat geen antwoord in de tekst.",
            )
        )
    return found


def _sure(layout: Layout, question: Span, answer: Span | None, confidence: float) -> float:
    """Less sure where the question does not ask, or nothing answers."""
    asks = "?" in layout.text[question.start : question.end + 2]
    return round(confidence - (0 if asks else 0.15) - (0 if answer else 0.1), 2)
