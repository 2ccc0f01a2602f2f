# SPDX-License-Identifier: EUPL-1.2
"""Which paragraphs are of those who ask: what a member says, asks or wants is never a commitment of the government (sprekers).

In the record of a debate the chair speaks for the Chamber too.
"""

import re

from ..layout import Block, Layout

_KEPT = "_asking"
_ANSWERING = "_answering"
_LABEL = re.compile(
    r"(?:[•·*-]\s*)?(?:(?P<asks>vraag|vragen)|(?P<answers>antwoord|antwoorden))\b[^.?!\n]{0,50}\s*:?$",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:(?:voorts|ook|tot slot|daarnaast|verder|tevens|ten slotte|vervolgens|allereerst|daarbij|hierbij|tegelijk|tegelijkertijd"
    r"|eveneens|daarom|nu|dan)\b,?\s(?:\w{1,20}\s){0,3}?)?(?:de leden|het lid|genoemde leden|deze leden|dit lid|de fractie)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?:vragen|vraagt|merken|merkt|constateren|constateert|lezen|leest|wijzen|wijst|verzoeken|verzoekt|vinden|vindt|willen|wil|hechten"
    r"|horen|hoort|zouden|zou|zijn)\s(?:de leden|het lid|deze leden|genoemde leden|dit lid)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:leden|lid|fractie|zij|fracties)\b[^.?!]{0,90}?\b(?:vragen|vraagt|lezen|leest|constateren|constateert|merken|merkt|wijzen|wijst"
    r"|hebben|heeft|vinden|vindt|menen|meent|steunen|steunt|danken|dankt|zijn|is|maken|willen|wil|nemen|horen|hoort|zien|ziet"
    r"|onderschrijven|waarderen|delen|betreuren|hechten|herinneren|ontvangen|begrijpen|verzoeken|verzoekt|zouden|wensen|achten|acht|verwachten|verwacht|hopen|hoopt|pleiten|pleit|dringen|stellen|stelt)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"(?:(?P<member>(?:de heer|mevrouw|het lid)\s[^\n:()]{2,40}\([^()\n]{2,40}\):)|(?P<government>(?:minister|staatssecretaris)\s[^\n:()]{2,50}:)"
    r"|(?P<chair>de voorzitter:))",
    re.IGNORECASE,
)
_DICTUM = re.compile(
    r"(?:verzoekt de regering|verzoekt het kabinet|constaterend|constaterende|overwegend|gehoord de beraadslaging|spreekt uit)",
    re.IGNORECASE,
)


_OWN_VOICE = re.compile(r"\b(?:ik|wij|mij|mijn|uw kamer)\b", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-D]|\d{1,2})\s?[.):]?\s{1,3})?(?:(?P<answers>antwoord|reactie|beantwoording)|(?P<asks>vragen en opmerkingen|inbreng))\b",
    re.IGNORECASE,
)
_HEADING = 90


def answering_blocks(layout: Layout) -> set[int]:
    """Those of the asking paragraphs that only open with what members ask, and go on with the answer of the government.

    The government shows itself by "ik" or "uw Kamer"; or the paragraph stands under a title that says who answers.
    """
    asking_blocks(layout)
    found: set[int] = layout.__dict__[_ANSWERING]
    return found


def asking_blocks(layout: Layout) -> set[int]:
    """The numbers of the paragraphs in which a member speaks. Worked out once for a text."""
    kept = layout.__dict__.get(_KEPT)
    if kept is None:
        kept, layout.__dict__[_ANSWERING] = _asking(layout)
        layout.__dict__[_KEPT] = kept
    found: set[int] = kept
    return found


def _asking(layout: Layout) -> tuple[set[int], set[int]]:
    found: set[int] = set()
    answering: set[int] = set()
    text = layout.text
    is_question = is_member = in_answers = False
    for number, block in enumerate(layout.blocks):
        head = text[block.start : min(block.end, block.start + 260)]
        if label := _LABEL.match(head.strip()) if block.end - block.start < 90 else None:
            is_question = label["asks"] is not None
            continue
        if block.end - block.start < _HEADING and (section := _SECTION.match(head)):
            in_answers = section["answers"] is not None
        if turn := _TURN.match(head):
            is_member = turn["government"] is None
        if is_member or _asks(text, block, head, is_labelled=is_question):
            found.add(number)
            if not is_member and _answers_too(text, block, head, in_answers=in_answers):
                answering.add(number)
        elif is_question and not text[block.start : block.end].rstrip(")¹²³ 0123456789,.").endswith("?"):
            is_question = False
    return found, answering


def _answers_too(text: str, block: Block, head: str, *, in_answers: bool) -> bool:
    if _DICTUM.match(head) or text[max(block.start, block.end - 3) : block.end].rstrip(')”"').endswith("?"):
        return False
    return in_answers or _OWN_VOICE.search(text, block.start, block.end) is not None


def _asks(text: str, block: Block, head: str, *, is_labelled: bool) -> bool:
    """A question, an opinion of members, or the words of a motion."""
    if _DICTUM.match(head):
        return True
    tail = text[max(block.start, block.end - 12) : block.end].rstrip('0123456789, \xa0¹²³)”"’»')
    if tail.endswith("?") and (is_labelled or " ik " not in f" {head.lower()} "):
        return True
    if "vroegen" in head or "vroeg " in head:
        return False
    return bool((_PARTY.match(head) and _PRESENT.search(head)) or _INVERTED.search(head))
