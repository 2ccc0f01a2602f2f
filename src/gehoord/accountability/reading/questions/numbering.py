# SPDX-License-Identifier: EUPL-1.2
"""Questions and answers that only have numbers: whose number it is, the question's or the answer's (nummers)."""

from dataclasses import replace

from ..layout import Layout
from .labels import Kind, first_number
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
    turned: list[Unit] = []
    last, highest, in_answers, announced = 0, 0, False, False
    paired = has_begun = may_restart = False
    answered = {number for one in row if one.kind is Kind.ANSWER for number in one.label.nrs}
    seen: set[int] = set()
    for one in row:
        if one.kind is Kind.ANSWERS_BEGIN:
            announced = True
            turned.append(one)
            continue
        if one.kind is Kind.TEXT and is_heading(one.said):
            if begins_answers(one.said) and not party_of(one.said) and highest:
                in_answers, last = True, 0
            may_restart = True
        if one.kind is Kind.ANSWER and not one.label.nrs:
            announced = True
        if one.kind is Kind.NUMBER and not has_begun and one.label.nrs[0] != 1:
            turned.append(_as_text(one))  # the number of a page or of the document itself
            continue
        if one.kind is Kind.NUMBER:
            has_begun = True
            first = one.label.nrs[0]
            begins_anew = (
                not may_restart
                and first <= FURTHEST
                and highest > 1
                and first <= last
                and (announced or first == 1)
            )
            if not in_answers and begins_anew and not paired:
                in_answers, last = True, 0
            # Where answers name their numbers, a number that is still to come may stand in any order.
            named = first in answered and first not in seen and not in_answers
            again = may_restart and first == 1
            if not named and not again and not last < first <= last + FURTHEST + (len(one.label.nrs) > 1):
                turned.append(_as_text(one))
                continue
            paired = paired or (announced and not in_answers and last > 0)
            last, may_restart = one.label.nrs[-1], False
            seen |= set(one.label.nrs)
            highest = max(highest, last)
            kind = Kind.ANSWER if in_answers else Kind.QUESTION
            one = Unit(one.block, replace(one.label, kind=kind), one.start, one.said)
        turned.append(one)
    # One "Antwoord" above all answers is a heading, not the answer to the last question.
    if in_answers:
        turned = [
            one if not (one.kind is Kind.ANSWER and not one.label.nrs) else
            Unit(one.block, type(one.label)(Kind.ANSWERS_BEGIN), one.start, one.said) for one in turned
        ]  # fmt: skip
    return walk(turned)


def _as_text(one: Unit) -> Unit:
    return Unit(one.block, type(one.label)(Kind.TEXT), one.block.start, str(one.label.nrs[0]))
