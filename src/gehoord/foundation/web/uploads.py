# SPDX-License-Identifier: EUPL-1.2
"""Uploads are refused unless a page brings a handler that seals them while they stream in."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile


class RefuseUpload(FileUploadHandler):
    """Takes no file at all: no plain byte of a reporter's file ever touches a disk."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Skip every file."""
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep nothing."""
        return None

    def file_complete(self, file_size: int) -> None:
        """There is no file."""
