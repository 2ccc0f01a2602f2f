# SPDX-License-Identifier: EUPL-1.2
"""Lines that belong to the page and not to the text: running heads, ISSN, page numbers, rules, footnote blocks (opmaakregels)."""

import re

_LINE = re.compile(r"[^\n]*\n?")
_SESSION = r"vergaderjaar \d{4}\s?[-–]\s?\d{2,4}"
_DOSSIER = r"(?P<dossier>\d{2}[ .\u00a0]?\d{3})(?:-(?P<part>\d{2})|[- \u00a0](?P<chapter>[IVX]+[AB]?|[A-M]))?"
RUNNING = re.compile(
    # A running head, also on the line of the place where it was printed: "'s-Gravenhage 2021   Tweede Kamer, …, nr. 604  1".
    r"[ \t]*(?:['’‘]?s-Gravenhage\s+\d{4}[ \t]+)?(?:Tweede|Eerste) Kamer,? "
    + _SESSION
    + r",[ \u00a0]*"
    + _DOSSIER
    + r",[ \u00a0]*(?:nr\.)?[ \u00a0]*(?P<number>\d{1,4}|[A-Z]{1,2})(?P<page>[ \t]+\d{1,4})?[ \t\f]*\r*$",
    re.MULTILINE,
)
"""dossier, part or chapter, number, and the number of the page where it stands."""
ANNEX_HEAD = re.compile(
    r"[ \t]*(?:['’‘]?s-Gravenhage\s+\d{4}[ \t]+)?(?:Tweede|Eerste) Kamer,? "
    + _SESSION
    + r",? Aanhangsel(?: van de Handelingen)?(?:[ \t]+\d{1,4})?[ \t\f]*\r*$",
    re.MULTILINE | re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"(?:"
    r"(?:ah|kst|kv|h)-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*(?:\s+\d{1,4})?"
    r"|ISSN\s+\d{4}\s?-\s?\d{3}[\dXx]"
    r"|['’‘]?s-Gravenhage\s+\d{4}|Sdu Uitgevers.{0,40}"
    r"|[-–—_=*]{3,}"
    r"|(?:pagina|blad|bladzijde|page)\s+\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?"
    r"|\d{1,4}\s*/\s*\d{1,4}"
    r"|(?:Tweede|Eerste) Kamer,? vergaderjaar \d{4}\s?[-–]\s?\d{2,4}\s+(?:\d{1,4}|Aanhangsel van de Handelingen)"
    r"|Vragen gesteld door de leden der Kamer(?:, met de daarop door de regering gegeven antwoorden)?"
    r"|Contactpersoon:?|T\s+070[ -]\d.*|F\s+070[ -]\d.*"
    r")",
    re.IGNORECASE,
)
# What a ministry prints at the head of each page beside the text; a label stands on one line and its value on the next.
_LETTERHEAD = re.compile(
    r"(?:datum|(?:ons |uw |onze )?(?:kenmerk|referentie)|bijlage\(n\)|bijlagen?|directoraat-generaal\b.*|directie\b.*|"
    r"ministerie van .*|programma .*|afdeling .*)\s*:?$",
    re.IGNORECASE,
)
_VALUES = re.compile(r"datum|kenmerk|referentie", re.IGNORECASE)
_HEAD_LINES, _HEAD_WIDTH = 10, 60
_NOTE_LINE = re.compile(r"(?:\d{1,3}|[*†‡])\)?\s{0,3}(?=[A-ZÀ-Þ(«\"“‘'h])\S.{3,}")
_PAGE_END = re.compile(
    r"\f|^(?:[-–—_]{3,})$|ISSN|^(?:ah|kst)-|, Aanhangsel\s+\d|^(?:pagina|blad) \d", re.IGNORECASE
)


def furniture_lines(text: str) -> set[int]:
    """Where the lines begin that are furniture or footnote blocks. Linear in the length of the text."""
    lines = [(match.start(), match[0].strip()) for match in _LINE.finditer(text) if match[0].strip()]
    found = {start for start, said in lines if len(said) < 140 and _is_page_line(said)}
    found |= _page_numbers(text, lines, found)
    found |= _letterheads(lines, found)
    return found | _note_blocks(text, lines, found)


def _is_page_line(said: str) -> bool:
    return bool(_ALWAYS.fullmatch(said) or RUNNING.fullmatch(said) or ANNEX_HEAD.fullmatch(said))


def _letterheads(lines: list[tuple[int, str]], found: set[int]) -> set[int]:
    """The letterhead that is printed again on top of a page: short lines behind the furniture, up to its last value."""
    heads: set[int] = set()
    for place in range(len(lines) - 1):
        if lines[place][0] not in found or lines[place + 1][0] in found:
            continue
        last = place
        for further in range(place + 1, min(place + 1 + _HEAD_LINES, len(lines))):
            said = lines[further][1]
            if len(said) > _HEAD_WIDTH or said.endswith((".", "?", ";")):
                break
            if _VALUES.search(lines[further - 1][1]) and _LETTERHEAD.match(lines[further - 1][1]):
                last = further
            elif _LETTERHEAD.match(said):
                last = max(last, further)
        heads |= {lines[each][0] for each in range(place + 1, last + 1)}
    return heads


def _page_numbers(text: str, lines: list[tuple[int, str]], found: set[int]) -> set[int]:
    """A lone number right above or below another line of furniture is the number of the page; an empty line parts them."""
    numbers = set()
    for place, (start, said) in enumerate(lines):
        if len(said) <= 4 and said.isdigit():
            above = (
                place > 0
                and lines[place - 1][0] in found
                and text.count("\n", lines[place - 1][0], start) == 1
            )
            below = place + 1 < len(lines) and lines[place + 1][0] in found
            if above or (below and text.count("\n", start, lines[place + 1][0]) == 1):
                numbers.add(start)
    return numbers


def _note_blocks(text: str, lines: list[tuple[int, str]], found: set[int]) -> set[int]:
    """Numbered notes that stand right before furniture, or after a rule: back from the end of each page."""
    notes: set[int] = set()
    for place in range(len(lines) - 1):
        start, _said = lines[place]
        following = lines[place + 1][0]
        if start in found or following not in found:
            continue
        notes |= _notes_back_from(lines, place, found)
    for place in range(1, len(lines)):
        start, said = lines[place]
        before = lines[place - 1]
        if (
            before[0] in found
            and set(before[1]) <= set("-–—_")
            and _NOTE_LINE.match(said)
            and start not in notes
        ):
            notes |= _notes_on_from(lines, place)
    return notes


def _notes_back_from(lines: list[tuple[int, str]], place: int, found: set[int]) -> set[int]:
    """The block of notes that ends with this line: from its lowest number, numbers going up by one."""
    block: list[tuple[int, str]] = []
    best: set[int] = set()
    expected: int | None = None
    for start, said in reversed(lines[max(0, place - 14) : place + 1]):
        if start in found:
            break
        block.append((start, said))
        if match := re.match(r"(\d{1,3})\)?\s{0,3}(?:[A-ZÀ-Þ(«\"“‘']|https?:|www\.|zie )", said):
            number = int(match[1])
            if expected is not None and number != expected:
                break
            if _is_note_text(said):
                best = {each for each, _words in block}
                expected = number - 1
                continue
            break
        if len(block) > 4 and not best:
            break
    return best


def _notes_on_from(lines: list[tuple[int, str]], place: int) -> set[int]:
    """After a rule: numbered notes until something else."""
    notes = set()
    for start, said in lines[place : place + 20]:
        if not _NOTE_LINE.match(said):
            break
        notes.add(start)
    return notes


def _is_note_text(said: str) -> bool:
    """What a footnote says: a citation, an address, a report; not a numbered question."""
    return "?" not in said.rsplit("http", 1)[0] and not re.match(
        r"\d{1,3}\s+(?:Heeft|Kunt|Bent|Wat|Hoe|Deelt|Is|Klopt)\b", said
    )
