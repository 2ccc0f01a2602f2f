# SPDX-License-Identifier: EUPL-1.2
"""Short answers to a request: "Nee." and "Dat doe ik graag." say yes or no to what the question before them asks (korte antwoorden)."""

import re
from collections.abc import Sequence

from ..layout import Layout
from ..row import Row
from ..shapes import Commitment, CommitmentKind, Pair
from ..spans import Spans

_NO = re.compile(r"nee+n?\b[.,;!]?|dat (?:wil|doe|kan|zal) ik niet\b", re.IGNORECASE)
_YES = re.compile(
    r"(?:ja[,.]? )?(?:dat (?:doe|zeg) ik(?: graag| toe| u toe)?|daartoe ben ik (?:graag |zeker )?bereid"
    r"|daar ben ik (?:graag |zeker )?toe bereid|dat zal ik (?:graag )?doen)[.,;!]",
    re.IGNORECASE,
)
_ASKS_A_PROMISE = re.compile(
    r"\b(?:toe\s?zeggen|toe te zeggen|bereid|wilt u|wil de (?:minister|staatssecretaris)|voornemens|gaat u|zegt u toe)\b",
    re.IGNORECASE,
)
_ASKS_AN_ACT = re.compile(
    r"\bkan de (?:minister|staatssecretaris)\b[^?]{0,160}\b(?:maken|sturen|geven|doen|zenden|toesturen|publiceren)\b"
    r"|\b(?:kunt u|kan (?:het kabinet|de regering)|is het mogelijk)\b[^?]{0,160}\b(?:openbaar maken|sturen|toekomen|zenden|toesturen|publiceren"
    r"|verstrekken|overleggen|openbaar te maken|te sturen|te verstrekken)\b",
    re.IGNORECASE,
)
_BACK = 3
_NEXT, _SEEN = 120, 500


def short_answers(
    layout: Layout, row: Row, asking: set[int], found: Sequence[Commitment], pairs: Sequence[Pair] = ()
) -> list[Commitment]:
    """Those whose question asked for a promise or an act, where no rule has read the answer itself."""
    text, blocks = layout.text, layout.blocks
    known = Spans((one.start, one.end) for one in found)
    asked = {pair.answer.start: text[max(pair.question.start, pair.question.end - _SEEN) : pair.question.end]
             for pair in pairs if pair.answer is not None}  # fmt: skip
    made = []
    for sentence in row.sentences:
        is_answer = sentence.start in asked
        if sentence.block in asking and not is_answer:
            continue
        no, yes = _NO.match(text, sentence.start), _YES.match(text, sentence.start)
        if not (no or yes) or (no and not is_answer and sentence.start != blocks[sentence.block].start):
            continue
        question = asked[sentence.start] if is_answer else _question(layout, sentence.block)
        if not question or known.touches(sentence.start, sentence.end):
            continue
        if yes and known.touches(sentence.end, min(sentence.end + _NEXT, blocks[sentence.block].end)):
            continue  # What follows says what is promised.
        promise, act = _ASKS_A_PROMISE.search(question), _ASKS_AN_ACT.search(question)
        if not (promise or act):
            continue
        kind: CommitmentKind = "afwijzing" if no else "toezegging"
        status = "afgewezen" if no else "open"
        words = layout.words(sentence.pieces)
        reason = f"kort antwoord op een verzoek: “{' '.join(question.split())[-90:]}”"
        made.append(
            Commitment(
                kind, sentence.start, sentence.end, words, 0.78 if promise else 0.66, reason, status=status
            )
        )
    return made


def _question(layout: Layout, block: int) -> str:
    """The last question in the paragraphs right before this one."""
    for number in range(block - 1, max(-1, block - 1 - _BACK), -1):
        said = layout.text[
            max(layout.blocks[number].start, layout.blocks[number].end - 500) : layout.blocks[number].end
        ]
        if "?" in said or "toezeggen" in said:
            return said
        if len(said) > 80:
            return ""
    return ""
