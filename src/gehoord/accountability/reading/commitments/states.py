# SPDX-License-Identifier: EUPL-1.2
"""What the sentence after a promise says became of it: "In deze brief doe ik dat gestand." (vervolgzin)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..row import Row
from ..shapes import Commitment, Deadline, Head
from ..spans import term_in
from ..tables import words
from .clauses import Clause

_MOST_WORDS = 50
_POINTS_BACK = words("uitkomst uitkomsten resultaat resultaten bevindingen hierover daarover daarna")
_ANSWERS = words("antwoord antwoorden beantwoording")
# The next sentence, or the rest of the same one, and the state it gives. Only when it points back ("dat", "daaraan").
_SAYS = (
    ("vertraagd", re.compile(r"\b(?:is|zijn|heeft|wordt|verzending|loopt)\b[^.]{0,40}\b(?:vertraagd|vertraging|uitgesteld)\b", re.IGNORECASE), False),
    ("invulling_gegeven", re.compile(r"\b(?:daaraan|hieraan|hiermee|daarmee|hierin)\b[^.]{0,40}\b(?:invulling|uitvoering|gevolg)\b"
                                     r"|\b(?:geef|geven|gegeven)\b[^.]{0,30}\b(?:daaraan|hieraan|hier|daar)\b[^.]{0,30}\b(?:invulling|uitvoering|gevolg)", re.IGNORECASE), True),
    ("invulling_gegeven", re.compile(r"\b(?:doe|doen) (?:ik|wij|we) (?:dat|die|deze|dit|de)\b[^.]{0,40}\bgestand\b|\bgestand gedaan\b", re.IGNORECASE), True),
    ("afgedaan", re.compile(r"\b(?:kom|komen) (?:ik|wij|we) (?:dat|die|deze|dit|de)\b[^.]{0,60}\bna\b|\bdaarmee\b[^.]{0,40}\bafgedaan\b", re.IGNORECASE), True),
    ("uitgevoerd", re.compile(r"\bdat is (?:inmiddels )?gebeurd\b|\bis (?:inmiddels )?nagekomen\b", re.IGNORECASE), True),
)  # fmt: skip


def with_following(row: Row, number: int, clause: Clause, made: Commitment) -> Commitment:
    """The promise with the state that the rest of its sentence, or the next sentence of the same paragraph, gives it."""
    if made.kind != "toezegging" or made.status != "open" or made.implicit:
        return made
    rest = " ".join(row.words[clause.places[-1] + 1 : clause.sentence.last])
    following = row.sentences[number + 1] if number + 1 < len(row.sentences) else None
    if following is not None and following.block == clause.sentence.block:
        rest += " " + " ".join(
            row.words[following.first : min(following.last, following.first + _MOST_WORDS)]
        )
    for status, pattern, declared in _SAYS:
        if pattern.search(rest):
            return replace(made, status=status, self_declared=declared)
    return made


def with_term_before(row: Row, number: int, made: Commitment, deadlines: Sequence[Deadline]) -> Commitment:
    """ "Het onderzoek is in het najaar klaar. Over de uitkomst zal ik de Kamer berichten": the term of the sentence before."""
    if made.kind != "toezegging" or made.due is not None or made.status != "open" or number == 0:
        return made
    sentence, before = row.sentences[number], row.sentences[number - 1]
    if before.block != sentence.block or _POINTS_BACK.isdisjoint(row.words[sentence.first : sentence.last]):
        return made
    due = term_in(deadlines, before.start, before.end)
    return replace(made, due=due) if due is not None and (due.first or due.last) else made


def with_answers_here(clause: Clause, made: Commitment, head: Head) -> Commitment:
    """A notice of delay promises the answers; a page that holds those answers too shows that they came."""
    if made.status != "open" or head.postponed_on is None or head.answered_on is None:
        return made
    if head.answered_on < head.postponed_on or _ANSWERS.isdisjoint(clause.words):
        return made
    return replace(made, status="afgedaan", reason=made.reason + "; de antwoorden staan in deze tekst")
