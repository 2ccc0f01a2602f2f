# SPDX-License-Identifier: EUPL-1.2
"""Sealed files at rest: names say nothing, contents are sealed before the first byte arrives here.

The storage is Django's `sealed` storage: a folder, or an S3 object store by settings.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.core.files import File
from django.core.files.storage import storages

from .bodies import SealingStream, open_stream

_READ = 64 * 1024


class BlobWriter:
    """Writes one file while it streams in: plain bytes go in, only sealed bytes reach the storage."""

    def __init__(self, name: str, *, key: bytes) -> None:
        self.name = name
        self._stream = SealingStream(key, bind=(name,))
        self._file = _open_new(name)

    def write(self, data: bytes) -> None:
        """Seal and write. OSError when the disk is full: the caller calls give_up."""
        self._file.write(self._stream.update(data))

    def finish(self) -> None:
        """Write the last chunk and make it durable."""
        self._file.write(self._stream.finish())
        raw = getattr(self._file, "file", None)
        if raw is not None and hasattr(raw, "fileno"):
            raw.flush()
            os.fsync(raw.fileno())
        self._file.close()

    def give_up(self) -> None:
        """Forget this file; nothing of it stays."""
        with suppress(OSError):
            self._file.close()
        delete_blob(self.name)


def _open_new(name: str) -> "File[bytes]":
    storage = storages["sealed"]
    try:
        return storage.open(name, "wb")
    except FileNotFoundError:
        # A folder storage begins without its folder; an object store has none.
        Path(storage.path(name)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return storage.open(name, "wb")


def read_blob(name: str, *, key: bytes) -> Iterator[bytes]:
    """The plain bytes of a file, chunk by chunk; SealError as soon as something is not as it was written."""
    with storages["sealed"].open(name, "rb") as file:
        yield from open_stream(key, iter(lambda: file.read(_READ), b""), bind=(name,))


def delete_blob(name: str) -> None:
    """Remove a file; one that is gone already is no fault."""
    with suppress(FileNotFoundError):
        storages["sealed"].delete(name)
