# SPDX-License-Identifier: EUPL-1.2
"""Words of the own desk (eigen meldpunt): who tells, whose terms count, how far it is, how it ended."""

from .marking import mark as _

EMPLOYEE, HIRED, VOLUNTEER = "employee", "hired", "volunteer"
CLIENT, RELATIVE, BYSTANDER = "client", "relative", "bystander"
TELLERS = {
    EMPLOYEE: _("Ik werk hier, of heb hier gewerkt"),
    HIRED: _("Ik werk hier via een ander, als zzp’er, stagiair of leerling"),
    VOLUNTEER: _("Ik ben hier vrijwilliger"),
    CLIENT: _("Ik krijg hier zorg, hulp of training"),
    RELATIVE: _("Ik ben familie of naaste van iemand"),
    BYSTANDER: _("Ik was op bezoek, of zag het gebeuren"),
}
WORKERS = frozenset({EMPLOYEE, HIRED, VOLUNTEER})
OF_CLIENTS = frozenset({CLIENT, RELATIVE})

WISHES = {
    "known": _("Dat iemand het weet"),
    "think": _("Iemand die met me meedenkt"),
    "talk": _("Een gesprek, aan tafel of aan de telefoon"),
    "stop": _("Dat het stopt"),
    "others": _("Dat het een ander niet overkomt"),
    "unknown": _("Dat weet ik nog niet"),
}

PHONE, TALK = "phone", "talk"
CHANNELS = {PHONE: _("Aan de telefoon"), TALK: _("In een gesprek")}
"""How somebody told it who did not write it themselves (Wet bescherming klokkenluiders art. 2)."""
ANONYMOUS, KNOWN = "anonymous", "known"

WHISTLEBLOWER, WKKGZ, OWN = "whistleblower", "wkkgz", "own"
REGIMES = {
    WHISTLEBLOWER: _("Wet bescherming klokkenluiders"),
    WKKGZ: _("Klacht van een cliënt of naaste (Wkkgz)"),
    OWN: _("Ons eigen voorstel"),
}

NEW, OPEN, TOLD, CLOSED = "new", "open", "told", "closed"
STEPS = {
    NEW: _("Nieuw"),
    OPEN: _("Gelezen"),
    TOLD: _("Antwoord gegeven"),
    CLOSED: _("Gesloten"),
}

CONFIRM, FEEDBACK, DECISION, NEWS = "confirm", "feedback", "decision", "news"
DUE = {
    CONFIRM: _("Je leest dat je verhaal is gelezen en door wie"),
    FEEDBACK: _("Je leest wat de organisatie ermee doet"),
    DECISION: _("Je leest het oordeel, met de redenen"),
    NEWS: _("Je leest hoe het nu staat"),
}
"""What an open report waits for, as who told it reads it."""
DUE_FOR_STAFF = {
    CONFIRM: _("Laten weten dat het is gelezen"),
    FEEDBACK: _("Vertellen wat jullie ermee doen"),
    DECISION: _("Oordeel met redenen"),
    NEWS: _("Vertellen hoe het staat"),
}

DONE, TALKED, SUPPORTED, CANNOT = "done", "talked", "supported", "cannot"
DECIDED, MOVED, WITHDRAWN = "decided", "moved", "withdrawn"
OUTCOMES = {
    DONE: _("Er is iets veranderd"),
    TALKED: _("Er is gesproken met wie het aanging"),
    SUPPORTED: _("Er is geholpen en meegedacht"),
    DECIDED: _("Er is een oordeel over de klacht"),
    CANNOT: _("Het lukte hier niet"),
    MOVED: _("Wie het vertelde, ging ermee naar het landelijke loket"),
    WITHDRAWN: _("Ingetrokken"),
}
BY_THE_DESK = (DONE, TALKED, SUPPORTED, DECIDED, CANNOT)
"""How the desk itself may close; the others are the choice of who told it."""

MESSAGE, NOTE, CONFIRMATION = "message", "note", "confirmation"
FED_BACK, LONGER, CLOSING = "feedback", "longer", "closing"
PIECES = {
    MESSAGE: _("Bericht"),
    NOTE: _("Notitie, alleen voor het meldpunt"),
    CONFIRMATION: _("Bericht dat het is gelezen"),
    FED_BACK: _("Wat we ermee doen"),
    DECISION: _("Het oordeel"),
    LONGER: _("Het duurt langer"),
    CLOSING: _("Afsluiting"),
}
SHOWN = frozenset(PIECES) - {NOTE}
"""What who told it reads too."""
