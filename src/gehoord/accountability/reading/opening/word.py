# SPDX-License-Identifier: EUPL-1.2
"""The text of a .docx (Word), as people see it: paragraphs with a blank line between, tables row by row.

Footnotes come out as exports of Word have them: `[footnoteRef:1]` at the mark, `[1:  text]` at the end of that
paragraph; endnotes count on. Tracked deletions and hidden text are left out, insertions are in. Headers and footers
are page furniture and are not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .limits import Limits
from .opened import CannotOpen, Extracted
from .packing import Packing
from .word_lists import Lists, W, lists_of
from .word_parts import parts_of

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

# what a run may hold that is one sign
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}ptab": "\t"}
DELETED = {f"{W}del", f"{W}moveFrom"}
NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
WORDS = {f"{W}t", f"{M}t"}
CLOSED = {f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}tblGrid",
          f"{W}tcPr", f"{W}trPr", f"{W}sectPr"}  # fmt: skip
SYMBOLS = 0xE000
"""From here on a symbol only means something in its own font (Wingdings): most are bullets and boxes."""
SAYS_HIDDEN = "In dit bestand staat verborgen tekst. Die lezen we niet."


def extract(data: bytes, limits: Limits) -> Extracted:
    """The text of a .docx; CannotOpen when it is no ordinary, whole Word document."""
    parts = parts_of(Packing(data, limits))
    try:
        reader = Reader(parts.notes, lists_of(parts.numbering, parts.styles), limits.text)
        text = "\n\n".join([*reader.blocks(parts.body), *reader.rest()])
    except RecursionError:
        raise CannotOpen(
            "broken", "Dit Word-bestand zit te diep in elkaar. Sla de tekst opnieuw op."
        ) from None
    if not text:
        raise CannotOpen("empty", "In dit Word-bestand staat geen tekst. Zoek een versie met tekst.")
    return Extracted(text, warnings=(*parts.warnings, *((SAYS_HIDDEN,) if reader.hidden else ())))


@dataclass(slots=True)
class Paragraph:
    """One paragraph in the making; notes and text boxes wait until it ends."""

    pieces: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Reader:
    """Walks through the body in its order. room: code points that may still come."""

    notes: dict[str, dict[str, Element]]
    lists: Lists
    room: int
    hidden: bool = False
    noted: int = 0
    fields: list[bool] = field(default_factory=list)
    carried: Paragraph = field(default_factory=Paragraph)

    def blocks(self, parent: Element) -> Iterator[str]:
        """The paragraphs and tables in an element, each as text; what is empty is left out."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                rows = "\n".join(self._rows(child)).rstrip("\n")
                yield from [rows] if rows.strip() else []
            elif child.tag not in CLOSED and child.tag not in DELETED:
                yield from self.blocks(_shown(child))

    def rest(self) -> Iterator[str]:
        """What still waited for a next paragraph when there was none."""
        yield from self._ended(self.carried, "")

    def _paragraph(self, element: Element) -> Iterator[str]:
        properties = element.find(f"{W}pPr")
        now, self.carried = self.carried, Paragraph()
        self._inline(element, now)
        # An instruction that never comes to its result hides no more than this paragraph.
        self.fields = [code for code in self.fields if not code]
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.carried = now  # its end was deleted: it runs on into the next
        else:
            yield from self._ended(now, self.lists.mark(properties))

    def _ended(self, now: Paragraph, mark: str) -> Iterator[str]:
        text = "".join(now.pieces).strip(" \n\t")
        self._spend(text, *now.notes)
        if text:
            yield "".join([f"{mark} " if mark else "", text, *now.notes])
        yield from now.boxes

    def _inline(self, parent: Element, now: Paragraph) -> None:
        for child in parent:
            if child.tag == f"{W}r" or child.tag == f"{M}r":
                self._run(child, now)
            elif child.tag not in CLOSED and child.tag not in DELETED:
                self._inline(_shown(child), now)

    def _run(self, run: Element, now: Paragraph) -> None:
        properties = run.find(f"{W}rPr")
        vanish = properties.find(f"{W}vanish") if properties is not None else None
        if vanish is not None and vanish.get(f"{W}val", "1") not in {"0", "false", "off"}:
            self.hidden = self.hidden or any((one.text or "").strip() for one in run.iter(f"{W}t"))
            return
        for child in run:
            self._piece(child, now)

    def _piece(self, child: Element, now: Paragraph) -> None:
        if child.tag == f"{W}fldChar":
            self._field(child.get(f"{W}fldCharType", ""))
        elif any(self.fields) or child.tag in CLOSED:
            return
        elif child.tag in WORDS:
            text = child.text or ""
            now.pieces.append(text if child.get(PRESERVE) == "preserve" else text.strip(" \t\r\n"))
        elif child.tag in SIGNS:
            now.pieces.append(SIGNS[child.tag])
        elif child.tag == f"{W}sym":
            now.pieces.append(_symbol(child.get(f"{W}char", "")))
        elif child.tag in NOTES:
            self._note(NOTES[child.tag], child.get(f"{W}id", ""), now)
        else:
            for box in _boxes(child):
                now.boxes += self.blocks(box)

    def _field(self, moment: str) -> None:
        """Between begin and separate stands an instruction such as PAGEREF, between separate and end what is shown."""
        if moment == "begin":
            self.fields.append(True)
        elif moment == "separate" and self.fields:
            self.fields[-1] = False
        elif moment == "end" and self.fields:
            self.fields.pop()

    def _note(self, kind: str, number: str, now: Paragraph) -> None:
        """The mark of a note, and its text for the end of the paragraph; a mark without a text stays a mark."""
        self.noted += 1
        own = self.noted
        now.pieces.append(f"[footnoteRef:{own}]")
        note = self.notes.get(kind, {}).pop(number, None)  # taken out: a note in itself would never end
        if note is not None:
            now.notes.append(f" [{own}:  {' '.join(self.blocks(note))}]")

    def _rows(self, table: Element) -> Iterator[str]:
        for row in _each(table, f"{W}tr"):
            if row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = ["\n\n".join(self.blocks(cell)) for cell in _each(row, f"{W}tc")]
            if len(cells) == 1:
                yield from [f"{cells[0]}\n"] if cells[0] else []
            elif any(cells):
                yield "\t".join(cell.replace("\n\n", "\n") for cell in cells)

    def _spend(self, *texts: str) -> None:
        self.room -= sum(map(len, texts))
        if self.room < 0:
            raise CannotOpen(
                "too_long", "In dit Word-bestand staat te veel tekst om in één keer te lezen. Splits het."
            )


def _shown(element: Element) -> Element:
    """Of two ways to show the same (mc:AlternateContent) the first; of all else the element itself."""
    if element.tag != f"{MC}AlternateContent":
        return element
    first = element.find(f"{MC}Choice")
    return element if first is None else first


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, not those in a text box."""
    if element.tag == f"{W}txbxContent":
        yield element
        return
    for child in _shown(element):
        yield from _boxes(child)


def _each(parent: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those within a wrapper, not those of a table inside."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in CLOSED and child.tag not in DELETED:
            yield from _each(child, tag)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 and number < SYMBOLS else "•"
