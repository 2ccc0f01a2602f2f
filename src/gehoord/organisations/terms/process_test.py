# SPDX-License-Identifier: EUPL-1.2
"""The words of a test of a process (procestoets): where it stands, what a task is made of, what was found."""

from .marking import mark as _

CANDIDATE, OPEN, FINISHED = "candidate", "open", "finished"
STATES = {
    CANDIDATE: _("Nog niet begonnen"),
    OPEN: _("Bezig"),
    FINISHED: _("Afgerond"),
}

RULES, POLICY, ROOM, WORK = "rules", "policy", "room", "work"
KINDS = {
    RULES: _("Regels van buiten"),
    POLICY: _("Eigen beleid"),
    ROOM: _("Ruimte van medewerkers"),
    WORK: _("Stap in het werk"),
}
"""What the Staatscommissie takes a task apart into; the questions of each stand in tables/process_themes.yaml."""

YES, NO, UNKNOWN = "yes", "no", "unknown"
FOUND = {
    YES: _("Ja, dat kan hier gebeuren"),
    NO: _("Nee, dat zagen we niet"),
    UNKNOWN: _("Weten we niet"),
}
"""Every theme question is asked so that yes is a risk."""

STAFF, CLIENTS, OTHER = "staff", "clients", "other"
TOLD_BY = {
    STAFF: _("Van medewerkers"),
    CLIENTS: _("Van cliënten, bezoekers of leden"),
    OTHER: _("Uit iets anders, zoals cijfers of een gesprek"),
}
"""Where a finding without a question comes from."""
PULSE_LISTS = {STAFF: "culture-1", CLIENTS: "clients-1"}
"""Which list of questions of the pulse asks it: its code with the version that a new one begins with."""

APART, QUESTIONS, PLAN, FINISH = "apart", "questions", "plan", "finish"
STEPS = {
    APART: _("Haal de taak uit elkaar"),
    QUESTIONS: _("Beantwoord de vragen per onderdeel"),
    STAFF: _("Vraag het medewerkers"),
    CLIENTS: _("Vraag het wie de dienst gebruikt"),
    PLAN: _("Beslis wat je doet"),
    FINISH: _("Rond de toets af"),
}
AGAIN = "process_again"
"""The task of doing the test once more on a day; its code among tasks."""
