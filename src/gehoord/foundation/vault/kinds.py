# SPDX-License-Identifier: EUPL-1.2
"""Which files we take, by what they are and not by what they are called."""

ENOUGH_TO_TELL = 8192
"""Bytes from the beginning by which a file can be told."""

KINDS: dict[str, tuple[str, ...]] = {
    "image/jpeg": ("jpg", "jpeg"),
    "image/png": ("png",),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/heic": ("heic", "heif"),
    "application/pdf": ("pdf",),
    "audio/mpeg": ("mp3",),
    "audio/mp4": ("m4a",),
    "audio/ogg": ("ogg", "oga", "opus"),
    "audio/wav": ("wav",),
    "video/mp4": ("mp4", "m4v"),
    "video/quicktime": ("mov",),
    "video/webm": ("webm",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx",),
    "application/vnd.oasis.opendocument.text": ("odt",),
    "message/rfc822": ("eml",),
    "text/plain": ("txt",),
}
"""Content type → extensions. Nothing that can run, and nothing that hides other files (zip)."""

_BY_EXTENSION = {extension: kind for kind, extensions in KINDS.items() for extension in extensions}
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"qt  ": "video/quicktime",
}
_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
)
VIEWABLE = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
"""Shown as a picture; all others are handed over as a download only."""


def kind_of(head: bytes, name: str) -> str:
    """The content type of a file by its first bytes, or empty when we do not take it.

    The name decides nothing but the choice between plain text kinds and between two office formats.
    """
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], "")
    if head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return "audio/mpeg"
    if head.startswith(b"PK\x03\x04"):
        return _office(head, name)
    return _text(head, name)


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _office(head: bytes, name: str) -> str:
    if head[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return "application/vnd.oasis.opendocument.text"
    docx = _BY_EXTENSION["docx"]
    looks = b"[Content_Types].xml" in head or b"word/" in head
    return docx if looks and _extension(name) == "docx" else ""


def _text(head: bytes, name: str) -> str:
    kind = _BY_EXTENSION.get(_extension(name), "")
    if kind not in ("text/plain", "message/rfc822") or b"\x00" in head:
        return ""
    # A character may be cut in two at the end of the sample.
    sample = head[:-4] if len(head) >= ENOUGH_TO_TELL else head
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return kind
