# SPDX-License-Identifier: EUPL-1.2
"""The file of a document as it came, in a storage of its own under its SHA-256 (het bestand)."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

from ...models import Document

FOLDER = "stukken/"
"""Of loaded documents only: what others keep in this storage is theirs to tidy."""


def keep_file(sha256: str, data: bytes) -> None:
    """Store the bytes once. What a stopped process left by halves is written anew."""
    storage, name = _storage(), FOLDER + sha256
    if storage.exists(name):
        if storage.size(name) == len(data):
            return
        storage.delete(name)
    storage.save(name, ContentFile(data))


def drop_file(sha256: str) -> None:
    """Remove the bytes; a file that is gone already is no fault."""
    with suppress(FileNotFoundError):
        _storage().delete(FOLDER + sha256)


def read_file(sha256: str) -> Iterator[bytes]:
    """The bytes as they came, piece by piece. FileNotFoundError at once when they are not there."""
    file = _storage().open(FOLDER + sha256, "rb")
    return _pieces(file)


def _pieces(file: "File[bytes]") -> Iterator[bytes]:
    with file:
        yield from file.chunks()


def sweep_files(*, now: datetime, hours: int = 24) -> int:
    """Remove files that no document has, once they are a day old: a request that broke at its very end left them.

    Returns how many. Younger ones may belong to a document that is being stored at this moment.
    """
    storage = _storage()
    with suppress(FileNotFoundError):
        names = set(storage.listdir(FOLDER)[1])
        names -= set(Document.objects.filter(file_sha256__in=names).values_list("file_sha256", flat=True))
        old = [one for one in names if storage.get_modified_time(FOLDER + one) < now - timedelta(hours=hours)]
        for name in old:
            drop_file(name)
        return len(old)
    return 0


def _storage() -> Storage:
    return storages["documents"]
