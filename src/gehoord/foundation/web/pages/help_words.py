# SPDX-License-Identifier: EUPL-1.2
"""The words of help_lines.yaml, written here once more so that translators find them. A test compares."""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("Politie, ambulance, brandweer"),
    _("Je bent nu in gevaar, of iemand bij je."),
    _("dag en nacht"),
    _("Politie, geen spoed"),
    _("Er gebeurde iets strafbaars en je wilt overleggen of aangifte doen."),
    _("dag en nacht, je betaalt je gewone belkosten"),
    _("113 Zelfmoordpreventie"),
    _("Je denkt eraan om niet meer te willen leven, of je bent bang voor iemand anders."),
    _("dag en nacht, gratis, zonder je naam"),
    _("Veilig Thuis"),
    _("Het is thuis niet veilig voor jou, een kind of een oudere."),
    _("dag en nacht, gratis"),
    _("Centrum Seksueel Geweld"),
    _("Iemand raakte je aan of dwong je tot seks terwijl jij dat niet wilde. Bel zo snel als je kunt."),
    _("Slachtofferhulp Nederland"),
    _("Je maakte iets ergs mee en wilt erover praten, of hulp met papieren."),
    _("op werkdagen, je betaalt je gewone belkosten"),
    _("Huisartsenpost"),
    _("Je hebt een dokter nodig en je huisarts is dicht. Overdag bel je je eigen huisarts."),
    _("’s avonds, ’s nachts en in het weekend"),
)
