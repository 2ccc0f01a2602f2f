# SPDX-License-Identifier: EUPL-1.2
"""The lines that are notes: numbered lines at the foot of a page, after a rule, or that cite (nootregels)."""

import re

from ..layout import Layout, Line

# A number with or without a space or bracket, "[3]", a raised number, or a sign that a scanner made of one.
_NUMBERED = re.compile(r"(?:\[(\d{1,3})\]|(\d{1,3})\)?|([¹²³⁰⁴-⁹]{1,3}))[ \t\xa0]{0,4}(?=[^\s\d.,:)])")
_DAMAGED = re.compile(
    r"[®?*°'’HI!]{1,2}[ \t]{1,3}(?=(?:Kamerstuk|Tweede Kamer|TK |Handelingen|Aanhangsel|Vergaderjaar))"
)
_CITES = re.compile(
    r"(?:Kamerstuk|Tweede Kamer|Eerste Kamer|Handelingen|Aanhangsel|Aanh\.|TK |EK |Kst|Stb\.|Stcrt|Staatsblad|Trb|https?:|www\."
    r"|Zie |Brief |Vergaderjaar |Vgl\.|Bron|Rapport|«|“|\"|ECLI|Idem|Ibid|Besluit |Richtlijn |Verordening |Artikel |Art\."
    r"|Wet |Regeling |Motie |NOS|NU\.nl|Nu\.nl|Trouw|de Volkskrant|Volkskrant|NRC|AD|Het Parool|Telegraaf|De Telegraaf|RTL|Nieuwsuur"
    r"|\d{2}[ .]?\d{3}[ ,-])",
    re.IGNORECASE,
)
_CITES_SURELY = re.compile(
    r"(?:Kamerstuk|Tweede Kamer,|Handelingen [IT(]|Aanhangsel (?:van de )?Handelingen|Vergaderjaar \d|https?:)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r",\s{0,2}\d{1,2}\s(?:jan|feb|m[aä]|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\b(?:19|20)\d\d\b|www\.|https?:|\.nl\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:Heeft|Hebt|Kunt|Bent|Wat|Hoe|Deelt|Is|Klopt|Wilt|Waarom|Welke|Wanneer|Acht|Kan|Zijn|Op welke)\b"
)


def note_lines(layout: Layout) -> list[tuple[int, int, int]]:
    """Number (0 when lost), start and end of the words of every note that stands on lines of its own, in order."""
    found: list[tuple[int, int, int]] = []
    lines = layout.lines
    place, last_number, is_open = 0, 0, False
    while place < len(lines):
        line = lines[place]
        told = _told(layout, line, last_number, is_open=is_open)
        if told is None:
            is_open = is_open and line.is_noise
            place += 1
            continue
        number, start = told
        end, place = _with_more(layout, place)
        # A number that a scanner lost is the one after the note above it.
        number = number or (last_number + 1 if is_open else 0)
        found.append((number, start, end))
        last_number, is_open = number, True
    return _counted_back(found)


def _counted_back(found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The first note of a block whose number was lost is the one before the note below it."""
    for place in range(len(found) - 2, -1, -1):
        number, start, end = found[place]
        if not number and found[place + 1][0] > 1 and found[place + 1][1] - end < 40:
            found[place] = (found[place + 1][0] - 1, start, end)
    return found


def _told(layout: Layout, line: Line, last_number: int, *, is_open: bool) -> tuple[int, int] | None:
    """Number and begin of the note on this line, if it is one."""
    text = layout.text
    if damaged := _DAMAGED.match(text, line.start, line.end):
        return 0, damaged.end()
    match = _NUMBERED.match(text, line.start, line.end)
    if not match or match.end() >= line.end:
        return None
    number = _number(match)
    said = text[match.end() : line.end]
    if not number or _ASKS.match(said) or "\t" in said[:60]:
        return None
    cites = _CITES.match(said) is not None
    is_next = number == last_number + 1
    if line.is_noise and (cites or _DATED.search(said) or (is_open and is_next)):
        return number, match.end()
    if _CITES_SURELY.match(said) and "?" not in said[-2:]:
        return number, match.end()
    if cites and (is_next or number == 1 or is_open or match[1] or match[3]) and "?" not in said[-2:]:
        return number, match.end()
    if is_open and is_next and len(said) < 400 and "?" not in said[-2:] and said[:1].isupper():
        return number, match.end()
    if (
        number == 1
        and len(said) < 160
        and _DATED.search(said)
        and said[:1].isupper()
        and not said.endswith((".", ":", "?"))
    ):
        return number, match.end()
    return None


def _number(match: re.Match[str]) -> int:
    if match[3]:
        return int(match[3].translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")))
    return int(match[1] or match[2])


def _with_more(layout: Layout, place: int) -> tuple[int, int]:
    """Where the note ends, with the lines that carry it on, and the line that follows it."""
    lines, text = layout.lines, layout.text
    end, following = lines[place].end, place + 1
    while following < len(lines) and following - place < 12:
        line = lines[following]
        gap = text[end : line.start]
        if (
            gap.count("\n") > 1
            or _NUMBERED.match(text, line.start, line.end)
            or _DAMAGED.match(text, line.start, line.end)
        ):
            break
        if lines[place].is_noise != line.is_noise or text[line.start + 1 : line.start + 2].isspace():
            break
        if not (
            text[line.start].islower()
            or lines[place].is_noise
            or text[line.start : line.start + 4] in ("http", "www.")
        ):
            break
        end, following = line.end, following + 1
    return end, following
