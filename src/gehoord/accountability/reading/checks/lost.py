# SPDX-License-Identifier: EUPL-1.2
"""What was lost on the way: notes without marks, marks without notes, lists that are announced, demands without an answer."""

import re
from collections.abc import Sequence

from ..layout import Layout
from ..shapes import Check, Note, Pair

_ANNOUNCES = re.compile(
    r"\b(?P<word>zoals|waaronder|namelijk|te weten|onder (?:andere|meer)(?: door)?|bijvoorbeeld|als volgt|over|aan|door|voor|van|met|om|op|uit"
    r"|(?:de )?volgende(?: \w+){1,3}|punten|thema['’]?s|stappen|maatregelen|onderwerpen)\s?:\s*$",
    re.IGNORECASE,
)
# A paragraph that begins like this goes on about what was said; it is no item of a list.
_GOES_ON = re.compile(
    r"(?:Dit|Deze|Dat|Die|Daarnaast|Daarbij|Daarmee|Daarom|Hier|Hierbij|Hiermee|Hierdoor|Hiervoor|Ook|Verder|Tevens|Bovendien|Zo|Vanuit|Naast|"
    r"Tot slot|Ten slotte|Voor het overige)\b"
)
_ITEM = re.compile(r"(?:[•·●▪◦–—*«-]|[a-z0-9]{1,2}[.)]|\([a-z0-9]{1,2}\)|o\s|[\"“‘«])")
_MOST_OF_ONE = 160
_PRINTED = re.compile(r"[\d¹²³⁰⁴-⁹]")


def notes_and_marks(layout: Layout, notes: Sequence[Note]) -> list[Check]:
    """Marks whose note is not in the text, and notes that nothing points to."""
    found = []
    for note in notes:
        if note.at is not None and note.text is None:
            says = (
                f"Bij nootcijfer {note.mark} hoort geen noot in de tekst. Zet de noot erbij of haal het cijfer weg."
                if _PRINTED.search(layout.text, note.at.start, note.at.end)
                else "Hier lijkt een nootcijfer te staan dat niet goed is overgekomen. Kijk of er een noot bij hoort."
            )
            found.append(Check("mark_without_note", note.at.start, note.at.end, says, note.confidence))
        elif note.at is None and note.text is not None:
            says = f"Naar noot {note.mark} verwijst niets in de tekst. Zet het nootcijfer terug of haal de noot weg."
            found.append(Check("note_without_mark", note.text.start, note.text.end, says, note.confidence))
    return found


def lost_lists(layout: Layout) -> list[Check]:
    """ "…handvatten, zoals:" with no list below it."""
    found = []
    blocks, text = layout.blocks, layout.text
    for number, block in enumerate(blocks):
        match = _ANNOUNCES.search(text, max(block.start, block.end - 60), block.end)
        if not match:
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        sure = (
            _how_lost(layout, following.start, following.end, is_bullet=following.is_bullet)
            if following
            else 0.85
        )
        if not sure:
            continue
        says = (
            f"De zin eindigt op “{' '.join(match['word'].split())}:”, maar er volgt geen opsomming. "
            "Misschien is die weggevallen. Zet de opsomming terug of maak de zin af."
        )
        found.append(Check("lost_list", match.start(), block.end, says, sure))
    return found


def _how_lost(layout: Layout, start: int, end: int, *, is_bullet: bool) -> float:
    """How sure it is that the paragraph below is no list: 0 when it may be one."""
    head = layout.text[start : min(end, start + _MOST_OF_ONE)]
    if is_bullet or _ITEM.match(head) or "\t" in head or head[:1].islower() or head[:1].isdigit():
        return 0.0
    if _GOES_ON.match(head):
        return 0.85
    return 0.0


def open_demands(pairs: Sequence[Pair]) -> list[Check]:
    """Demands that share no words with any sentence of the answer, and questions without an answer."""
    found = []
    for pair in pairs:
        if pair.answer is None:
            says = "Bij deze vraag staat geen antwoord. Beantwoord haar, of zeg waar het antwoord staat."
            found.append(
                Check("open_demand", pair.question.start, pair.question.end, says, 0.8 * pair.confidence)
            )
            continue
        if pair.see_answer is not None:
            continue
        for demand in pair.demands:
            if not demand.matches:
                says = (
                    f"Gevraagd is: “{_short(demand.text)}” In het antwoord staat geen zin met dezelfde woorden. "
                    "Kijk of dit deel van de vraag is beantwoord."
                )
                found.append(
                    Check(
                        "open_demand",
                        demand.start,
                        demand.end,
                        says,
                        0.5,
                        ((pair.answer.start, pair.answer.end),),
                    )
                )
    return found


def _short(said: str) -> str:
    bare = " ".join(said.split())
    return bare if len(bare) <= 180 else bare[:177].rsplit(" ", 1)[0] + " …"
