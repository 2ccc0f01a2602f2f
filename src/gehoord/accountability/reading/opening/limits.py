# SPDX-License-Identifier: EUPL-1.2
"""How much of an untrusted file is read (grenzen). A file past a limit is refused, never read by halves."""

from dataclasses import dataclass

MB = 1_000_000
"""Bytes; what people call a megabyte."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes unless the name says otherwise; `text` counts code points of the extracted text.

    plain, packed and page bound the file itself: plain text, a .docx or .pdf, a saved web page. seconds is wall time
    for one file in its own process, page_seconds for one page of a PDF in it, memory its whole address space.
    members, member and unpacked bound a zip: how many files, how large one may become, and all that we unpack together.
    """

    plain: int = 120 * MB
    packed: int = 64 * MB
    page: int = 16 * MB
    text: int = 120 * MB
    pdf_pages: int = 2_000
    seconds: int = 120
    page_seconds: int = 20
    memory: int = 1_024 * MB
    members: int = 1_000
    member: int = 64 * MB
    unpacked: int = 96 * MB

    @property
    def largest(self) -> int:
        """No file of any kind may be larger: known before a byte is read."""
        return max(self.plain, self.packed, self.page)


COMMAND = Limits()
"""For `gehoord read`, where somebody reads their own files. The web part passes smaller ones."""
