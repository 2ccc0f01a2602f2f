# SPDX-License-Identifier: EUPL-1.2
"""Why a file was not taken, in words; also used where files are added later."""

from django.conf import settings
from django.utils.translation import gettext as _

from .sealing_upload import EMPTY, NO_ROOM, TOO_LARGE, TOO_MANY, WRONG_KIND, Arrived


def refusals(arrived: list[Arrived]) -> list[tuple[str, str]]:
    """One sentence per refused file; the other files and all words were kept."""
    said = {
        TOO_LARGE: _("‘%(name)s’ is te groot. Een bestand mag %(size)s MB zijn. Kun je het kleiner maken?"),
        TOO_MANY: _("‘%(name)s’ past er niet meer bij: er kunnen %(most)s bestanden mee."),
        WRONG_KIND: _(
            "‘%(name)s’ kunnen we niet aannemen. Wel: foto’s, pdf, tekst, Word- en OpenDocument-tekst, geluid en video."
        ),
        EMPTY: _("‘%(name)s’ is leeg. Kies het bestand opnieuw."),
        NO_ROOM: _(
            "‘%(name)s’ konden we niet bewaren: bij ons is iets vol of stuk. Probeer het later nog eens."
        ),
    }
    values = {
        "size": settings.EVIDENCE_MAX_BYTES // 1024 // 1024,
        "most": settings.EVIDENCE_MAX_FILES,
    }
    return [
        ("files", said[file.refused] % {"name": file.name[:80], **values}) for file in arrived if file.refused
    ]
