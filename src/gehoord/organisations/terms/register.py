# SPDX-License-Identifier: EUPL-1.2
"""What happened to a row of the register (geschiedenis)."""

from .marking import mark as _

EVENTS = {
    "added": _("In het register gezet"),
    "listed": _("In het register gezet, uit een lijst"),
    "renamed": _("Kreeg een andere naam"),
    "corrected": _("Gegevens verbeterd"),
    "address": _("Postadres opgeschreven of veranderd"),
    "place-added": _("Locatie toegevoegd"),
    "place-ended": _("Locatie gesloten"),
    "merged": _("Ging op in een andere organisatie"),
    "took-in": _("Nam een andere organisatie op"),
    "split": _("Staat weer op zichzelf"),
    "let-go": _("Een andere organisatie staat weer op zichzelf"),
    "asked": _("Iemand vroeg om mee te doen, terwijl de organisatie al meedoet"),
    "joined": _("Doet mee"),
    "left": _("Doet niet meer mee"),
    "rejoined": _("Doet weer mee"),
}
