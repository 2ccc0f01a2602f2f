# SPDX-License-Identifier: EUPL-1.2
"""Making a copy without place, device and maker (opschonen): for pictures and PDF; other kinds cannot be cleaned.

Pictures are drawn again from their points alone, so that nothing else in the file comes along.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject

from gehoord.foundation.vault.kinds import VIEWABLE

PDF = "application/pdf"
CLEANABLE = VIEWABLE | {PDF}
MOST_POINTS = 80_000_000
"""A small file can hold an enormous picture; above this we do not draw it."""
TO_LOOK_AT = 2000
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError)


class CannotClean(Exception):
    """This kind cannot be cleaned, or the file is broken or far too large."""


def clean_copy(data: bytes, *, kind: str) -> tuple[bytes, str, str]:
    """(content, content type, extension) of a copy that tells nothing beside what one sees. CannotClean."""
    if kind in VIEWABLE:
        lossless = kind in ("image/png", "image/gif")
        return (_drawn(data, form="PNG"), "image/png", "png") if lossless else (
            _drawn(data, form="JPEG"), "image/jpeg", "jpg")  # fmt: skip
    if kind == PDF:
        return _pdf(data), PDF, "pdf"
    raise CannotClean


def picture_to_look_at(data: bytes) -> bytes:
    """A JPEG of at most 2000 points wide or high, for on the page. Raises CannotClean."""
    return _drawn(data, form="JPEG", most=TO_LOOK_AT)


def _drawn(data: bytes, *, form: str, most: int = 0) -> bytes:
    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > MOST_POINTS:
                raise CannotClean
            # The camera's note on which side is up is lost with the rest; so turn it now.
            upright = ImageOps.exif_transpose(picture)
            if most:
                upright.thumbnail((most, most))
            plain = upright.convert("RGBA" if form == "PNG" else "RGB")
            bare = Image.frombytes(plain.mode, plain.size, plain.tobytes())
            out = BytesIO()
            bare.save(out, form, **({"quality": 88} if form == "JPEG" else {}))
    except _BROKEN:
        raise CannotClean from None
    return out.getvalue()


def _pdf(data: bytes) -> bytes:
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise CannotClean
        writer = PdfWriter()
        for page in reader.pages:
            writer.add_page(page)
            for name in ("/Metadata", "/PieceInfo", "/LastModified"):
                writer.pages[-1].pop(NameObject(name), None)
        writer.metadata = None
        for name in ("/Metadata", "/OpenAction", "/AA", "/Names", "/JavaScript"):
            writer.root_object.pop(NameObject(name), None)
        out = BytesIO()
        writer.write(out)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        raise CannotClean from None
    return out.getvalue()
