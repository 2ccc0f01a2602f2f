# SPDX-License-Identifier: EUPL-1.2
"""Takes files of a form into memory, up to a limit, and refuses what is larger while it streams in (bestanden)."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopFutureHandlers
from django.http import HttpRequest


@dataclass(frozen=True)
class Arrived:
    """A file that came in whole, or the reason why it was not kept: "too_large", "too_many" or "no_room"."""

    name: str
    data: bytes = b""
    refused: str = ""


class KeepInMemory(FileUploadHandler):
    """For documents that are public or meant to be; what came in stands in `arrived`, nothing touches a disk.

    The house refuses every upload (foundation/web/uploads): a page that wants files brings a handler of its own.
    """

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.arrived: list[Arrived] = []
        self._together = 0
        self._data, self._refused = bytearray(), ""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin one file, unless there are enough already."""
        super().new_file(*args, **kwargs)
        self._data, self._refused = bytearray(), ""
        if len(self.arrived) >= settings.DATA_UPLOAD_MAX_NUMBER_FILES:
            self.arrived.append(Arrived(self.file_name or "", refused="too_many"))
            raise SkipFile
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep one chunk; past a limit let go of the whole file. The others go on."""
        if self._refused:
            return
        if len(self._data) + len(raw_data) > settings.DOCUMENT_MAX_BYTES:
            self._let_go("too_large")
        elif self._together + len(raw_data) > settings.DOCUMENT_MAX_TOGETHER:
            self._let_go("no_room")
        else:
            self._data += raw_data
            self._together += len(raw_data)

    def _let_go(self, why: str) -> None:
        self._together -= len(self._data)
        self._data, self._refused = bytearray(), why

    def file_complete(self, file_size: int) -> None:
        """End one file."""
        self.arrived.append(Arrived(self.file_name or "", bytes(self._data), self._refused))
        self._data = bytearray()
