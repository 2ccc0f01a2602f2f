# SPDX-License-Identifier: EUPL-1.2
"""The files of a publication in the storage of documents, each under its SHA-256 (bestanden)."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages

FOLDER = "publicaties/"


def keep_files(files: Mapping[str, bytes]) -> dict[str, str]:
    """Store each file once; answers with the SHA-256 of each name."""
    storage = storages["documents"]
    told = {}
    for name, data in files.items():
        told[name] = sha256(data).hexdigest()
        where = FOLDER + told[name]
        if storage.exists(where) and storage.size(where) != len(data):
            storage.delete(where)  # half of it, of a process that was stopped
        if not storage.exists(where):
            storage.save(where, ContentFile(data))
    return told


def read_kept(digest: str) -> Iterator[bytes]:
    """The bytes of a file, piece by piece. Raises FileNotFoundError at once when it was withdrawn."""
    return _pieces(storages["documents"].open(FOLDER + digest, "rb"))


def _pieces(file: File) -> Iterator[bytes]:  # type: ignore[type-arg]
    with file:
        yield from file.chunks()


def drop_files(digests: Iterable[str]) -> None:
    """Remove files; one that is gone already is no fault."""
    for digest in digests:
        with suppress(FileNotFoundError):
            storages["documents"].delete(FOLDER + digest)
