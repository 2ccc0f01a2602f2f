# SPDX-License-Identifier: EUPL-1.2
"""Whether the sentence around a term asks or requests: what is asked for is no term that somebody has taken on (vraag)."""

from ..row import Row, Sentence
from ..tables import words
from .words import ASK, NO_VERB, WHO_ASK

_AROUND = 45
_THE_MEMBERS = [[word, "leden"] for word in ("de", "deze", "genoemde", "voornoemde", "dezelfde")]
_OF_WHOM = words("van en over inzake")
"""Behind "vragen" these make it a noun: "vragen van het lid A zal ik … beantwoorden"."""
_GOVERNMENT = words("ik wij kabinet")
_WANTS = words("wil willen wilden wilde")
_ANSWERER = words("ik mij mijn wij ontvangen ontvangt u uw")
_FAR = 14
_LONG = 80
_BEHIND_A_MARK = '"”’»)*0123456789¹²³⁴⁵⁶⁷⁸⁹⁰'


def is_question(row: Row, sentence: Sentence) -> bool:
    """Whether it ends with a question mark, maybe with quotes or a note mark behind it."""
    end = row.text[max(sentence.start, sentence.end - 6) : sentence.end]
    return end.rstrip(_BEHIND_A_MARK)[-1:] == "?"


def _is_about_askers(row: Row, sentence: Sentence) -> bool:
    """ "De leden van de A-fractie lezen dat …": what a party says, unless the answer speaks of itself in the same sentence."""
    said = row.words[sentence.first : min(sentence.last, sentence.first + _LONG)]
    is_theirs = said[:2] in _THE_MEMBERS or said[:3] == ["de", "fractie", "van"]
    return is_theirs and _ANSWERER.isdisjoint(said)


def asking(row: Row, first: int, sentence: Sentence) -> str:
    """ "asked": a question, or "De leden vragen of …"; "requested": "verzoekt de regering, voor 1 juli …"; or neither: ""."""
    if is_question(row, sentence):
        return "asked"
    if _is_about_askers(row, sentence):
        return "asked"
    for at in range(max(sentence.first, first - _AROUND), first):
        word, before = row.words[at], row.words[at - 1] if at > sentence.first else ""
        if word == "verzoek" and (before == "met" or "om" in row.words[at:first]):
            return "requested"
        if word == "weten" and not _WANTS.isdisjoint(row.words[max(sentence.first, at - 3) : at]):
            return "asked"
        if word not in ASK or before in NO_VERB or row.words[at + 1] in _OF_WHOM:
            continue
        if row.words[at + 1 : at + 3] in (["de", "regering"], ["het", "kabinet"]):
            return "requested"
        if not _GOVERNMENT.isdisjoint(row.words[max(sentence.first, at - 6) : at + 3]):
            continue
        if not WHO_ASK.isdisjoint(row.words[max(sentence.first, at - _FAR) : at + 4]):
            return "asked"
    return ""
