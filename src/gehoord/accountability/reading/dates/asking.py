# SPDX-License-Identifier: EUPL-1.2
"""Whether the sentence around a term asks or requests: what is asked for is no term that somebody has taken on (vraag)."""

from ..row import Row, Sentence
from .words import ASK, NO_VERB, WHO_ASK

_AROUND = 45
_FAR = 14
_BEHIND_A_MARK = '"”’»)*0123456789¹²³⁴⁵⁶⁷⁸⁹⁰'


def is_question(row: Row, sentence: Sentence) -> bool:
    """Whether it ends with a question mark, maybe with quotes or a note mark behind it."""
    end = row.text[max(sentence.start, sentence.end - 6) : sentence.end]
    return end.rstrip(_BEHIND_A_MARK)[-1:] == "?"


def asking(row: Row, first: int, sentence: Sentence) -> str:
    """ "asked": a question, or "De leden vragen of …"; "requested": "verzoekt de regering, voor 1 juli …"; or neither: ""."""
    if is_question(row, sentence):
        return "asked"
    for at in range(max(sentence.first, first - _AROUND), first):
        word, before = row.words[at], row.words[at - 1] if at > sentence.first else ""
        if word == "verzoek" and before == "met":
            return "requested"
        if word not in ASK or before in NO_VERB:
            continue
        if row.words[at + 1 : at + 3] in (["de", "regering"], ["het", "kabinet"]):
            return "requested"
        if not WHO_ASK.isdisjoint(row.words[max(sentence.first, at - _FAR) : at + 4]):
            return "asked"
    return ""
