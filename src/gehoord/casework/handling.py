# SPDX-License-Identifier: EUPL-1.2
"""How a case is handled (wijze van behandeling), as one table. A case may have several ways.

Each way counts in one row of the yearly form (Besluit gemeentelijke ADV art. 13(e)). The rows stand
in `foundation/reference/terms/ways.yaml`; the law does not say which of them a letter or a talk is,
so `counted_as` is our reading of it.
"""

from dataclasses import dataclass

from gehoord.casework import rules as r
from gehoord.casework.rules import Facts, Reason, Rule
from gehoord.casework.terms import COUNTER
from gehoord.casework.terms import mark as _


@dataclass(frozen=True)
class Way:
    """One row: something a counter can do for a reporter."""

    code: str
    says: str
    """What the counter calls it."""
    public: str
    """What the reporter reads, as a sentence about what we did."""
    counted_as: str
    """The row of the yearly form, by its code in the reference terms."""
    needs: tuple[Rule, ...] = ()
    """What must be so before it starts."""
    done_needs: tuple[Rule, ...] = ()
    """What must be so before it is recorded as done."""
    mind: str = ""
    """What the one who does it keeps to."""
    sends: str = ""
    """What goes out, and to whom."""
    law: str = ""
    roles: frozenset[str] = COUNTER
    use: str = ""
    """What the reporter must have allowed (`uses.USES`); "" where nothing leaves and nobody else is asked."""
    letters: tuple[str, ...] = ()
    """The letters that belong to it (`letters.table`)."""
    steps: tuple[str, ...] = ()
    """What happens inside it, in order, where the law or its nature gives it steps."""
    keeps_inside: bool = False
    """While it goes on nothing leaves for others than the reporter (Besluit ADV art. 9)."""


TO_OTHERS = (r.reporter_agrees, r.tells_nobody_who)
KNOWN = (r.not_anonymous, r.told_identity)

# fmt: off
WAYS: tuple[Way, ...] = (
    Way("registration", _("Alleen vastleggen"), _("We hebben je melding meegeteld."), "registration",
        mind=_("Alleen vastleggen en kort antwoorden."), sends=_("Kort antwoord aan de melder."),
        law="Wga art. 2(1)(b)", letters=("counted", "heard")),
    Way("listening", _("Luisterend oor"), _("We hebben naar je geluisterd."), "other",
        mind=_("Luister eerst. Bied pas iets aan als de melder dat wil."), law="Besluit ADV art. 4(1)"),
    Way("information", _("Informatie"), _("We hebben uitgelegd wat je kunt doen."), "information",
        sends=_("Bericht aan de melder."), law="Besluit ADV art. 4(1)"),
    Way("advice", _("Advies"), _("We hebben je advies gegeven en gezegd waarom."), "advice",
        done_needs=(r.has_reasons, r.has_message), mind=_("Schrijf op waarom je dit adviseert."),
        sends=_("Advies met de redenen, aan de melder."), law="Besluit ADV art. 4(1), 8",
        letters=("advice", "advised")),
    Way("letter", _("Brief aan de andere kant"), _("We hebben de andere kant een brief geschreven."), "other",
        TO_OTHERS, mind=_("Er is nog niets vastgesteld. Vraag om hun kant en geef drie weken de tijd."),
        sends=_("Brief aan de andere kant, eerst gelezen door de melder."),
        law="Besluit ADV art. 4(2), 5(2)", use="letter", letters=("other_side",)),
    Way("conversation", _("Gesprek met de andere kant"), _("We hebben met de andere kant gepraat."), "other",
        TO_OTHERS, mind=_("Er is nog niets vastgesteld. Luister ook naar hun kant."),
        sends=_("Verslag aan de melder."), law="Besluit ADV art. 4(2), 5(2)", use="conversation"),
    Way("pre_investigation", _("Vooronderzoek"), _("We hebben bekeken wat je ons gaf."), "other",
        (r.reporter_agrees,),
        mind=_("Kijk alleen naar wat de melder zelf gaf. Deel niets over de andere kant met anderen."),
        sends=_("Uitkomst aan de melder."), law="Besluit ADV art. 4(2), 9",
        use="pre_investigation", keeps_inside=True,
        steps=(_("Bekijk alleen wat de melder zelf gaf."), _("Vraag niets aan anderen en deel niets met anderen."),
               _("Vertel de melder wat eruit komt, en wat er nu kan."))),
    Way("investigation", _("Onderzoek"), _("We hebben het onderzocht en beide kanten gehoord."), "other",
        (*KNOWN, r.reporter_agrees), (r.both_told, r.both_answered, r.has_reasons, r.has_message),
        mind=_("Weeg de feiten en de belangen van beide kanten, ook de goede naam van de andere kant."),
        sends=_("Begin en conclusie met redenen, schriftelijk aan beide kanten."),
        law="Besluit ADV art. 5(3-4), 10", use="investigation",
        steps=(_("De melder zegt ja en weet dat de andere kant hoort wie er meldde."),
               _("Beide kanten horen dat het onderzoek begint, en waarover."), _("Beide kanten vertellen hun kant."),
               _("De conclusie staat op papier, met de redenen."), _("Beide kanten krijgen die."))),
    Way("mediation", _("Bemiddeling"), _("We hebben bemiddeld tussen jou en de andere kant."), "mediation",
        (*KNOWN, r.reporter_agrees, r.respondent_agrees, r.both_heard),
        mind=_("Wie niet meer wil, mag altijd stoppen."),
        sends=_("Afspraken aan beide kanten."), law="Besluit ADV art. 5(3-4), 11", use="mediation",
        steps=(_("De melder zegt ja."), _("De andere kant zegt apart ja."), _("Met elk van beiden is eerst gepraat."),
               _("Er is een bemiddelaar, die van geen van beiden is."), _("Afspraken staan op papier, met een dag."),
               _("Na die dag wordt nagevraagd of het gebeurde."))),
    Way("procedure", _("Hulp bij een klacht of procedure"),
        _("We hebben je geholpen met een klacht of procedure."),
        "assistance", (r.reporter_agrees,), mind=_("De melder beslist; jij helpt met schrijven en gaat mee."),
        sends=_("Stukken, in naam van de melder."), law="Besluit ADV art. 4(2)", use="procedure"),
    Way("institute", _("Hulp bij het College voor de Rechten van de Mens"),
        _("We hebben je geholpen bij het College voor de Rechten van de Mens."),
        "assistance", (r.reporter_agrees,),
        mind=_("Vertel vooraf hoe lang het kan duren en wie wat te lezen krijgt."),
        sends=_("Verzoek om een oordeel, in naam van de melder."), law="Wet College art. 10",
        use="institute", letters=("to_college",)),
    Way("referral", _("Doorverwijzing"), _("We hebben je verteld wie je verder kan helpen."), "other",
        mind=_("Geef zelf niets door. Gegevens delen mag alleen als de melder dat wil."),
        sends=_("Naam en nummer van de andere plek, aan de melder."), law="Besluit ADV art. 4(1), 5(2)",
        letters=("to_partner", "refer")),
    Way("police_referral", _("Doorverwijzing naar de politie"),
        _("We hebben je verteld hoe je aangifte kunt doen."),
        "police_referral", mind=_("Aangifte doen is de keuze van de melder. Bied aan om mee te gaan."),
        sends=_("Uitleg over aangifte, aan de melder."), law="Besluit ADV art. 4(1), 5(2)"),
    Way("aftercare", _("Nazorg"),
        _("We hebben gevraagd hoe het met je gaat en wat je nog nodig hebt."), "other",
        mind=_("Nazorg staat nu niet als taak in de wet. Beloof alleen wat het loket doet."),
        sends=_("Bericht aan de melder."), letters=("finish",)),
)
# fmt: on

BY_CODE = {way.code: way for way in WAYS}


def why_not_way(way: Way, facts: Facts, *, role: str) -> list[Reason]:
    """All reasons why this way cannot start now; none when it can."""
    if role not in way.roles:
        return [Reason.FOR_COUNTER]
    return r.reasons((r.no_own_interest, r.not_flagged, r.counter_offers, *way.needs), facts)


def why_not_done(way: Way, facts: Facts, *, role: str) -> list[Reason]:
    """All reasons why this way cannot be recorded as done: what its start needs, and its end."""
    if role not in way.roles:
        return [Reason.FOR_COUNTER]
    first = (r.no_own_interest, r.not_flagged, r.counter_offers)
    return r.reasons((*first, *way.needs, *way.done_needs), facts)
