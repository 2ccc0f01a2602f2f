# SPDX-License-Identifier: EUPL-1.2
"""A tree of a web page to blocks of text (blokken): paragraphs, list items with their sign, tables row by row."""

import re
from dataclasses import dataclass, field
from typing import Any

from .opened import CannotOpen
from .web_notes import Notes

Element = Any

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]
)
DROPPED = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "dialog",
        "embed",
        "head",
        "iframe",
        "input",
        "nav",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    ]
)
SPACE = re.compile("[ \t\r\n\f]+")
RUN = re.compile(" {2,}")
AROUND = re.compile(" ?([\n\t]) ?")
INVISIBLE = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
FURNITURE = "note-close"
"""Class of the little cross beside a note on officielebekendmakingen.nl."""


@dataclass(slots=True)
class Blocks:
    """Walks through the tree in its order. room: code points that may still come."""

    notes: Notes
    room: int
    done: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    lead: str = ""
    signs: dict[Element, str] = field(default_factory=dict)

    def of(self, element: Element) -> list[str]:
        """The blocks in an element, none empty."""
        before = self.done, self.pieces, self.lead
        self.done, self.pieces, self.lead = [], [], ""
        self._inside(element)
        self._end()
        found = self.done
        self.done, self.pieces, self.lead = before
        return found

    def _inside(self, element: Element) -> None:
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str) and not _unseen(child):
                self._one(child)
            self._say(child.tail)

    def _one(self, element: Element) -> None:
        if element in self.notes.marks:
            self.pieces.append(f"[footnoteRef:{self.notes.marks[element]}]")
        elif element in self.notes.texts:
            self._note(element)
        elif element.tag == "br":
            self.pieces.append("\n")
        elif element.tag == "pre":
            self._end()
            self._keep("".join(element.itertext()).strip("\n"))
        elif element.tag == "table":
            self._end()
            self._table(element)
        elif element.tag in BLOCKS:
            self._end()
            if element.tag == "ol":
                self.signs |= numbered(element)
            if element.tag == "li":
                self.lead = self.signs.get(element, "• ")
            self._inside(element)
            self._end()
            self.lead = "" if element.tag == "li" else self.lead
        else:
            self._inside(element)

    def _say(self, text: str | None) -> None:
        if text:
            self.pieces.append(SPACE.sub(" ", text))

    def _end(self) -> None:
        """What was said so far becomes one block."""
        text = AROUND.sub(r"\1", RUN.sub(" ", "".join(self.pieces))).strip(" \n\t")
        self.pieces = []
        if text:
            self._keep(self.lead + text)
            self.lead = ""

    def _keep(self, text: str) -> None:
        self.room -= len(text)
        if self.room < 0:
            raise CannotOpen(
                "too_long", "Op deze pagina staat te veel tekst om in één keer te lezen. Splits hem."
            )
        if text.strip():
            self.done.append(text)

    def _note(self, element: Element) -> None:
        self._end()
        number = self.notes.texts.pop(element)  # taken out, so that `of` reads what is in it
        text = " ".join(self.of(element))
        rest = re.sub(rf"^[\[(↑^\s]{{0,9}}{number}[\].):\s]{{0,9}}", "", text, count=1)
        self._keep(f"[{number}:  {rest}]")

    def _table(self, table: Element) -> None:
        rows: list[str] = []
        for row in _own_rows(table):
            cells = [cell for cell in row if cell.tag in {"td", "th"} and not _unseen(cell)]
            blocks = [self.of(cell) for cell in cells]
            if len(cells) == 1:
                self.done += ["\n".join(rows), *blocks[0]] if rows else blocks[0]
                rows = []
            elif any(blocks):
                rows.append("\t".join("\n".join(one) for one in blocks))
        self.done += ["\n".join(rows)] if rows else []


def _own_rows(table: Element) -> list[Element]:
    """The rows of this table, not of one inside it."""
    rows = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows += [row for row in child if row.tag == "tr"]
    return rows


def _unseen(element: Element) -> bool:
    """Not shown to a reader of the page."""
    return (
        element.tag in DROPPED
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or FURNITURE in element.get("class", "").split()
        or INVISIBLE.search(element.get("style", "")) is not None
    )


def numbered(items: Element) -> dict[Element, str]:
    """What a browser draws before each item of a numbered list, with a space."""
    signs: dict[Element, str] = {}
    number = _whole(items.get("start"), 1)
    for one in items:
        if one.tag == "li":
            number = _whole(one.get("value"), number)
            signs[one] = f"{number}. "
            number += 1
    return signs


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else otherwise
