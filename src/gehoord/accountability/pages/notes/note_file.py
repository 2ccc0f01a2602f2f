# SPDX-License-Identifier: EUPL-1.2
"""The newest version of a note as Word or PDF, for whoever must sign it on paper. Nothing is removed: not for the public."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...papers.note_docx import as_docx
from ...papers.note_pdf import as_pdf
from ...papers.plain import Paper, blocks
from ...papers.published import DOCX, PDF, TYPES
from ...queries.notes.note_text import headings, note_text
from ...queries.notes.open_note import Opened
from .asking import note_or_404


@needs(Permission.NOTES)
def note_file(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """A download. A sign that no letter type here can show gives the Word file only."""
    there = note_or_404(code)
    if kind not in (DOCX, PDF):
        raise Http404
    paper, author = paper_of_note(there), settings.SERVICE_NAME
    try:
        data = (
            as_docx(paper, on=timezone.localdate(), author=author)
            if kind == DOCX
            else as_pdf(paper, author=author)
        )
    except CannotMake:
        raise Http404 from None
    response = HttpResponse(data, content_type=TYPES[kind])
    name = f"nota-{code}-versie-{there.newest.number}.{kind}"
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def paper_of_note(there: Opened) -> Paper:
    """The newest version as a paper, with who has signed it under its title."""
    note, newest = there.note, there.newest
    lines = [
        _("Voor %(who)s. Versie %(number)s van %(day)s.")
        % {"who": note.to_whom, "number": newest.number, "day": date_format(newest.at, "j F Y")}
    ]
    lines += [
        f"{office}: {_signed(sign.agrees, date_format(sign.on, 'j F Y')) if sign else _('nog niet getekend')}"
        for office, sign in there.standing.items()
    ]
    return Paper(note.title, tuple(lines), tuple(blocks(note_text(there, newest), headings=headings())))


def _signed(agrees: bool, day: str) -> str:
    return (_("akkoord, %(day)s") if agrees else _("niet akkoord, %(day)s")) % {"day": day}
