# SPDX-License-Identifier: EUPL-1.2
"""What is promised, planned, done or refused in a text (toezeggingen, maatregelen, afwijzingen).

Three ways, one list: items under a heading and rows of a table, numbered measures of an annex, and clauses of running
text that a rule of the table holds for. What members ask, want or think is left out before any rule is read. What the
text says of itself ("is hiermee afgedaan") is kept as `self_declared`, which is never proof.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ..head import read_head
from ..layout import Layout
from ..row import Row, Sentence, row_of
from ..shapes import Commitment, Deadline, Pair
from ..spans import Spans
from .answers import short_answers
from .clauses import Clause, clauses_of
from .listed import in_lists
from .measures import numbered_measures
from .rules import PLAN, RULES, Rule
from .speakers import answering_blocks, asking_blocks
from .states import with_answers_here, with_following, with_term_before
from .tabled import in_tables
from .who import owner_of, to_whom

_SURE_IN_MEASURE = 0.72
"""Within a numbered measure, which is an item itself, only a clause that is at least this sure is another one."""

_SHORT_MEASURE = 450
"""A short measure is only what a clause in it says, when there is one: a refusal, a promise, an act of others."""

_SURE_WITHOUT_STOP = 0.8
_STOPS = frozenset('.;:!…”"’)0123456789')
"""A heading has no full stop at its end: it is only an item when a rule is this sure."""

_TELLING = frozenset({"afwijzing", "wetsvoorstel"})
_SURE_ONGOING = 0.85
_MEMBERS = frozenset({"leden", "lid", "fractie", "fracties"})
_LONGEST = 2500
"""A longer sentence is a table or a text without full stops: no promise can be told apart in it."""


def find_commitments(
    layout: Layout, *, on: date | None, deadlines: Sequence[Deadline], pairs: Sequence[Pair] = ()
) -> list[Commitment]:
    """The commitments of a text in its order. on: the day of the document; deadlines and pairs: those that were found in it."""
    row, head = row_of(layout), read_head(layout, "")
    asking = asking_blocks(layout)
    answering = answering_blocks(layout)
    in_list, heads = in_lists(layout, asking, deadlines)
    in_table, rows = in_tables(layout, deadlines)
    measures = numbered_measures(layout, head.genre, deadlines)
    taken = Spans([*((one.start, one.end) for one in in_list), *heads, *rows])
    within = Spans((one.start, one.end) for one in measures)
    found = [*in_list, *in_table]
    by_sentence = _by_sentence(row, deadlines)
    for number, sentence in enumerate(row.sentences):
        if (
            (sentence.block in asking and not (sentence.block in answering and _is_answer(row, sentence)))
            or sentence.end - sentence.start > _LONGEST
            or row.text[sentence.end - 1] == "?"
            or taken.touches(sentence.start, sentence.end)
        ):
            continue
        in_measure = within.touches(sentence.start, sentence.end)
        for clause in clauses_of(row, sentence, by_sentence.get(number, ())):
            rule = _rule_for(clause)
            if (
                rule is None
                or not rule.kind
                or (in_measure and rule.sure < _SURE_IN_MEASURE and not _is_dated_plan(rule, clause))
            ):
                continue
            if rule.sure < _SURE_WITHOUT_STOP and row.text[sentence.end - 1] not in _STOPS:
                continue
            made = with_following(row, number, clause, _commitment(layout, row, clause, rule, head.sender))
            made = with_term_before(row, number, made, deadlines)
            found.append(with_answers_here(clause, made, head))
    found.sort(key=_start)
    found += [one for one in measures if not _is_other(one, row, found)]
    found += short_answers(layout, row, asking, found, pairs)
    return sorted(found, key=lambda one: (one.start, one.end))


def _start(one: Commitment) -> int:
    return one.start


def _is_other(measure: Commitment, row: Row, found: Sequence[Commitment]) -> bool:
    """Whether a short measure is something else by what its clauses say, or by its first. found: in order."""
    if measure.end - measure.start > _SHORT_MEASURE:
        return False
    first, last = (bisect_left(found, at, key=_start) for at in (measure.start, measure.end))
    within = found[first:last]
    return any(
        one.kind in _TELLING
        or (one.kind == "doorlopend" and one.confidence > _SURE_ONGOING)
        or (one.kind == "toezegging" and not row.text[measure.start : one.start].strip())
        for one in within
    )


def _is_dated_plan(rule: Rule, clause: Clause) -> bool:
    return rule.kind == PLAN and clause.due is not None


def _is_answer(row: Row, sentence: Sentence) -> bool:
    """A sentence of a mixed paragraph that no member is the subject of."""
    said = row.words[sentence.first : sentence.last]
    return bool(said) and said[0] not in ("zij", "ze") and _MEMBERS.isdisjoint(said)


def _by_sentence(row: Row, deadlines: Sequence[Deadline]) -> dict[int, list[Deadline]]:
    found: dict[int, list[Deadline]] = {}
    number = 0
    for deadline in deadlines:
        while number < len(row.sentences) and row.sentences[number].end <= deadline.start:
            number += 1
        found.setdefault(number, []).append(deadline)
    return found


def _rule_for(clause: Clause) -> Rule | None:
    return next((rule for rule in RULES if rule.has <= clause.has and not rule.lacks & clause.has), None)


def _commitment(layout: Layout, row: Row, clause: Clause, rule: Rule, sender: str) -> Commitment:
    made = Commitment(
        rule.kind, clause.start, clause.end, layout.words(clause.pieces), rule.sure, rule.why,  # type: ignore[arg-type]
        implicit=rule.implicit, status=rule.status, self_declared=rule.declared,
        owner=owner_of(row, clause, sender), to_whom=to_whom(row, clause), due=clause.due,
        segments=clause.pieces if len(clause.pieces) > 1 else (),
    )  # fmt: skip
    return (
        replace(made, status="vertraagd")
        if "late" in clause.has and rule.kind in ("toezegging", "maatregel")
        else made
    )
