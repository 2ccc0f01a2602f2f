# SPDX-License-Identifier: EUPL-1.2
"""A table of questions and answers that became plain text, cells parted by tabs or strokes (tabel)."""

import re
from collections.abc import Sequence

from ..layout import Layout
from ..shapes import Pair, Span

_ASKING = re.compile(r"\?|\b(?:waarom|welke|hoeveel|wanneer|hoe|kan|kunt)\b", re.IGNORECASE)
_PARTY = re.compile(r"[A-ZÀ-Þ0-9][\w’'+&/.-]{1,20}(?: [A-Z]\w+)?$")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]?$")
Cell = tuple[int, int]


def table_rows(layout: Layout) -> list[Pair] | None:
    """One pair a row; lines that are no row go on with the answer of the row above. None when there is no such table."""
    text = layout.text
    sign = "|" if text.count("|") > 8 else "\t" if "\t" in text else ""
    if not sign:
        return None
    rows: list[tuple[int, str, Cell, list[Cell]]] = []
    heads: list[str] = []
    for line in layout.lines:
        cells = _cells(text, line.start, line.end, sign)
        words = [text[start:end].lower() for start, end in cells]
        if "vraag" in words and "antwoord" in words:
            heads = words
        elif (row := _row(text, cells, heads)) is not None:
            rows.append(row)
        elif rows and not line.is_noise and len(cells) < 2:
            rows[-1][3].append((line.start, line.end))
    if len(rows) < 2:
        return None
    return [_pair(text, *row) for row in rows]


def _cells(text: str, start: int, end: int, sign: str) -> list[Cell]:
    """The cells of a line, without white space around them; an empty cell stays, except at the ends."""
    if text[start] == sign:
        start += 1
    if end > start and text[end - 1] == sign:
        end -= 1
    found, at = [], start
    while at <= end:
        stop = text.find(sign, at, end)
        stop = end if stop < 0 else stop
        first, last = at, stop
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last or sign == "|":
            found.append((first, last))
        at = stop + 1
    return found


def _row(text: str, cells: Sequence[Cell], heads: Sequence[str]) -> tuple[int, str, Cell, list[Cell]] | None:
    """Number, party, question and answer of one row: by the headings, else by what the cells look like."""
    words = [text[start:end] for start, end in cells]
    if len(cells) < 3 or not (number := _NUMBER.match(words[0])):
        return None
    if heads and len(heads) == len(cells):
        question, answer = heads.index("vraag"), heads.index("antwoord")
    else:
        asking = [place for place in range(1, len(cells)) if _ASKING.search(words[place])]
        if not asking or asking[0] + 1 >= len(cells):
            return None
        question, answer = asking[0], asking[0] + 1
    party = next((word for word in words[1:question] if _PARTY.match(word)), "")
    told = [cells[answer]] if cells[answer][0] < cells[answer][1] else []
    return int(number[1]), party, cells[question], told


def _pair(text: str, number: int, party: str, question: Cell, answer: list[Cell]) -> Pair:
    pieces = tuple(answer)
    told = Span(pieces[0][0], pieces[-1][1], pieces if len(pieces) > 1 else ()) if pieces else None
    return Pair(
        (number,), party, Span(*question), told, 0.95 if told else 0.8,
        "Vraag en antwoord staan naast elkaar in een tabel." if told else "Bij deze vraag staat geen antwoord in de tekst.",
    )  # fmt: skip
