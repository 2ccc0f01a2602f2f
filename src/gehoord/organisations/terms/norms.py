# SPDX-License-Identifier: EUPL-1.2
"""The words of norms of conduct (gedragsregels): states, sources, whom they are for, and what followed."""

from .marking import mark as _

DRAFT, CONSULT, WEIGH, ADOPTED, PUBLISHED, ENDED, DROPPED = (
    "draft", "consult", "weigh", "adopted", "published", "ended", "dropped",
)  # fmt: skip
NORM_STATES = {
    DRAFT: _("Wordt geschreven"),
    CONSULT: _("In overleg met wie hier werkt"),
    WEIGH: _("De opmerkingen worden bekeken"),
    ADOPTED: _("Vastgesteld, nog niet openbaar"),
    PUBLISHED: _("Geldt nu"),
    ENDED: _("Gold eerder"),
    DROPPED: _("Weggelegd"),
}
OPEN_STATES = (DRAFT, CONSULT, WEIGH, ADOPTED)
"""A version on its way. There is one at most."""
WRITABLE = (DRAFT, WEIGH)
"""During the consultation the words stand still: everybody speaks about the same text."""
READABLE = (PUBLISHED, ENDED)
"""What everybody may read, with its number and its day."""

SOURCE_KINDS = {
    "law": _("Wet"),
    "code": _("Beroepsnorm"),
    "cao": _("Cao"),
    "house": _("Huisregel"),
    "advice": _("Advies"),
}
OWN_SOURCE_KINDS = ("house", "cao", "code", "advice")
"""What an organisation may say of a norm of its own. Not "law": nobody checked that."""

THEMES = {
    "meeting": _("Hoe we met elkaar omgaan"),
    "care": _("Hulp en zorg"),
    "acting": _("Als er iets gebeurt"),
    "working": _("Werken bij ons"),
    "sport": _("Sport"),
    "own": _("Van onszelf"),
}
SIDES = {
    "staff": _("wie hier werkt of helpt"),
    "visitors": _("cliënten, patiënten en naasten"),
    "players": _("sporters"),
    "public": _("publiek"),
}

TOWARD = {
    "staff": _("Een medewerker of vrijwilliger"),
    "visitors": _("Een cliënt, patiënt of sporter"),
    "relatives": _("Een naaste of iemand uit het publiek"),
    "leading": _("Een leidinggevende of het bestuur"),
}
FOLLOWED = {
    "stopped": _("Het stopte meteen"),
    "talk": _("Er volgde een gesprek"),
    "agreement": _("Er is iets afgesproken"),
    "warning": _("Er volgde een waarschuwing"),
    "went_on": _("Het ging door"),
}
