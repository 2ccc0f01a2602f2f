# SPDX-License-Identifier: EUPL-1.2
"""What comes out of a file (openen): its text with where it came from, or one sentence why not."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "html", "docx", "pdf"]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one format gives: text without NUL and without half code points; pages are offsets where each begins."""

    text: str
    pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that could be read. Every offset of the reader counts code points in `text`.

    pages: where each page begins in `text` (PDF only). warnings: Dutch sentences for people. sha256: of the bytes as
    given, in hex. encoding: how plain text or a web page was decoded, such as "utf-8"; empty for the other kinds.
    """

    text: str
    kind: Kind
    pages: tuple[int, ...]
    warnings: tuple[str, ...]
    sha256: str
    encoding: str


class CannotOpen(Exception):
    """The file is not read. `says`: in Dutch what is wrong and what to do. `why`: one word for a log or a test."""

    def __init__(self, why: str, says: str) -> None:
        super().__init__(says)
        self.why = why
        self.says = says
