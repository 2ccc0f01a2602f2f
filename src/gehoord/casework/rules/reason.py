# SPDX-License-Identifier: EUPL-1.2
"""All reasons why something cannot be done (now), as sentences for people."""

from enum import StrEnum

from gehoord.casework.terms import mark as _


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
