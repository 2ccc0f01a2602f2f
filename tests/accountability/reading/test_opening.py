# SPDX-License-Identifier: EUPL-1.2
"""Files that can be read give the text that people see in them, with every sign in its place."""

import hashlib
import zipfile
from html import escape
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.accountability.reading.making_files import (
    W,
    paragraph,
    pdf_file,
    relation,
    scan,
    together,
    word_file,
)

from gehoord.accountability.reading.opening import COMMAND, open_file
from gehoord.accountability.reading.opening.pdf import in_words
from gehoord.accountability.reading.opening.word_lists import in_signs
from gehoord.accountability.reading.opening.worker import taken_apart

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n\r"), min_size=1)


def text_of(data: bytes, name: str) -> str:
    return open_file(data, name).text


# ── plain text ──


@given(text=WORDS)
def test_a_text_file_in_utf_8_gives_exactly_what_stands_in_it(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "brief.txt"
    path.write_bytes(text.encode())

    opened = open_file(path)

    with path.open(encoding="utf-8", newline="") as file:
        assert opened.text == file.read()
    assert (opened.kind, opened.encoding, opened.pages) == ("text", "utf-8", ())


def test_line_ends_of_every_kind_stay_as_they_are() -> None:
    assert text_of(b"een\r\ntwee\rdrie\n\n", "x.txt") == "een\r\ntwee\rdrie\n\n"


def test_the_mark_in_front_of_utf_8_counts_as_a_code_point_as_it_does_for_others_who_read_the_file() -> None:
    data = "\ufeffKamerstuk".encode()

    assert text_of(data, "x.txt") == data.decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_text_is_known_by_its_mark(encoding: str) -> None:
    mark = "" if encoding in {"utf-16", "utf-32"} else "\ufeff"

    opened = open_file(f"{mark}Eén vraag €".encode(encoding), "x.txt")

    assert (opened.text, opened.encoding) == ("Eén vraag €", encoding[:6])


def test_old_western_text_is_read_with_a_remark() -> None:
    opened = open_file("“Coördinatie” kost € 5".encode("cp1252"), "x.txt")

    assert (opened.text, opened.encoding) == ("“Coördinatie” kost € 5", "windows-1252")
    assert opened.warnings == (
        "Deze tekst staat niet in UTF-8. We lezen hem als Windows-1252. Kijk of letters als é en ë kloppen.",
    )


def test_text_that_was_converted_wrongly_before_is_said_to_be_so_and_left_alone() -> None:
    once = "regel een\nde financiële gevolgen".encode().decode("cp1252")

    opened = open_file(once.encode(), "x.txt")

    assert opened.text == "regel een\nde financiÃ«le gevolgen"
    assert opened.warnings == (
        "De letters zijn eerder verkeerd omgezet: in regel 2 staat 'Ã«'. We laten dat zo staan. "
        "Heb je het origineel, gebruik dan dat.",
    )


def test_one_broken_place_does_not_turn_all_of_utf_8_into_another_alphabet() -> None:
    opened = open_file("coördinatie, één, financiële ".encode() + b"\xff einde", "x.txt")

    assert opened.text == "coördinatie, één, financiële \ufffd einde"
    assert opened.warnings == ("Het bestand is beschadigd: 1 plek is niet te lezen. Daar staat nu \ufffd.",)


def test_an_empty_file_is_empty_text_with_a_remark() -> None:
    opened = open_file(b"", "x.txt")

    assert (opened.text, opened.warnings) == ("", ("Dit bestand is leeg.",))


def test_the_fingerprint_is_of_the_bytes_as_given(tmp_path: Path) -> None:
    data = "één\r\n".encode()
    path = tmp_path / "x.txt"
    path.write_bytes(data)

    assert open_file(path).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("name", ["notitie", "kst-36800-XVI-70", "brief v1.2", "BRIEF.TXT", "-", ""])
def test_a_name_without_a_known_ending_is_judged_by_what_is_in_it(name: str) -> None:
    assert open_file(b"gewoon", name).kind == "text"
    assert open_file(b"<!DOCTYPE html><p>pagina", name if name != "BRIEF.TXT" else "").kind == "html"


# ── Word ──


def test_a_word_file_gives_paragraphs_headings_lists_and_tables() -> None:
    document = docx.Document()
    document.add_heading("Antwoorden", 1)
    document.add_paragraph("Op 3\u00a0februari\tzijn vragen gesteld.")
    document.add_paragraph("een punt", style="List Bullet")
    for words in ("eerste", "tweede"):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cel {number}"
    soft = document.add_paragraph("boven")
    soft.add_run().add_break()
    soft.add_run("onder")
    made = BytesIO()
    document.save(made)

    opened = open_file(made.getvalue(), "brief.docx")

    assert opened.text == (
        "Antwoorden\n\nOp 3\u00a0februari\tzijn vragen gesteld.\n\n• een punt\n\n1. eerste\n\n2. tweede\n\n"
        "cel 0\tcel 1\ncel 2\tcel 3\n\nboven\nonder"
    )
    assert (opened.kind, opened.warnings, opened.pages, opened.encoding) == ("docx", (), (), "")


def test_footnotes_come_out_as_exports_of_word_have_them() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph(" Kamerstuk 12 345, nr. 6.")}</w:footnote>'
        f'<w:footnote w:id="7">{paragraph("Een")}{paragraph("twee")}</w:footnote></w:footnotes>'
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>Zie de brief</w:t></w:r>{mark.format(2)}<w:r><w:t xml:space='preserve"
        f"'> en het rapport</w:t></w:r>{mark.format(7)}<w:r><w:t>.</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Verder</w:t></w:r>{mark.format(9)}</w:p>"
    )

    text = text_of(
        word_file(
            body, relations=relation("footnotes", "footnotes.xml"), extra={"word/footnotes.xml": notes}
        ),
        "x.docx",
    )

    assert text == (
        "Zie de brief[footnoteRef:1] en het rapport[footnoteRef:2]. [1:  Kamerstuk 12 345, nr. 6.] [2:  Een twee]\n\n"
        "Verder[footnoteRef:3]"
    )


def test_tracked_deletions_are_out_and_insertions_are_in() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Wij </w:t></w:r><w:del><w:r><w:delText>zullen</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>gaan</w:t></w:r></w:ins></w:p>"
        '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Deze alinea </w:t></w:r></w:p>'
        "<w:p><w:r><w:t>loopt door.</w:t></w:r></w:p>"
    )

    assert text_of(word_file(body), "x.docx") == "Wij gaan\n\nDeze alinea loopt door."


def test_instructions_of_fields_and_hidden_words_are_not_text() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    body = (
        f"<w:p>{field('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:t>niet</w:t></w:r>"
        f"{field('separate')}<w:r><w:t>wel</w:t></w:r>{field('end')}"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r></w:p>"
    )

    opened = open_file(word_file(body), "x.docx")

    assert (opened.text, opened.warnings) == (
        "wel",
        ("In dit bestand staat verborgen tekst. Die lezen we niet.",),
    )


def test_hyphens_and_symbols_keep_their_meaning() -> None:
    body = (
        "<w:p><w:r><w:t>ADV</w:t><w:noBreakHyphen/><w:t>beleid dis</w:t><w:softHyphen/><w:t>criminatie</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Arial" w:char="20AC"/></w:r></w:p>'
    )

    assert text_of(word_file(body), "x.docx") == "ADV\u2011beleid discriminatie•€"


def test_a_text_box_follows_the_paragraph_it_hangs_on_and_stands_there_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in de kantlijn</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>alinea</w:t></w:r></w:p>"
    )

    assert text_of(word_file(body), "x.docx") == "alinea\n\nin de kantlijn"


def test_numbers_that_word_draws_itself_are_counted_as_word_counts_them() -> None:
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'.format
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="4">{level(0, 2, "decimal", "Vraag %1")}'
        f'{level(1, 1, "lowerLetter", "%1%2)")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/>'
        "</w:lvlOverride></w:num></w:numbering>"
    )
    styles = (
        f'<w:styles {W}><w:style w:styleId="Vraag"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Kind"><w:basedOn w:val="Vraag"/></w:style></w:styles>'
    )
    depth = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'.format
    body = "".join(
        paragraph("x", properties)
        for properties in (
            '<w:pStyle w:val="Kind"/>',
            depth(1, 1),
            depth(1, 1),
            depth(0, 1),
            depth(1, 1),
            depth(0, 2),
            depth(0, 0),
        )
    )
    made = word_file(
        body,
        relations=relation("numbering", "numbering.xml") + relation("styles", "styles.xml"),
        extra={"word/numbering.xml": numbering, "word/styles.xml": styles},
    )

    assert text_of(made, "x.docx").split("\n\n") == [
        "Vraag 2 x",
        "2a) x",
        "2b) x",
        "Vraag 3 x",
        "3a) x",
        "Vraag 9 x",
        "x",
    ]


@pytest.mark.parametrize(
    ("number", "counts", "signs"),
    [
        (3, "decimal", "3"),
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (7, "decimalZero", "07"),
    ],
)
def test_list_numbers_have_the_signs_of_their_kind(number: int, counts: str, signs: str) -> None:
    assert in_signs(number, counts) == signs


def test_a_table_of_one_cell_is_only_a_frame_and_gives_paragraphs() -> None:
    cell = f"<w:tc>{paragraph('Vraag 1')}{paragraph('Bent u bekend met dit bericht?')}</w:tc>"

    text = text_of(word_file(f"<w:tbl><w:tr>{cell}</w:tr><w:tr>{cell}{cell}</w:tr></w:tbl>"), "x.docx")

    both = "Vraag 1\nBent u bekend met dit bericht?"
    assert text == f"Vraag 1\n\nBent u bekend met dit bericht?\n\n{both}\t{both}"


def test_strict_word_files_read_alike() -> None:
    usual = word_file(paragraph("hetzelfde", '<w:numPr><w:numId w:val="0"/></w:numPr>'))
    strict = usual_to_strict(usual)

    assert text_of(strict, "x.docx") == text_of(usual, "x.docx") == "hetzelfde"


def usual_to_strict(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(
                name,
                old.read(name).replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            )
    return made.getvalue()


# ── PDF ──


def test_a_pdf_gives_its_pages_with_where_each_begins_and_where_paragraphs_end() -> None:
    sentence = "Het kabinet zal de Kamer voor de zomer over de voortgang van de aanpak informeren. "
    words = f"#set page(width: 14cm)\n{sentence * 6}\n\nVraag 2\n\n{sentence * 4}#pagebreak()Kamerstuk 36 800-XVI, nr. 70"

    opened = open_file(pdf_file(words), "brief.pdf")

    first, second = opened.text[: opened.pages[1]], opened.text[opened.pages[1] :]
    assert (opened.kind, opened.warnings, len(opened.pages), opened.pages[0]) == ("pdf", (), 2, 0)
    assert second == "Kamerstuk 36 800-XVI, nr. 70"
    assert first.endswith("\n\f")
    assert [part.split("\n")[0][:11] for part in first.split("\n\n")] == [
        "Het kabinet",
        "Vraag 2",
        "Het kabinet",
    ]


def test_pages_that_are_a_picture_are_named_and_the_others_are_read() -> None:
    opened = open_file(
        together(pdf_file("Bladzijde een."), scan(pages=3), pdf_file("Bladzijde vijf.")), "x.pdf"
    )

    assert opened.warnings == ("Bladzijden 2 t/m 4 zijn een scan zonder tekst.",)
    assert opened.text.split("\f") == ["Bladzijde een.\n", "\n", "\n", "\n", "Bladzijde vijf."]


def test_page_numbers_are_told_as_people_write_them() -> None:
    assert [in_words(one) for one in ([3], [1, 2], [1, 3, 4, 5, 9])] == ["3", "1 en 2", "1, 3 t/m 5 en 9"]


# ── web pages ──

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>niet</title><style>p{}</style></head><body>
<header>site</header><nav><a href="/">menu</a></nav><main><h1>Kamervraag 2031Z00001</h1>
<div class="vraag"><h2><a id="d1"></a>Vraag 1</h2><p>Kent u het bericht &laquo;Zorg&raquo;?<a href="#ID-1">1</a>
<sup><a href="#n2">2</a></sup></p></div><ul><li>een</li><li>twee</li></ul><ol start="3"><li>drie<li value="7">zeven</ol>
<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><p>regel<br>nog&nbsp;een</p>
<script>var x = 1;</script><div hidden>weg</div><div style="display: none">ook weg</div>
<div class="noot" id="note-ID-1"><h5 class="note-close"><a href="#close-ID-1">X</a> Noot</h5><sup><span><a id="ID-1"></a>1</span>
</sup><p>Krant, 3 mei 2031.</p></div><p id="n2">[2] Kamerstuk 12&nbsp;345, nr. 6.</p></main><footer>voet</footer></body></html>"""


def test_a_web_page_gives_its_main_part_block_by_block_with_its_footnotes() -> None:
    opened = open_file(PAGE.encode(), "kv.html")

    assert opened.text.split("\n\n") == [
        "Kamervraag 2031Z00001",
        "Vraag 1",
        "Kent u het bericht «Zorg»?[footnoteRef:1] [footnoteRef:2]",
        "• een",
        "• twee",
        "3. drie",
        "7. zeven",
        "a\tb\nc\td",
        "regel\nnog\u00a0een",
        "[1:  Krant, 3 mei 2031.]",
        "[2:  Kamerstuk 12\u00a0345, nr. 6.]",
    ]
    assert (opened.kind, opened.encoding, opened.warnings) == ("html", "utf-8", ())


def test_numbers_that_lead_to_a_chapter_or_to_two_places_are_no_footnotes() -> None:
    page = (
        '<p>Zie <a href="#h1">1</a>, <a href="#a">2</a> en <a href="#b">2</a></p>'
        '<section id="h1"><h2>1 Inleiding</h2><p>tekst</p></section><p id="a">2 aap</p><p id="b">2 noot</p>'
    )

    assert text_of(f"<html><body>{page}".encode(), "x.html").split("\n\n")[0] == "Zie 1, 2 en 2"


@pytest.mark.parametrize(
    ("label", "codec"), [("windows-1252", "cp1252"), ("iso-8859-15", "iso-8859-15"), ("ISO-8859-1", "cp1252")]
)
def test_the_alphabet_that_a_page_names_is_used(label: str, codec: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head><body>kost € 5, één'

    opened = open_file(page.encode(codec), "x.htm")

    assert (opened.text, opened.encoding, opened.warnings) == ("kost € 5, één", label.lower(), ())


def test_a_page_without_a_main_part_loses_only_the_head_and_foot_of_the_site() -> None:
    page = "<html><body><header>site</header><article><header><h1>Brief</h1></header><p>De tekst zelf.</p></article><footer>voet</footer></body></html>"

    assert text_of(page.encode(), "x.html") == "Brief\n\nDe tekst zelf."


def test_text_that_is_called_html_is_read_as_text_with_a_remark() -> None:
    opened = open_file(b"a < b en c > d", "x.html")

    assert (opened.kind, opened.text) == ("text", "a < b en c > d")
    assert opened.warnings == ("Dit is geen webpagina, maar gewone tekst. We lezen het als tekst.",)


@settings(max_examples=25, deadline=None)
@given(words=st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=80))
def test_words_of_a_word_file_and_a_page_come_out_as_they_went_in(words: str) -> None:
    page = taken_apart("html", f"<html><body><p>{escape(words)}</p></body></html>".encode(), COMMAND)
    letter = taken_apart("docx", word_file(paragraph(escape(words))), COMMAND)

    assert (page.text, letter.text) == (words, words)
