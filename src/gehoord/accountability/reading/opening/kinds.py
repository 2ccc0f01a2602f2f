# SPDX-License-Identifier: EUPL-1.2
"""Which kind of file it is (soort): what the bytes are and what the name says must agree; only four kinds are read."""

import re
from pathlib import PurePath

from .opened import CannotOpen, Kind

READS = "We lezen .txt, .docx, .pdf (met tekst erin) en opgeslagen webpagina's (.html)."

# ending of the name: kind
ENDINGS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}

# endings that we know and do not read: what to do instead
ELSEWHERE = {
    ".doc": "Dit is een Word-bestand van het oude soort. Open het in Word en sla het op als .docx.",
    ".dot": "Dit is een sjabloon van Word. Open het in Word en sla het op als .docx.",
    ".dotx": "Dit is een sjabloon van Word. Open het in Word en sla het op als .docx.",
    ".rtf": "RTF lezen we niet. Open het bestand in een tekstverwerker en sla het op als .docx.",
    ".odt": "ODT lezen we niet. Open het bestand in een tekstverwerker en sla het op als .docx.",
    ".mht": "Sla de pagina op als gewone webpagina (.html).",
    ".mhtml": "Sla de pagina op als gewone webpagina (.html).",
    ".zip": "Dit is een ingepakte map. Pak hem uit en geef de bestanden zelf.",
    ".jpg": "Dit is een afbeelding, zonder tekst die we kunnen lezen. Zoek een versie met tekst.",
    ".jpeg": "Dit is een afbeelding, zonder tekst die we kunnen lezen. Zoek een versie met tekst.",
    ".png": "Dit is een afbeelding, zonder tekst die we kunnen lezen. Zoek een versie met tekst.",
    ".tif": "Dit is een afbeelding, zonder tekst die we kunnen lezen. Zoek een versie met tekst.",
    ".tiff": "Dit is een afbeelding, zonder tekst die we kunnen lezen. Zoek een versie met tekst.",
}
MACROS = (
    "In dit bestand zitten macro's: kleine programma's. Daarom openen we het niet. "
    "Open het in Word en sla het op als gewoon document (.docx)."
)

# first bytes: (what it is, in words)
SIGNATURES = (
    (b"%PDF-", "pdf", "een PDF"),
    (b"PK\x03\x04", "zip", "een ingepakt bestand (zoals .docx)"),
    (b"PK\x05\x06", "zip", "een ingepakt bestand zonder inhoud"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", "een bestand van oude Office-programma's, of een met wachtwoord"),
    (b"{\\rtf", "rtf", "een RTF-bestand"),
    (b"\x89PNG", "image", "een afbeelding"),
    (b"\xff\xd8\xff", "image", "een afbeelding"),
    (b"GIF8", "image", "een afbeelding"),
    (b"\x7fELF", "program", "een programma"),
    (b"MZ\x90", "program", "een programma"),
    (b"\x1f\x8b", "gzip", "een ingepakt bestand"),
)  # fmt: skip
ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}$")
MARKUP = re.compile(rb"<(?:!doctype|html|head|body|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)", re.IGNORECASE | re.DOTALL
)
LOOKED_AT = 4_096
"""Bytes at the front from which the kind is told."""


def ending(name: str) -> str:
    """The ending of a file name in lower case, such as ".docx"; empty when it has none."""
    found = ENDING.search(PurePath(name).name)
    return found[0].lower() if found else ""


def named(name: str) -> Kind | None:
    """The kind that the name promises."""
    return ENDINGS.get(ending(name))


def kind_of(front: bytes, name: str) -> Kind:
    """The kind by the first bytes and the name together; CannotOpen when they disagree or we do not read it."""
    said = ending(name)
    if said in {".docm", ".dotm"}:
        raise CannotOpen("macros", MACROS)
    if said in ELSEWHERE:
        raise CannotOpen("kind", ELSEWHERE[said])
    if said and said not in ENDINGS:
        raise CannotOpen("kind", f"Bestanden die eindigen op {said} lezen we niet. {READS}")
    found, words = _content(front, said)
    wanted = named(name)
    if found == "characters":
        return _of_characters(front, wanted, said)
    if found == "ole" and wanted in {"docx", None}:
        raise CannotOpen("encrypted", "Dit Word-bestand heeft een wachtwoord, of het is van het oude soort (.doc). "
                         "Open het in Word, haal het wachtwoord weg en sla het op als .docx.")  # fmt: skip
    told: Kind | None = "pdf" if found == "pdf" else "docx" if found == "zip" else None
    if told is None or wanted not in {told, None}:
        but = f"De naam eindigt op {said}, maar de inhoud is {words}." if said else f"Dit is {words}."
        raise CannotOpen("kind", f"{but} {READS}")
    return told


def _content(front: bytes, said: str) -> tuple[str, str]:
    if (
        said == ".pdf" and b"%PDF-" in front[:1_024]
    ):  # ISO 32000-1, Annex H: readers allow something in front of it
        return "pdf", "een PDF"
    for start, found, words in SIGNATURES:
        if front.startswith(start):
            return found, words
    return "characters", "gewone tekst"


def _of_characters(front: bytes, wanted: Kind | None, said: str) -> Kind:
    """Text and web pages have no first bytes of their own: the name decides, or a page that says so itself."""
    if wanted in {"pdf", "docx"}:
        raise CannotOpen("kind", f"De naam eindigt op {said}, maar de inhoud is iets anders, of het bestand is kapot. "
                         "Haal het opnieuw op, of sla het opnieuw op.")  # fmt: skip
    if wanted == "html":
        wide = front[:2] in {b"\xff\xfe", b"\xfe\xff"}
        return "html" if MARKUP.search(front.replace(b"\0", b"") if wide else front) else "text"
    return "html" if wanted is None and PAGE.match(front.removeprefix(b"\xef\xbb\xbf")) else "text"
