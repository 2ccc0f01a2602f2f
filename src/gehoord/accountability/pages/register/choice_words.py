# SPDX-License-Identifier: EUPL-1.2
"""A choice of the register in words, for a title (keuze in woorden)."""

from django.utils.translation import gettext as _

from ...queries.register.listing import STATES, Asked
from ...terms import ENTRY_KINDS


def choice_words(asked: Asked) -> str:
    """ "moties, te laat, dossier 30950": everything that was chosen, or that it is everything."""
    told = [
        str(ENTRY_KINDS.get(asked.kind, "")),
        str(STATES.get(asked.state, "")),
        asked.owner,
        _("dossier %(id)s") % {"id": asked.dossier} if asked.dossier else "",
        asked.party,
        asked.subject,
    ]
    return ", ".join(filter(None, told)) or _("alles")
