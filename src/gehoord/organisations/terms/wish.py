# SPDX-License-Identifier: EUPL-1.2
"""The words of a wish for a certain carer (wens): when it came, what is wished, and what became of it."""

from .marking import mark as _

BOOKING, DESK, EMERGENCY = "booking", "desk", "emergency"
MOMENTS = {
    BOOKING: _("Bij het maken van een afspraak"),
    DESK: _("Op de dag zelf, aan de balie"),
    EMERGENCY: _("Bij spoed"),
}

SEX, MEDICAL = "sex", "medical"
WISHES = {
    SEX: _("Een vrouw of juist een man"),
    MEDICAL: _("Om een medische reden"),
    "origin": _("Om afkomst of huidskleur"),
    "religion": _("Om geloof of hoofddoek"),
    "orientation": _("Om van wie iemand houdt of wie iemand is"),
    "politics": _("Om politieke mening"),
    "other": _("Iets anders, zoals een vertrouwd gezicht of een taal"),
}
NEVER = frozenset({"origin", "religion", "orientation", "politics"})
"""Never carried out, at no moment (KNMG 2008)."""

ARRANGED, EXPLAINED, CARE_FIRST, NOT_DONE, TREATER = (
    "arranged",
    "explained",
    "care_first",
    "not_done",
    "treater",
)
OUTCOMES = {
    ARRANGED: _("De wens is geregeld"),
    EXPLAINED: _("Het kon niet, en dat is uitgelegd"),
    CARE_FIRST: _("De zorg ging voor"),
    NOT_DONE: _("Aan deze wens doen we niet mee"),
    TREATER: _("Wie behandelt, besluit of er een medische reden is"),
}
DO = {
    ARRANGED: _("Regel het"),
    EXPLAINED: _("Leg uit waarom het niet kan"),
    CARE_FIRST: _("De zorg gaat voor"),
    NOT_DONE: _("Hier doe je niet aan mee"),
    TREATER: _("Vraag het aan wie behandelt"),
}
"""What to do, as a heading; OUTCOMES says the same afterwards, for the counts."""
