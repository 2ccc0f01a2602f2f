# SPDX-License-Identifier: EUPL-1.2
"""A paper about norms to open in a word processor: text for a staff handbook, to be changed there (Word-bestand)."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from .norms import Part, Sheet

if TYPE_CHECKING:
    from docx.document import Document

TAGS = {"nl": "nl-NL", "en": "en-GB", "ar": "ar-SA"}


def as_docx(sheets: tuple[Sheet, ...], *, on: date) -> bytes:
    """One document of one or more sheets in the same language: real headings, lists and a table with a head row."""
    from docx import Document as new_document

    document = new_document()
    _properties(document, sheets[0], on)
    for one in sheets:
        document.add_heading(one.title, level=0)
        document.add_paragraph(one.organisation)
        document.add_paragraph(one.standing)
        if one.lead:
            document.add_paragraph(one.lead)
        for part in one.parts:
            _part(document, part)
        for line in one.foot:
            document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _part(document: "Document", part: Part) -> None:
    if part.heading:
        document.add_heading(part.heading, level=1)
    for line in part.lines:
        style = "List Number" if part.is_numbered else "List Bullet"
        document.add_paragraph("\n".join((line.text, *line.notes)), style=style)
    if part.rows:
        _table(document, part)


def _table(document: "Document", part: Part) -> None:
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=len(part.heads), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, part.heads, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    # This row is a head: repeated on each page, and read out as such.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in part.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _properties(document: "Document", one: Sheet, on: date) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    kept = document.core_properties
    kept.title, kept.author, kept.language = one.title, one.organisation, TAGS[one.language]
    kept.comments = kept.last_modified_by = kept.subject = kept.keywords = kept.category = ""
    kept.created = kept.modified = datetime(on.year, on.month, on.day, tzinfo=UTC)
    for given in document.styles.element.iter(qn("w:lang")):
        given.set(qn("w:val"), TAGS[one.language])
    # The empty document that we begin from brings a picture of its first page: that is not ours to publish.
    relations = document.part.package.rels
    for key in [key for key, found in relations.items() if found.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]
