# SPDX-License-Identifier: EUPL-1.2
"""The words of limits toward clients and relatives (grenzen): the steps, how needed the care is, who was protected."""

from .marking import mark as _

NORMS, TALK, WARNING, ARRANGEMENT, ENDING = "norms", "talk", "warning", "arrangement", "ending"
STEPS = (NORMS, TALK, WARNING, ARRANGEMENT, ENDING)
NEW = "new"
"""No step was taken yet."""

CARE_NOW, CARE_GOES_ON, CARE_PLANNED, CARE_NONE, CARE_UNKNOWN = "now", "goes_on", "planned", "none", "unknown"
CARE = {
    CARE_NOW: _("Nu: spoed, of zonder deze zorg gaat het mis"),
    CARE_GOES_ON: _("Loopt door: iemand krijgt hier nu zorg of hulp"),
    CARE_PLANNED: _("Later: een afspraak die kan schuiven"),
    CARE_NONE: _("Geen zorg of hulp meer nodig"),
    CARE_UNKNOWN: _("Weet ik niet"),
}

RELATIVE = "relative"
TOWARD = {
    "client": _("Een cliënt of patiënt"),
    RELATIVE: _("Een naaste of bezoeker"),
}

BEHAVIOUR = {
    "remark": _("Kwetsende opmerking of grap"),
    "abuse": _("Schelden"),
    "sexist": _("Seksistische opmerking of aanraking"),
    "refuses": _("Wil niet door deze medewerker geholpen worden"),
    "threat": _("Bedreiging of geweld"),
    "other": _("Iets anders"),
}

CAUSE_ILLNESS, CAUSE_NO, CAUSE_UNKNOWN = "illness", "no", "unknown"
CAUSE = {
    CAUSE_NO: _("Nee"),
    CAUSE_ILLNESS: _("Ja, dat zegt wie behandelt"),
    CAUSE_UNKNOWN: _("Dat weten we niet"),
}

WANTS = {
    "stay": _("Blijven helpen"),
    "together": _("Blijven helpen, samen met een collega"),
    "away": _("Deze cliënt nu niet helpen"),
    "not_asked": _("Nog niet gevraagd"),
}
AWAY, NOT_ASKED = "away", "not_asked"

TO_PROTECT, AT_WISH, STAYS, TOGETHER, UNTIL_RELIEVED, DEMANDED = (
    "to_protect",
    "at_wish",
    "stays",
    "together",
    "until_relieved",
    "demanded",
)
PROTECTION = {
    TO_PROTECT: _("Gewisseld om de medewerker te beschermen"),
    AT_WISH: _("Gewisseld omdat de medewerker dat wil"),
    STAYS: _("Niet gewisseld: de medewerker wil blijven"),
    TOGETHER: _("Niet gewisseld: een collega gaat mee"),
    UNTIL_RELIEVED: _("Blijft alleen tot er een collega is, want de zorg kan niet wachten"),
    DEMANDED: _("Gewisseld omdat de cliënt of naaste dat eist"),
}

SIDE_HEARD = "heard"
SIDE = {
    SIDE_HEARD: _("Gehoord"),
    "declined": _("Gevraagd, maar wilde niet praten"),
    "could_not": _("Kon niet, door ziekte of omdat iemand niet te bereiken is"),
    "later": _("Nog niet gevraagd"),
}
SIDE_LATER = "later"

SKIPS = {
    "serious": _("Het was zo ernstig dat deze stap niet genoeg is"),
    "danger": _("Er was gevaar voor iemand"),
    "illness": _("Het komt door ziekte: deze stap past niet"),
    "no_talk": _("Er is gevraagd om te praten, en dat wilde of kon niet"),
    "earlier": _("Het is al gedaan, voordat dit hier stond"),
    "not_possible": _("Er is geen andere regeling te maken"),
}

OFFERS = {
    "two_carers": _("Met twee mensen helpen"),
    "other_carer": _("Andere hulpverlener, om de medewerker te beschermen"),
    "security": _("Beveiliging erbij"),
    "other_place": _("Op een andere plek, waar de zorg doorgaat"),
    "other_time": _("Op een ander moment, als de zorg kan wachten"),
    "phone": _("Spreekuur aan de telefoon of met beeld"),
    "interpreter": _("Een tolk of een begeleider erbij"),
    "adviser": _("Iemand die de cliënt steunt bij het gesprek"),
    "visits": _("Andere bezoektijden, of bezoek met iemand erbij"),
    "contact": _("Een ander aanspreekpunt voor de familie"),
    "other_organisation": _("Een andere organisatie die de zorg overneemt"),
}

WAITS, HOLDS, REFUSED, WITHDRAWN = "waits", "holds", "refused", "withdrawn"
STATES = {
    WAITS: _("Wacht op akkoord van een tweede bestuurder"),
    HOLDS: _("Genomen"),
    REFUSED: _("Geen akkoord"),
    WITHDRAWN: _("Van tafel, na bezwaar"),
}

ANSWERS = {
    "stays": _("Het besluit blijft"),
    "changed": _("Het besluit verandert"),
    "withdrawn": _("Het besluit gaat van tafel"),
}
ENDED_WELL = {
    "stopped": _("Het is gestopt"),
    "moved": _("De zorg of hulp gaat ergens anders verder"),
    "care_over": _("De zorg of hulp is klaar"),
    "mistake": _("Het was iets anders dan we dachten"),
}

SUPPORT = {
    "talk_today": _("Een gesprek met de medewerker, zonder oordeel"),
    "day_off": _("Rooster of taken aanpassen"),
    "colleague": _("Een collega die meegaat of meekijkt"),
    "confidant": _("Wijzen op de vertrouwenspersoon"),
    "company_doctor": _("Wijzen op de bedrijfsarts of slachtofferhulp"),
    "police": _("Helpen als de medewerker naar de politie wil"),
    "tell_team": _("Het team laten weten wat de grens is, zonder naam"),
    "again": _("Vragen hoe het nu gaat"),
}
