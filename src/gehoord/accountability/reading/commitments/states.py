# SPDX-License-Identifier: EUPL-1.2
"""What the sentence after a promise says became of it: "In deze brief doe ik dat gestand." (vervolgzin)."""

import re
from dataclasses import replace

from ..row import Row
from ..shapes import Commitment
from .clauses import Clause

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
    rest = row.text[clause.end : clause.sentence.end]
    following = row.sentences[number + 1] if number + 1 < len(row.sentences) else None
    if following is not None and following.block == clause.sentence.block:
        rest += " " + row.text[following.start : min(following.end, following.start + 300)]
    for status, pattern, declared in _SAYS:
        if pattern.search(rest):
            return replace(made, status=status, self_declared=declared)
    return made
