# SPDX-License-Identifier: EUPL-1.2
"""What the demo's counters offer: nearly the same everywhere, and a few differences with their reasons."""

from collections.abc import Mapping
from datetime import datetime

from gehoord.foundation.people.actions.add_partner import add_partner
from gehoord.foundation.people.actions.change_languages import change_languages
from gehoord.foundation.people.actions.change_service import change_service
from gehoord.foundation.people.actions.open_counter import Opened

from .people import CENTRAL, MAIN

LACKING = (
    ("flevoland", "mediation", "Onze bemiddelaar is vertrokken. We zoeken een nieuwe."),
    ("zeeland", "step_free", "Het gebouw heeft een trap. We komen graag naar je toe."),
    ("drenthe", "home_visit", "Daar zijn we met te weinig mensen voor."),
)
ALSO = ((MAIN, "home_visit"), ("zeeland", "home_visit"), ("fryslan", "home_visit"))
LANGUAGES = {
    CENTRAL: ("nl", "en", "ar"),
    MAIN: ("nl", "en", "tr"),
    "fryslan": ("nl", "fy", "en"),
    "noord-holland": ("nl", "en", "ar", "tr"),
    "zuid-holland": ("nl", "en", "pap", "srn"),
}
PARTNERS = (
    {
        "name": "Wijkteam Voorbeeld (demo)",
        "does": "Hulp met geld, wonen en papieren",
        "phone": "",
        "site": "",
    },
    {
        "name": "Rechtswinkel Voorbeeld (demo)",
        "does": "Gratis uitleg van een jurist",
        "phone": "",
        "site": "",
    },
)


def tell_services(opened: Mapping[str, Opened], *, now: datetime) -> None:
    """Let the counters of the demo say what they offer, through the real actions."""
    for code, service, reason in LACKING:
        change_service(
            opened[code].counter, code=service, is_offered=False, reason=reason, by="demo", now=now
        )
    for code, service in ALSO:
        change_service(opened[code].counter, code=service, is_offered=True, reason="", by="demo", now=now)
    for code, languages in LANGUAGES.items():
        change_languages(opened[code].counter, codes=languages, by="demo", now=now)
    for given in PARTNERS:
        add_partner(opened[MAIN].counter, given=given, by="demo", now=now)
