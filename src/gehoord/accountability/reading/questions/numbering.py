# SPDX-License-Identifier: EUPL-1.2
"""Questions and answers that only have numbers: whose number it is, the question's or the answer's (nummers)."""

from dataclasses import replace

from ..layout import Layout
from .labels import Kind, Label, first_number
from .numbered import Asked, asks_at_end, walk
from .pieces import Unit, unit
from .speakers import begins_answers, is_heading, party_of

FURTHEST = 3
"""A bare number counts as the next label when it is at most so much higher than the last: numbers jump now and then."""


def bare_numbers(layout: Layout, row: list[Unit]) -> list[Asked] | None:
    """Numbers alone on a line: first all questions and then all answers, or each question with its answer below."""
    alone = [one for one in row if one.kind is Kind.NUMBER]
    if len(alone) < 2 or not any(one.label.nrs[0] == 1 for one in alone):
        return None
    return _by_numbers(row)


def numbers_first(layout: Layout, row: list[Unit]) -> list[Asked] | None:
    """ "1. Heeft u …?" with the words behind the number; None when no such numbers run on with questions behind them."""
    answered = {number for one in row if one.kind is Kind.ANSWER for number in one.label.nrs}
    again, seen = [], set[int]()
    last = asks = 0
    may_restart = False
    for one in row:
        told = (
            first_number(layout.text[one.block.start : one.block.start + 60])
            if one.kind is Kind.TEXT
            else None
        )
        if told is None and one.kind is Kind.TEXT and is_heading(one.said):
            may_restart = True  # each party, and the answers, may begin to count anew
        first = told.nrs[0] if told else 0
        # A number begins a question when it is the next one, or one that an answer names.
        if told and (
            first == last + 1
            or (first == 1 and (last > 1 or may_restart))
            or (first in answered and first not in seen)
        ):
            last, may_restart = told.nrs[-1], False
            seen |= set(told.nrs)
            one = unit(layout, one.block, told)
            asks += asks_at_end(one.said)
        again.append(one)
    return _by_numbers(again) if asks >= 2 else None


def _by_numbers(row: list[Unit]) -> list[Asked]:
    """Turn numbers into labels of questions or answers, and walk."""
    told = Numbering({number for one in row if one.kind is Kind.ANSWER for number in one.label.nrs})
    turned = [told.turned(one) for one in row]
    if told.in_answers:
        # One "Antwoord" above all answers is a heading, not the answer to the last question.
        turned = [_as(one, Kind.ANSWERS_BEGIN) if _is_bare_answer(one) else one for one in turned]
    return walk(turned)


class Numbering:
    """Goes through the paragraphs once and knows whether a number names a question, an answer or nothing.

    named: the numbers that labels of answers name; these may stand in any order. has_begun: number 1 was met; what
    stands before it is the number of a page or of the document. may_restart: a party or a part began.
    """

    def __init__(self, named: set[int]) -> None:
        self.named, self.seen = named, set[int]()
        self.last = self.highest = 0
        self.has_begun = self.in_answers = self.is_announced = self.is_paired = self.may_restart = False

    def turned(self, one: Unit) -> Unit:
        """The paragraph with the label that its number has here."""
        if one.kind is Kind.ANSWERS_BEGIN or _is_bare_answer(one):
            self.is_announced = True
        elif one.kind is Kind.TEXT and is_heading(one.said):
            self._heading(one.said)
        elif one.kind is Kind.NUMBER:
            return self._number(one)
        return one

    def _heading(self, said: str) -> None:
        if begins_answers(said) and not party_of(said) and self.highest:
            self.in_answers, self.last = True, 0
        self.may_restart = True

    def _number(self, one: Unit) -> Unit:
        first = one.label.nrs[0]
        if not self.has_begun and first != 1:
            return _as_text(one)
        self.has_begun = True
        if not self.in_answers and not self.is_paired and self._begins_anew(first):
            self.in_answers, self.last = True, 0
        if not self._fits(first, several=len(one.label.nrs) > 1):
            return _as_text(one)
        self.is_paired = self.is_paired or (self.is_announced and not self.in_answers and self.last > 0)
        self.last, self.may_restart = one.label.nrs[-1], False
        self.seen |= set(one.label.nrs)
        self.highest = max(self.highest, self.last)
        return _as(one, Kind.ANSWER if self.in_answers else Kind.QUESTION)

    def _begins_anew(self, first: int) -> bool:
        """Whether the numbers run from the beginning once more: then these are the answers."""
        if self.may_restart or self.highest < 2 or first > min(self.last, FURTHEST):
            return False
        return self.is_announced or first == 1

    def _fits(self, first: int, *, several: bool) -> bool:
        """Whether this number can come now."""
        if first in self.named and first not in self.seen and not self.in_answers:
            return True
        if self.may_restart and first == 1:
            return True
        return self.last < first <= self.last + FURTHEST + several


def _is_bare_answer(one: Unit) -> bool:
    return one.kind is Kind.ANSWER and not one.label.nrs


def _as(one: Unit, kind: Kind) -> Unit:
    return Unit(one.block, replace(one.label, kind=kind), one.start, one.said)


def _as_text(one: Unit) -> Unit:
    return Unit(one.block, Label(Kind.TEXT), one.block.start, str(one.label.nrs[0]))
