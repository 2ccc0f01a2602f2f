# SPDX-License-Identifier: EUPL-1.2
"""Loading a document: opened, read and stored with what was found in it, or not at all (inladen)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.jobs.outbox import enqueue

from ...models import Document, Reread
from ...reading import read
from ...reading.opening import CannotOpen, Limits, Opened, open_file
from ...reading.shapes import Reading
from .as_items import as_found
from .codes import document_code
from .heads import of_head
from .keep_file import drop_file, keep_file
from .store_items import store_items

UNREAD = ""
"""The version of the reader in a document that waits in line to be read."""
READ_JOB = "accountability.reread_one"


@dataclass(frozen=True)
class Loaded:
    """The document, and whether it is new: the same bytes twice are one document."""

    document: Document
    is_new: bool


def web_limits() -> Limits:
    """Smaller than on the command: somebody waits for the page, and others wait for the machine."""
    most = settings.DOCUMENT_MAX_BYTES
    return Limits(plain=most, packed=most, page=most, text=settings.DOCUMENT_MAX_TEXT, seconds=20)


def load_document(
    data: bytes, *, name: str, by: str, now: datetime, is_demo: bool = False, is_public: bool = False
) -> Loaded:
    """Open, read and store one file. Raises CannotOpen (its `says` is for people); then nothing is stored.

    name: as the file was called; only its ending and a title of last resort come from it. Not public unless asked.
    A text that takes more than a moment is stored now and read in the background.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    there = Document.objects.defer("text").filter(file_sha256=sha256)
    if known := there.first():
        return Loaded(known, False)
    opened = open_file(data, name, limits=web_limits())
    with transaction.atomic():
        _alone_with(sha256)
        if known := there.first():
            return Loaded(known, False)
        try:
            _keep(sha256, data)
            document = _store(opened, len(data), name, by=by, now=now, is_demo=is_demo, is_public=is_public)
        except BaseException:
            # Under the lock no other document can have it, so the file goes with the rows.
            drop_file(sha256)
            raise
    return Loaded(document, True)


def _alone_with(sha256: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [sha256])


def _keep(sha256: str, data: bytes) -> None:
    try:
        keep_file(sha256, data)
    except OSError as full:
        raise CannotOpen("no_room", _("We konden het bestand nu niet bewaren. Probeer het later.")) from full


def _store(
    opened: Opened, size: int, name: str, *, by: str, now: datetime, is_demo: bool, is_public: bool
) -> Document:
    is_long = len(opened.text) > settings.DOCUMENT_READ_AT_ONCE
    reading = Reading(UNREAD) if is_long else read(opened.text, name=name)
    document = Document.objects.create(
        code=document_code(opened.sha256),
        file_name=name[:200],
        file_kind=opened.kind,
        file_bytes=size,
        file_sha256=opened.sha256,
        text=opened.text,
        text_sha256=hashlib.sha256(opened.text.encode()).hexdigest(),
        pages=list(opened.pages),
        warnings=list(opened.warnings),
        is_demo=is_demo,
        is_public=is_public,
        reader_version=reading.version,
        loaded_at=now,
        loaded_by=by,
        **of_head(reading.head, name=name, text=opened.text),
    )
    if is_long:
        enqueue(READ_JOB, lock=f"accountability.reread-{document.pk}", document=document.pk)
    else:
        new = store_items(document, as_found(reading))
        Reread.objects.create(
            document=document, reader_version=reading.version, read_at=now, new=new, kept=0, gone=0
        )
    record(
        "document.loaded",
        by=by,
        subject=document.code,
        facts={"sha256": opened.sha256, "reader": reading.version},
        now=now,
    )
    return document
