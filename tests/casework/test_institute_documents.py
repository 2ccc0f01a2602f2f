# SPDX-License-Identifier: EUPL-1.2
"""The documents for the College, by their structure. A full PDF/UA validation is not run here: no validator is packaged."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from gehoord.casework.actions.institute.as_docx import as_docx
from gehoord.casework.actions.institute.as_pdf import as_pdf
from gehoord.casework.actions.institute.content import TITLE, content
from gehoord.casework.queries.institute import PARTS, FileText
from gehoord.foundation.papers.pdf import CannotMake, compiled

TEXT = FileText(
    dict.fromkeys(PARTS, "")
    | {
        "name": 'Samira "de Wit" #let x = 1',
        "facts": "Ze zeiden: $ga weg$.\nIk ging. #panic() \\ *niet vet* <script>",
        "grounds": "سميرة, Zoë en Łukasz",
        "time_line": "3 mei 2026: bij de balie\nzomaar",
        "evidence": "foto.jpg: het bord",
    }
)
ON = date(2026, 11, 23)


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(BytesIO(as_pdf(TEXT, on=ON)))


def tags(pdf: PdfReader) -> list[tuple[str, Any]]:
    """Name and attributes of every element of the structure, in reading order."""
    found: list[tuple[str, Any]] = []

    def walk(one: Any) -> None:
        one = one.get_object()
        if isinstance(one, list):
            for each in one:
                walk(each)
        elif isinstance(one, dict):
            if "/S" in one:
                found.append((str(one["/S"]), one.get("/A")))
            if "/K" in one:
                walk(one["/K"])

    walk(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def test_the_pdf_says_that_it_is_tagged_in_dutch_and_by_what_title(pdf):
    root = pdf.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"].value is True
    assert str(root["/Lang"]).lower().startswith("nl")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert pdf.metadata.title == TITLE
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_every_part_has_a_heading_and_every_table_a_head_row_with_scope(pdf):
    names = [name for name, _attributes in tags(pdf)]
    heads = [attributes for name, attributes in tags(pdf) if name == "/TH"]

    assert names[:2] == ["/Document", "/Title"]
    assert names.count("/H1") == len(content(TEXT))
    assert (names.count("/Table"), names.count("/THead"), names.count("/TH")) == (2, 2, 4)
    assert {str(one.get("/Scope")) for each in heads for one in each if "/Scope" in one} == {"/Column"}


def test_words_stay_words_whatever_signs_stand_in_them(pdf):
    read = " ".join(page.extract_text() for page in pdf.pages)

    for words in ('Samira "de Wit" #let x = 1', "$ga weg$", "#panic() \\ *niet vet* <script>", "Łukasz"):
        assert words in read
    assert pdf.metadata.author == 'Samira "de Wit" #let x = 1'


def test_a_picture_without_words_is_refused_and_with_words_it_is_not(tmp_path):
    drawn = '#set document(title: "A")\n#set text(lang: "nl")\n= A\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'9\' height=\'9\'></svg>"), format: "svg"{alt})'
    without, with_words = tmp_path / "a.typ", tmp_path / "b.typ"
    without.write_text(drawn.replace("{alt}", ""))
    with_words.write_text(drawn.replace("{alt}", ', alt: "Een bord"'))

    with pytest.raises(CannotMake, match="alt"):
        compiled(without, {})
    assert compiled(with_words, {})[:5] == b"%PDF-"


def test_the_template_reaches_no_file_of_the_machine(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    reading = tmp_path / "a.typ"
    reading.write_text('#set document(title: "A")\n#read("secret.txt")')

    with pytest.raises(CannotMake):
        compiled(Path(reading), {})


def test_a_long_file_keeps_its_structure_over_many_pages():
    long = FileText(TEXT.parts | {"facts": "Zin. " * 4000, "time_line": "1 mei 2026: iets\n" * 400})

    pdf = PdfReader(BytesIO(as_pdf(long, on=ON)))

    assert len(pdf.pages) > 10
    assert [name for name, _attributes in tags(pdf)].count("/TR") == 400 + 1 + 1 + 1


def test_the_document_to_edit_has_real_headings_head_rows_and_is_dutch():
    made = Document(BytesIO(as_docx(TEXT, on=ON)))
    styles = [(one.style.name, one.text) for one in made.paragraphs]

    assert styles[0] == ("Title", TITLE)
    assert [text for style, text in styles if style == "Heading 1"] == [part.head for part in content(TEXT)]
    assert [bool(table.rows[0]._tr.trPr.findall(qn("w:tblHeader"))) for table in made.tables] == [True, True]
    assert [cell.text for cell in made.tables[0].rows[1].cells] == ["3 mei 2026", "bij de balie"]
    languages = {one.get(qn("w:val")) for one in made.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert (made.core_properties.language, made.core_properties.title) == ("nl-NL", TITLE)
    assert (made.core_properties.comments, made.core_properties.last_modified_by) == ("", "")
