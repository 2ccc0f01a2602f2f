# SPDX-License-Identifier: EUPL-1.2
"""The findings in a draft in plain Dutch: what each kind is, and what to do about it."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class CheckKind:
    """One kind of finding."""

    title: str | Promise
    do: str | Promise


CHECKS = {
    "dead_date": CheckKind(_("Een dag die al voorbij is"), _("De tekst spreekt alsof de dag nog komt. Pas de dag aan, of zeg dat het voorbij is.")),
    "open_demand": CheckKind(_("Een deelvraag zonder antwoord"), _("In het antwoord zijn geen woorden van deze vraag gevonden. Beantwoord hem, of zeg waarom niet.")),
    "promise_without_term": CheckKind(_("Een toezegging zonder termijn"), _("Zeg wanneer de Kamer het hoort.")),
    "closes_without_proof": CheckKind(_("Afgedaan genoemd zonder iets dat het laat zien"), _("Noem het stuk, het cijfer of de bijlage die het laat zien.")),
    "one_report_two_numbers": CheckKind(_("Eén stuk onder twee nummers"), _("Kijk welk nummer klopt en gebruik dat overal.")),
    "wrong_session": CheckKind(_("Een vergaderjaar dat niet bij de dag past"), _("Kijk het vergaderjaar na.")),
    "days_differ": CheckKind(_("Dagen die niet kloppen met de data"), _("Tel de dagen na, of haal het aantal weg.")),
    "same_paragraph": CheckKind(_("Twee keer dezelfde alinea"), _("Haal er een weg, of zeg bij de tweede wat er anders is.")),
    "mark_without_note": CheckKind(_("Een verwijzing naar een voetnoot die er niet is"), _("Zet de voetnoot erbij, of haal het cijfer weg.")),
    "note_without_mark": CheckKind(_("Een voetnoot waar niets naar verwijst"), _("Zet het cijfer in de tekst, of haal de voetnoot weg.")),
    "lost_list": CheckKind(_("Een opsomming die is weggevallen"), _("Er is een lijst aangekondigd die er niet staat. Zet hem terug.")),
}  # fmt: skip
"""What matters most to a reader first."""
OTHER = CheckKind(_("Iets anders om naar te kijken"), _("Lees de plek na."))
