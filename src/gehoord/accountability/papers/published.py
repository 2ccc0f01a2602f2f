# SPDX-License-Identifier: EUPL-1.2
"""What a publication says, and its three files; made from the text that may be read and from nothing else (publicatie)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..grounds import GROUNDS
from ..queries.notes.note_text import headings
from ..queries.published.open_publication import Being
from ..rules.spelling import pattern_of
from .note_docx import as_docx
from .note_pdf import as_pdf
from .plain import Paper, as_txt, blocks

TXT, DOCX, PDF = "txt", "docx", "pdf"
TYPES = {
    TXT: "text/plain; charset=utf-8",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    PDF: "application/pdf",
}


def paper_of(there: Being, *, on: date) -> Paper:
    """What is published on this day: the title, what it is, the text without what was removed, and on which grounds."""
    publication = there.publication
    counts = Counter(one.ground for one in there.removals)
    grounds = tuple(
        (code, f"{GROUNDS[code].means} ({GROUNDS[code].article})", counts[code])
        for code in GROUNDS
        if code in counts
    )
    known = headings() if publication.version_id else []
    return Paper(
        publication.title, _lines(there, on=on), tuple(blocks(there.public_text, headings=known)), grounds
    )


def _lines(there: Being, *, on: date) -> tuple[str, ...]:
    publication = there.publication
    lines = [
        _("Gepubliceerd op %(day)s door %(service)s.") % {"day": _day(on), "service": settings.SERVICE_NAME}
    ]
    if publication.version:
        lines.append(
            _("Beslisnota, versie %(number)s van %(day)s.")
            % {"number": publication.version.number, "day": _day(publication.version.at.date())}
        )
    elif publication.document and publication.document.dated_on:
        lines.append(_("Stuk van %(day)s.") % {"day": _day(publication.document.dated_on)})
    if publication.is_demo:
        lines.append(_("Dit is een verzonnen voorbeeld."))
    return tuple(lines)


def files_of(paper: Paper, *, code: str, on: date) -> dict[str, bytes]:
    """The files by their names. Raises CannotMake when the PDF cannot be read by everybody."""
    author = settings.SERVICE_NAME
    return {
        f"{code}.{TXT}": as_txt(paper),
        f"{code}.{DOCX}": as_docx(paper, on=on, author=author),
        f"{code}.{PDF}": as_pdf(paper, author=author),
    }


def left_words(paper: Paper, forms: Sequence[str]) -> list[str]:
    """Removed words that can still be read in what would be published; each is left on purpose, or is a mistake."""
    text = as_txt(paper).decode()
    return [form for form in forms if pattern_of(form).search(text)]


def _day(on: date) -> str:
    return date_format(on, "j F Y")
