# SPDX-License-Identifier: EUPL-1.2
"""The words of a pulse: what is measured, how the board says it, what a gap is called (peiling)."""

from .marking import mark as _

ASPECTS = {
    "known": _("Kent het"),
    "practised": _("Zegt: we doen ernaar"),
    "used": _("Zegt: het wordt gebruikt als het misgaat"),
    "followed": _("Zegt: daarna gebeurt er iets"),
}
BESIDE = {
    "known": _("Het is bekend"),
    "practised": _("We doen ernaar"),
    "used": _("Het wordt gebruikt als het misgaat"),
    "followed": _("Daarna gebeurt er iets"),
}
ASKED_OF_BOARD = {
    "known": _("Hoeveel medewerkers kennen het?"),
    "practised": _("Hoeveel doen ernaar?"),
    "used": _("Hoe vaak wordt het gebruikt als het misgaat?"),
    "followed": _("Hoe vaak gebeurt er daarna iets?"),
}
MARKS = {
    0: _("Niemand of nooit"),
    1: _("Weinig"),
    2: _("Ongeveer de helft"),
    3: _("De meesten of meestal"),
    4: _("Bijna iedereen of bijna altijd"),
}
CHANGES = {"up": _("hoger"), "same": _("ongeveer gelijk"), "down": _("lager")}
GAPS = {
    "no_pulse": _(
        "Er is nog geen uitslag van het team. Wat het bestuur zegt en wat is geteld, staat hieronder."
    ),
    "no_view": _("%(known)s van het team kent het. Het bestuur gaf zijn beeld nog niet."),
    "paper_only": _(
        "Op papier ja. %(known)s van het team kent het, %(practised)s zegt dat jullie ernaar doen. De stap naar de praktijk is nog niet gezet."
    ),
    "practice_only": _(
        "Op papier niet. Toch zegt %(practised)s van het team dat jullie ernaar doen. Het ontbreken van een stuk is geen ontbreken van praktijk."
    ),
    "neither": _(
        "Op papier niet, en %(practised)s van het team zegt dat jullie ernaar doen. Begin klein: spreek af wat jullie willen."
    ),
    "stuck": _(
        "Op papier ja, en %(practised)s van het team zegt dat jullie ernaar doen. Maar %(followed)s zegt dat er daarna iets gebeurt. Daar zit de winst."
    ),
    "both": _(
        "Op papier ja, en %(practised)s van het team zegt dat jullie ernaar doen. Houd dit vast en vraag het over een half jaar weer."
    ),
}
PLANS = {
    "norms": _("Bespreek één gedragsregel per maand in het teamoverleg, met een voorbeeld van de vloer."),
    "desk": _(
        "Laat iedereen zien waar het eigen meldpunt staat, en vertel wat er met de laatste signalen is gedaan."
    ),
    "confidant": _("Laat de vertrouwenspersoon in elk team een keer langskomen."),
    "house_rules": _(
        "Oefen met het team wat je zegt als een cliënt of bezoeker discrimineert, en wie dan komt."
    ),
    "duty": _(
        "Spreek met alle leidinggevenden door wat zij doen als een medewerker iets overkomt, en binnen hoeveel dagen."
    ),
}
TALK = (
    _(
        "Wanneer zagen we hier voor het laatst dat iemand anders werd behandeld om wie die is? Wat deden we toen?"
    ),
    _("Welke regel of afspraak hebben we daarvoor? Kan iedereen die hier noemen?"),
    _("Wat doen we als een cliënt of bezoeker een collega beledigt? Wie komt erbij?"),
    _("Bij wie kun je terecht, binnen en buiten? Wat gebeurt er daarna echt?"),
    _("Welke ene afspraak maken we vandaag? Wie doet het, en wanneer kijken we terug?"),
)
HOW_TO_TALK = (
    _("Plan een half uur. Zeg vooraf waar het over gaat, zodat niemand wordt overvallen."),
    _(
        "Niemand hoeft iets te vertellen over zichzelf. Praat over wat je ziet en doet, niet over wie iemand is."
    ),
    _("Laat iemand anders dan de leidinggevende beginnen. Ga de kring rond; overslaan mag."),
    _("Schrijf geen namen op. Schrijf alleen de afspraak op, met een naam erachter en een dag."),
    _(
        "Vertelt iemand toch iets dat pijn doet? Luister, vraag wat die nodig heeft, en praat later apart verder."
    ),
)
WITHHELD = _(
    "Van deze onderdelen is geen uitslag: er zijn te weinig antwoorden, of het verschil met een andere uitslag zou iets zeggen over minder dan tien mensen. Hun antwoorden tellen mee in de groep erboven als dat kan."
)
