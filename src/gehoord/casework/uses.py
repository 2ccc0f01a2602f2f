# SPDX-License-Identifier: EUPL-1.2
"""What a reporter can allow (toestemming), as one table: who will see what, and what can go wrong.

Nothing leaves the counter without a yes to one of these (Besluit ADV art. 5; the golden rule of the counters'
protocols). The sentences are what everybody reads at every counter; a caseworker adds to them, never takes away.
"""

from dataclasses import dataclass

from gehoord.casework.terms import mark as _


@dataclass(frozen=True)
class Use:
    """One row: something that may be allowed."""

    name: str
    says: str
    """What it is, for the counter and on the reporter's page."""
    asks: str
    """The question to the reporter."""
    will_see: str
    """Who will see what, to the reporter."""
    risk: str
    """What can go wrong, to the reporter."""
    once: bool = False
    """Used up by one thing that leaves; the others hold until they are taken back."""
    exact: bool = False
    """Needs the exact words that will leave: the reporter reads those and no others."""
    stays: bool = False
    """Nothing leaves the counter by it."""
    needs_known: bool = False
    """Not for who stays anonymous, of either kind (Besluit ADV art. 5(4))."""
    tells_identity: bool = False
    """The other side learns who reported; the reporter is told so first (Besluit ADV art. 5(3))."""


# fmt: off
USES: tuple[Use, ...] = (
    Use("plan", _("Het plan"), _("Is dit plan goed voor jou?"),
        _("Alleen het loket leest dit plan. Voor elke stap naar buiten vragen we het je apart."),
        _("Een plan is geen belofte dat het lukt. We vertellen je steeds hoe het gaat."),
        exact=True, stays=True),
    Use("letter", _("Een brief aan de andere kant"), _("Mogen we deze brief sturen?"),
        _("De andere kant leest precies de brief hieronder. Niet meer."),
        _("Staat je naam er niet in, dan kan de ander toch raden dat het om jou gaat. De ander kan boos worden, "
          "niets terugzeggen of het anders vertellen. Een brief die weg is, kunnen we niet terughalen."),
        once=True, exact=True),
    Use("substance", _("Wat de andere kant over de melding leest"), _("Mag de andere kant dit lezen?"),
        _("De andere kant leest precies de woorden hieronder, op een eigen pagina. Je eigen verhaal niet."),
        _("De ander kan raden dat het om jou gaat, boos worden of het anders vertellen. "
          "Wat gelezen is, kunnen we niet terughalen."),
        once=True, exact=True),
    Use("conversation", _("Een gesprek met de andere kant"), _("Mogen we met de andere kant praten?"),
        _("De andere kant hoort van ons wat we met jou afspraken om te zeggen."),
        _("Ook zonder naam kan de ander raden dat het om jou gaat. De ander kan boos worden of het anders vertellen. "
          "Wat gezegd is, kunnen we niet terughalen.")),
    Use("pre_investigation", _("Een vooronderzoek"), _("Mogen we bekijken wat jij ons gaf?"),
        _("Alleen het loket. We kijken naar wat jij gaf en vragen niets aan anderen."),
        _("Misschien vinden we te weinig om verder te gaan. Dat zegt niet dat het niet gebeurd is."),
        stays=True),
    Use("investigation", _("Een onderzoek"), _("Mogen we dit onderzoeken?"),
        _("De andere kant hoort dat jij meldde, leest waar het over gaat en mag de eigen kant vertellen. "
          "Jullie krijgen allebei de conclusie met de redenen."),
        _("De ander weet dan wie je bent en kan vervelend doen. Het kan lang duren. "
          "De conclusie kan anders zijn dan je hoopt."),
        needs_known=True, tells_identity=True),
    Use("mediation", _("Bemiddeling"), _("Wil je dat we bemiddelen tussen jou en de andere kant?"),
        _("De andere kant hoort dat jij meldde. Wat jullie elkaar vertellen, horen jullie allebei, en de bemiddelaar. "
          "Afspraken komen op papier voor jullie beiden."),
        _("De ander weet dan wie je bent. Praten kan zwaar zijn. De ander mag nee zeggen of stoppen. "
          "Jij mag ook altijd stoppen."),
        needs_known=True, tells_identity=True),
    Use("agreement", _("De afspraken uit de bemiddeling"), _("Zijn deze afspraken goed voor jou?"),
        _("Jij en de andere kant lezen precies dezelfde afspraken. Jullie zeggen allebei zelf ja of nee."),
        _("Een afspraak is geen vonnis: houdt iemand zich er niet aan, dan kijken we samen wat er nog kan."),
        exact=True, needs_known=True),
    Use("procedure", _("Hulp bij een klacht of procedure"), _("Mogen we je helpen met deze klacht of procedure?"),
        _("Wie de klacht behandelt, leest de stukken. De andere kant krijgt ze meestal ook. "
          "Wij sturen niets zonder dat jij het eerst leest."),
        _("Anoniem kan meestal niet. Het kan maanden duren en anders aflopen dan je hoopt."),
        tells_identity=True),
    Use("institute", _("Hulp bij het College voor de Rechten van de Mens"),
        _("Mogen we je helpen met een verzoek aan het College?"),
        _("Het College en de andere kant lezen de stukken en horen je naam. Een zitting is meestal openbaar. "
          "Een oordeel komt zonder je naam op internet."),
        _("Het duurt vaak meer dan een half jaar. Het College kan niemand straffen. Je kunt ongelijk krijgen."),
        tells_identity=True),
    Use("referral", _("Gegevens doorgeven aan iemand die verder helpt"),
        _("Mogen we dit over je doorgeven?"),
        _("De organisatie hieronder leest precies wat hieronder staat. Zij houdt zich aan eigen regels."),
        _("Wat is doorgegeven, kunnen we niet terughalen. Die organisatie beslist zelf wat ze kan doen."),
        once=True, exact=True),
    Use("hand_over", _("De melding aan een ander loket geven"),
        _("Mag een ander loket je melding overnemen?"),
        _("Het andere loket leest alles: je verhaal, de bestanden, de berichten en onze notities. "
          "Zegt het ja, dan leest ons loket het niet meer."),
        _("Iemand anders gaat je helpen. Je leest het op deze pagina. Je code blijft hetzelfde."),
        once=True),
    Use("share_answer", _("Een reactie delen met de andere kant"),
        _("Mag de andere kant jouw reactie lezen?"),
        _("De andere kant leest precies de woorden hieronder."),
        _("De ander kan boos worden of weer anders antwoorden. Wat gelezen is, kunnen we niet terughalen."),
        once=True, exact=True),
    Use("partner_talk", _("Overleg met andere organisaties, zonder naam"),
        _("Mogen we hierover praten met andere organisaties?"),
        _("Politie, gemeente of andere loketten horen wat hieronder staat. Zonder naam, adres of nummer."),
        _("In een kleine plaats kan iemand toch raden om wie het gaat."),
        once=True, exact=True),
    Use("publication", _("Een verhaal gebruiken om te laten zien wat er gebeurt"),
        _("Mogen we dit laten lezen?"),
        _("Iedereen kan lezen wat hieronder staat. Zonder naam, adres of nummer."),
        _("Wie je kent, kan je verhaal herkennen. Wat op internet staat, krijgen we nooit helemaal weg."),
        once=True, exact=True),
)
# fmt: on

BY_USE = {use.name: use for use in USES}

ASKED, GIVEN, REFUSED, WITHDRAWN, USED, REPLACED = (
    "asked",
    "given",
    "refused",
    "withdrawn",
    "used",
    "replaced",
)
"""Where a consent stands. A use that is not `once` stays given when something left; `used_on` says that it did."""

STATE_NAMES = {
    ASKED: _("gevraagd"),
    GIVEN: _("ja"),
    USED: _("gebruikt"),
    REFUSED: _("nee"),
    WITHDRAWN: _("ingetrokken"),
    REPLACED: _("vervallen"),
}

PAGE, PHONE, TALK, PAPER = "page", "phone", "talk", "paper"
HEARD_BY = {
    PHONE: _("aan de telefoon"),
    TALK: _("in een gesprek"),
    PAPER: _("op papier"),
}
"""How a counter heard the answer, when it was not given on the reporter's own page."""
