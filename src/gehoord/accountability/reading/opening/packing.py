# SPDX-License-Identifier: EUPL-1.2
"""The zip around a .docx (verpakking), which may be a trap: everything in it is counted before anything is unpacked."""

import struct
import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree

from .kinds import MACROS
from .limits import MB, Limits
from .opened import CannotOpen

END = b"PK\x05\x06"
END_SIZE = 22
END_WITHIN = 65_535 + END_SIZE
DIRECTORY = MB
"""Bytes for the list of contents: a thousand names of a thousand signs."""
HEADER = 30
"""Bytes of a local header without its name (APPNOTE 4.3.7)."""


class Packing:
    """An opened zip: names known, sizes within the limits, nothing double and nothing overlapping."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.unpacked
        _look_at_end(data)
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as wrong:
            raise broken() from wrong
        self.members = {member.filename: member for member in self.zip.infolist()}
        _look_at_members(self.zip.infolist(), self.zip.start_dir, limits)

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def unpack(self, name: str) -> bytes:
        """One part as bytes, however large it says it is: we stop at the limit of one part and of all together."""
        most = min(self.limits.member, self.left)
        try:
            with self.zip.open(self.members[name]) as part:
                data = part.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as wrong:
            raise broken() from wrong
        if len(data) > most:
            raise bomb()
        self.left -= len(data)
        return data

    def xml(self, name: str) -> ElementTree.Element:
        """One part as a tree. A document type is refused before it can say anything: no entities, no fetches."""
        parser = ElementTree.XMLParser(target=_WithoutType())  # noqa: S314 – a document type ends it
        try:
            parser.feed(self.unpack(name))
            root: ElementTree.Element = parser.close()
        except (ElementTree.ParseError, ValueError, LookupError) as wrong:
            raise broken() from wrong
        return root


class _WithoutType(ElementTree.TreeBuilder):
    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Called where <!DOCTYPE begins. Word never writes one."""
        raise CannotOpen("xml", "In dit Word-bestand staat iets dat er niet hoort (een DOCTYPE). Daarom lezen we het "
                         "niet. Open het in Word en sla het opnieuw op.")  # fmt: skip


def broken() -> CannotOpen:
    return CannotOpen("broken", "Dit Word-bestand is kapot. Open het in Word en sla het opnieuw op.")


def bomb() -> CannotOpen:
    return CannotOpen("bomb", "Dit bestand wordt bij het uitpakken te groot. Daarom lezen we het niet.")


def _look_at_end(data: bytes) -> None:
    """The record at the end says how large the list of contents is; Python would read any list, so we look first."""
    at = data.rfind(END, max(0, len(data) - END_WITHIN))
    if at < 0 or len(data) < at + END_SIZE:
        raise broken()
    count, size, offset, comment = struct.unpack_from("<HLLH", data, at + 10)
    if offset + size != at or at + END_SIZE + comment != len(data):  # something before it or behind it
        raise broken()
    if size > DIRECTORY or count == 0xFFFF:
        raise CannotOpen("bomb", "In dit bestand zitten te veel onderdelen. Daarom lezen we het niet.")


def _look_at_members(members: list[zipfile.ZipInfo], end: int, limits: Limits) -> None:
    if len(members) > limits.members:
        raise CannotOpen("bomb", "In dit bestand zitten te veel onderdelen. Daarom lezen we het niet.")
    if len({member.filename.lower() for member in members}) < len(members):
        raise broken()
    if any(member.flag_bits & 0x1 for member in members):
        raise CannotOpen("encrypted", "Dit bestand heeft een wachtwoord. Maak een kopie zonder wachtwoord.")
    if any("vbaproject" in member.filename.lower() for member in members):
        raise CannotOpen("macros", MACROS)
    if any(member.file_size > limits.member for member in members):
        raise bomb()
    if any(member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for member in members):
        raise broken()
    _refuse_overlap(members, end)


def _refuse_overlap(members: list[zipfile.ZipInfo], end: int) -> None:
    """Parts that share bytes are how a small file holds endless text (Fifield, "A better zip bomb", 2019)."""
    ordered = sorted(members, key=lambda member: member.header_offset)
    ends = [member.header_offset for member in ordered[1:]] + [end]
    for member, stop in zip(ordered, ends, strict=False):
        if member.header_offset + HEADER + len(member.orig_filename) + member.compress_size > stop:
            raise bomb()
