# SPDX-License-Identifier: EUPL-1.2
"""Why a route does not fit, or what to know before taking it. Each rule answers with its words, or nothing.

Where a fact was not read in a source the words say "ga na" and nothing is left out for it.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum

from gehoord.casework.terms import Identity
from gehoord.casework.terms import mark as _

from .situation import Age, Field, Side, Situation

CARE = frozenset({Field.CARE, Field.YOUTH, Field.INSURER})
WORKS = frozenset({Side.WORKING, Side.VOLUNTEERING, Side.UNKNOWN})
LEGAL = frozenset(
    {
        "race",
        "nationality",
        "religion",
        "belief",
        "gender",
        "sexual_orientation",
        "disability",
        "age",
        "civil_status",
        "political_opinion",
        "working_hours",
        "contract_type",
    }
)
"""Grounds with an equal treatment law behind them (Awgb art. 1; Wgbh/cz; WGBL; BW 7:648-649)."""
ONLY_AT_WORK = frozenset({"age", "working_hours", "contract_type"})
"""WGBL and BW 7:648-649 are about work only."""


class Why(StrEnum):
    """Why a route does not fit. The value is what people read, the name is the code."""

    ANONYMOUS_INSTITUTE = _(
        "Het College stuurt je verzoek naar de andere kant en hoort jullie allebei. Dat kan niet anoniem."
    )
    ANONYMOUS_COMPLAINT = _("Een klacht gaat naar de organisatie zelf. Die moet weten wie hem stuurt.")
    ONLY_AT_WORK = _(
        "Leeftijd, aantal uren en soort contract vallen alleen bij werk onder de gelijkebehandelingswet. "
        "Bij zorg, hulp en sport niet."
    )
    NO_LEGAL_GROUND = _("Deze grond staat niet in de wetten waar het College over oordeelt.")
    PRIVATE = _("De wet gaat niet over wat mensen thuis of onder vrienden doen.")
    NOT_YET = _("Het is nog niet gebeurd.")
    STAFF = _("Deze weg is voor cliënten en hun naasten, niet voor wie er werkt.")
    VOLUNTEERS = _("Deze weg is voor cliënten en hun naasten, niet voor vrijwilligers.")
    WITNESS = _("Alleen de cliënt zelf, een vertegenwoordiger of een nabestaande kan dit doen.")
    NOT_CARE = _("Deze weg gaat alleen over zorg.")
    NOT_A_PROVIDER = _(
        "Een verzekeraar geeft zelf geen zorg. Deze klachtenregeling gaat over wie de zorg geeft."
    )
    NOT_WORK = _("Deze weg is voor wie er werkt, of er wil werken.")
    NOT_MUNICIPAL = _("Deze weg gaat over wat de gemeente doet of laat doen.")
    NOT_A_CHILD = _("Deze weg is voor kinderen en jongeren.")
    FOR_A_CHILD = _("Voor kinderen en jongeren is er de Kinderombudsman.")
    NOT_SPORT = _("Deze weg is er alleen voor de sport.")
    NOT_ONLINE = _("Deze weg gaat alleen over wat op internet staat.")
    NOT_AT_HOME = _("Deze weg is er als het thuis of in je familie niet veilig is.")
    IS_COVERED = _("Dit was in de zorg, bij hulp of in de sport. Dan ben je hier goed.")


class Mind(StrEnum):
    """What to know before taking a route that fits."""

    OTHER_SIDE_KNOWS = _("De andere kant leest dan wie je bent. Nu weet alleen het loket dat.")
    LONG_AGO = _("Het is langer dan een jaar geleden. Ga eerst na of het nog kan.")
    GROUND_UNSURE = _("Weet je niet waar het mee te maken had? Het loket kijkt met je mee.")
    PART_OF_GROUNDS = _("Niet elke grond die je noemde valt eronder. Het loket zoekt met je uit welke wel.")
    VOLUNTEER_UNSURE = _("Je bent vrijwilliger. Ga na of deze weg ook voor jou is.")
    MUNICIPAL_DECISION = _(
        "Gaat het om een besluit van de gemeente? Dan oordeelt het College vaak alleen als het om afkomst gaat. "
        "Ga dat na."
    )
    ONLINE_UNSURE = _("Gaat het om iets op internet? Ga na of het College daarover kan oordelen.")
    WITNESS_UNSURE = _(
        "Je zag het gebeuren. Meestal moet wie het overkwam dit zelf doen. Een belangenorganisatie kan het ook."
    )
    YOUTH_SCHEME = _("Bij jeugdhulp kan een andere klachtenregeling gelden. Het loket zoekt dat voor je uit.")
    FIRST_COMPLAIN = _(
        "Eerst klaag je bij de zorgaanbieder zelf. Direct hierheen kan als je dat in redelijkheid niet kunt vragen."
    )
    FIRST_THE_BODY = _("Meestal moet je eerst bij de organisatie zelf klagen. Ga na hoe dat bij jou zit.")
    MORE_PEOPLE = _(
        "Dit is voor een misstand die meer mensen raakt, zoals een patroon. Niet voor iets dat alleen jou overkwam."
    )
    ANONYMOUS_UNSURE = _("Wil je anoniem blijven? Vraag eerst na of dat hier kan.")
    NOT_EVERYTHING = _(
        "Niet alles wat oneerlijk is, is strafbaar. De politie en het loket kunnen dat uitleggen."
    )
    CALL_112 = _("Word je bedreigd of is er gevaar? Bel 112.")
    ONLY_REGISTERED = _("Alleen als het om een zorgverlener gaat die in het BIG-register staat.")


Rule = Callable[[Situation], Why | Mind | None]


def answers(rules: Iterable[Rule], one: Situation) -> list[Why | Mind]:
    """What these rules say, each once, in their order."""
    found = (rule(one) for rule in rules)
    return list(dict.fromkeys(said for said in found if said))


# -- who --------------------------------------------------------------------------------------------


def known_to_the_institute(one: Situation) -> Why | None:
    """The request goes to the other side, who may defend themselves (Besluit werkwijze art. 10)."""
    return Why.ANONYMOUS_INSTITUTE if one.identity is Identity.ANONYMOUS else None


def known_to_the_provider(one: Situation) -> Why | None:
    """A complaint is decided on in writing, to the one who complained (Wkkgz art. 17)."""
    return Why.ANONYMOUS_COMPLAINT if one.identity is Identity.ANONYMOUS else None


def for_clients(one: Situation) -> Why | None:
    """The Wkkgz gives its complaint to clients, representatives and next of kin (art. 14); not to staff."""
    return {Side.WORKING: Why.STAFF, Side.VOLUNTEERING: Why.VOLUNTEERS, Side.BESIDE: Why.WITNESS}.get(
        one.side
    )


def not_for_staff(one: Situation) -> Why | None:
    """About the care or help somebody gets."""
    return Why.STAFF if one.side is Side.WORKING else None


def at_work(one: Situation) -> Why | None:
    """For who works there, in whatever contract, or wants to. Volunteers are told to ask."""
    return None if one.side in WORKS else Why.NOT_WORK


def a_child(one: Situation) -> Why | None:
    """The Kinderombudsman is there for children. Not asked: shown where help for the young was the place."""
    young = one.field is Field.YOUTH if one.child is None else one.child
    return None if young else Why.NOT_A_CHILD


def not_a_child(one: Situation) -> Why | None:
    """A child has an ombudsman of its own."""
    return Why.FOR_A_CHILD if one.child else None


# -- where ------------------------------------------------------------------------------------------


def in_care(one: Situation) -> Why | None:
    """Care in a broad sense, for who watches over it."""
    return None if one.field in CARE or not one.field else Why.NOT_CARE


def by_a_care_provider(one: Situation) -> Why | None:
    """The Wkkgz is about who gives the care. Youth help is left in, with a word: not read in a source."""
    return Why.NOT_A_PROVIDER if one.field is Field.INSURER else in_care(one)


def by_the_municipality(one: Situation) -> Why | None:
    """Help under the Wmo and youth help come from the municipality."""
    there = one.field in (Field.MUNICIPAL, Field.YOUTH) or not one.field
    return None if there else Why.NOT_MUNICIPAL


def in_sport(one: Situation) -> Why | None:
    """Clubs, federations, matches."""
    return None if one.field is Field.SPORT else Why.NOT_SPORT


def on_the_internet(one: Situation) -> Why | None:
    """Words and pictures that stand online."""
    return None if one.online else Why.NOT_ONLINE


def at_home(one: Situation) -> Why | None:
    """At home or in the family."""
    return None if one.private else Why.NOT_AT_HOME


def not_private(one: Situation) -> Why | None:
    """Purely private relations are outside the law (Awgb art. 5(3), 7(3))."""
    return Why.PRIVATE if one.private else None


def outside_our_fields(one: Situation) -> Why | None:
    """Care, welfare and sport are ours."""
    return None if one.field is Field.ELSEWHERE else Why.IS_COVERED


# -- why and when -----------------------------------------------------------------------------------


def ground_in_law(one: Situation) -> Why | None:
    """The College judges on the grounds of the law; age, hours and contract only at work (WGBL, BW 7:648-649)."""
    if not one.known_grounds or _judged(one):
        return None
    return Why.ONLY_AT_WORK if one.known_grounds & ONLY_AT_WORK else Why.NO_LEGAL_GROUND


def _judged(one: Situation) -> frozenset[str]:
    return one.known_grounds & (LEGAL if one.side in WORKS else LEGAL - ONLY_AT_WORK)


def has_happened(one: Situation) -> Why | None:
    """There is nothing to judge yet."""
    return Why.NOT_YET if one.age is Age.FEARED else None


# -- to know beforehand -----------------------------------------------------------------------------


def other_side_will_know(one: Situation) -> Mind | None:
    """Who is known to the counter only should choose this with open eyes."""
    return Mind.OTHER_SIDE_KNOWS if one.identity is Identity.COUNTER_ONLY else None


def long_ago(one: Situation) -> Mind | None:
    """The College may refuse what was too long ago (Wet College art. 12); other terms were not read."""
    return Mind.LONG_AGO if one.age is Age.LONGER else None


def ground_unsure(one: Situation) -> Mind | None:
    """Nobody needs to know the ground before asking."""
    return None if one.known_grounds else Mind.GROUND_UNSURE


def some_grounds(one: Situation) -> Mind | None:
    """Of several grounds only some are in the law."""
    judged = _judged(one)
    return Mind.PART_OF_GROUNDS if judged and judged != one.known_grounds else None


def volunteer_unsure(one: Situation) -> Mind | None:
    """How far the rules for work hold for volunteers was not read in a source."""
    return Mind.VOLUNTEER_UNSURE if one.side is Side.VOLUNTEERING else None


def witness_unsure(one: Situation) -> Mind | None:
    """Who saw it is not the one it happened to (Wet College art. 10)."""
    return Mind.WITNESS_UNSURE if one.side is Side.BESIDE else None


def municipal_decision(one: Situation) -> Mind | None:
    """Decisions of government are outside, except social protection on race."""
    return Mind.MUNICIPAL_DECISION if one.field in (Field.MUNICIPAL, Field.YOUTH) else None


def online_unsure(one: Situation) -> Mind | None:
    """Whether an expression online is a service was not read in a source."""
    return Mind.ONLINE_UNSURE if one.online else None


def youth_scheme(one: Situation) -> Mind | None:
    """Youth help has rules of its own; not read in a source."""
    return Mind.YOUTH_SCHEME if one.field is Field.YOUTH else None


def first_complain(_one: Situation) -> Mind:
    """Wkkgz art. 21."""
    return Mind.FIRST_COMPLAIN


def first_the_body(_one: Situation) -> Mind:
    """Not read in a source, so said as something to ask."""
    return Mind.FIRST_THE_BODY


def more_people(_one: Situation) -> Mind:
    """A misstand with public interest: a pattern, structural, serious or large (Wet bescherming klokkenluiders art. 1)."""
    return Mind.MORE_PEOPLE


def anonymous_unsure(one: Situation) -> Mind | None:
    """Whether this can be done without a name was not read in a source."""
    return Mind.ANONYMOUS_UNSURE if one.identity is Identity.ANONYMOUS else None


def not_everything(_one: Situation) -> Mind:
    """Only some discrimination is an offence (Sr art. 137c-137g, 429quater)."""
    return Mind.NOT_EVERYTHING


def in_danger(one: Situation) -> Mind | None:
    """Threat or violence."""
    violent = {"threat", "assault", "group_violence", "arson", "other_violence"}
    return Mind.CALL_112 if one.natures & violent else None


def only_registered(_one: Situation) -> Mind:
    """Wet BIG: professionals in the register."""
    return Mind.ONLY_REGISTERED
