# SPDX-License-Identifier: EUPL-1.2
"""May this step toward a client or relative be taken, and if not, why? Care need first (zorgplicht).

Each rule answers with reasons, or with none. What comes before what, and which rule counts for which step, stands in
`tables/ladder.py`; here is no order of steps. A rule that names no source is how we work, and not law.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ..terms.limits import (
    AWAY,
    CARE_GOES_ON,
    CARE_NOW,
    CARE_PLANNED,
    CARE_UNKNOWN,
    CAUSE_ILLNESS,
    DEMANDED,
    NOT_ASKED,
    RELATIVE,
    SIDE_LATER,
    STAYS,
    TOGETHER,
    UNTIL_RELIEVED,
)
from ..terms.marking import mark as _


@dataclass(frozen=True)
class Facts:
    """What is known when a step is decided: codes and yeses, never a story. Words are only counted as given or not.

    taken: steps that were taken and hold. skipped: a step that was not taken → its reason. ticked: conditions of the
    step that hold. seconds: how many people other than who decides may agree.
    """

    care: str
    taken: frozenset[str] = frozenset()
    skipped: Mapping[str, str] = field(default_factory=dict)
    ticked: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    has_reason: bool = False
    side: str = SIDE_LATER
    has_side_words: bool = False
    cause: str = "unknown"
    employee_wants: str = NOT_ASKED
    protection: str = ""
    toward: str = "client"
    """Who did it, of terms.TOWARD; not: against whom."""
    seconds: int = 0
    has_takeover: bool = False
    """Another carer said that they took over, with a day."""


Rule = Callable[[Facts], list[str]]


class Condition(Protocol):
    """Something that must hold, ticked by who decides."""

    @property
    def code(self) -> str: ...
    @property
    def missing(self) -> str: ...


class Before(Protocol):
    """A step that comes first, or one of these reasons why it was left out."""

    @property
    def step(self) -> str: ...
    @property
    def missing(self) -> str: ...
    @property
    def skips(self) -> frozenset[str]: ...


class Rung(Protocol):
    """A step of the ladder, as the rules need to know it."""

    @property
    def before(self) -> Sequence[Before]: ...
    @property
    def conditions(self) -> Sequence[Condition]: ...
    @property
    def offers(self) -> frozenset[str]: ...
    @property
    def only_if(self) -> Sequence[Rule]: ...


def why_not(rung: Rung, facts: Facts) -> list[str]:
    """All reasons why this step cannot be taken now; none when it can. What the care asks stands first."""
    reasons = [said for rule in rung.only_if for said in rule(facts)]
    reasons += [
        each.missing
        for each in rung.before
        if each.step not in facts.taken and facts.skipped.get(each.step, "") not in each.skips
    ]
    reasons += [each.missing for each in rung.conditions if each.code not in facts.ticked]
    if rung.offers and not rung.offers & facts.offers:
        reasons.append(_("Zeg wat je aanbiedt. Zonder aanbod staat iemand met lege handen."))
    return [*reasons, *protects(facts)]


def never_now(rung: Rung, facts: Facts) -> list[str]:
    """The reasons that no form can take away: what the care itself forbids. Shown before anything is filled in."""
    return [said for rule in rung.only_if if rule in OF_CARE for said in rule(facts)]


def has_reasons(facts: Facts) -> list[str]:
    """No step by itself: each one has reasons of this situation."""
    return [] if facts.has_reason else [_("Schrijf waarom deze stap past, juist in deze situatie.")]


def care_is_known(facts: Facts) -> list[str]:
    """Care need first: without knowing it nothing that touches the care is decided."""
    if facts.care == CARE_UNKNOWN or not facts.care:
        return [_("Vraag eerst aan wie behandelt of helpt hoe nodig de zorg is. Daarna pas kan deze stap.")]
    return []


def no_care_needed_now(facts: Facts) -> list[str]:
    """Who needs care now gets it here now: necessary care always goes on (zorgplicht)."""
    if facts.care == CARE_NOW:
        return [
            _(
                "Deze persoon heeft nu zorg nodig. Noodzakelijke zorg gaat altijd door (zorgplicht), ook als iemand discrimineert. Stoppen of weigeren kan nu niet."
            )
        ]
    return []


def somebody_took_over(facts: Facts) -> list[str]:
    """Where care goes on or is planned, nobody is let go before another carer said that they took over."""
    if facts.care in (CARE_GOES_ON, CARE_PLANNED) and not facts.has_takeover:
        return [
            _(
                "Er is nog niemand die de zorg of hulp overneemt. Zolang dat zo is, blijft die bij jullie (zorgplicht)."
            )
        ]
    return []


def not_for_what_a_relative_did(facts: Facts) -> list[str]:
    """A client does not lose care for what somebody else did. Our proposal; limits go to who crossed them."""
    if facts.toward == RELATIVE:
        return [
            _(
                "Een naaste of bezoeker deed dit. De cliënt verliest daar de zorg of hulp niet door. Maak een regeling met de naaste, zoals andere bezoektijden of een ander aanspreekpunt."
            )
        ]
    return []


def offer_fits_care(facts: Facts) -> list[str]:
    """Another moment or a telephone call is no care for who needs it here now: that would be refusing under a kind name."""
    if facts.care == CARE_NOW and facts.offers & LATER:
        return [
            _(
                "Deze persoon heeft nu zorg nodig. Een ander moment of de telefoon is dan geen zorg (zorgplicht). Kies iets waarmee de zorg hier en nu doorgaat, zoals twee mensen of beveiliging."
            )
        ]
    return []


def not_by_illness(facts: Facts) -> list[str]:
    """What an illness does is not warned or punished. Our proposal; it follows from looking at each situation."""
    if facts.cause == CAUSE_ILLNESS:
        return [
            _(
                "Het gedrag komt door ziekte, zegt wie behandelt. Een waarschuwing of een einde helpt dan niet. Maak een andere regeling, die de medewerker beschermt."
            )
        ]
    return []


def side_was_asked(facts: Facts) -> list[str]:
    """The client's own side is heard, or was asked for: no adverse step on one side alone."""
    if facts.side == SIDE_LATER or not facts.side:
        return [
            _("Vraag eerst naar de kant van de cliënt of naaste. Een besluit over iemand hoort beide kanten.")
        ]
    if facts.side == "heard" and not facts.has_side_words:
        return [_("Schrijf in een paar woorden wat de cliënt of naaste zelf zei.")]
    return []


def somebody_can_agree(facts: Facts) -> list[str]:
    """The heaviest step takes two: a second person of the board."""
    if facts.seconds < 1:
        return [
            _(
                "Er is niemand anders van het bestuur die dit kan lezen en akkoord kan geven. Vraag iemand van buiten in het bestuur, of kies een andere regeling."
            )
        ]
    return []


def protects(facts: Facts) -> list[str]:
    """Protection is not obeying the prejudice, and the record says which (Arbowet: psychosociale arbeidsbelasting)."""
    if not facts.protection:
        return [_("Zeg wat er voor de medewerker is gedaan.")]
    if facts.protection == DEMANDED:
        return [
            _(
                "Wisselen omdat de cliënt of naaste dat eist, doen we niet: dan doet de organisatie mee aan het vooroordeel. Wisselen om de medewerker te beschermen mag wel, of omdat die dat zelf wil. Is het al gebeurd? Vraag het de medewerker alsnog, en schrijf erbij hoe het ging."
            )
        ]
    if facts.protection in (STAYS, TOGETHER) and facts.employee_wants == AWAY:
        return [
            _("De medewerker wil deze cliënt nu niet helpen, en hoeft niet te blijven. Wissel van collega.")
        ]
    if facts.protection == STAYS and facts.employee_wants == NOT_ASKED:
        return [_("Vraag eerst aan de medewerker wat die wil. Blijven is geen plicht.")]
    if facts.protection == UNTIL_RELIEVED and facts.care not in (CARE_NOW, CARE_UNKNOWN):
        return [_("De zorg kan wachten, dus de medewerker hoeft niet te blijven tot er een collega is.")]
    return []


def why_not_object(*, letter: bool, today_late: bool, objected: bool) -> list[str]:
    """May an objection be written down? Also a late one, when nobody told how to object."""
    if objected:
        return [_("Er is al bezwaar tegen deze stap. Schrijf wat erbij komt in het antwoord.")]
    if letter and today_late:
        return [
            _(
                "De termijn is voorbij. Praat toch, en wijs op de klachtenfunctionaris: een klacht kan altijd nog."
            )
        ]
    return []


def why_not_answer(
    *, is_decider: bool, has_others: bool, has_outsider: bool, has_words: bool, outcome: str
) -> list[str]:
    """Who decided does not judge the objection; an answer has words and says what changes.

    Where nobody else could, as in a small practice, somebody from outside reads along.
    """
    reasons = []
    if is_decider and not has_others and not has_outsider:
        reasons.append(
            _(
                "Jij nam dit besluit, en er is hier niemand anders. Vraag iemand van buiten om mee te lezen, en schrijf wie dat was: een functie is genoeg."
            )
        )
    if is_decider and has_others:
        reasons.append(
            _(
                "Jij nam dit besluit of gaf akkoord. Een collega die er niet bij was, antwoordt op het bezwaar."
            )
        )
    if not outcome:
        reasons.append(_("Kies wat er met het besluit gebeurt."))
    if not has_words:
        reasons.append(_("Schrijf het antwoord met de redenen, zoals de cliënt of naaste het leest."))
    return reasons


def why_not_close(*, outcome: str, waits: bool, objection_open: bool, support: bool) -> list[str]:
    """A file is not closed over the head of somebody who still waits for an answer, or of the employee."""
    reasons = []
    if not outcome:
        reasons.append(_("Kies hoe het is geëindigd."))
    if waits:
        reasons.append(_("Er wacht nog een stap op akkoord."))
    if objection_open:
        reasons.append(_("Er is bezwaar dat nog geen antwoord heeft."))
    if not support:
        reasons.append(_("Er is nog niets afgesproken om de medewerker te steunen."))
    return reasons


LATER = frozenset({"other_time", "phone"})
OF_CARE: frozenset[Rule] = frozenset(
    {care_is_known, no_care_needed_now, not_for_what_a_relative_did, not_by_illness}
)
