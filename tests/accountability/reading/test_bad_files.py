# SPDX-License-Identifier: EUPL-1.2
"""Files are untrusted: each bad one ends in one clear sentence, in bounded time and memory, and nothing is fetched."""

import os
import random
import socket
import struct
import subprocess
import sys
import time
import tracemalloc
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from tests.accountability.reading.making_files import (
    bomb,
    paragraph,
    pdf_file,
    pdf_of_stream,
    related,
    relation,
    scan,
    together,
    word_file,
    written,
)

from gehoord.accountability.reading.opening import COMMAND, CannotOpen, Limits, Opened, open_file
from gehoord.accountability.reading.opening.worker import taken_apart

ENDINGS = ["", ".txt", ".docx", ".pdf", ".html", ".htm", ".doc", ".docm", ".exe", ".md"]
LETTER = pdf_file("Het kabinet zal de Kamer informeren over Kamerstuk 12 345, nr. 6.")
WORD = word_file(paragraph("Het kabinet zal de Kamer informeren."))
PAGE = b"<html><body><main><p>Vraag 1<sup><a href='#n'>1</a></sup></p><p id=n>1 noot</p></main></body></html>"


def refused(source: bytes | Path, name: str = "", limits: Limits = COMMAND) -> tuple[str, str]:
    """Why a file is refused, and in which words."""
    with pytest.raises(CannotOpen) as caught:
        open_file(source, name, limits=limits)
    assert caught.value.says[0].isupper()
    assert caught.value.says.endswith((".", ")."))
    return caught.value.why, caught.value.says


def protected(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(LETTER)))
    writer.encrypt(user_password=password, owner_password="eigenaar", algorithm="AES-256")
    return written(writer)


# ── size ──


def test_a_file_of_300_mb_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    path.touch()
    os.truncate(path, 300_000_000)
    tracemalloc.start()
    started = time.monotonic()

    why, says = refused(path)

    took, peak = time.monotonic() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (why, says) == (
        "too_large",
        "Dit bestand is te groot: 300 MB. We lezen tot 120 MB. Splits het, of geef alleen de tekst.",
    )
    assert took < 0.5
    assert peak < 1_000_000


@pytest.mark.parametrize(
    ("name", "front"), [("x.docx", b"PK\x03\x04"), ("x.pdf", b"%PDF-1.7"), ("x.html", b"<html>")]
)
def test_each_kind_has_its_own_largest_size(name: str, front: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(front)
    os.truncate(path, 65_000_000)

    assert refused(path)[0] == "too_large"


def test_somebody_who_asks_for_less_gets_less() -> None:
    assert refused(b"x" * 11, "x.txt", Limits(plain=10))[0] == "too_large"
    assert refused(b"x" * 11, "x.txt", Limits(text=10))[0] == "too_long"
    assert refused(WORD, "x.docx", Limits(text=10))[0] == "too_long"
    assert refused(PAGE, "x.html", Limits(text=5))[0] == "too_long"
    assert refused(LETTER, "x.pdf", Limits(text=10))[0] == "too_long"


# ── what is no file, or no kind of ours ──


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.txt")

    assert refused(tmp_path)[0] == "no_file"
    assert refused(tmp_path / "pijp.txt")[0] == "no_file"
    assert refused(Path("/dev/zero"))[0] == "no_file"
    assert refused(tmp_path / "weg.txt") == (
        "missing",
        "Dit bestand is er niet. Kijk of de naam en de map kloppen.",
    )
    assert refused(Path("a\0b"))[0] == "unreadable"


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"gewone tekst", "x.pdf", "kind"),
        (b"gewone tekst", "x.docx", "kind"),
        (LETTER, "x.txt", "kind"),
        (LETTER, "x.docx", "kind"),
        (WORD, "x.txt", "kind"),
        (b"\x89PNG\r\n\x1a\n", "x.txt", "kind"),
        (b"\x89PNG\r\n\x1a\n", "x.png", "kind"),
        (b"{\\rtf1 hoi}", "x.txt", "kind"),
        (b"MZ\x90\0", "x", "kind"),
        (b"tekst", "x.exe", "kind"),
        (b"tekst", "x.odt", "kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x.docx", "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x.doc", "kind"),
        (b"", "x.pdf", "kind"),
    ],
)
def test_name_and_content_must_agree_and_be_of_a_kind_that_we_read(data: bytes, name: str, why: str) -> None:
    assert refused(data, name)[0] == why


@pytest.mark.parametrize(
    "data",
    [b"tekst\0tekst", bytes(range(256)) * 9, "tekst".encode("utf-16-le"), random.Random(7).randbytes(9_999)],
)
def test_what_is_no_text_is_not_read_as_text(data: bytes) -> None:
    assert refused(data, "x.txt")[0] == "binary"


def test_a_mark_that_lies_about_the_alphabet_is_refused() -> None:
    assert refused(b"\xff\xfeabc\x00\xd8", "x.txt")[0] == "encoding"


# ── PDF ──


def test_a_pdf_with_a_password_is_refused_and_one_that_opens_without_is_read() -> None:
    assert refused(protected("geheim"), "x.pdf") == (
        "encrypted",
        "Deze PDF heeft een wachtwoord. Maak een kopie zonder wachtwoord.",
    )
    assert "Kamerstuk 12 345, nr. 6." in open_file(protected(""), "x.pdf").text


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_pdf_that_was_cut_off_is_refused(share: float) -> None:
    assert refused(LETTER[: int(len(LETTER) * share)], "x.pdf")[0] == "broken"


def test_a_pdf_of_garbage_is_refused() -> None:
    rubbish = random.Random(3).randbytes(50_000)

    assert refused(b"%PDF-1.7\n" + rubbish, "x.pdf")[0] == "broken"
    assert refused(b"%PDF-1.7\n" + rubbish + b"\n%%EOF", "x.pdf")[0] == "broken"


def test_a_scan_is_said_to_be_one() -> None:
    assert refused(scan(pages=2), "x.pdf") == (
        "scan",
        "Dit is een scan zonder tekst: alleen plaatjes van bladzijden. Zoek een versie met tekst, "
        "of laat de tekst herkennen (OCR) en geef dan dat bestand.",
    )


def test_an_empty_page_is_no_scan() -> None:
    assert refused(pdf_file("#pagebreak()"), "x.pdf")[0] == "empty"


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    assert refused(together(LETTER, LETTER, LETTER), "x.pdf", Limits(pdf_pages=2))[0] == "too_many_pages"


def test_a_stream_that_unfolds_without_end_takes_bounded_time_and_memory() -> None:
    started = time.monotonic()

    why, _says = refused(pdf_of_stream(bomb()), "x.pdf", Limits(seconds=20, memory=512_000_000))

    assert why == "broken"
    assert time.monotonic() - started < 20


def test_a_part_of_a_page_that_cannot_be_unfolded_is_said_to_be_missing() -> None:
    page = pdf_of_stream(zlib.compress(b"BT /F1 9 Tf (Vraag 1) Tj ET /X Do"), form=bomb())

    opened = open_file(page, "x.pdf")

    assert (opened.text.strip(), opened.warnings) == ("Vraag 1", ("Bladzijde 1 is niet helemaal te lezen.",))


def test_one_page_that_takes_too_long_is_skipped_and_named() -> None:
    slow = pdf_of_stream(zlib.compress(b"BT /F1 9 Tf " + b"(xxxxxxxx) Tj 1 0 0 1 0 0 Tm " * 900_000 + b"ET"))

    opened = open_file(together(LETTER, slow), "x.pdf", limits=Limits(page_seconds=2))

    assert opened.warnings == ("Bladzijde 2 is overgeslagen: lezen duurde te lang.",)
    assert "Kamerstuk 12 345" in opened.text


def test_a_file_that_takes_too_long_in_all_is_ended() -> None:
    slow = pdf_of_stream(zlib.compress(b"BT /F1 9 Tf " + b"(xxxxxxxx) Tj 1 0 0 1 0 0 Tm " * 900_000 + b"ET"))
    started = time.monotonic()

    assert refused(slow, "x.pdf", Limits(seconds=2))[0] == "too_slow"
    assert time.monotonic() - started < 10


def test_scripts_and_attachments_of_a_pdf_stay_closed() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(LETTER)))
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('x');")}
    )
    writer.add_attachment("geheim.txt", b"SECRET")

    opened = open_file(written(writer), "x.pdf")

    assert opened.warnings == ("In deze PDF zitten bijlagen. Die lezen we niet.",)
    assert "SECRET" not in opened.text
    assert "alert" not in opened.text


# ── Word ──


def test_a_word_file_that_unpacks_to_a_gigabyte_is_refused_in_bounded_time() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(WORD)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)) if name != "word/document.xml" else None
        with new.open("word/document.xml", "w", force_zip64=False) as part:
            for _ in range(1_000):
                part.write(b" " * 1_000_000)
    started = time.monotonic()

    assert refused(packed.getvalue(), "x.docx")[0] == "bomb"
    assert time.monotonic() - started < 10


def test_a_part_that_lies_about_its_size_is_not_believed() -> None:
    data = bytearray(word_file(paragraph("x" * 5_000_000)))
    for at in _headers(data, b"word/document.xml"):
        struct.pack_into("<L", data, at, 100)

    assert refused(bytes(data), "x.docx")[0] == "broken"


def _headers(data: bytes, name: bytes) -> list[int]:
    """Where the size of a member stands, before it and in the list of contents."""
    first, last = data.find(name), data.rfind(name)
    return [first - 30 + 22, last - 46 + 24]


def test_parts_together_may_not_unpack_to_too_much() -> None:
    notes = paragraph("y" * 600_000)
    made = word_file(
        paragraph("x" * 600_000),
        relations=relation("footnotes", "footnotes.xml"),
        extra={"word/footnotes.xml": notes},
    )

    assert refused(made, "x.docx", Limits(unpacked=1_000_000))[0] == "bomb"
    assert refused(made, "x.docx", Limits(member=500_000))[0] == "bomb"


def test_parts_that_share_their_bytes_are_refused() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", "x" * 9_999)
        file.writestr("word/other.xml", "x" * 9_999)
        file.infolist()[1].header_offset = 0

    assert refused(packed.getvalue(), "x.docx")[0] == "bomb"


def test_more_than_a_thousand_parts_are_refused() -> None:
    many: dict[str, str | bytes] = {f"word/media/{number}.png": "" for number in range(1_000)}

    assert refused(word_file("", extra=many), "x.docx")[0] == "bomb"


def test_a_zip_in_a_zip_is_no_word_file_and_one_inside_a_word_file_stays_closed() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("binnen.zip", WORD)
    inside = word_file(
        paragraph("brief"),
        relations=relation("package", "embeddings/x.xlsx"),
        extra={"word/embeddings/x.xlsx": WORD},
    )

    assert refused(packed.getvalue(), "x.docx")[0] == "kind"
    opened = open_file(inside, "x.docx")
    assert (opened.text, opened.warnings) == (
        "brief",
        ("In dit bestand zit ook: een ingevoegd bestand (zoals een rekenblad). Dat lezen we niet.",),
    )


@pytest.mark.parametrize("where", ["front", "back"])
def test_a_zip_with_something_around_it_is_refused(where: str) -> None:
    assert refused(b"PK\x03\x04" + WORD if where == "front" else WORD + b"tail", "x.docx")[0] == "broken"


def test_two_parts_of_one_name_are_refused() -> None:
    packed = BytesIO(WORD)
    with zipfile.ZipFile(packed, "a") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr("word/document.xml", "<x/>")

    assert refused(packed.getvalue(), "x.docx")[0] == "broken"


def test_macros_are_refused_by_name_by_content_and_by_type() -> None:
    macro: dict[str, str | bytes] = {"word/vbaProject.bin": b"\xd0\xcf"}
    enabled = "application/vnd.ms-word.document.macroEnabled.main+xml"

    said = {
        refused(WORD, "x.docm"),
        refused(word_file("", extra=macro), "x.docx"),
        refused(word_file("", content_type=enabled), "x.docx"),
    }

    assert said == {
        (
            "macros",
            "In dit bestand zitten macro's: kleine programma's. Daarom openen we het niet. "
            "Open het in Word en sla het op als gewoon document (.docx).",
        )
    }


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_things_is_refused_before_they_work(before: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{before}<x>&e;&c;</x>'
    made = word_file("", extra={"word/document.xml": xml.encode(encoding)})

    assert refused(made, "x.docx")[0] == "xml"


def test_nothing_outside_a_file_is_fetched_and_it_is_said_that_it_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        there = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        made = word_file(
            paragraph("brief"),
            relations=relation("image", there, external=True) + relation("hyperlink", there, external=True),
            extra={
                "word/_rels/settings.xml.rels": related(relation("attachedTemplate", there, external=True))
            },
        )
        page = f'<html><link rel="stylesheet" href="{there}"><img src="{there}"><iframe src="{there}"></iframe>tekst'

        opened, seen = open_file(made, "x.docx"), open_file(page.encode(), "x.html")

        with pytest.raises(BlockingIOError):
            server.accept()
    assert (opened.text, seen.text) == ("brief", "tekst")
    assert opened.warnings == (
        "Dit bestand verwijst naar iets erbuiten: een plaatje, een sjabloon. Dat halen we niet op.",
    )


def test_words_in_words_without_end_are_refused() -> None:
    deep = "<w:sdt>" * 3_000 + paragraph("x") + "</w:sdt>" * 3_000

    assert refused(word_file(deep), "x.docx")[0] == "broken"


def test_a_note_in_itself_ends() -> None:
    ring = f'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">{_noted("binnen")}</w:footnote></w:footnotes>'
    made = word_file(
        _noted("buiten"), relations=relation("footnotes", "footnotes.xml"), extra={"word/footnotes.xml": ring}
    )

    assert open_file(made, "x.docx").text == "buiten[footnoteRef:1] [1:  binnen[footnoteRef:2]]"


def _noted(words: str) -> str:
    return f'<w:p><w:r><w:t>{words}</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'


# ── web pages ──

HOSTILE = {
    "comments": "<!--" * 200_000,
    "tags": "<a " * 200_000,
    "quotes": '<a href="' * 200_000,
    "depth": "<div>" * 200_000,
    "crossed": "<b><p>x" * 50_000,
    "rows": "<table>" + "<tr><td>a" * 50_000,
    "items": "<ol>" + "<li>a" * 50_000,
    "links": "".join(
        f'<a href="#a{number}">{number % 999 + 1}</a><p id="a{number}">1' for number in range(20_000)
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_takes_bounded_time(name: str) -> None:
    started = time.monotonic()

    with suppress(CannotOpen):
        open_file(f"<html>{HOSTILE[name]}".encode(), "x.html")

    assert time.monotonic() - started < 10


def test_a_page_that_keeps_the_parser_busy_is_ended() -> None:
    page = "<html><a" + "".join(f" x{number}=1" for number in range(300_000)) + ">tekst</a>"

    assert refused(page.encode(), "x.html", Limits(seconds=2))[0] == "too_slow"


def test_a_page_that_needs_too_much_memory_is_ended() -> None:
    page = b"<html>" + b"<p>x" * 2_000_000

    assert refused(page, "x.html", Limits(memory=150_000_000))[0] == "too_heavy"


# ── long text ──

OPENS = """
import sys, time
from gehoord.accountability.reading.opening import open_file
started = time.monotonic()
opened = open_file(sys.argv[1])
took = time.monotonic() - started
high = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(opened.text.count("\\n"), took, int(high) * 1024)
"""


def test_a_text_of_a_million_lines_is_opened_in_bounded_time_and_memory(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text(
        "".join(f"Regel {number}: Kamerstuk 36 800-XVI, nr. {number}\n" for number in range(1_000_000))
    )

    done = subprocess.run([sys.executable, "-c", OPENS, path], capture_output=True, text=True, check=True)

    lines, took, high = map(float, done.stdout.split())
    assert lines == 1_000_000
    assert took < 5
    assert high < 40_000_000 + 4 * path.stat().st_size


# ── anything ──


def opened_or_refused(data: bytes, name: str) -> None:
    """Either it opens with text that can be kept, or it says why not; nothing else."""
    with suppress(CannotOpen):
        opened = open_file(data, name)
        assert isinstance(opened, Opened)
        opened.text.encode()
        assert "\0" not in opened.text


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400), ending=st.sampled_from(ENDINGS))
def test_any_bytes_under_any_name_open_or_are_refused(data: bytes, ending: str) -> None:
    opened_or_refused(data, f"x{ending}")


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400), name=st.text(max_size=40))
def test_any_bytes_with_any_words_as_name_open_or_are_refused(data: bytes, name: str) -> None:
    opened_or_refused(data, name)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), whole=st.sampled_from([(LETTER, "x.pdf"), (WORD, "x.docx"), (PAGE, "x.html")]))
def test_a_file_with_any_damage_opens_or_is_refused(data: st.DataObject, whole: tuple[bytes, str]) -> None:
    opened_or_refused(_damaged(data, whole[0]), whole[1])


@settings(max_examples=200, deadline=None)
@given(data=st.data(), whole=st.sampled_from([(WORD, "docx"), (PAGE, "html")]))
def test_what_is_inside_a_file_may_be_anything(data: st.DataObject, whole: tuple[bytes, str]) -> None:
    with suppress(CannotOpen):
        taken_apart(whole[1], _damaged(data, whole[0]), COMMAND)


@settings(max_examples=150, deadline=None)
@given(body=st.recursive(st.sampled_from(["<w:t>x</w:t>", "<w:br/>", "<w:tab/>", '<w:sym w:char="zz"/>']), lambda inner: st.builds(
    lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
    st.sampled_from(["p", "r", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "pPr", "rPr", "txbxContent", "numPr", "hyperlink"]),
    st.lists(inner, max_size=4)), max_leaves=25))  # fmt: skip
def test_parts_of_word_in_any_order_open_or_are_refused(body: str) -> None:
    with suppress(CannotOpen):
        taken_apart("docx", word_file(body), COMMAND)


def _damaged(data: st.DataObject, whole: bytes) -> bytes:
    """A file with a piece of it replaced by anything."""
    start = data.draw(st.integers(0, len(whole)))
    gone = data.draw(st.integers(0, 40))
    return whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + gone :]
