# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks of the register, read from an address and written into one; list, feed and calendar share it."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ...queries.register.listing import STATES, Asked
from ...queries.register.numbers import used
from ...terms import ENTRY_KINDS

NAMES = {
    "soort": "kind",
    "wie": "owner",
    "dossier": "dossier",
    "partij": "party",
    "onderwerp": "subject",
    "stand": "state",
}
"""In the address, and in the query."""
LONGEST = 160
ALL = ("", _("alles"))


def asked_of(request: HttpRequest) -> Asked:
    """The choice in this address; what is not known there is left out."""
    told = {ours: request.GET.get(name, "").strip()[:LONGEST] for name, ours in NAMES.items()}
    return Asked(**{ours: value for ours, value in told.items() if "\x00" not in value})


def address_query(asked: Asked, **more: str) -> str:
    """The same choice as the end of an address, "?soort=motion", or nothing."""
    kept = {name: getattr(asked, ours) for name, ours in NAMES.items()} | more
    told = urlencode({name: value for name, value in kept.items() if value})
    return f"?{told}" if told else ""


def filters(asked: Asked) -> list[dict[str, object]]:
    """The fields of the choice, with the words that the register holds. Four statements."""
    return [
        {"name": "soort", "label": _("Soort"), "kind": "select", "value": asked.kind,
         "options": [ALL, *ENTRY_KINDS.items()]},
        {"name": "stand", "label": _("Stand"), "kind": "select", "value": asked.state,
         "options": [ALL, *STATES.items()]},
        {"name": "wie", "label": _("Wie moet het doen"), "kind": "datalist", "value": asked.owner,
         "options": used("owner")},
        {"name": "dossier", "label": _("Dossier"), "kind": "datalist", "value": asked.dossier,
         "options": used("dossier")},
        {"name": "partij", "label": _("Partij"), "kind": "datalist", "value": asked.party, "options": used("party")},
        {"name": "onderwerp", "label": _("Onderwerp"), "kind": "datalist", "value": asked.subject,
         "options": used("subject")},
    ]  # fmt: skip
