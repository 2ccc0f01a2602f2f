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
_HEX_LETTER = rb"(?:3[0-9]|[46][1-9a-f]|[57][0-9a])"
_BESIDE = {
    "utf-8": (rb"[A-Za-z0-9]", rb"[a-z]", rb"[A-Z]"),
    "latin-1": (rb"[A-Za-z0-9]", rb"[a-z]", rb"[A-Z]"),
    "utf-16-le": (rb"[A-Za-z0-9]\x00", rb"[a-z]\x00", rb"[A-Z]\x00"),
    "utf-16-be": (rb"\x00[A-Za-z0-9]", rb"\x00[a-z]", rb"\x00[A-Z]"),
    "hex utf-8": (_HEX_LETTER, rb"(?:6[1-9a-f]|7[0-9a])", rb"(?:4[1-9a-f]|5[0-9a])"),
    "hex latin-1": (_HEX_LETTER, rb"(?:6[1-9a-f]|7[0-9a])", rb"(?:4[1-9a-f]|5[0-9a])"),
    "hex utf-16-le": (_HEX_LETTER + rb"00", rb"(?:6[1-9a-f]|7[0-9a])00", rb"(?:4[1-9a-f]|5[0-9a])00"),
    "hex utf-16-be": (rb"00" + _HEX_LETTER, rb"00(?:6[1-9a-f]|7[0-9a])", rb"00(?:4[1-9a-f]|5[0-9a])"),
}
"""In each way that files write words: a letter or number, a small letter, a capital."""
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
    made = [list(pieces(name, data)) for name, data in blank.items()]
    wanted: list[str] = []
    shown_only: list[str] = []
    for form in forms:
        (shown_only if any(_hits(one, [form]) for one in made) else wanted).append(form)
    told = []
    for name, data in files.items():
        cut = list(pieces(name, data))
        shown = [one for one in cut if one.is_shown]
        told += [Leak(name, where) for where in (*_hits(cut, wanted), *_hits(shown, shown_only))]
    return list(dict.fromkeys(told))


Spelled = tuple[bytes, re.Pattern[bytes]]
"""A form as bytes with small letters, and the pattern that says whether it stands alone."""


def _hits(cut: list[Piece], forms: list[str]) -> list[str]:
    """The pieces in which one of these forms stands."""
    if not forms:
        return []
    pattern = re.compile("|".join(pattern_of(form).pattern for form in forms), re.IGNORECASE)
    raw = [spelled for form in forms for spelled in _as_bytes(form)]
    return [one.where for one in cut if _holds(one.content, pattern, raw)]


def _holds(content: str | bytes, pattern: re.Pattern[str], raw: list[Spelled]) -> bool:
    if isinstance(content, str):
        return pattern.search(content) is not None
    low = content.lower()
    # Looking for the plain bytes first is a hundred times as quick as the pattern around them.
    return any(plain in low and alone.search(content) for plain, alone in raw)


def _as_bytes(form: str) -> Iterator[Spelled]:
    """One form in every way that files write words. Not inside a longer word: "luiten" is not in "besluiten"."""
    if len(form) < SHORTEST_BYTES:
        return
    for spelled in dict.fromkeys((form, form.lower(), form.upper())):
        for way, beside in _BESIDE.items():
            encoding = way.removeprefix("hex ")
            plain = spelled.encode(encoding, "ignore")
            yield _alone(plain if way == encoding else plain.hex().encode(), *beside)


def _alone(words: bytes, letter: bytes, small: bytes, capital: bytes) -> Spelled:
    """These bytes with no letter or number beside them; a capital behind a small letter begins a word of its own."""
    turn = b"(?<=" + small + b")(?=" + capital + b")"
    before = b"(?:(?<!" + letter + b")|" + turn + b")"
    behind = b"(?:'?s)?(?:(?!" + letter + b")|" + turn + b")"
    return words.lower(), re.compile(before + b"(?i:" + re.escape(words) + b")" + behind)


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
