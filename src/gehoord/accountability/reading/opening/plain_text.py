# SPDX-License-Identifier: EUPL-1.2
"""Bytes to text (tekst): nothing is repaired and no line end is changed, so that offsets stay those of the file.

A file in UTF-8 gives exactly what `open(name, encoding="utf-8", newline="").read()` gives, a byte order mark included.
What is not UTF-8 is read as Windows-1252, the way web browsers do it (WHATWG Encoding Standard, windows-1252).
"""

import codecs
import re

from .opened import CannotOpen, Extracted

MARKS = (  # in this order: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f" + "".join(map(chr, range(0x10, 0x20))) + "\x7f"
MANY_CONTROLS = 0.02
"""A text holds hardly any; random bytes hold about one in ten."""
TWICE = re.compile("Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ˜“”¦¢\u009d]|Â[\u00a0«»°§]")
"""UTF-8 that somebody once read as Windows-1252: "Ã«" for "ë", "â€™" for a quotation mark."""
NOT_TEXT = CannotOpen(
    "binary",
    "Dit is geen tekst. Is het wel een tekstbestand, sla het dan opnieuw op als tekst in UTF-8. "
    "We lezen .txt, .docx, .pdf (met tekst erin) en opgeslagen webpagina's (.html).",
)
# WHATWG gives the five holes of Windows-1252 to the control of the same number; Python refuses them.
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def decode(data: bytes) -> Extracted:
    """The text of a plain file with its encoding; CannotOpen when these bytes are no text."""
    text, encoding, warnings = decoded(data)
    if "\0" in text or sum(map(text.count, CONTROLS)) > MANY_CONTROLS * len(text):
        raise CannotOpen(NOT_TEXT.why, NOT_TEXT.says)
    if not text.strip():
        warnings.append("Dit bestand is leeg.")
    if found := TWICE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        warnings.append(
            f"De letters zijn eerder verkeerd omgezet: in regel {line} staat {found[0]!r}. We laten dat zo staan. "
            "Heb je het origineel, gebruik dan dat."
        )
    return Extracted(text, warnings=tuple(warnings), encoding=encoding)


def decoded(data: bytes) -> tuple[str, str, list[str]]:
    """Text, encoding and remarks, without a judgement on whether it is text at all."""
    for mark, name in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name), name, []
            except UnicodeDecodeError:
                raise CannotOpen(
                    "encoding",
                    f"Dit bestand zegt dat het {name.upper()} is, maar dat klopt niet. Sla het op in UTF-8.",
                ) from None
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        return _damaged(data)


def windows(data: bytes) -> str:
    """Any bytes as Windows-1252, which never fails."""
    return data.decode("latin-1").translate(WINDOWS)


def _damaged(data: bytes) -> tuple[str, str, list[str]]:
    """UTF-8 with a few broken places stays UTF-8; anything else is read as Windows-1252."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken < len(text) - len(text.encode("ascii", "ignore")) - broken:
        places = "1 plek is" if broken == 1 else f"{broken} plekken zijn"
        return text, "utf-8", [f"Het bestand is beschadigd: {places} niet te lezen. Daar staat nu \ufffd."]
    text = windows(data)
    told = (
        "Deze tekst staat niet in UTF-8. We lezen hem als Windows-1252. Kijk of letters als é en ë kloppen."
    )
    return text, "windows-1252", [told]
