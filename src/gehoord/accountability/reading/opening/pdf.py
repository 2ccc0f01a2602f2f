# SPDX-License-Identifier: EUPL-1.2
"""The text layer of a PDF (pdf), page by page. Scripts and attachments in it are never opened.

Between two pages stands a line end and a form feed, as `pdftotext` has it; nothing else is added or joined. A page that
holds a picture and no text is a scan, and is said to be one.
"""

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from types import FrameType
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader, overwrite_configuration
from pypdf.errors import PyPdfError

from .limits import MB, Limits
from .opened import CannotOpen, Extracted
from .pdf_lines import text_of

BETWEEN = "\n\f"
END = b"%%EOF"
END_WITHIN = 4_096
"""Bytes at the end in which the mark of the end must stand (ISO 32000-1, 7.5.5); without it a part is missing."""
STREAM = 32 * MB
DEEP = 4
FORMS = 200
"""How deep, and how many parts of a page, we look into for a picture."""
LEAVES_OUT = ("Impossible to decode", "content is skipped")
"""What pypdf says when it does."""


class Lost(logging.Handler):
    """Hears when pypdf leaves out a part of a page: it only logs that, and reads on."""

    def __init__(self) -> None:
        super().__init__()
        self.some = False

    def emit(self, record: logging.LogRecord) -> None:
        self.some = self.some or any(words in record.getMessage() for words in LEAVES_OUT)


class TooSlow(BaseException):
    """One page took its time. Not an Exception, so that no library swallows it."""


def extract(data: bytes, limits: Limits) -> Extracted:
    """The text of all pages, with the offset where each begins; CannotOpen when it is locked, broken or only scans."""
    _set_limits()
    reader = _reader(data, limits)
    texts: list[str] = []
    told: dict[str, list[int]] = {"scan": [], "broken": [], "partly": [], "slow": []}
    room = limits.text
    for number, page in enumerate(reader.pages, 1):
        text, fault = _page(page, limits)
        if fault:
            told[fault].append(number)
        texts.append(text)
        room -= len(text) + len(BETWEEN)
        if room < 0:
            raise CannotOpen(
                "too_long", "In deze PDF staat te veel tekst om in één keer te lezen. Splits hem."
            )
    _refuse_empty(texts, told)
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + len(BETWEEN)
    return Extracted(BETWEEN.join(texts), tuple(starts), (*_warnings(told), *_inside(reader)))


def _set_limits() -> None:
    """How far a stream of the PDF may unfold: the words of a page are small, and pictures we do not unfold."""
    overwrite_configuration(
        zlib_maximum_output_length=STREAM, lzw_maximum_output_length=STREAM, run_length_maximum_output_length=STREAM,
        brotli_maximum_output_length=STREAM, array_based_stream_maximum_output_length=STREAM,
        maximum_declared_stream_length=STREAM,
    )  # fmt: skip


def _reader(data: bytes, limits: Limits) -> PdfReader:
    """The opened PDF; refused when locked, cut off, or of too many pages."""
    broken = CannotOpen("broken", "Deze PDF is kapot. Haal hem opnieuw op, of maak hem opnieuw.")
    if END not in data[-END_WITHIN:]:
        raise CannotOpen("broken", "Deze PDF is niet heel: het einde ontbreekt. Haal hem opnieuw op.")
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise CannotOpen("encrypted", "Deze PDF heeft een wachtwoord. Maak een kopie zonder wachtwoord.")
        count = len(reader.pages)
    except (PyPdfError, RecursionError) as wrong:
        raise broken from wrong
    if not count:
        raise broken
    if count > limits.pdf_pages:
        raise CannotOpen(
            "too_many_pages",
            f"Deze PDF heeft {count} bladzijden. We lezen er hoogstens {limits.pdf_pages}. Splits hem.",
        )
    return reader


def _page(page: PageObject, limits: Limits) -> tuple[str, str]:
    """The text of one page, and in one word what is wrong with it (empty when nothing)."""
    lost = Lost()
    logging.getLogger("pypdf").addHandler(lost)
    try:
        with _clock(limits.page_seconds):
            text = text_of(page)
            scan = not text.strip() and _has_picture(page)
            return text, "partly" if lost.some else "scan" if scan else ""
    except TooSlow:
        return "", "slow"
    except MemoryError:
        raise
    except (
        Exception
    ):  # pypdf raises all kinds of things on a page that is not well made; the other pages may be fine
        return "", "broken"
    finally:
        logging.getLogger("pypdf").removeHandler(lost)


@contextmanager
def _clock(seconds: int) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _has_picture(page: PageObject) -> bool:
    left, ahead = FORMS, [(page, 0)]
    while ahead and left:
        left -= 1
        holder, depth = ahead.pop()
        for part in _parts(holder):
            if part.get("/Subtype") == "/Image":
                return True
            if part.get("/Subtype") == "/Form" and depth < DEEP:
                ahead.append((part, depth + 1))
    return False


def _parts(holder: Any) -> list[Any]:
    with suppress(PyPdfError, AttributeError, KeyError, TypeError):
        resources = holder.get("/Resources", {}).get_object()
        return [one.get_object() for one in resources.get("/XObject", {}).get_object().values()][:FORMS]
    return []


def _refuse_empty(texts: list[str], told: dict[str, list[int]]) -> None:
    if any(text.strip() for text in texts):
        return
    if told["scan"]:
        raise CannotOpen(
            "scan",
            "Dit is een scan zonder tekst: alleen plaatjes van bladzijden. Zoek een versie met tekst, "
            "of laat de tekst herkennen (OCR) en geef dan dat bestand.",
        )
    if told["slow"]:
        raise CannotOpen("too_slow", "Deze PDF lezen duurt te lang. Splits hem, of geef alleen de tekst.")
    if told["broken"] or told["partly"]:
        raise CannotOpen("broken", "Geen enkele bladzijde van deze PDF is te lezen. Maak hem opnieuw.")
    raise CannotOpen("empty", "In deze PDF staat geen tekst. Zoek een versie met tekst.")


def _warnings(told: dict[str, list[int]]) -> Iterator[str]:
    says = {
        "scan": ("is een scan zonder tekst.", "zijn een scan zonder tekst."),
        "broken": ("is niet te lezen.", "zijn niet te lezen."),
        "partly": ("is niet helemaal te lezen.", "zijn niet helemaal te lezen."),
        "slow": ("is overgeslagen: lezen duurde te lang.", "zijn overgeslagen: lezen duurde te lang."),
    }
    for fault, numbers in told.items():
        if len(numbers) == 1:
            yield f"Bladzijde {numbers[0]} {says[fault][0]}"
        elif numbers:
            yield f"Bladzijden {in_words(numbers)} {says[fault][1]}"


def in_words(numbers: list[int]) -> str:
    """Numbers in order as people write them: "1, 3 t/m 5 en 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = []
    for run in runs:
        words += [f"{run[0]} t/m {run[-1]}"] if len(run) > 2 else [str(number) for number in run]
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else words[0]


def _inside(reader: PdfReader) -> Iterator[str]:
    """What else is in it that we leave alone."""
    with suppress(Exception):  # only a remark: a strange catalogue must not lose the text
        names = reader.root_object.get("/Names", {}).get_object()
        if "/EmbeddedFiles" in names:
            yield "In deze PDF zitten bijlagen. Die lezen we niet."
