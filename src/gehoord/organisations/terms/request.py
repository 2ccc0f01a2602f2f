# SPDX-License-Identifier: EUPL-1.2
"""What a counter asks an organisation (verzoek), and why that ends."""

from .marking import mark as _

HEARING, QUESTION, TALK = "hearing", "question", "talk"
REQUEST_KINDS = {
    HEARING: _("Vraag om jullie kant te vertellen"),
    QUESTION: _("Vraag om een antwoord"),
    TALK: _("Uitnodiging voor een gesprek om discriminatie te voorkomen"),
}
WITHOUT_CASE = frozenset({QUESTION, TALK})
"""Not tied to a case: words go to and fro in the request itself."""

RECALLED, REPLACED, NOT_OURS, ELSEWHERE = "recalled", "replaced", "not_ours", "elsewhere"
EXPIRED, OVER, GONE, SETTLED, LOCKED = "expired", "over", "gone", "settled", "locked"
ENDS = {
    RECALLED: _("Ingetrokken door het loket. Je hoeft niets te doen."),
    REPLACED: _("Het loket stuurde dit verzoek opnieuw. Het nieuwste verzoek telt."),
    NOT_OURS: _("Teruggegeven: dit was niet voor deze organisatie. Het loket weet dat."),
    ELSEWHERE: _(
        "Iemand gebruikte de uitnodiging al, met een brief of aan de telefoon. Was dat niemand van jullie, bel dan het loket."
    ),
    EXPIRED: _(
        "De uitnodiging is verlopen: zij werkt 28 dagen. Je bent niet te laat om jullie kant te vertellen. "
        "Bel het loket, dan krijg je een nieuwe."
    ),
    OVER: _("Afgesloten. Je hoeft niet meer te antwoorden."),
    GONE: _(
        "Dit opent niets meer. Het loket maakte een nieuwe uitnodiging, of de gegevens zijn vernietigd. "
        "Wil je weten welke van de twee, bel dan het loket."
    ),
    LOCKED: _("Dit zit op slot. Bel het loket voor een nieuwe uitnodiging."),
    SETTLED: _("Afgerond. Het loket en jullie zijn klaar met dit verzoek."),
}
