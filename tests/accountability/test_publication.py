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

from .builders_notes import FULL, NOW, A, B, C, looked_at, note, publication, removed, signed
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


# Two people


@pytest.mark.django_db
def test_who_began_cannot_publish_and_a_colleague_can() -> None:
    made = cleaned()

    own = publish(made, has_read_rest=True, by=A, now=NOW)

    assert own.reasons == ("Wie eraan begon, kan het niet zelf publiceren. Een collega leest het na.",)
    assert published(made).second_reader == B


@pytest.mark.django_db
def test_who_removes_something_is_not_its_second_reader() -> None:
    made = removed(publication(document(TEXT)), NAME, by=B)
    keys = list(made.removals.values_list("pk", flat=True))

    own = look_at(made, removals=keys, agrees=True, by=B, now=NOW)
    other = look_at(made, removals=keys, agrees=True, by=A, now=NOW)

    assert (own, other) == (["Wie iets weglakt, kan het niet zelf nakijken."], [])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Publication, {"second_reader": A}),
        (Removal, {"second": "agrees", "second_by": A}),
        (Removal, {"second": "agrees"}),
        (Removal, {"second_by": B}),
        (Removal, {"second": "keeps", "second_by": B}),
    ],
)
def test_two_people_are_two_people_by_the_database(model: Any, change: dict[str, str]) -> None:
    removed(publication(document(TEXT)), NAME)

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**change)


@pytest.mark.django_db
def test_nothing_is_published_by_sql_while_a_removal_was_not_looked_at() -> None:
    made = removed(publication(document(TEXT)), NAME)

    with (
        pytest.raises(IntegrityError, match="second reader"),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute(
            "update accountability_publication set published_at = now(), second_reader = %s where id = %s",
            [B, made.pk],
        )


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "update accountability_publication set public_text = 'anders'",
        "update accountability_publication set files = '{}'",
        "update accountability_publication set title = 'Zoë'",
        "update accountability_publication set text = 'anders'",
        "delete from accountability_removal",
        "update accountability_removal set ground = '5.2'",
        'insert into accountability_removal (publication_id, start, "end", ground, why, proposed, by, at, second,'
        " second_by, second_why) select id, 0, 4, '5.2', '', false, 'x', now(), '', '', ''"
        " from accountability_publication",
    ],
)
def test_what_was_published_never_changes_by_sql(statement: str) -> None:
    published(cleaned())

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as sql:
        sql.execute(statement)


@pytest.mark.django_db
def test_the_second_reader_wants_a_word_to_stay_and_the_two_agree_first() -> None:
    made = removed(publication(document("Bel Proefstad op tijd.\n"), title="Brief"), "Proefstad")
    row = made.removals.get()

    without = look_at(made, removals=[row.pk], agrees=False, by=B, now=NOW)
    look_at(made, removals=[row.pk], agrees=False, why="Dit is een stad.", by=B, now=NOW)
    waits = publish(made, has_read_rest=True, by=B, now=NOW)
    take_back(made, removals=[row.pk], by=A, now=NOW)

    assert without == ["Schrijf op waarom het moet blijven staan."]
    assert waits.reasons == ("Over één plek zijn jullie het niet eens.",)
    assert "Proefstad" in published(made).public_text


@pytest.mark.django_db
def test_who_removed_it_asks_the_second_reader_to_look_again() -> None:
    made = removed(publication(document("Bel Proefstad op tijd.\n")), "Proefstad")
    row = made.removals.get()
    look_at(made, removals=[row.pk], agrees=False, why="Dit is een stad.", by=B, now=NOW)

    told = ask_again(made, removal=row.pk, why="Hier is het een achternaam.", by=A, now=NOW)

    row.refresh_from_db()
    assert (told, row.second, row.why) == ([], "", "Hier is het een achternaam.")


@pytest.mark.django_db
def test_the_second_reader_alone_brings_no_name_back() -> None:
    made = removed(publication(document(TEXT)), NAME)
    keys = list(made.removals.values_list("pk", flat=True))

    told = take_back(made, removals=keys, by=B, now=NOW)

    assert told == [
        "Je kunt alleen terugzetten wat je zelf weglakte. Zeg bij de andere dat ze mogen blijven staan."
    ]
    assert made.removals.count() == len(keys)


# What is proposed, and what stays


@pytest.mark.django_db
def test_numbers_addresses_and_contact_lines_are_proposed_and_each_is_answered() -> None:
    text = "Contactpersoon: P. Tweede\nTel. 070-999 12 34, p.tweede@proef.invalid, BSN 111222333.\n"
    made = publication(document(text))
    there = being(made.code)
    words = [text[one.start : one.end] for one in there.undecided]

    kept = keep_proposed(
        made,
        places=[(there.undecided[1].start, there.undecided[1].end)],
        why="Algemeen nummer.",
        by=A,
        now=NOW,
    )
    other = keep_proposed(
        made, places=[(there.undecided[2].start, there.undecided[2].end)], why="Mag ook.", by=B, now=NOW
    )
    rest = [(one.start, one.end) for one in being(made.code).undecided]
    done = remove_proposed(made, places=rest, ground="5.1.2e", by=A, now=NOW)

    assert words == ["P. Tweede", "070-999 12 34", "p.tweede@proef.invalid", "111222333"]
    assert (kept, other) == ([], ["Wie eraan begon, kiest wat er blijft staan. Een ander leest het na."])
    assert (done.count, being(made.code).undecided) == (3, [])
    assert list(made.removals.values_list("proposed", "by").distinct()) == [(True, A)]


@pytest.mark.django_db
def test_nothing_is_published_while_a_proposal_waits() -> None:
    made = publication(document("Bel 070-999 12 34.\n"))

    done = publish(made, has_read_rest=True, by=B, now=NOW)

    assert done.reasons == ("Er wacht nog 1 voorstel op een keuze.",)


@pytest.mark.django_db
def test_office_holders_stay_and_officials_go() -> None:
    text = (
        "Geachte Voorzitter,\n\nDe minister van Proefzaken, mevrouw De Bruin, en het lid Bedacht (PVV-X) spraken "
        "met mevrouw J. de Bruin-Verzonnen van de directie.\n\nDe Minister van Proefzaken,\nA. de Bruin\n"
    )
    made = publication(document(text), title="Brief")

    there = being(made.code)

    proposed = [text[one.start : one.end] for one in there.undecided]
    assert proposed == ["J. de Bruin-Verzonnen"]
    stays = [words for words, (_count, role) in there.names.items() if role]
    assert any("Bruin" in words for words in stays)


@pytest.mark.django_db
def test_a_word_that_is_removed_here_and_stays_there_is_asked_about() -> None:
    text = "Mevrouw Roos Verzonnen schrijft over de wijk Roos.\n"
    made = looked_at(removed(publication(document(text), title="Brief"), "Roos Verzonnen"))

    by_accident = publish(made, has_read_rest=True, by=B, now=NOW)
    done = published(made, left=("Roos",))

    assert by_accident.reasons == (
        "Deze woorden zijn weggelakt, maar staan elders nog: Roos. Zeg per woord of dat zo hoort.",
    )
    assert (done.public_text, done.left) == (
        "Mevrouw [weggelakt: 5.1.2e] schrijft over de wijk Roos.\n",
        ["Roos"],
    )


@pytest.mark.django_db
def test_a_name_that_is_also_the_name_of_a_letter_type_is_found_where_one_reads_it_only() -> None:
    made = looked_at(removed(publication(document("Vraag het aan Roman.\n"), title="Brief"), "Roman"))

    assert published(made).public_text == "Vraag het aan [weggelakt: 5.1.2e].\n"


@pytest.mark.django_db
def test_a_ground_that_must_still_be_checked_does_not_go_out() -> None:
    made = looked_at(removed(publication(document("Bel Proefstad.\n")), "Proefstad", ground="nagaan"))

    done = publish(made, has_read_rest=True, by=B, now=NOW)

    assert done.reasons == ("Eén plek heeft nog geen nagegane grond.",)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "ground", "says"),
    [("staat er niet", "5.1.2e", "Deze woorden staan niet in de tekst."), ("Zoë", "5.9", "Kies een grond."), ("", "5.2", "Kies eerst woorden."), ("...", "5.2", "Deze woorden staan niet in de tekst.")],
)  # fmt: skip
def test_removing_says_why_not(words: str, ground: str, says: str) -> None:
    made = publication(document(TEXT))

    assert remove_everywhere(made, words=words, ground=ground, by=A, now=NOW).reasons == (says,)


# Where it comes from, and its end


@pytest.mark.django_db
def test_a_note_is_published_when_everybody_signed_its_newest_version() -> None:
    made = note()
    before = publish(publication(made), has_read_rest=True, by=B, now=NOW)
    signed(made)

    after = published(publication(made))

    assert before.reasons == ("De nota heeft nog niet van iedereen akkoord.",)
    text = b"".join(read_kept(after.files[f"{after.code}.txt"])).decode()
    assert f"1. Aanleiding\n\n{FULL['occasion']}" in text
    word = open_docx(BytesIO(b"".join(read_kept(after.files[f"{after.code}.docx"]))))
    heads = [one.text for one in word.paragraphs if one.style and one.style.name == "Heading 1"]
    assert (len(heads), heads[0]) == (12, "1. Aanleiding")


@pytest.mark.django_db
def test_what_is_empty_or_has_no_title_is_not_begun() -> None:
    none, reasons = begin_publication(" ", document=document(" "), by=A, now=NOW)

    assert (none, reasons) == (None, ["Geef het een titel.", "Er staat nog niets om te publiceren."])


@pytest.mark.django_db(transaction=True)
def test_withdrawn_its_files_are_destroyed_and_its_reason_stays() -> None:
    made = published(cleaned())
    digests = list(made.files.values())

    without = withdraw_publication(made, why=" ", by=C, now=NOW)
    withdraw_publication(made, why="Er stond nog een naam in.", by=C, now=NOW)

    made.refresh_from_db()
    assert without == ["Schrijf op waarom. Iedereen leest dit."]
    assert (made.withdrawn_why, made.public_text != "") == ("Er stond nog een naam in.", True)
    assert [storages["documents"].exists(FOLDER + one) for one in digests] == [False, False, False]


def test_the_pieces_of_a_file_are_looked_at_one_by_one() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        inner = BytesIO()
        with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as deeper:
            deeper.writestr("diep.txt", "Verzonnen".encode("utf-16-le"))
        archive.writestr("a.zip", inner.getvalue())
        archive.writestr("b.xml", "<a>Be</a><b>dacht &amp; Zo&#235;</b>")
        archive.comment = b"Tweede"

    found = {form: [one.piece for one in leaks({"x": out.getvalue()}, [form], blank={})] for form in ("Verzonnen", "Bedacht", "Zoë", "Tweede", "Derde")}  # fmt: skip

    assert found == {
        "Verzonnen": ["diep.txt"],
        "Bedacht": ["b.xml"],
        "Zoë": ["b.xml"],
        "Tweede": ["bytes", "opmerking"],
        "Derde": [],
    }
    assert len(list(pieces("x", out.getvalue()))) > 8
