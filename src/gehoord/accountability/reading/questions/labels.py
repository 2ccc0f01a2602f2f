# SPDX-License-Identifier: EUPL-1.2
"""Labels of questions and answers: "Vraag 2 t/m 4", "Antwoord op vraag 3:", "7." (kopjes)."""

import re
from dataclasses import dataclass
from enum import StrEnum

_NUMBERS = (
    r"\d{1,3}[a-z]?(?:\s*(?:,\s*en|,|;|en|&|/|\+|t/m|tot en met|[-–—])\s*"
    r"(?:(?:op\s+)?vra(?:ag|gen)\s+)?\d{1,3}[a-z]?(?![a-z])){0,60}"
)
_BULLET = r"(?:[•·●▪◦*»>]\s*|[-–—]\s+)?"
_QUESTION = re.compile(
    _BULLET + r"(?:vraag|vragen|vr\.?|v)\s?(?:nr\.?|nrs\.?|nummers?|no\.?)?\s?(?P<nrs>" + _NUMBERS + r")\s*"
    r"(?P<after>\([^()\n]{0,60}\)|van (?:het lid|de leden) [^\n:?]{2,80}(?=:|$))?\s*(?P<sign>[:.)–—-]?)\s*",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    _BULLET
    + r"(?:antwoord(?:en)?|beantwoording|antw\.?|a)\s?(?:(?:op|van|bij)\s+)?(?:de\s+)?(?:vraag|vragen|vr\.?)?\s?"
    r"(?:nr\.?|nrs\.?|nummers?)?\s?(?P<nrs>"
    + _NUMBERS
    + r")\s*(?P<after>\([^()\n]{0,60}\))?\s*(?P<sign>[:.)–—-]?)\s*",
    re.IGNORECASE,
)
_ANSWER_BARE = re.compile(
    _BULLET + r"(?:antwoord(?: op (?:deze|de) vra(?:ag|gen))?|reactie|beantwoording"
    r"|antwoord (?:van )?(?:de |het )?(?:minister|staatssecretaris|kabinet|regering))\s*(?::|\.(?=\s|$)|$)\s*"
    r"|(?-i:A\.)\s+(?=\S)",
    re.IGNORECASE,
)
_QUESTION_BARE = re.compile(
    _BULLET + r"(?:vraag|vragen)\s*(?::|\.(?=\s)|$)\s*|(?-i:V\.)\s+(?=\S)", re.IGNORECASE
)
_ANSWERS_BEGIN = re.compile(
    r"(?:antwoord(?:en)?|mededeling|beantwoording)\s+(?:van|door)\s+(?:de\s+)?(?:minister|staatssecretaris|mr\.|mevrouw|dhr)[^\n]{0,240}$"
    r"|antwoorden\s*:?\s*$|beantwoording\s*:?\s*$",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(_BULLET + r"\(?(?P<nrs>" + _NUMBERS + r")\)?\s*[.):]?\s*$", re.IGNORECASE)
_NUMBER_FIRST = re.compile(
    r"\(?(?P<nrs>" + _NUMBERS + r")\s?(?:[.):]\s*|\t\s*|\s{1,6})(?=[A-ZÀ-Þ«\"“'‘(])", re.IGNORECASE
)
_STOP = re.compile(
    r"(?:[•·●▪]\s*)?mededeling\b|uitstelbericht\b|\[van deze vraag|toelichting\s*:?|deze vragen dienen ter aanvulling|hoogachtend|"
    r"met vriendelijke groet|bijlagen?\s*:?\s*$|de (?:voorzitter|griffier|adjunct-griffier) van de|volledig agenda|"
    r"kamervraag document|voetnoten?\s*:?\s*$|noten\s*:?\s*$|ondertekening|w\.g\.|"
    r"de (?:minister|staatssecretaris) (?:van|voor) [^.?!]{4,90},?\s*$",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What a paragraph begins with."""

    QUESTION = "question"
    ANSWER = "answer"
    NUMBER = "number"
    ANSWERS_BEGIN = "answers_begin"
    STOP = "stop"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Label:
    """kind, the numbers, how many signs of the paragraph the label takes; keys tell "3a" from "3b"."""

    kind: Kind
    nrs: tuple[int, ...] = ()
    length: int = 0
    is_alone: bool = False
    keys: tuple[str, ...] = ()


def label_of(said: str) -> Label:
    """The label that a paragraph begins with; TEXT when there is none. Looks at the first 300 signs only."""
    head = said[:300]
    if _STOP.match(head):
        return Label(Kind.STOP)
    for kind, pattern in ((Kind.ANSWER, _ANSWER), (Kind.QUESTION, _QUESTION)):
        if (match := pattern.match(head)) and _is_label(match, head, said):
            return Label(
                kind,
                numbers_in(match["nrs"]),
                match.end(),
                match.end() >= len(said.rstrip()),
                keys_in(match["nrs"]),
            )
    if (match := _NUMBER_ALONE.match(said)) and len(said) < 80:
        return Label(Kind.NUMBER, numbers_in(match["nrs"]), len(said), True, keys_in(match["nrs"]))
    if len(said) < 300 and _ANSWERS_BEGIN.match(head):
        return Label(Kind.ANSWERS_BEGIN, (), len(said), True)
    if match := _ANSWER_BARE.match(head):
        return Label(Kind.ANSWER, (), match.end(), match.end() >= len(said.rstrip()))
    if match := _QUESTION_BARE.match(head):
        return Label(Kind.QUESTION, (), match.end(), match.end() >= len(said.rstrip()))
    return Label(Kind.TEXT)


def _is_label(match: "re.Match[str]", head: str, said: str) -> bool:
    """A label is closed by a sign or the end of the line, or followed by a new sentence: "Vraag 3 Klopt het dat"."""
    rest = head[match.end() :]
    letter = head.lstrip("•·●▪◦*»>–—- \t")[:2]
    if len(letter) > 1 and letter[0].lower() in "va" and (letter[1].isdigit() or letter[1] == " "):
        return bool(match["sign"]) or not rest.strip()
    return bool(match["sign"]) or not rest.strip() or rest[0].isupper() or rest[0] in "«\"“'‘("


def first_number(said: str) -> Label | None:
    """ "1. Heeft u …?": a number with the words of the question behind it."""
    match = _NUMBER_FIRST.match(said[:40])
    return (
        Label(Kind.NUMBER, numbers_in(match["nrs"]), match.end(), keys=keys_in(match["nrs"]))
        if match
        else None
    )


def keys_in(words: str) -> tuple[str, ...]:
    """What each number is called: "2 t/m 4" as ("2", "3", "4"), "3a en 3b" as ("3a", "3b")."""
    lettered = re.findall(r"\d{1,3}[a-z]\b", words.lower())
    return tuple(lettered) if lettered else tuple(str(number) for number in numbers_in(words))


def numbers_in(words: str) -> tuple[int, ...]:
    """ "2 t/m 4, 7 en 9" as (2, 3, 4, 7, 9). A range of more than 60 counts only its ends."""
    pieces = re.findall(r"\d{1,3}|t/m|tot en met|[-–—]", words.lower())
    found: list[int] = []
    is_range = False
    for piece in pieces:
        if not piece.isdigit():
            is_range = True
            continue
        number = int(piece)
        if is_range and found and 0 < number - found[-1] <= 60:
            found += range(found[-1] + 1, number + 1)
        elif number not in found:
            found.append(number)
        is_range = False
    return tuple(found)
