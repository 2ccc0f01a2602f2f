# SPDX-License-Identifier: EUPL-1.2
"""A published text to open in a word processor, written from nothing but what may be read (Word-bestand).

Nothing of the source file is taken along: no properties, no comments, no earlier changes, no picture of the first page.
"""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from .plain import GROUNDS_HEAD, HEADING, POINTS, Paper

if TYPE_CHECKING:
    from docx.document import Document

HEADS = ("Grond", "Aantal", "Wat dat betekent")


def as_docx(paper: Paper, *, on: date, author: str) -> bytes:
    """The document. author: the service that publishes, never a person."""
    from docx import Document as new_document

    document = new_document()
    _properties(document, title=paper.title, on=on, author=author)
    document.add_heading(paper.title, level=0)
    for line in paper.lines:
        document.add_paragraph(line)
    for block in paper.blocks:
        if block.kind == HEADING:
            document.add_heading(block.lines[0], level=1)
        elif block.kind == POINTS:
            for line in block.lines:
                document.add_paragraph(line, style="List Bullet")
        else:
            document.add_paragraph("\n".join(block.lines))
    if paper.grounds:
        document.add_heading(GROUNDS_HEAD, level=1)
        _table(document, paper.grounds)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _properties(document: "Document", *, title: str, on: date, author: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    kept = document.core_properties
    kept.title, kept.author, kept.language = title, author, "nl-NL"
    kept.comments = kept.last_modified_by = kept.subject = kept.keywords = kept.category = ""
    kept.created = kept.modified = datetime(on.year, on.month, on.day, tzinfo=UTC)
    for given in document.styles.element.iter(qn("w:lang")):
        given.set(qn("w:val"), "nl-NL")
    # The empty document that we begin from brings a picture of its first page: that is not ours to publish.
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _table(document: "Document", rows: tuple[tuple[str, str, int], ...]) -> None:
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=3, style="Table Grid")
    for cell, words in zip(table.rows[0].cells, HEADS, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    # This row is a head: repeated on each page, and read out as such.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for code, means, count in rows:
        for cell, words in zip(table.add_row().cells, (code, str(count), means), strict=True):
            cell.text = words
