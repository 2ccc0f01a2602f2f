# SPDX-License-Identifier: EUPL-1.2
"""Files for the tests of opening: small Word files out of their parts, PDF files from typst, and scans."""

import zipfile
import zlib
from io import BytesIO

import typst
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(
    body: str,
    *,
    relations: str = "",
    content_type: str = MAIN_TYPE,
    before: str = "",
    extra: dict[str, str | bytes] | None = None,
) -> bytes:
    """A .docx of this body. `before` stands in front of its document element; `extra` are more parts by name."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>',
        "_rels/.rels": related(
            f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": related(relations),
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in (parts | (extra or {})).items():
            file.writestr(name, content)
    return packed.getvalue()


def related(relations: str) -> str:
    """A part with relations."""
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'


def relation(kind: str, target: str, *, external: bool = False) -> str:
    """One relation of a document."""
    outside = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"{outside}/>'


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf_file(words: str) -> bytes:
    """A PDF from typst source."""
    made: bytes = typst.compile(words.encode())  # type: ignore[assignment]
    return made


def scan(*, pages: int = 1) -> bytes:
    """A PDF of pictures only, as a scanner makes."""
    pictures = []
    for number in range(pages):
        picture = Image.new("RGB", (400, 560), "white")
        ImageDraw.Draw(picture).text((40, 40), f"Kamerstuk {number}", fill="black")
        pictures.append(picture)
    made = BytesIO()
    pictures[0].save(made, "PDF", save_all=True, append_images=pictures[1:])
    return made.getvalue()


def together(*files: bytes) -> bytes:
    """Several PDF files as one."""
    writer = PdfWriter()
    for file in files:
        writer.append(PdfReader(BytesIO(file)))
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """The bytes of a PDF in the making."""
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def pdf_of_stream(stream: bytes, *, form: bytes = b"") -> bytes:
    """A PDF of one page with exactly these bytes as what is on it; `form` is a part that it may show as /X."""
    packed = "<< /Length {} /Filter /FlateDecode{} >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>",
        packed.format(len(stream), "").encode() + b"\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        packed.format(
            len(form), " /Type /XObject /Subtype /Form /Resources << /Font << /F1 5 0 R >> >>"
        ).encode()
        + b"\nstream\n"
        + form
        + b"\nendstream",
    ]
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 7\n0000000000 65535 f \n{table}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + end.encode()


def bomb() -> bytes:
    """A packed stream that unfolds to 300 MB."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b"(x) Tj " * 100_000) for _ in range(430)) + packer.flush()
