# SPDX-License-Identifier: EUPL-1.2
"""All letters as one table: to whom, what its file may use, what the caseworker writes in it, what it needs.

Each letter is a text file beside this one. The head of the file names the languages in which it was read through,
on which day and by which role, and those into which it was only translated. `checking.faults` looks at all files.
"""

from dataclasses import dataclass

from gehoord.casework.procedure import MOVES
from gehoord.casework.terms import mark as _

REPORTER, RESPONDENT, PARTNER, COLLEGE = "reporter", "respondent", "partner", "college"
TO_NAMES = {
    REPORTER: _("de melder"),
    RESPONDENT: _("de andere kant"),
    PARTNER: _("een andere organisatie"),
    COLLEGE: _("het College voor de Rechten van de Mens"),
}

PAGE, MAIL, PRINT, PHONE, FILE, PLACE = "page", "mail", "print", "phone", "file", "place"
CHANNEL_NAMES = {
    PAGE: _("op de eigen pagina"),
    MAIL: _("op de eigen pagina, met een seintje per e-mail zonder inhoud"),
    PRINT: _("op papier"),
    PHONE: _("voorgelezen aan de telefoon"),
    FILE: _("als bestand, om op te sturen"),
    PLACE: _("in de eigen plek van de organisatie"),
}
"""Ways of sending. An e-mail never holds a word of the letter: it only says that there is something to read."""


CODE_LINE = "(Hier stond de code. Wij bewaren de code niet.)"
"""What is kept in the place of a code: who reads the letter later cannot open anything with it."""


@dataclass(frozen=True)
class Own:
    """One thing that the caseworker writes in a letter. several: each line is one, as "title: where it stands"."""

    name: str
    says: str
    hint: str = ""
    rows: int = 4
    needed: bool = False
    several: bool = False


@dataclass(frozen=True)
class Kind:
    """One letter. The name is that of its file, and of the move that sends it where there is one."""

    name: str
    says: str
    to: str
    variables: frozenset[str]
    own: tuple[Own, ...] = ()
    use: str = ""
    """What the reporter must have allowed (`uses.USES`). "" to others: it follows on what they were told already."""
    way: str = ""
    """The way of handling (`handling.WAYS`) that goes on, or is done, when it is sent."""
    by_hand: bool = True
    """Whether somebody of the counter writes it from the page of letters; else an action makes it."""

    @property
    def file(self) -> str:
        """The template, below the source folder."""
        return f"casework/letters/{'' if self.to == REPORTER else 'others/'}{self.name}.txt"


TEAM = frozenset({"team", "phone"})
OF_MOVE = TEAM | {"message", "due_on", "did", "not_done"}
OTHERS = TEAM | {"address_of_team"}
ON_THEIR_PAGE = (
    ("message", _("Bericht van het loket"), ""),
    ("time_given", _("Er is meer tijd"), ""),
    ("time_refused", _("Er is niet meer tijd"), ""),
    ("investigation", _("Er begint een onderzoek"), "investigation"),
    ("conclusion", _("Conclusie van het onderzoek"), "investigation"),
    ("mediation_asked", _("Voorstel om te bemiddelen"), "mediation"),
    ("agreement", _("Afspraken om te lezen"), "agreement"),
    ("check_asked", _("Vraag hoe het gaat met de afspraken"), "mediation"),
    ("mediation_stopped", _("De bemiddeling stopt"), "mediation"),
)
"""Words on the page of the other side: name (also of the piece there), what it is, the yes that it rests on."""

# fmt: off
LETTERS: tuple[Kind, ...] = (
    *(Kind(move.name, move.says, REPORTER, OF_MOVE, by_hand=False) for move in MOVES if move.letter),

    Kind("advice", _("Advies met redenen en bronnen"), REPORTER, TEAM | {"message", "advice", "why", "sources"},
         (Own("advice", _("Wat je adviseert"), needed=True),
          Own("why", _("Waarom je dat adviseert"),
              _("Welke feiten en welke regels tellen, en wat ervoor en ertegen is."), needed=True),
          Own("sources", _("Waar het op rust"),
              _("Elke regel één bron, met waar die staat. Bijvoorbeeld: Algemene wet gelijke behandeling, artikel 7."),
              rows=3, needed=True, several=True),
          Own("message", _("Eigen woorden (hoeft niet)"), rows=2)),
         way="advice"),
    Kind("bundle", _("Brief aan iedereen in een massamelding"), REPORTER, TEAM | {"message", "personal"}, by_hand=False),
    Kind("consent_noted", _("Wat we opschreven van een gesprek"), REPORTER, TEAM | {"message", "what", "answer", "how"},
         by_hand=False),

    Kind("other_side", _("Brief aan de andere kant: wat is uw kant?"), RESPONDENT, OTHERS | {"substance", "question"},
         (Own("substance", _("Wat er aan ons verteld is"),
              _("Zonder naam, en zonder wat de melder herkenbaar maakt. Er is nog niets vastgesteld."), 6, needed=True),
          Own("question", _("Wat je vraagt (hoeft niet)"), rows=2)),
         use="letter", way="letter"),
    Kind("invitation", _("Uitnodiging"), RESPONDENT, OTHERS | {"site", "code", "check", "until"},
         use="substance", by_hand=False),
    *(Kind(name, says, RESPONDENT, frozenset({"message"}), use=use, by_hand=False) for name, says, use in ON_THEIR_PAGE),
    Kind("closing", _("Afsluitende brief"), RESPONDENT, OTHERS | {"outcome", "message", "destroy_on"},
         by_hand=False),
    Kind("to_partner", _("Gegevens doorgeven aan wie verder helpt"), PARTNER, OTHERS | {"passed_on", "question"},
         (Own("passed_on", _("Wat je doorgeeft"), _("Alleen wat nodig is en wat de melder goedvindt."), 6, needed=True),
          Own("question", _("Wat je vraagt (hoeft niet)"), rows=2)),
         use="referral"),
    Kind("to_college", _("Brief bij een verzoek aan het College"), COLLEGE, OTHERS | {"enclosed", "message"},
         (Own("enclosed", _("Wat je meestuurt"), _("Elke regel één stuk."), 3, needed=True, several=True),
          Own("message", _("Eigen woorden (hoeft niet)"), rows=3)),
         use="institute", way="institute"),
    Kind("college_file", _("Dossier voor het College, als bestand"), COLLEGE, frozenset({"form", "mark"}),
         use="institute", by_hand=False),
)
# fmt: on

BY_LETTER = {kind.name: kind for kind in LETTERS}
