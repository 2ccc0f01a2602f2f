# SPDX-License-Identifier: EUPL-1.2
"""Seals a file while it streams in, so that no plain byte touches a disk."""

import errno
import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopFutureHandlers
from django.http import HttpRequest

from gehoord.foundation.vault.blobs import BlobWriter
from gehoord.foundation.vault.kinds import ENOUGH_TO_TELL, kind_of
from gehoord.foundation.vault.sealing import derive

TOO_LARGE, TOO_MANY, WRONG_KIND, EMPTY, NO_ROOM = "too_large", "too_many", "wrong_kind", "empty", "no_room"


@dataclass(frozen=True)
class Arrived:
    """A file that was sealed and stored, or the reason why it was refused."""

    name: str
    id: uuid.UUID | None = None
    kind: str = ""
    size: int = 0
    refused: str = ""


class SealingUpload(FileUploadHandler):
    """Django's upload handler that writes sealed bytes only. Results stand in `arrived`."""

    def __init__(self, request: HttpRequest, *, dek: bytes, room: int, folder: str = "") -> None:
        super().__init__(request)
        # folder: files that are no evidence of a report stand apart, so that each part tidies its own.
        self.dek, self.room, self.folder = dek, room, folder
        self.arrived: list[Arrived] = []
        self._writer: BlobWriter | None = None
        self._refused, self._size, self._kind, self._head = "", 0, "", b""
        self._id = uuid.uuid4()

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin one file, unless there are enough already."""
        super().new_file(*args, **kwargs)
        self._writer, self._refused, self._size, self._kind, self._head = None, "", 0, "", b""
        if sum(1 for file in self.arrived if file.id) >= self.room:
            self._refuse(TOO_MANY)
            raise SkipFile
        self._id = uuid.uuid4()
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal one chunk. A refusal ends this file only; the others and the form's words go on."""
        self._size += len(raw_data)
        if self._refused:
            return
        if self._size > settings.EVIDENCE_MAX_BYTES:
            self._give_up(TOO_LARGE)
            return
        try:
            self._take(raw_data)
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS):
                raise
            self._give_up(NO_ROOM)

    def _take(self, data: bytes) -> None:
        if self._writer is None:
            self._head += data
            if len(self._head) < ENOUGH_TO_TELL:
                return
            data, self._head = self._begin(self._head), b""
        if self._writer and data:
            self._writer.write(data)

    def _begin(self, head: bytes) -> bytes:
        self._kind = kind_of(head, self.file_name or "")
        if not self._kind:
            self._give_up(WRONG_KIND)
            return b""
        name = f"{self.folder}{self._id}"
        self._writer = BlobWriter(name, key=derive(self.dek, "file", name))
        return head

    def file_complete(self, file_size: int) -> None:
        """End one file: make it durable, or note why it was refused."""
        if not self._refused and self._size == 0:
            self._refused = EMPTY
        if not self._refused:
            try:
                if self._writer is None and (data := self._begin(self._head)) and self._writer:
                    self._writer.write(data)
                if self._writer:
                    self._writer.finish()
            except OSError:
                self._give_up(NO_ROOM)
        name = self.file_name or ""
        if self._refused:
            self._refuse(self._refused)
        else:
            self.arrived.append(Arrived(name, self._id, self._kind, self._size))

    def upload_interrupted(self) -> None:
        """The connection broke: nothing of the unfinished file stays."""
        if self._writer:
            self._writer.give_up()

    def _give_up(self, why: str) -> None:
        if self._writer:
            self._writer.give_up()
            self._writer = None
        self._refused = why

    def _refuse(self, why: str) -> None:
        self.arrived.append(Arrived(self.file_name or "", refused=why))
