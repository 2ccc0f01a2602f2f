# SPDX-License-Identifier: EUPL-1.2
"""The door for every file (openen): size before a byte is read, then the kind, then its text."""

import hashlib
import os
import stat
from pathlib import Path

from .kinds import LOOKED_AT, kind_of, named
from .limits import COMMAND, Limits
from .opened import CannotOpen, Extracted, Kind, Opened
from .plain_text import decode
from .sandbox import extract

NO_PAGE = "Dit is geen webpagina, maar gewone tekst. We lezen het als tekst."


def open_file(source: str | Path | bytes, name: str = "", *, limits: Limits = COMMAND) -> Opened:
    """The text of a file, or of bytes with a file name. Raises CannotOpen and nothing else.

    name tells the ending of the name; for a path it is the path's own unless given. A .docx, .pdf or web page is taken
    apart in a process of its own, which may take `limits.seconds` and `limits.memory`.
    """
    name = name or ("" if isinstance(source, bytes) else str(source))
    if isinstance(source, bytes):
        kind, data = kind_of(source[:LOOKED_AT], name), source
        _refuse_large(len(data), limits, kind)
    else:
        kind, data = _read(Path(source), name, limits)
    found = decode(data) if kind == "text" else extract(kind, data, limits)
    _refuse_long(found, limits)
    warnings = (NO_PAGE, *found.warnings) if kind == "text" and named(name) == "html" else found.warnings
    return Opened(found.text, kind, found.pages, warnings, hashlib.sha256(data).hexdigest(), found.encoding)


def _read(path: Path, name: str, limits: Limits) -> tuple[Kind, bytes]:
    """The kind and the bytes of a file on this machine; a file that grows while we read is refused too."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # before opening: a pipe would make us wait for ever
            raise CannotOpen(
                "no_file", "Dit is geen bestand (maar een map of apparaat). Geef de bestanden zelf."
            )
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            _refuse_large(size, limits)
            kind = kind_of(file.read(LOOKED_AT), name)
            _refuse_large(size, limits, kind)
            file.seek(0)
            data = file.read(size + 1)
    except FileNotFoundError:
        raise CannotOpen("missing", "Dit bestand is er niet. Kijk of de naam en de map kloppen.") from None
    except PermissionError:
        raise CannotOpen("forbidden", "We mogen dit bestand niet lezen. Kijk naar de rechten.") from None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        raise CannotOpen(
            "unreadable", "Dit bestand is niet te lezen. Kopieer het naar een andere plek."
        ) from None
    if len(data) > size:
        raise CannotOpen("changing", "Dit bestand groeit terwijl we lezen. Wacht tot het klaar is.")
    return kind, data


def _refuse_large(size: int, limits: Limits, kind: Kind | None = None) -> None:
    most = {
        None: limits.largest, "text": limits.plain, "html": limits.page, "docx": limits.packed, "pdf": limits.packed
    }[kind]  # fmt: skip
    if size > most:
        raise CannotOpen(
            "too_large",
            f"Dit bestand is te groot: {_megabytes(size)}. We lezen tot {_megabytes(most)}. "
            "Splits het, of geef alleen de tekst.",
        )


def _refuse_long(found: Extracted, limits: Limits) -> None:
    if len(found.text) > limits.text:
        raise CannotOpen(
            "too_long", "In dit bestand staat te veel tekst om in één keer te lezen. Splits het."
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".0 ", " ").replace(".", ",")
