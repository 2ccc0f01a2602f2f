# SPDX-License-Identifier: EUPL-1.2
"""May this be done, and if not, why? Each rule answers with its reason, or with nothing.

"Besluit" is the Besluit gemeentelijke antidiscriminatievoorzieningen. A rule without an article is
how we work (design), not law. A reason is a Dutch sentence with a code as its name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from gehoord.casework.terms import NEVER_CHOSEN, Identity
from gehoord.casework.terms import mark as _


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the rules must know about a case and about the person who acts. No story, no names.

    The defaults are the careful ones: nothing was asked, agreed, said or written yet.
    """

    # the reporter
    identity: Identity = Identity.ANONYMOUS
    wants_help: bool = False
    """The reporter asks for more than being heard or counted (and has not taken that back)."""
    has_contact: bool = False
    """There is a safe way to call or meet, beside the messages that a code gives."""
    reporter_agreed: bool = False
    """The reporter agreed to this plan or this way."""
    took_back: bool = False
    """The reporter agreed before, and took that back."""
    told_identity: bool = False
    """The reporter was told that the other side will learn who reported."""
    asked_to_stop: bool = False
    """The reporter withdraws; true by itself when they do so on their own page."""
    came_back: bool = False
    """After closing the reporter said: it did not stop, there was reprisal, or I need you again."""
    # the other side
    respondent_agreed: bool = False
    both_heard: bool = False
    both_told: bool = False
    """Both sides were told that the investigation started."""
    both_answered: bool = False
    """Both sides gave their view or had a fair chance to."""
    hides_reporter: bool = False
    """Someone checked that nothing to be sent makes the reporter recognisable."""
    has_substance: bool = False
    """It is written down, in words the reporter said yes to, what the other side will read."""
    reply_chance: bool = False
    """The other side answered, or was invited and the term to answer passed."""
    respondent_answered: bool = False
    ended_untested: bool = False
    """What was said about the other side was not tested in time, and they never answered."""
    # a statement about how sure something is
    has_words: bool = False
    names_who: bool = False
    names_day: bool = False
    names_ground: bool = False
    # the case
    has_handler: bool = False
    paused: bool = False
    waited_out: bool = False
    """The term for an answer from the reporter has passed."""
    flagged: bool = False
    """Marked as threat or abuse; the coordinator has it."""
    ways: frozenset[str] = frozenset()
    outcome: str = ""
    """The code of the outcome that was chosen."""
    has_message: bool = False
    has_plan: bool = False
    has_reasons: bool = False
    """The advice or conclusion gives its reasons, in writing."""
    offered: bool = True
    """The counter offers the service that this way of handling belongs to (people/services)."""
    # the one who acts
    has_interest: bool = False
    """This person has an interest of their own in the case, or knows someone in it."""


class Reason(StrEnum):
    """Why something cannot be done (now). The value is what people read, the name is the code."""

    WRONG_STEP = _("Dit past niet bij de stap waarin de zaak nu is.")
    FOR_COORDINATOR = _("Dit is aan de coördinator.")
    FOR_COUNTER = _("Dit is aan een behandelaar of de coördinator.")
    OWN_INTEREST = _("Je hebt zelf iets met deze zaak te maken. Een collega neemt het over.")
    THEIR_INTEREST = _("Deze collega heeft iets met deze zaak te maken. Kies een ander.")
    NO_HANDLER = _("Niemand heeft deze zaak nog. Kies eerst wie hem behandelt.")
    PAUSED = _("De zaak wacht op de melder. Ga eerst verder met de zaak.")
    NOT_PAUSED = _("De zaak wacht niet op de melder.")
    FLAGGED = _("De coördinator kijkt nu of dit bedreiging of misbruik is. Je hoeft even niets te doen.")
    NOT_FLAGGED = _("Deze zaak is niet gemeld als bedreiging of misbruik.")
    NOT_AGREED = _("De melder heeft nog niet gezegd dat dit mag.")
    TOOK_BACK = _("De melder heeft het ja teruggenomen. Er gaat niets nieuws de deur uit.")
    NO_LETTER_WORDS = _("Vul eerst in wat er in de brief moet staan.")
    NO_ADDRESSEE = _("Schrijf eerst aan wie de brief gaat, met het adres.")
    PRE_INVESTIGATION = _(
        "Er loopt een vooronderzoek: dat doe je alleen met wat de melder gaf. Er gaat nu niets naar anderen. "
        "Rond het vooronderzoek eerst af, of stop ermee."
    )
    NO_CONSENT_WORDS = _(
        "Schrijf eerst precies op wat er de deur uit gaat. De melder zegt alleen daar ja op."
    )
    CONSENT_OVERTAKEN = _("Dit is intussen veranderd. Kijk eerst hoe het nu staat.")
    CONSENT_WITHDRAWN = _(
        "De melder heeft het intussen teruggenomen: dit mag niet meer. Er is niets verstuurd."
    )
    CONSENT_USED = _("Het is al verstuurd. Wat weg is, kunnen we niet terughalen.")
    APPOINTMENT_OVER = _("Deze afspraak is al geweest of gaat niet door.")
    APPOINTMENT_CHANGED = _("Iemand veranderde deze afspraak net. Kijk eerst hoe hij nu is.")
    IN_THE_PAST = _("Dit moment is al voorbij.")
    SAFE_NOT_READ = _(
        "Lees eerst wanneer contact veilig is voor de melder, en zet een vinkje als dit daarbij past."
    )
    ODD_HOUR = _(
        "Dit is in het weekend, op een vrije dag, voor 8 uur of na 8 uur 's avonds. Schrijf op waarom dit toch goed is."
    )
    NO_NEXT = _("Schrijf op wat er nu gebeurt, zodat de melder dat leest.")
    FILE_NEEDS_A_NAME = _(
        "Het College wil weten wie het vraagt. De melder blijft anoniem, of de naam ontbreekt."
    )
    FILE_NOT_RIGHT_YET = _("De melder heeft nog niet gezegd dat deze tekst klopt.")
    OTHER_WORDS = _("Dit zijn andere woorden dan de melder goed vond. Vraag het opnieuw.")
    WANTS_HELP = _("De melder wil meer dan alleen gehoord worden. Vraag eerst of dit genoeg is.")
    NO_PLAN = _("Er is nog geen plan. Schrijf op wat je met de melder afsprak.")
    NO_WAY = _("Leg eerst vast wat je deed. Eerste ondersteuning en informatie horen er altijd bij.")
    NO_ADVICE = _("Leg eerst vast welke informatie of welk advies je gaf.")
    NO_MESSAGE = _("Schrijf eerst een bericht aan de melder.")
    NO_OUTCOME = _("Kies eerst hoe het is afgelopen.")
    NOT_ASKED_TO_STOP = _("De melder heeft niet gevraagd om te stoppen.")
    STILL_TIME = _("De melder heeft nog tijd om te antwoorden.")
    NOT_BACK = _("De melder heeft na het sluiten niet gevraagd om verder te gaan.")
    ANONYMOUS = _("Dit kan niet: de melder blijft anoniem. De ander zou dan moeten weten om wie het gaat.")
    NOT_TOLD_IDENTITY = _("Vertel de melder eerst dat de ander dan weet wie er meldde.")
    RECOGNISABLE = _("Kijk eerst na of niemand de melder hierin kan herkennen.")
    RESPONDENT_NOT_AGREED = _("De andere kant heeft nog geen toestemming gegeven.")
    NOT_BOTH_HEARD = _("Spreek eerst met beide kanten.")
    NOT_BOTH_TOLD = _("Laat eerst beide kanten weten dat het onderzoek begint.")
    NOT_BOTH_ANSWERED = _("Geef eerst beide kanten de kans om hun kant te vertellen.")
    NOT_CONFIRMED = _("Laat eerst weten dat de klacht binnen is en wie hem behandelt.")
    MEMBER_INTEREST = _("Iemand die hier zelf iets mee te maken heeft, beslist niet mee.")
    NO_OUTSIDER = _("Minstens één lid dat meebeslist komt van buiten: het werkt voor geen enkel loket.")
    NO_WORDS = _("Schrijf er een zin bij.")
    NO_DELAY_REASON = _("Kies waarom het langer duurt.")
    NO_NEW_DAY = _("Kies een nieuwe dag. Hij moet na vandaag en na de beloofde dag liggen.")
    NEW_DAY_TOO_FAR = _(
        "Die dag is te ver weg. Kies een dag binnen zes weken; daarna kun je het opnieuw vertellen."
    )
    NOT_OFFERED = _("Dit loket biedt dit nu niet.")
    LETTER_UNDER_WAY = _("Er is nog een brief onderweg. Maak die eerst af, of stop ermee.")
    NO_REASONS = _("Schrijf eerst op waarom je tot dit advies of deze conclusie komt.")

    COUNTER_NOT_LIVE = _("Dit loket kan nu niets overnemen. Kies een ander.")
    COUNTER_KEPT_OUT = _("De melder wil niet dat dit loket de melding leest. Kies een ander.")
    OFFERED_ALREADY = _("De zaak is al aangeboden. Wacht op antwoord, of trek het aanbod eerst in.")
    OFFER_GONE = _("Dit aanbod is er niet meer: het is ingetrokken of al beantwoord.")
    NO_MAILBOX = _("Dit kan pas als de melder de eigen pagina een keer heeft geopend.")
    NO_KEY = _("Jij hebt de sleutel niet waarmee dit is verzegeld. Vraag een collega.")
    NOBODY_LEFT = _(
        "Dan kan niemand van dit loket de zaak meer lezen. Vraag de melder of een ander loket hem mag overnemen."
    )
    KEPT_OUT = _("Deze collega mag de zaak niet lezen.")

    NO_SUBSTANCE = _("Schrijf eerst op wat de andere kant te lezen krijgt.")
    NO_WHO = _("Schrijf op van wie dit komt.")
    NO_BODY = _("Schrijf op welke instantie dit heeft vastgesteld.")
    NO_DAY = _("Vul de dag in waarop dit gezegd of beslist is.")
    NO_GROUND = _("Schrijf op waarop dit berust, zoals het nummer van het oordeel of het wetsartikel.")
    NO_REPLY_CHANCE = _(
        "De andere kant heeft nog niet kunnen antwoorden. Nodig hen eerst uit, of wacht tot de termijn voorbij is."
    )
    ONLY_ANONYMOUS = _(
        "Alleen op een anonieme melding leggen we niets vast over de andere kant. Daarvoor is eerst hun antwoord nodig."
    )
    NOT_TESTED = _("Dit is niet op tijd getoetst. Daarom leggen we er niets meer over vast.")
    NO_NAME = _("Schrijf op wie het is: een naam of een organisatie.")
    PAGE_IS_READ = _(
        "De andere kant heeft dit al gelezen, of het is afgesloten. Stuur een bericht in plaats daarvan."
    )
    OTHER_SIDE_OVER = _("Voor deze andere kant is het afgesloten.")
    INVITED_ALREADY = _(
        "Er is net al een uitnodiging gemaakt. Kijk of je de code nog hebt; anders maak je nu een nieuwe."
    )
    NO_DAY_AHEAD = _("Kies een dag die nog komt, hoogstens een half jaar vooruit.")
    TOLD_ALREADY = _("De andere kant weet het al, of het is afgesloten.")
    NO_TIME_ASKED = _("De andere kant heeft niet om meer tijd gevraagd.")
    NOT_SHARED = _("De andere kant heeft niet gezegd dat de melder dit mag lezen.")
    NO_MEDIATOR = _("Noem wie bemiddelt: een collega die de zaak niet behandelt, of iemand van buiten.")
    MEDIATOR_HANDLES = _("Wie de zaak behandelt, bemiddelt er niet in.")
    NOT_MEDIATING = _("Er is geen bemiddeling bezig.")
    NO_AGREEMENT = _("Schrijf eerst op wat er is afgesproken, wie het doet en voor welke dag.")
    NOT_AGREED_BY_BOTH = _("Nog niet beide kanten hebben ja gezegd tegen deze afspraken.")
    NO_RESPONDENT = _("Er staat nog niet in wie de andere kant is.")
    NOT_OPENED = _("De andere kant is nog niet binnen op de eigen pagina.")
    NOT_INVITED = _("Nodig eerst de andere kant uit, zodat ook zij het te horen krijgen.")
    NOT_WEIGHED = _(
        "Vul eerst in: de feiten, beide belangen, de goede naam van de andere kant en je conclusie."
    )


Rule = Callable[[Facts], Reason | None]


def reasons(rules: Iterable[Rule], facts: Facts) -> list[Reason]:
    """All reasons of these rules, each once, in their order."""
    found = (rule(facts) for rule in rules)
    return list(dict.fromkeys(reason for reason in found if reason))


# -- who acts ---------------------------------------------------------------------------------------


def no_own_interest(facts: Facts) -> Reason | None:
    """Someone with an interest of their own neither handles nor influences a case (Besluit art. 2(5-6))."""
    return Reason.OWN_INTEREST if facts.has_interest else None


def someone_handles_it(facts: Facts) -> Reason | None:
    """A case moves when someone answers for it."""
    return None if facts.has_handler else Reason.NO_HANDLER


# -- the state of the case --------------------------------------------------------------------------


def not_paused(facts: Facts) -> Reason | None:
    """A case that waits for the reporter stands still until someone takes it up again."""
    return Reason.PAUSED if facts.paused else None


def is_paused(facts: Facts) -> Reason | None:
    """Only what waits can go on."""
    return None if facts.paused else Reason.NOT_PAUSED


def not_flagged(facts: Facts) -> Reason | None:
    """Nobody has to work on a threat while the coordinator looks at it."""
    return Reason.FLAGGED if facts.flagged else None


def is_flagged(facts: Facts) -> Reason | None:
    """Stopping for abuse takes two people: one who flags it and the coordinator who decides."""
    return None if facts.flagged else Reason.NOT_FLAGGED


def has_plan(facts: Facts) -> Reason | None:
    """What we start stands in a plan that both can read back."""
    return None if facts.has_plan else Reason.NO_PLAN


# -- the reporter decides ---------------------------------------------------------------------------


def reporter_agrees(facts: Facts) -> Reason | None:
    """No step without permission of the reporter (golden rule of the counters' protocols)."""
    if facts.reporter_agreed:
        return None
    return Reason.TOOK_BACK if facts.took_back else Reason.NOT_AGREED


def being_heard_is_enough(facts: Facts) -> Reason | None:
    """Who asked for help is not closed as only heard."""
    return Reason.WANTS_HELP if facts.wants_help else None


def reporter_asked_to_stop(facts: Facts) -> Reason | None:
    """Only the reporter withdraws; the counter may do it for them when they ask."""
    return None if facts.asked_to_stop else Reason.NOT_ASKED_TO_STOP


def reporter_had_time(facts: Facts) -> Reason | None:
    """A case is not closed for silence before the promised time is over."""
    return None if facts.waited_out else Reason.STILL_TIME


def reporter_came_back(facts: Facts) -> Reason | None:
    """A closed case opens again when the reporter says that it is not well."""
    return None if facts.came_back else Reason.NOT_BACK


# -- closing ----------------------------------------------------------------------------------------


def first_support_given(facts: Facts) -> Reason | None:
    """First support and information are always given (Besluit art. 4(1)); so at least one way is recorded."""
    return None if facts.ways else Reason.NO_WAY


def informed_or_advised(facts: Facts) -> Reason | None:
    """Closing with advice needs the advice."""
    return None if facts.ways & {"information", "advice"} else Reason.NO_ADVICE


def has_message(facts: Facts) -> Reason | None:
    """The reporter is told, in words of our own, what was done and what was not."""
    return None if facts.has_message else Reason.NO_MESSAGE


def has_outcome(facts: Facts) -> Reason | None:
    """A closed case says how it ended. The database holds this too."""
    chosen = facts.outcome and facts.outcome not in NEVER_CHOSEN
    return None if chosen else Reason.NO_OUTCOME


# -- the other side ---------------------------------------------------------------------------------


def not_anonymous(facts: Facts) -> Reason | None:
    """With either kind of anonymity there is no investigation and no mediation (Besluit art. 5(4))."""
    return None if facts.identity == Identity.KNOWN else Reason.ANONYMOUS


def told_identity(facts: Facts) -> Reason | None:
    """First the reporter hears that their identity becomes known to the other side (Besluit art. 5(3))."""
    return None if facts.told_identity else Reason.NOT_TOLD_IDENTITY


def tells_nobody_who(facts: Facts) -> Reason | None:
    """Who is anonymous towards others is not named or made recognisable to them (Besluit art. 5(2))."""
    known = facts.identity == Identity.KNOWN
    return None if known or facts.hides_reporter else Reason.RECOGNISABLE


def respondent_agrees(facts: Facts) -> Reason | None:
    """Mediation needs the consent of both (Besluit art. 11)."""
    return None if facts.respondent_agreed else Reason.RESPONDENT_NOT_AGREED


def counter_offers(facts: Facts) -> Reason | None:
    """Local are people, not steps: a counter that lacks a service says so, and who does have it (design)."""
    return None if facts.offered else Reason.NOT_OFFERED


def both_heard(facts: Facts) -> Reason | None:
    """Both are heard before mediation (Besluit art. 11)."""
    return None if facts.both_heard else Reason.NOT_BOTH_HEARD


def both_told(facts: Facts) -> Reason | None:
    """Both are told that an investigation starts (Besluit art. 10)."""
    return None if facts.both_told else Reason.NOT_BOTH_TOLD


def both_answered(facts: Facts) -> Reason | None:
    """Both may give their view in an investigation (Besluit art. 10)."""
    return None if facts.both_answered else Reason.NOT_BOTH_ANSWERED


def has_substance(facts: Facts) -> Reason | None:
    """Nobody is asked to answer to what they cannot read."""
    return None if facts.has_substance else Reason.NO_SUBSTANCE


# -- how sure something is ---------------------------------------------------------------------------


def has_words(facts: Facts) -> Reason | None:
    """What is sure is a sentence, not a tick."""
    return None if facts.has_words else Reason.NO_WORDS


def names_who(facts: Facts) -> Reason | None:
    """Words of somebody carry their name."""
    return None if facts.names_who else Reason.NO_WHO


def names_body(facts: Facts) -> Reason | None:
    """A counter does not establish: a judge, the College or another body does, by name."""
    return None if facts.names_who else Reason.NO_BODY


def names_day(facts: Facts) -> Reason | None:
    """What was said or decided has a day."""
    return None if facts.names_day else Reason.NO_DAY


def names_ground(facts: Facts) -> Reason | None:
    """What is established rests on something that one can look up."""
    return None if facts.names_ground else Reason.NO_GROUND


def had_reply_chance(facts: Facts) -> Reason | None:
    """Nothing is established about somebody who could not answer (Besluit art. 10, hearing both sides)."""
    return None if facts.reply_chance else Reason.NO_REPLY_CHANCE


def more_than_anonymous_words(facts: Facts) -> Reason | None:
    """Words of somebody whom nobody knows are not enough against somebody whom one does."""
    anonymous = facts.identity == Identity.ANONYMOUS
    return Reason.ONLY_ANONYMOUS if anonymous and not facts.respondent_answered else None


def not_ended_untested(facts: Facts) -> Reason | None:
    """An accusation that was not tested in time is over, also for us."""
    return Reason.NOT_TESTED if facts.ended_untested else None


def has_reasons(facts: Facts) -> Reason | None:
    """Advice (Besluit art. 8) and conclusions (art. 10) give their reasons."""
    return None if facts.has_reasons else Reason.NO_REASONS
