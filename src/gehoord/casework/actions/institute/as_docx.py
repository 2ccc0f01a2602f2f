# SPDX-License-Identifier: EUPL-1.2
"""The file for the College to edit in a word processor: real headings, tables with a head row, Dutch."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from ...queries.institute import FileText
from .content import NOTHING, TITLE, Part, content, dated

if TYPE_CHECKING:
    from docx.document import Document


def as_docx(text: FileText, *, on: date) -> bytes:
    """The document of this day. Its properties say no more than its words."""
    from docx import Document as new_document

    document = new_document()
    _in_dutch(document)
    kept = document.core_properties
    kept.title, kept.author, kept.language = TITLE, text.parts["name"].strip(), "nl-NL"
    kept.comments, kept.last_modified_by = "", ""
    kept.created = kept.modified = datetime(on.year, on.month, on.day, tzinfo=UTC)
    document.add_heading(TITLE, level=0)
    document.add_paragraph(dated(on))
    for part in content(text):
        _add(document, part)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _add(document: "Document", part: Part) -> None:
    document.add_heading(part.head, level=1)
    if part.heads and part.rows:
        _add_table(document, part.heads, part.rows)
    for words in part.paragraphs or (() if part.rows else (NOTHING,)):
        document.add_paragraph(words)


def _add_table(document: "Document", heads: tuple[str, str], rows: tuple[tuple[str, str], ...]) -> None:
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=2, style="Table Grid")
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    # This row is a head: repeated on each page, and read out as such.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _in_dutch(document: "Document") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    style = document.styles["Normal"].element
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    style.get_or_add_rPr().append(language)
    for given in document.styles.element.iter(qn("w:lang")):
        given.set(qn("w:val"), "nl-NL")
