# SPDX-License-Identifier: EUPL-1.2
"""A progress report as files that leave: for a word processor and for a spreadsheet, both from the frozen rows."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ..life.words import day
from ..models import ProgressReport
from ..queries.addresses import whole_address
from ..queries.register.progress import Row, period_words

if TYPE_CHECKING:
    from docx.document import Document

HEADS = ("Wat is toegezegd of gevraagd", "Wie moet het doen", "Stand op de laatste dag", "Waar dat staat")
COLUMNS = (
    "code", "soort", "wat", "verantwoordelijke", "aan_wie", "gedaan_op", "termijn", "termijn_stand", "uitgesteld",
    "verklaard", "gezien", "besluit_van_de_kamer", "adres", "bronnen",
)  # fmt: skip


def csv_rows(report: ProgressReport) -> Iterator[list[str]]:
    """One heading, one row per entry; sources as addresses with a space between."""
    yield list(COLUMNS)
    for row in report.rows:
        sources = " ".join(dict.fromkeys(filter(None, map(_address, row["sources"]))))
        yield [
            row["code"], row["kind"], row["what"], row["owner"], row["to_whom"], row["made_on"], row["due"], row["term"],
            row["postponed"], row["declared"], row["proof"], row["house"], whole_address(row["address"]), sources,
        ]  # fmt: skip


def state_lines(row: Row) -> list[str]:
    """How an entry stood, each of the three things on a line of its own."""
    told = [
        (_("Termijn"), " · ".join(filter(None, (row["term"], row["due"], row["postponed"])))),
        (_("De Kamer"), row["house"]),
        (_("Gezegd"), row["declared"]),
        (_("Gezien"), row["proof"]),
    ]
    return [f"{name}: {words}" for name, words in told if words]


def _address(source: Row) -> str:
    place = source["address"] or source["link"]
    return whole_address(place) if place.startswith("/") else str(place)


def as_docx(report: ProgressReport, *, author: str) -> bytes:
    """Real headings, a table whose head row is repeated on each page, Dutch. Its properties say no more than its words."""
    from docx import Document as new_document

    document = new_document()
    _in_dutch(document)
    _properties(document, report, author)
    document.add_heading(report.title, level=0)
    document.add_paragraph(period_words(report))
    if any(row.get("is_demo") for row in report.rows):
        document.add_paragraph(_("Verzonnen voorbeeld: niets hiervan is echt."))
    document.add_paragraph(
        _(
            "Wat iemand zei dat klaar is en wat iemand van ons zag, staan apart. Het een volgt nooit uit het ander."
        )
    )
    document.add_heading(_("Overzicht"), level=1)
    _table(document, report)
    document.add_heading(_("Bronnen"), level=1)
    for row in report.rows:
        document.add_heading(row["what"], level=2)
        for source in row["sources"]:
            document.add_paragraph(_told(source), style="List Bullet")
    document.add_heading(_("Over dit overzicht"), level=1)
    address = whole_address(f"/verantwoording/voortgang/{report.code}/")
    document.add_paragraph(_("Dit overzicht staat op %(address)s.") % {"address": address})
    document.add_paragraph(_("SHA-256 van de regels: %(digest)s") % {"digest": report.digest})
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _told(source: Row) -> str:
    """One event in a line: day, what, who, words and place."""
    told = [f"{day(date.fromisoformat(source['on']))}: {source['what']}"]
    told += [
        source["who"],
        source["verdict"],
        f"“{source['words']}”" if source["words"] else "",
        source["note"],
    ]
    place = source["title"] or source["link_words"]
    told.append(f"{place} ({_address(source)})" if place else "")
    return "; ".join(filter(None, told))


def _table(document: "Document", report: ProgressReport) -> None:
    from docx.oxml import OxmlElement

    table = document.add_table(rows=1, cols=len(HEADS), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, HEADS, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    # This row is a head: repeated on each page, and read out as such.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in report.rows:
        titles = dict.fromkeys(filter(None, (one["title"] or one["link_words"] for one in row["sources"])))
        cells: tuple[Any, ...] = (row["what"], row["owner"], "\n".join(state_lines(row)), "\n".join(titles))
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words


def _properties(document: "Document", report: ProgressReport, author: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    kept = document.core_properties
    kept.title, kept.author, kept.language = report.title, author, "nl-NL"
    kept.comments = kept.last_modified_by = kept.subject = kept.keywords = kept.category = ""
    kept.created = kept.modified = datetime(report.last.year, report.last.month, report.last.day, tzinfo=UTC)
    # The empty document that we begin from brings a picture of its first page, which is not ours.
    relations = document.part.package.rels
    for key in [key for key, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def _in_dutch(document: "Document") -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    for given in document.styles.element.iter(qn("w:lang")):
        given.set(qn("w:val"), "nl-NL")
