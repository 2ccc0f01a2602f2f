# SPDX-License-Identifier: EUPL-1.2
"""Promises in a table, one a row, with the state that its last cell gives (tabellen van toezeggingen).

Cells stand beside each other with tabs or bars, or below each other, one a line. What a table lists is said by its head
("Toezegging", "Omschrijving van de motie") or else by the title above it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..layout import Layout, Line
from ..shapes import Commitment, Deadline
from ..spans import term_in

_WHAT = re.compile(
    r"(?:korte )?(?:omschrijving|onderwerp|toezegging(?:en)?|moties?|inhoud|tekst)(?:(?: van)?(?: de| het)? (?P<of>\w+))?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:id|nr\.?|nummer|volgnummer|datum|vindplaats|bron|kamerstuk|debat|herkomst|gedaan|status|stand(?: van zaken)?|planning|voortgang"
    r"|afdoening|termijn|toelichting|opmerkingen?|verantwoordelijke?|bewindspersoon)\b[^|\t]{0,30}",
    re.IGNORECASE,
)
_STATE_HEAD = re.compile(r"status|stand|planning|voortgang|afdoening|toelichting", re.IGNORECASE)
_PROMISE, _MOTIONS = re.compile(r"toezegging", re.IGNORECASE), re.compile(r"\bmoties?\b", re.IGNORECASE)
_MOTION = re.compile(r"(?:de |het )?(?:gewijzigde |aangehouden )?(?:moties?|amendement)\b", re.IGNORECASE)
_PROMISES = re.compile(
    r"(?:toezegging\b|(?:de |het )?(?:minister|staatssecretaris|bewindspersoon|kabinet)[^.\t]{0,80}?\b(?:zegt?|heeft)\b[^.\t]{0,60}?\b(?:toe|toegezegd)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:kamerstuk|handelingen|commissiedebat|plenair|debat|algemeen overleg|AO\b|VAO\b|WGO\b|notaoverleg|wetgevingsoverleg|schriftelijk overleg"
    r"|mondelinge?|vragenuur|brief van|\d{2} ?\d{3}\b|\d{4}[DZ]\d{4})",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:de|uw|beide) kamers? (?:wordt|worden|ontvangt|zal)\b[^.|\t\n]{0,200}\.?", re.IGNORECASE
)
_STATES = (
    ("vertraagd", re.compile(r"vertraagd|uitgesteld|later dan|niet gehaald", re.IGNORECASE), False),
    ("afgedaan", re.compile(r"afgedaan|afgehandeld|nagekomen|voldaan", re.IGNORECASE), True),
    ("uitgevoerd", re.compile(r"uitgevoerd|gereed|afgerond|is (?:de kamer )?geïnformeerd|verzonden", re.IGNORECASE), True),
    ("lopend", re.compile(r"in uitvoering|loopt|in behandeling|lopend", re.IGNORECASE), False),
)  # fmt: skip
_LEAST, _LONGEST_HEAD = 3, 120
Cell = tuple[int, int]
_SURE_BY_ROW, _SURE_BY_HEAD, _SURE_BY_TITLE = 0.89, 0.89, 0.86
_NEAR = 4
"""A title this many lines above a table is not its title any more."""


@dataclass(slots=True)
class _Table:
    """What the table lists, and in which of its columns the description and the state stand."""

    of_promises: bool = False
    of_motions: bool = False
    sure: float = _SURE_BY_ROW
    what: int = -1
    state: int = -1


def in_tables(layout: Layout, deadlines: Sequence[Deadline]) -> tuple[list[Commitment], list[Cell]]:
    """Rows of "description, place, state": one promise each; and where all rows stand.

    The state of a motion is kept with the motion; only news for the Chamber with a term, in its last cell, is a promise.
    """
    found: list[Commitment] = []
    rows: list[Cell] = []
    text = layout.text
    lines = [line for line in layout.lines if not line.is_noise or _is_of_table(text[line.start : line.end])]
    title, since, table, number = "", 0, _Table(), 0
    while number < len(lines):
        line = lines[number]
        cells = _cells(text, line)
        if len(cells) < _LEAST:
            if taken := _stacked_head(text, lines, number):
                below = _Table(*_subject(text[line.start : line.end], title), 0, 2)
                number = _stacked(layout, lines, number + taken, below, deadlines, found, rows)
                continue
            table = _Table()
            said = text[line.start : line.end]
            since += 1
            if (
                len(said) < _LONGEST_HEAD
                and said[-1] not in ".;,?"
                and (_PROMISE.search(said) or _MOTIONS.search(said))
            ):
                title, since = said, 0
            elif since > _NEAR:
                title = ""
        elif head := _head(text, cells, title):
            table = head
        else:
            _row(layout, cells, table, deadlines, found, rows)
        number += 1
    return found, rows


def _is_of_table(said: str) -> bool:
    """A head that stands above several tables looks like furniture, but is none."""
    return "|" in said or "\t" in said or bool(_WHAT.fullmatch(said) or _OTHER.fullmatch(said))


def _cells(text: str, line: Line) -> list[Cell]:
    """The cells of this line, without the bars at its sides."""
    sign = "|" if text.find("|", line.start, line.end) >= 0 else "\t"
    found, at = [], line.start
    while at <= line.end:
        stop = text.find(sign, at, line.end)
        stop = line.end if stop < 0 else stop
        found.append(_bare(text, at, stop))
        at = stop + 1
    if sign == "|":
        found = found[found[0][0] == found[0][1] : len(found) - (found[-1][0] == found[-1][1])]
    return found


def _bare(text: str, start: int, end: int) -> Cell:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _subject(said: str, title: str) -> tuple[bool, bool, float]:
    """Whether it lists promises, or motions; and how sure that is. Neither when nothing tells."""
    for words, sure in ((said, _SURE_BY_HEAD), (title, _SURE_BY_TITLE)):
        promise, motion = bool(_PROMISE.search(words)), bool(_MOTIONS.search(words))
        if promise != motion:
            return promise, motion, sure
    return False, False, _SURE_BY_ROW


def _head(text: str, cells: list[Cell], title: str) -> _Table | None:
    """The table whose head these cells are."""
    said = [text[start:end] for start, end in cells]
    what = [place for place, words in enumerate(said) if _WHAT.fullmatch(words)]
    others = [place for place, words in enumerate(said) if _OTHER.fullmatch(words)]
    if not what or len(what) + len(others) < len(said):
        return None
    state = [place for place in others if _STATE_HEAD.match(said[place])]
    return _Table(*_subject(said[what[0]], title), what[0], state[-1] if state else len(said) - 1)


def _row(
    layout: Layout, cells: list[Cell], table: _Table, deadlines: Sequence[Deadline],
    found: list[Commitment], rows: list[Cell],
) -> None:  # fmt: skip
    text = layout.text
    place = table.what if 0 <= table.what < len(cells) else 0
    what, state = cells[place], cells[table.state if 0 <= table.state < len(cells) else -1]
    said = text[what[0] : what[1]]
    is_motion = table.of_motions or _MOTION.match(said) is not None
    is_promise = _PROMISES.match(said) is not None and len(said) >= 25
    if is_motion and not is_promise:
        if _MOTION.match(said):
            rows.append((cells[0][0], cells[-1][1]))
            found += _news(layout, state, deadlines)
    elif is_promise or (table.of_promises and any(sign.isalpha() for sign in said)):
        rows.append((cells[0][0], cells[-1][1]))
        found.append(_promise(layout, what, state, deadlines, _SURE_BY_ROW if is_promise else table.sure))


def _stacked_head(text: str, lines: list[Line], number: int) -> int:
    """How many lines the head of a table has whose cells stand below each other; 0 when this is none."""
    said = [text[line.start : line.end] for line in lines[number : number + 4] if line.end - line.start < 60]
    if len(said) < _LEAST or not _WHAT.fullmatch(said[0]):
        return 0
    count = 1
    while count < len(said) and _OTHER.fullmatch(said[count]):
        count += 1
    return count if count >= _LEAST else 0


def _stacked(
    layout: Layout, lines: list[Line], number: int, table: _Table, deadlines: Sequence[Deadline],
    found: list[Commitment], rows: list[Cell],
) -> int:  # fmt: skip
    """Reads the rows that follow; gives the first line that belongs to none of them."""
    text = layout.text
    while number < len(lines):
        stop = number + 1
        while stop < len(lines) and text.count("\n", lines[stop - 1].end, lines[stop].start) == 1:
            stop += 1
        places = [at for at in range(number + 1, stop) if _PLACE.match(text, lines[at].start)]
        if not places:
            return number
        what = (lines[number].start, lines[places[0] - 1].end)
        state = (lines[min(places[0] + 1, stop - 1)].start, lines[stop - 1].end)
        _row(
            layout,
            [what, (lines[places[0]].start, lines[places[0]].end), state],
            table,
            deadlines,
            found,
            rows,
        )
        number = stop
    return number


def _promise(
    layout: Layout, what: Cell, state: Cell, deadlines: Sequence[Deadline], sure: float
) -> Commitment:
    said = layout.text[state[0] : state[1]]
    status, declared = next(
        ((status, declared) for status, pattern, declared in _STATES if pattern.search(said)), ("open", False)
    )
    return Commitment(
        "toezegging", *what, " ".join(layout.text[what[0] : what[1]].split()), sure,
        f"toezegging in een tabel; stand: “{said[:80]}”", status=status, self_declared=declared,
        due=term_in(deadlines, *state) or term_in(deadlines, *what),
    )  # fmt: skip


def _news(layout: Layout, state: Cell, deadlines: Sequence[Deadline]) -> list[Commitment]:
    """ "De Kamer wordt in het najaar geïnformeerd" in the last cell of a motion."""
    match = _TELLS.search(layout.text, *state)
    due = term_in(deadlines, *match.span()) if match else None
    if match is None or due is None:
        return []
    return [
        Commitment(
            "toezegging", *match.span(), " ".join(match[0].split()), 0.78, "bericht aan de Kamer over een motie, met een termijn",
            implicit=True, due=due, to_whom=" ".join(match[0].split()[:2]),
        )
    ]  # fmt: skip
