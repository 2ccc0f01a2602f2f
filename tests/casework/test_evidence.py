# SPDX-License-Identifier: EUPL-1.2
"""Files of a case: shown as a copy that tells nothing more, handed out only with a reason."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from tests.casework.builders import at, taken

from gehoord.casework.actions.clean_copy import CannotClean, clean_copy, picture_to_look_at
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import BlobWriter
from gehoord.foundation.vault.sealing import derive
from gehoord.reporting.actions.add_evidence import add_evidence
from gehoord.reporting.pages.sealing_upload import Arrived
from gehoord.reporting.queries import by_id

PLACE, MAKER = b"CANARY-PLACE", "CANARY-MAKER"


def photo(*, form="JPEG", size=(40, 20)):
    """A picture that was taken lying on its side and says where and with what."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x9286] = 6, MAKER, PLACE
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, form, exif=exif)
    return out.getvalue()


def paper():
    """A PDF that says who made it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": MAKER})
    script = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("CANARY-SCRIPT"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_clean_picture_stands_upright_and_tells_nothing_beside_what_one_sees(form):
    original = photo(form=form)
    assert MAKER.encode() in original

    content, _kind, _extension = clean_copy(original, kind=f"image/{form.lower()}")

    assert (MAKER.encode() in content, PLACE in content) == (False, False)
    with Image.open(BytesIO(content)) as picture:
        assert (picture.size, dict(picture.getexif())) == ((20, 40), {})


def test_a_picture_to_look_at_is_made_small_enough_for_a_page():
    with Image.open(BytesIO(picture_to_look_at(photo(size=(5000, 100))))) as picture:
        assert (max(picture.size), picture.format) == (2000, "JPEG")


def test_a_clean_pdf_has_no_maker_and_no_script():
    def inside(data):
        read = PdfReader(BytesIO(data))
        author = read.metadata.author if read.metadata else None
        return author, "/OpenAction" in read.root_object, len(read.pages)

    content, _kind, _extension = clean_copy(paper(), kind="application/pdf")

    assert (inside(paper()), inside(content)) == ((MAKER, True, 1), (None, False, 1))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff broken", "image/jpeg"),
        (b"%PDF-1.7 broken", "application/pdf"),
        (b"words", "text/plain"),
        (b"", "image/png"),
    ],
)
def test_what_is_broken_or_of_another_kind_cannot_be_cleaned(data, kind):
    with pytest.raises(CannotClean):
        clean_copy(data, kind=kind)


def test_a_small_file_with_an_enormous_picture_is_not_drawn():
    out = BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")

    with pytest.raises(CannotClean):
        clean_copy(out.getvalue(), kind="image/png")


def with_file(person, data, *, name="foto.jpg", kind="image/jpeg"):
    """A case of this person with one file, sealed as the form seals it."""
    import uuid

    sent, key = taken(person), uuid.uuid4()
    writer = BlobWriter(str(key), key=derive(sent.dek, "file", str(key)))
    writer.write(data)
    writer.finish()
    with fenced(counter=person.member.counter_id):
        row = by_id(sent.id)
        stored = [Arrived(name, key, kind, len(data))]
        add_evidence(stored, dek=sent.dek, lookup=bytes(row.lookup), today=row.received_on, report=row)
    return sent, key


def opened_files(counter):
    with fenced(counter=counter.pk):
        return list(
            Entry.objects.filter(event="evidence.opened").order_by("number").values_list("body", flat=True)
        )


pages = [pytest.mark.django_db(transaction=True), pytest.mark.filterwarnings("ignore:No directory at")]


class TestPages:
    pytestmark = pages

    def test_a_picture_is_shown_as_a_copy_in_a_sandbox_and_each_look_is_logged(self, counter, caseworker):
        sent, key = with_file(caseworker, photo())
        client = caseworker.client()

        page = client.get(at("evidence", sent.id, key)).content.decode()
        answer = client.get(at("picture", sent.id, key))

        assert ("foto.jpg" in page, at("picture", sent.id, key) in page) == (True, True)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/jpeg")
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert MAKER.encode() not in answer.content
        (body,) = opened_files(counter)
        assert ('"how":"look"' in body, "foto.jpg" in body) == (True, False)

    def test_a_file_leaves_only_with_a_reason(self, counter, caseworker):
        sent, key = with_file(caseworker, photo())

        answer = caseworker.client().post(at("download", sent.id, key), {"how": "original"})

        assert (answer.status_code, opened_files(counter)) == (422, [])

    def test_the_original_leaves_as_it_came_in_as_an_attachment_that_does_nothing(self, counter, caseworker):
        sent, key = with_file(caseworker, photo(), name='fo"to\r\nX: y.jpg')

        answer = caseworker.client().post(
            at("download", sent.id, key), {"how": "original", "why": "beoordelen"}
        )

        assert b"".join(answer.streaming_content) == photo()
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert ("X" in answer.headers, answer.headers["X-Content-Type-Options"]) == (False, "nosniff")
        (body,) = opened_files(counter)
        assert ('"why":"beoordelen"' in body, '"how":"original"' in body) == (True, True)

    def test_a_cleaned_copy_is_what_the_first_button_gives(self, caseworker):
        sent, key = with_file(caseworker, photo())

        answer = caseworker.client().post(at("download", sent.id, key), {"how": "clean", "why": "doorgeven"})

        assert (MAKER.encode() in answer.content, answer.content[:3]) == (False, b"\xff\xd8\xff")
        assert "foto-schoon.jpg" in answer.headers["Content-Disposition"]

    def test_what_cannot_be_cleaned_says_so(self, caseworker):
        sent, key = with_file(caseworker, b"een brief", name="brief.txt", kind="text/plain")
        client = caseworker.client()

        page = client.get(at("evidence", sent.id, key)).content.decode()
        answer = client.post(at("download", sent.id, key), {"how": "clean", "why": "doorgeven"})

        assert "Van dit soort bestand kunnen we geen schone kopie maken." in page
        assert (answer.status_code, "Kijk zelf na wat erin staat" in answer.content.decode()) == (422, True)

    def test_a_picture_that_cannot_be_drawn_is_no_error_of_ours(self, caseworker):
        sent, key = with_file(caseworker, b"\xff\xd8\xff broken")

        assert caseworker.client().get(at("picture", sent.id, key)).status_code == 415

    def test_a_colleagues_file_asks_for_a_reason_to_read_the_case_first(self, counter, caseworker):
        sent, key = with_file(caseworker, photo())

        answer = counter.member("caseworker").client().get(at("picture", sent.id, key))

        assert (answer.status_code, answer.headers["Location"]) == (302, at("case", sent.id))
        assert opened_files(counter) == []
