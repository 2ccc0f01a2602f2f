# SPDX-License-Identifier: EUPL-1.2
"""What was removed is nowhere in the bytes, and two people looked at it."""

import re
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.db import IntegrityError, connection, transaction
from docx import Document as open_docx
from pypdf import PdfReader

from gehoord.accountability.actions.published.begin_publication import begin_publication
from gehoord.accountability.actions.published.keep_files import FOLDER, read_kept
from gehoord.accountability.actions.published.look_at import ask_again, look_at
from gehoord.accountability.actions.published.publish import Published, publish
from gehoord.accountability.actions.published.remove_words import (
    keep_proposed,
    remove_everywhere,
    remove_proposed,
    take_back,
)
from gehoord.accountability.actions.published.withdraw_publication import withdraw_publication
from gehoord.accountability.models import Publication, Removal
from gehoord.accountability.papers.clean import leaks, pieces
from gehoord.accountability.papers.published import files_of
from gehoord.accountability.queries.published.open_publication import being

from .builders_notes import A, B, C, FULL, NOW, looked_at, note, publication, removed, signed
from .builders_register import document

TEXT = """Geachte Voorzitter,

Deze brief is geschreven met Zoë Verzonnen-Bedacht. Ook Verzon-
nen-Bedacht's collega dacht mee. Bel ZOË VERZONNEN-BEDACHT op 070-999 12 34 of
schrijf naar z.verzonnen@proef.invalid.

Met groet.
"""
NAME = "Zoë Verzonnen-Bedacht"
FORMS = (
    "zoë verzonnen",
    "zoe\u0308",
    "verzonnen",
    "bedacht",
    "999 12 34",
    "9991234",
    "z.verzonnen",
    "proef.invalid",
)


@pytest.fixture(autouse=True)
def own_storage(settings: Any, tmp_path: Any) -> None:
    settings.STORAGES = settings.STORAGES | {
        "documents": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        }
    }


def cleaned(**given: Any) -> Publication:
    """The letter of TEXT with the person taken out, each place looked at by somebody else."""
    made = publication(document(TEXT, **given), title="Brief over de proef")
    for words in (NAME, "Verzonnen-Bedacht", "070-999 12 34", "z.verzonnen@proef.invalid"):
        removed(made, words)
    return looked_at(made)


def published(made: Publication, *, left: tuple[str, ...] = (), by: str = B) -> Publication:
    assert publish(made, left=left, has_read_rest=True, by=by, now=NOW) == Published()
    made.refresh_from_db()
    return made


def everything(made: Publication) -> list[tuple[str, bytes]]:
    """Each file, each member of a zip inflated, each object and stream of a PDF decoded: as bytes, with where it is."""
    told: list[tuple[str, bytes]] = []
    for name, digest in made.files.items():
        data = b"".join(read_kept(digest))
        told += [(name, data), (name, name.encode())]
        if data[:2] == b"PK":
            with zipfile.ZipFile(BytesIO(data)) as archive:
                told += [(f"{name}/{one}", archive.read(one) + one.encode()) for one in archive.namelist()]
        if data[:4] == b"%PDF":
            reader = PdfReader(BytesIO(data))
            told += [(f"{name} page", page.extract_text().encode()) for page in reader.pages]
            told += [(f"{name} info", repr(reader.metadata).encode())]
            for number in range(1, int(reader.trailer["/Size"])):
                found: Any = reader.get_object(number)
                told.append((f"{name} {number}", repr(found).encode()))
                if hasattr(found, "get_data"):
                    told.append((f"{name} {number} stream", found.get_data()))
    return told


def spelled(words: str) -> list[bytes]:
    plain = [words.encode(), words.encode("utf-16-le"), words.encode("utf-16-be")]
    return [*plain, *(one.hex().encode() for one in plain)]


@pytest.mark.django_db
def test_a_removed_name_is_in_no_byte_of_any_file() -> None:
    made = published(cleaned())

    pieces_of = everything(made)

    held = [
        (where, form)
        for where, data in pieces_of
        for form in FORMS
        if any(one in data.lower() for one in spelled(form))
    ]
    assert (len(pieces_of) > 60, held) == (True, [])
    assert sorted(made.files) == [f"{made.code}.docx", f"{made.code}.pdf", f"{made.code}.txt"]


@pytest.mark.django_db
def test_this_search_would_have_found_the_name() -> None:
    made = publication(document(TEXT), title="Brief over de proef")
    files = files_of(_paper_with_the_name(made), code=made.code, on=date(2026, 11, 23))

    found = {name for name, data in files.items() if leaks({name: data}, ["Verzonnen"], blank={})}

    assert found == {f"{made.code}.txt", f"{made.code}.docx", f"{made.code}.pdf"}


def _paper_with_the_name(made: Publication) -> Any:
    from gehoord.accountability.papers.published import paper_of

    return paper_of(being(made.code), on=date(2026, 11, 23))


@pytest.mark.django_db
def test_the_ground_stands_where_the_words_were_and_each_file_says_the_same() -> None:
    made = published(cleaned())
    read = {name.rpartition(".")[2]: b"".join(read_kept(digest)) for name, digest in made.files.items()}

    text = read["txt"].decode()
    word = "\n".join(one.text for one in open_docx(BytesIO(read["docx"])).paragraphs)
    pdf = PdfReader(BytesIO(read["pdf"])).pages[0].extract_text()

    assert [one.count("[weggelakt: 5.1.2e]") for one in (text, word, " ".join(pdf.split()))] == [5, 5, 5]
    assert "Ook [weggelakt: 5.1.2e] collega dacht mee." in text
    assert "5.1.2e (5x): Het gaat om iemands persoonlijke levenssfeer" in text


@pytest.mark.django_db
def test_properties_of_the_files_name_the_service_and_nobody_else() -> None:
    made = published(cleaned(sender="Z. Verzonnen", file_name="brief Verzonnen.txt"))
    read = {name.rpartition(".")[2]: b"".join(read_kept(digest)) for name, digest in made.files.items()}

    kept = open_docx(BytesIO(read["docx"])).core_properties
    pdf = PdfReader(BytesIO(read["pdf"])).metadata

    assert (kept.author, kept.last_modified_by, kept.comments, kept.title) == ("Gehoord", "", "", made.title)
    assert pdf is not None
    assert (pdf.author, pdf.title) == ("Gehoord", made.title)
    names = zipfile.ZipFile(BytesIO(read["docx"])).namelist()
    assert [one for one in names if re.search(r"comment|thumbnail|people|footnote", one)] == []


@pytest.mark.django_db
def test_the_pdf_says_that_it_can_be_read_aloud_in_dutch() -> None:
    made = published(cleaned())
    pdf = PdfReader(BytesIO(b"".join(read_kept(made.files[f"{made.code}.pdf"]))))

    root: Any = pdf.trailer["/Root"]

    assert (root["/MarkInfo"]["/Marked"].value, str(root["/Lang"]).lower()) == (True, "nl-nl")


def _with_the_name_in_a_property(paper: Any, *, code: str, on: date) -> dict[str, bytes]:
    """A writer with a mistake: it lets the name through in the properties of one file."""
    files = files_of(paper, code=code, on=on)
    there = open_docx(BytesIO(files[f"{code}.docx"]))
    there.core_properties.keywords = "Verzonnen" if paper.blocks else ""
    out = BytesIO()
    there.save(out)
    return files | {f"{code}.docx": out.getvalue()}


def _with_the_name_in_a_comment(paper: Any, *, code: str, on: date) -> dict[str, bytes]:
    files = files_of(paper, code=code, on=on)
    out = BytesIO(files[f"{code}.docx"])
    if paper.blocks:
        with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/comments.xml", "<w:t>Ver</w:t><w:t>zonnen</w:t>")
    return files | {f"{code}.docx": out.getvalue()}


def _with_the_name_in_the_pdf(paper: Any, *, code: str, on: date) -> dict[str, bytes]:
    from pypdf import PdfWriter

    files = files_of(paper, code=code, on=on)
    writer = PdfWriter(clone_from=BytesIO(files[f"{code}.pdf"]))
    if paper.blocks:
        writer.add_metadata({"/Keywords": "Verzonnen"})
    out = BytesIO()
    writer.write(out)
    return files | {f"{code}.pdf": out.getvalue()}


def _with_the_name_in_a_stream(paper: Any, *, code: str, on: date) -> dict[str, bytes]:
    from pypdf import PdfWriter

    files = files_of(paper, code=code, on=on)
    writer = PdfWriter(clone_from=BytesIO(files[f"{code}.pdf"]))
    if paper.blocks:
        writer.add_attachment("bron.bin", "Verzonnen".encode("utf-16-be") * 3)
        writer.compress_identical_objects()
    out = BytesIO()
    writer.write(out)
    return files | {f"{code}.pdf": out.getvalue()}


def _with_the_name_in_the_file_name(paper: Any, *, code: str, on: date) -> dict[str, bytes]:
    files = files_of(paper, code=code, on=on)
    return files | ({"brief-verzonnen.txt": b"niets"} if paper.blocks else {})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "where"),
    [
        (_with_the_name_in_a_property, "docProps/core.xml"),
        (_with_the_name_in_a_comment, "word/comments.xml"),
        (_with_the_name_in_the_pdf, "eigenschap /Keywords"),
        (_with_the_name_in_a_stream, "stroom"),
        (_with_the_name_in_the_file_name, "bestandsnaam"),
    ],
)
def test_a_writer_that_lets_a_name_through_is_stopped_and_nothing_is_kept(
    make: Callable[..., dict[str, bytes]], where: str
) -> None:
    made = cleaned()

    done = publish(made, has_read_rest=True, by=B, now=NOW, make=make)

    made.refresh_from_db()
    assert done.reasons == ("Weggelakte woorden staan nog in wat zou worden gepubliceerd.",)
    assert any(where in one.piece for one in done.leaks), done.leaks
    assert (made.published_at, made.files, made.public_text) == (None, {}, "")
    assert not storages["documents"].exists(FOLDER)
