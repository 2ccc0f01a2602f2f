# SPDX-License-Identifier: EUPL-1.2
"""What comes next, in the counter's own words. The reporter reads the sentence of the level itself."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DESK: Mapping[str, str | Promise] = {
    "first_contact": _("Eerste antwoord aan de melder"),
    "how_handled": _("De melder laten weten hoe we de melding behandelen"),
    "intake": _("Praten met de melder"),
    "plan": _("Een plan maken waar de melder ja tegen zegt"),
    "review": _("Met de melder kijken of de aanpak werkt"),
    "aftercare": _("De melder vragen hoe het gaat"),
    "talk_again": _("Weer contact opnemen met de melder"),
    "reply": _("De melder nog een keer vragen om verder te gaan of te stoppen"),
    "answer": _("Lezen wat de melder schreef, en verdergaan"),
    "consent": _("De melder laat weten of het mag"),
    "consent_withdrawn": _("De melder nam een ja terug: vertellen wat we nu doen"),
    "respondent_told": _("De andere kant vertellen dat we gegevens over hen hebben"),
    "respondent_withheld": _("Opnieuw kijken of we het de andere kant nu vertellen"),
    "invitation": _("De andere kant leest onze uitnodiging"),
    "invitation_trouble": _("Uitzoeken hoe we de andere kant wel bereiken"),
    "respondent": _("De andere kant geeft antwoord"),
    "more_time": _("De andere kant laten weten of er meer tijd is"),
    "answer_read": _("Lezen wat de andere kant schreef"),
    "view": _("Beide kanten vertellen hoe zij het zien"),
    "conclusion": _("De conclusie schrijven, met de redenen"),
    "untested": _("Toetsen wat er over de andere kant is gezegd, of het weghalen"),
    "mediation": _("Met beide kanten kijken of het samen lukt"),
    "mediation_stopped": _("Beide kanten vertellen dat de bemiddeling stopt"),
    "agreement": _("Nagaan of een afspraak is nagekomen"),
    "mediation_check": _("Beide kanten vragen of de afspraken werken"),
    "hand_over": _("Het andere loket zegt of het de zaak overneemt"),
    "hand_over_back": _("Het andere loket neemt de zaak niet over: de melder vertellen hoe het verdergaat"),
    "new_handler": _("Iemand anders van het loket gaat verder met de zaak"),
    "partner_contact": _("De andere organisatie neemt contact op met de melder"),
    "partner_asked": _("Uitzoeken waarom de andere organisatie nog geen contact had"),
    "interpreter": _("Een tolk regelen voor het gesprek"),
    "appointment": _("Opschrijven hoe de afspraak ging"),
    "college_file": _("Het dossier voor het College met de melder afmaken"),
    "college_defence": _("De andere kant geeft het College een schriftelijk antwoord"),
    "college_hearing": _("Het College stuurt de uitnodiging voor de zitting"),
    "college_papers": _("De laatste stukken en namen van getuigen naar het College sturen"),
    "college_judgement": _("Het College laat weten wat het ervan vindt"),
    "soon": _("De melder vragen hoe het nu gaat"),
    "question": _("De melder vragen of het gestopt is"),
    "reprisal_contact": _("Contact opnemen: iemand deed iets omdat de melder het vertelde"),
    "access": _("De melder laten lezen wat het loket schreef"),
    "correction": _("Aanpassen wat niet klopt, of uitleggen waarom niet"),
    "complaint_confirmation": _("Bevestigen dat de klacht er is, en wie hem bekijkt"),
    "complaint_decision": _("Over de klacht beslissen, met de redenen"),
    "check_in": _("Vragen hoe het met de behandelaar gaat"),
}
"""By the name of a level in `deadlines.LEVELS`: what somebody at the counter does, or waits for."""


def desk_words(level: str) -> str:
    """What comes, for the counter; "" for a name that is no level."""
    return str(DESK.get(level, ""))
