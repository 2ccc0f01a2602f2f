# SPDX-License-Identifier: EUPL-1.2
"""The roles in an organisation in words: their name, and what they mean. Who asks to join reads them, in any language."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ORGANISATION_ROLES: dict[str, tuple[str | Promise, str | Promise]] = {
    "board": (
        _("Bestuur of eigenaar"),
        _(
            "Draagt de plicht: stelt gedragsregels vast, geeft het loket antwoord, bewaakt het plan en beheert het team. Leest geen meldingen."
        ),
    ),
    "manager": (
        _("Leidinggevende"),
        _(
            "Handelt als een medewerker iets meemaakt, en besluit over grenzen naar cliënten. Leest geen meldingen."
        ),
    ),
    "confidant": (
        _("Vertrouwenspersoon"),
        _("Leest en beantwoordt meldingen van medewerkers en anderen aan het eigen meldpunt."),
    ),
    "complaints_officer": (
        _("Klachtenfunctionaris"),
        _("Leest en beantwoordt klachten van cliënten en naasten (Wkkgz), en geeft het loket antwoord."),
    ),
    "council": (
        _("Ondernemingsraad"),
        _("Ziet de peiling, het plan en het jaarverslag. Leest geen meldingen."),
    ),
    "editor": (
        _("Redacteur"),
        _("Schrijft gedragsregels en huisregels. Leest geen meldingen."),
    ),
}
