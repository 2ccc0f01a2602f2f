# SPDX-License-Identifier: EUPL-1.2
"""Files: sealed while they stream in, told by their content, and nothing else is lost when one is refused."""

import errno
import html
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from tests.builders import TryCounter
from tests.reporting.walk import code_on, fill, send

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import BlobWriter, read_blob
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.kinds import kind_of
from gehoord.foundation.vault.sealing import derive
from gehoord.reporting.models import Evidence
from gehoord.reporting.queries import dek_by_code, files_of, find_by_code

pytestmark = pytest.mark.django_db(transaction=True)
CANARY = b"KANARIE-IN-HET-BESTAND"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, settings: Any) -> Path:
    """Sealed files of one test in a folder of its own."""
    settings.STORAGES = settings.STORAGES | {
        "sealed": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        }
    }
    return tmp_path / "files"


def picture() -> bytes:
    out = BytesIO()
    image = Image.new("RGB", (60, 40), "teal")
    exif = Image.Exif()
    exif[0x010F] = "CanaryPhone"
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def upload(client: Client, *files: tuple[str, bytes], **given: str) -> Any:
    return client.post(
        "/melden/bestanden/",
        {"files": [SimpleUploadedFile(name, content) for name, content in files], **given},
    )


def test_a_file_is_sealed_listed_and_opened_again_with_the_code(
    counter: TryCounter, client: Client, own_folder: Path
) -> None:
    fill(client)
    content = picture()
    upload(client, ("foto van de balie.jpg", content), ("brief.txt", CANARY * 10_000))
    page = html.unescape(client.get("/melden/bestanden/").content.decode())
    send(client)
    code = Code.parse(code_on(client.get("/melden/verstuurd/").content.decode()))

    assert "foto van de balie.jpg" in page
    with fenced(lookup=code.lookup_hash):
        row = find_by_code(code)
        dek = dek_by_code(row, code)
        photo, letter = sorted(files_of(dek, report=row.pk), key=lambda file: file.kind)
    assert (photo.kind, photo.size) == ("image/jpeg", len(content))
    assert b"".join(read_blob(str(photo.id), key=derive(dek, "file", str(photo.id)))) == content
    for file in own_folder.iterdir():
        sealed = file.read_bytes()
        assert CANARY not in sealed
        assert b"CanaryPhone" not in sealed
    assert (letter.kind, letter.size) == ("text/plain", len(CANARY) * 10_000)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("programma.exe", b"MZ" + b"\x00" * 9000, "kunnen we niet aannemen"),
        ("nep.pdf", b"MZ" + b"\x00" * 9000, "kunnen we niet aannemen"),
        ("pagina.html", b"<html><script>alert(1)</script></html>", "kunnen we niet aannemen"),
        ("tekening.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kunnen we niet aannemen"),
        ("leeg.txt", b"", "is leeg"),
    ],
)
def test_a_refused_file_says_why_and_loses_nothing_else(
    counter: TryCounter, client: Client, name: str, content: bytes, said: str
) -> None:
    fill(client)
    response = upload(client, ("goed.txt", b"een goed bestand"), (name, content))
    page = html.unescape(response.content.decode())

    assert response.status_code == 422
    assert said in page
    assert "goed.txt" in page
    assert "overdrijven" in html.unescape(client.get("/melden/controle/").content.decode())


def test_a_file_that_is_too_large_leaves_nothing_behind(
    counter: TryCounter, client: Client, own_folder: Path, settings: Any
) -> None:
    settings.EVIDENCE_MAX_BYTES = 100_000
    fill(client)
    response = upload(client, ("groot.txt", b"a" * 200_000))

    assert "te groot" in response.content.decode()
    assert list(own_folder.iterdir()) == []


def test_more_than_ten_files_are_not_taken(counter: TryCounter, client: Client) -> None:
    fill(client)
    for number in range(11):
        response = upload(client, (f"{number}.txt", b"tekst"))

    assert response.status_code == 422 or "Er zijn 10 bestanden" in response.content.decode()
    page = client.get("/melden/bestanden/").content.decode()
    assert page.count('name="remove"') == 10


def test_a_full_disk_is_said_and_the_report_goes_on(
    counter: TryCounter, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: BlobWriter, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    fill(client)
    monkeypatch.setattr(BlobWriter, "write", full)
    response = upload(client, ("brief.txt", b"tekst " * 5000))

    assert "iets vol of stuk" in response.content.decode()
    assert send(client).status_code == 302


def test_a_file_can_be_taken_away_again(counter: TryCounter, client: Client, own_folder: Path) -> None:
    fill(client)
    upload(client, ("brief.txt", b"tekst"))
    with fenced(lookup=_code(client).lookup_hash):
        row = Evidence.objects.get()
    client.post("/melden/bestanden/", {"remove": str(row.pk)})

    assert "brief.txt" not in client.get("/melden/bestanden/").content.decode()
    assert not storages["sealed"].exists(str(row.pk))


def _code(client: Client) -> Code:
    return Code.parse(code_on(client.get("/melden/controle/").content.decode()))


def test_uploads_elsewhere_are_not_read_at_all(counter: TryCounter, client: Client) -> None:
    response = client.post("/melden/", {"need": "tell", "file": SimpleUploadedFile("a.txt", CANARY)})

    assert response.status_code == 302
    assert settings.FILE_UPLOAD_HANDLERS == ["gehoord.foundation.web.uploads.RefuseUpload"]


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "x.png", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "x", "image/png"),
        (b"%PDF-1.7", "x.pdf", "application/pdf"),
        (b"\x00\x00\x00\x20ftypheic", "x", "image/heic"),
        (b"\x00\x00\x00\x20ftypisom", "x", "video/mp4"),
        (b"\x00\x00\x00\x20ftypM4A ", "x", "audio/mp4"),
        (b"RIFF\x00\x00\x00\x00WEBP", "x", "image/webp"),
        (
            b"PK\x03\x04" + b"x" * 26 + b"[Content_Types].xml",
            "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (b"PK\x03\x04" + b"x" * 26 + b"[Content_Types].xml", "a.zip", ""),
        (b"PK\x03\x04" + b"x" * 26 + b"payload", "a.docx", ""),
        ("Één regel".encode(), "a.txt", "text/plain"),
        (b"\xff\xfe\x00\x00", "a.txt", ""),
        (b"#!/bin/sh", "a.sh", ""),
        (b"", "", ""),
    ],
)
def test_files_are_told_by_what_they_are(head: bytes, name: str, kind: str) -> None:
    assert kind_of(head, name) == kind
