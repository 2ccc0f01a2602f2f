# SPDX-License-Identifier: EUPL-1.2
"""The last gate before something is published: are the removed words really nowhere in the bytes (lekken)?

Looks at the file as it is, at every member of a zip after inflating it, at every object and stream of a PDF after
decoding it, and at the text that a reader would see; in UTF-8, UTF-16, Latin-1 and written as hex. Knows nothing of
how the files were made, so that it also catches what the writer got wrong.
"""

import html
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from ..rules.spelling import pattern_of

_TAG = re.compile(r"<[^>]*>")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
SHORTEST_BYTES = 5
"""Shorter words are looked for in what can be read as text only: bytes of a font hold any four letters."""


@dataclass(frozen=True)
class Leak:
    """Removed words that are still there: in which file and which piece of it. The words themselves are not repeated."""

    file: str
    piece: str


@dataclass(frozen=True)
class Piece:
    """One readable piece of a file. is_shown: a reader sees it as text or as a property; else it is how files are made."""

    where: str
    content: str | bytes
    is_shown: bool = False


def leaks(files: Mapping[str, bytes], forms: Iterable[str], *, blank: Mapping[str, bytes]) -> list[Leak]:
    """Every place where one of these forms can still be read. Empty: they are nowhere.

    blank: the same files made of no text at all. What stands in those is how such a file is made ("Times New Roman"),
    and is then looked for only where a reader would see it.
    """
    wanted = list(forms)
    made = {
        form
        for form in wanted
        if any(_hits(name, data, [form], all_of_it=True) for name, data in blank.items())
    }
    rest = [form for form in wanted if form not in made]
    told = [
        Leak(name, where)
        for name, data in files.items()
        for where in (
            *_hits(name, data, rest, all_of_it=True),
            *_hits(name, data, list(made), all_of_it=False),
        )
    ]
    return list(dict.fromkeys(told))


def _hits(name: str, data: bytes, forms: list[str], *, all_of_it: bool) -> list[str]:
    """The pieces in which one of these forms stands."""
    if not forms:
        return []
    pattern = re.compile("|".join(pattern_of(form).pattern for form in forms), re.IGNORECASE)
    raw = [spelled for form in forms for spelled in _as_bytes(form)]
    return [
        one.where
        for one in pieces(name, data)
        if (all_of_it or one.is_shown) and _holds(one.content, pattern, raw)
    ]


def _holds(content: str | bytes, pattern: re.Pattern[str], raw: list[bytes]) -> bool:
    if isinstance(content, str):
        return pattern.search(content) is not None
    low = content.lower()
    return any(one in low for one in raw)


def _as_bytes(form: str) -> Iterator[bytes]:
    """One form in every way that files write words: three cases, four encodings, and each of them as hex."""
    if len(form) < SHORTEST_BYTES:
        return
    for encoding in ENCODINGS:
        for spelled in (form, form.lower(), form.upper()):
            plain = spelled.encode(encoding, "ignore")
            yield plain.lower()
            yield plain.hex().encode()


def pieces(name: str, data: bytes) -> Iterator[Piece]:
    """A file in all its pieces, however they were packed."""
    yield Piece("bestandsnaam", name, True)
    yield Piece("bytes", data)
    if data[:4] == b"PK\x03\x04":
        yield from _of_zip(data)
    elif data[:5] == b"%PDF-":
        yield from _of_pdf(data)
    else:
        yield Piece("tekst", data.decode("utf-8", "replace"), True)


def _of_zip(data: bytes) -> Iterator[Piece]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield Piece("opmerking", archive.comment)
        for info in archive.infolist():
            content = archive.read(info)
            yield Piece(info.filename, info.filename, True)
            yield Piece(info.filename, content + info.comment + info.extra)
            if content[:4] == b"PK\x03\x04":
                yield from _of_zip(content)
            text = content.decode("utf-8", "replace")
            yield Piece(info.filename, html.unescape(text))
            # A name may be cut into runs; without the tags it stands there as it is read.
            yield Piece(info.filename, html.unescape(_TAG.sub("", text)), True)


def _of_pdf(data: bytes) -> Iterator[Piece]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    for number, page in enumerate(reader.pages, start=1):
        yield Piece(f"bladzijde {number}", page.extract_text(), True)
    for key, value in (reader.metadata or {}).items():
        yield Piece(f"eigenschap {key}", str(value), True)
    yield from _of_object(reader.trailer, "trailer")
    for number in sorted(
        {number for one in reader.xref.values() for number in one} | set(reader.xref_objStm)
    ):
        yield from _of_object(reader.get_object(number), f"object {number}")


def _of_object(found: Any, where: str) -> Iterator[Piece]:
    """Strings and decoded streams of one object, and of what lies inside it; what it points to has its own turn."""
    from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, StreamObject, TextStringObject

    if isinstance(found, TextStringObject):
        yield Piece(where, str(found), True)
        yield Piece(where, found.original_bytes)
    elif isinstance(found, ByteStringObject):
        yield Piece(where, bytes(found))
    elif isinstance(found, ArrayObject):
        for one in found:
            yield from _of_object(one, where)
    elif isinstance(found, DictionaryObject):
        for key, value in found.items():
            yield Piece(where, str(key))
            yield from _of_object(value, f"{where} {key}")
        if isinstance(found, StreamObject):
            content = found.get_data()
            yield Piece(f"{where} stroom", content)
            yield Piece(f"{where} stroom", content.decode("utf-8", "replace"))
    elif isinstance(found, str):
        yield Piece(where, str(found))
