# SPDX-License-Identifier: EUPL-1.2
"""The ladder toward a client or relative who discriminates (ladder), as one table.

The order of the steps, that they stay within the zorgplicht, that necessary care always goes on and that each
situation is looked at by itself: the minister of VWS to the Tweede Kamer, 28 May 2026. Terms, who agrees and what is offered
are ours (`design`) unless a row says otherwise. No step follows by itself from the one before.
"""

from dataclasses import dataclass, field

from ..rules.limits import (
    Rule,
    care_is_known,
    has_reasons,
    no_care_needed_now,
    not_by_illness,
    not_for_what_a_relative_did,
    offer_fits_care,
    side_was_asked,
    somebody_can_agree,
    somebody_took_over,
)
from ..terms.limits import ARRANGEMENT, ENDING, NORMS, TALK, WARNING
from ..terms.marking import mark as _

CHAMBER = _("Minister van VWS aan de Tweede Kamer, 28 mei 2026")
ARBO = _("Arbowet: psychosociale arbeidsbelasting")
AWGB = _("Awgb art. 5 en 7")
WKKGZ = _("Wkkgz art. 14 tot en met 18")
DESIGN = _("Ons voorstel, geen wet")


@dataclass(frozen=True)
class Before:
    """A step that comes first, or one of these reasons (terms.SKIPS) why it was left out."""

    step: str
    missing: str
    skips: frozenset[str]


@dataclass(frozen=True)
class Condition:
    """What must hold. asks: beside the tick; missing: what is said when it is not ticked; source: where it comes from."""

    code: str
    asks: str
    missing: str
    source: str


@dataclass(frozen=True)
class Rung:
    """One step. decides, agrees: a permission; offers: at least one of these; days: for objecting and looking again."""

    code: str
    name: str
    means: str
    decides: str
    look_again_days: int
    source: str
    only_if: tuple[Rule, ...] = ()
    before: tuple[Before, ...] = ()
    conditions: tuple[Condition, ...] = ()
    offers: frozenset[str] = field(default_factory=frozenset)
    agrees: str = ""
    letter: str = ""
    """The code of its text in limit_letters.yaml; empty when nothing is written."""
    objection_days: int = 0


RULES_SHOWN = Condition(
    "rules_shown",
    _("De gedragsregels zijn gegeven en uitgelegd, in een taal die de ander begrijpt."),
    _(
        "Geef eerst de gedragsregels, in een taal die de ander begrijpt. Niemand kan een regel volgen die hij niet kent."
    ),
    CHAMBER,
)
CARE_CONTINUES = Condition(
    "care_continues",
    _("De zorg of hulp gaat intussen gewoon door, en dat is ook gezegd."),
    _("Zorg dat de zorg of hulp doorgaat, en zeg dat ook tegen de cliënt of naaste."),
    CHAMBER,
)
TREATER = Condition(
    "treater",
    _("Wie behandelt of helpt, zegt dat de zorg zo goed blijft."),
    _("Vraag wie behandelt of helpt of de zorg met deze regeling goed blijft."),
    DESIGN,
)
NOT_OBEYING = Condition(
    "not_obeying",
    _("De regeling beschermt de medewerker. Zij geeft de ander niet zijn zin op grond van een vooroordeel."),
    _("Kijk of de regeling de medewerker beschermt, en niet alleen de eis van de cliënt of naaste volgt."),
    AWGB,
)
UNDERSTOOD = Condition(
    "understood",
    _("De ander kan deze brief begrijpen, of iemand legt hem uit (tolk, naaste, begeleider)."),
    _("Zorg dat iemand de brief uitlegt die de ander begrijpt."),
    DESIGN,
)
LASTING = Condition(
    "lasting",
    _("Het gaat niet om één keer, of het was zo ernstig dat één keer te veel is."),
    _("Een einde past niet bij één kleine keer. Schrijf wat er eerder was, of kies een lichtere stap."),
    DESIGN,
)
PAPERS = Condition(
    "papers",
    _("Het dossier en de medicatie gaan mee, met toestemming van de cliënt."),
    _("Regel dat gegevens en medicatie overgaan, met toestemming van de cliënt."),
    DESIGN,
)

LADDER = (
    Rung(
        NORMS,
        _("Laten weten wat de regels zijn"),
        _("Je geeft de huisregels en zegt kort waar de grens ligt. Geen verwijt, wel duidelijk."),
        "org.limits",
        14,
        CHAMBER,
        only_if=(has_reasons,),
        conditions=(RULES_SHOWN,),
    ),
    Rung(
        TALK,
        _("Gesprek"),
        _(
            "Je praat met de cliënt of naaste. Je zegt wat het met de medewerker deed, en je hoort de andere kant."
        ),
        "org.limits",
        14,
        CHAMBER,
        only_if=(has_reasons, side_was_asked),
        before=(
            Before(
                NORMS,
                _("Maak eerst bekend wat de regels zijn, of zeg waarom dat niet kon."),
                frozenset({"earlier", "danger", "serious"}),
            ),
        ),
        conditions=(CARE_CONTINUES,),
    ),
    Rung(
        WARNING,
        _("Brief met een waarschuwing"),
        _(
            "Een brief in gewone taal: wat er gebeurde, wat je vraagt, wat er daarna kan gebeuren, en hoe iemand het er niet mee eens kan zijn."
        ),
        "org.limits",
        28,
        CHAMBER,
        only_if=(has_reasons, side_was_asked, not_by_illness),
        before=(
            Before(
                TALK,
                _("Praat eerst, of zeg waarom een gesprek niet kon."),
                frozenset({"no_talk", "danger", "serious", "earlier"}),
            ),
        ),
        conditions=(CARE_CONTINUES, UNDERSTOOD),
        letter="warning",
        objection_days=14,
    ),
    Rung(
        ARRANGEMENT,
        _("Andere regeling"),
        _(
            "De zorg of hulp gaat door, op een andere manier: met twee mensen, ergens anders, aan de telefoon, met beveiliging."
        ),
        "org.limits",
        28,
        CHAMBER,
        only_if=(care_is_known, offer_fits_care, has_reasons, side_was_asked),
        before=(
            Before(
                TALK,
                _("Praat eerst, of zeg waarom een gesprek niet kon."),
                frozenset({"no_talk", "danger", "serious", "illness", "earlier"}),
            ),
        ),
        conditions=(CARE_CONTINUES, TREATER, NOT_OBEYING),
        offers=frozenset(
            {
                "two_carers",
                "other_carer",
                "security",
                "other_place",
                "other_time",
                "phone",
                "interpreter",
                "visits",
                "contact",
            }
        ),
        letter="arrangement",
        objection_days=14,
    ),
    Rung(
        ENDING,
        _("De zorg of hulp eindigt hier"),
        _(
            "De laatste stap, ook als je iemand niet wilt aannemen. Alleen als iemand anders de zorg heeft overgenomen en een tweede bestuurder het ermee eens is."
        ),
        "org.limits",
        14,
        CHAMBER,
        only_if=(
            care_is_known,
            no_care_needed_now,
            not_for_what_a_relative_did,
            somebody_took_over,
            not_by_illness,
            has_reasons,
            side_was_asked,
            somebody_can_agree,
        ),
        before=(
            Before(
                WARNING,
                _(
                    "Er is nog geen brief met een waarschuwing geweest. Stuur die eerst, of zeg waarom dat niet kon."
                ),
                frozenset({"danger", "serious", "earlier"}),
            ),
            Before(
                ARRANGEMENT,
                _("Er is nog geen andere regeling geprobeerd. Doe dat eerst, of zeg waarom dat niet kan."),
                frozenset({"not_possible", "earlier"}),
            ),
        ),
        conditions=(LASTING, PAPERS, UNDERSTOOD),
        offers=frozenset({"other_organisation"}),
        agrees="org.steer",
        letter="ending",
        objection_days=28,
    ),
)
RUNGS = {rung.code: rung for rung in LADDER}

DESIGNED = {
    "before": DESIGN,
    "offers": DESIGN,
    "agrees": DESIGN,
    "objection_days": DESIGN,
    "look_again_days": DESIGN,
    "complaint": WKKGZ,
    "protection": f"{ARBO}; {AWGB}",
}
"""Where the lines of a step come from that have no source of their own. complaint: stands in every letter, in care."""

INSTEAD = {
    ARRANGEMENT: _(
        "Maak een andere regeling: met twee mensen, met beveiliging, ergens anders of aan de telefoon."
    ),
    WARNING: _("Stuur een brief met een waarschuwing, terwijl de zorg doorgaat."),
    TALK: _("Praat met de cliënt of naaste, als dat weer kan."),
}
"""What can be done when ending is refused, the nearest first."""
