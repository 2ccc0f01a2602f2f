# SPDX-License-Identifier: EUPL-1.2
"""Where else somebody can go (wegen), as one table: for whom, what it can and cannot do, how long, what it costs.

Only what was read in a source stands here as a fact. `unchecked` says what was not; the words then say
"ga na". Addresses: where it was read.
"""

from dataclasses import dataclass

from gehoord.casework.terms import mark as _

from . import reasons as r
from .reasons import Rule

ASK = _("Vraag dat na voor je begint.")
FREE = _("Gratis.")
_WKKGZ = "https://wetten.overheid.nl/BWBR0037173"


@dataclass(frozen=True)
class Route:
    """One row: a place outside the counter that can do something."""

    code: str
    says: str
    for_whom: str
    can: str
    cannot: str
    term: str = ASK
    cost: str = ASK
    law: str = ""
    source: str = ""
    """Where this was read."""
    site: str = ""
    """Their own page for people, when it was seen in a source."""
    unless: tuple[Rule, ...] = ()
    """Each says why it does not fit."""
    mind: tuple[Rule, ...] = ()
    """Each says what to know beforehand."""
    unchecked: str = ""


# fmt: off
ROUTES: tuple[Route, ...] = (
    Route("institute", _("College voor de Rechten van de Mens"),
        _("Voor jou, en ook voor een ondernemingsraad of een belangenorganisatie."),
        _("Het onderzoekt wat er gebeurde, hoort beide kanten en zegt of het verboden onderscheid was."),
        _("Reken niet op een straf of een vergoeding. Vraag na wat een oordeel voor jou kan doen."),
        _("De andere kant krijgt 4 weken om te antwoorden. Je hoort minstens 3 weken vooraf wanneer de zitting is. "
          "Het oordeel komt binnen 8 weken na het onderzoek. Samen kan dat lang duren."),
        FREE, "Wet College art. 10; Besluit werkwijze art. 10, 16, 27", "https://wetten.overheid.nl/BWBR0031967",
        "https://www.mensenrechten.nl/",
        unless=(r.known_to_the_institute, r.not_private, r.has_happened, r.ground_in_law),
        mind=(r.other_side_will_know, r.ground_unsure, r.some_grounds, r.witness_unsure, r.volunteer_unsure,
              r.municipal_decision, r.online_unsure, r.long_ago),
        unchecked="What a judgement can bring about was not read in a source."),
    Route("complaint_care", _("Klacht bij de zorgaanbieder"),
        _("Voor cliënten, vertegenwoordigers en nabestaanden."),
        _("De klachtenfunctionaris helpt je. Je krijgt een beslissing op papier, met de redenen."),
        _("De organisatie beslist over zichzelf."),
        _("Binnen 6 weken. Dat mag één keer 4 weken langer."),
        _("De hulp van de klachtenfunctionaris is gratis."), "Wkkgz art. 13-17", _WKKGZ,
        unless=(r.for_clients, r.by_a_care_provider, r.has_happened, r.known_to_the_provider),
        mind=(r.youth_scheme, r.other_side_will_know, r.long_ago)),
    Route("disputes_care", _("Geschilleninstantie in de zorg"),
        _("Voor cliënten, vertegenwoordigers en nabestaanden. Een belangenorganisatie kan het ook."),
        _("Ze doet een uitspraak waar jullie je allebei aan moeten houden, en kan een vergoeding geven tot minstens 25.000 euro."),
        _("Ze gaat niet over straf."),
        _("Binnen 6 maanden. Sneller als dat nodig is."), ASK, "Wkkgz art. 18-22", _WKKGZ,
        unless=(r.for_clients, r.by_a_care_provider, r.has_happened, r.known_to_the_provider),
        mind=(r.first_complain, r.youth_scheme, r.other_side_will_know, r.long_ago)),
    Route("inspectorate_care", _("Inspectie Gezondheidszorg en Jeugd (IGJ)"),
        _("Voor iedereen die ziet dat zorg niet goed of niet veilig is."),
        _("Ze houdt toezicht op zorgaanbieders en kan een melding daarvoor gebruiken."),
        _("Reken niet op een uitspraak over wat jou is overkomen. Vraag na wat je van hen terughoort."),
        law="Wkkgz art. 11, 24", source=_WKKGZ,
        unless=(r.in_care,), mind=(r.anonymous_unsure,),
        unchecked="That the inspectorate gives no ruling to one person was not read in a source."),
    Route("disciplinary", _("Tuchtcollege voor de gezondheidszorg"),
        _("Voor wie een klacht heeft over één zorgverlener."),
        _("Het beoordeelt of een arts, verpleegkundige of andere geregistreerde zorgverlener goed heeft gehandeld."),
        _("Het gaat niet over de organisatie of haar regels."),
        law="Wet BIG",
        unless=(r.not_for_staff, r.by_a_care_provider, r.has_happened, r.known_to_the_provider),
        mind=(r.only_registered, r.other_side_will_know, r.long_ago),
        unchecked="Wet BIG was not read; its terms and who may complain are left to ask."),
    Route("employer", _("Vertrouwenspersoon of klachtencommissie van het werk"),
        _("Voor wie er werkt. Ook voor stagiairs, zzp'ers en uitzendkrachten: vraag na bij wie."),
        _("De vertrouwenspersoon luistert en denkt mee. Een klachtencommissie onderzoekt een klacht."),
        _("Niet elke werkgever heeft er een. De vertrouwenspersoon beslist niet."),
        _("Elke werkgever heeft eigen regels."), law="Arbowet",
        unless=(r.at_work,), mind=(r.volunteer_unsure,),
        unchecked="A duty to appoint a vertrouwenspersoon was not found in the law."),
    Route("labour_inspectorate", _("Arbeidsinspectie"),
        _("Voor wie er werkt."),
        _("Ze let erop dat werkgevers hun mensen beschermen tegen ongewenst gedrag op het werk."),
        _("Reken niet op een uitspraak over wat jou is overkomen. Vraag na wat ze met een melding doen."),
        law="Arbowet",
        unless=(r.at_work,), mind=(r.volunteer_unsure, r.anonymous_unsure),
        unchecked="What the inspectorate does with one report was not read in a source."),
    Route("whistleblower", _("Meldregeling voor een misstand, of het Huis voor Klokkenluiders"),
        _("Voor wie door het werk weet van een misstand. Bij 50 of meer mensen moet er een regeling zijn."),
        _("Een onafhankelijke collega onderzoekt het. Je mag hierom niet benadeeld worden. Je mag een adviseur vragen."),
        _("Het is niet voor een klacht die alleen over jou gaat."),
        _("Bericht dat het binnen is: binnen 7 dagen. Wat ermee gebeurt: binnen 3 maanden daarna."),
        law="Wet bescherming klokkenluiders art. 1, 2, 17da", source="https://wetten.overheid.nl/BWBR0037852",
        unless=(r.at_work,), mind=(r.more_people, r.volunteer_unsure, r.anonymous_unsure)),
    Route("municipality", _("Klacht bij de gemeente"),
        _("Voor wie hulp krijgt van de gemeente, zoals hulp in huis, het wijkteam of jeugdhulp."),
        _("De gemeente bekijkt je klacht over wat zij of haar mensen deden."),
        _("De gemeente beslist over zichzelf. Gaat het om een besluit, vraag dan na of bezwaar maken kan."),
        law=_("Ga na welke regels gelden."),
        unless=(r.not_for_staff, r.by_the_municipality, r.has_happened),
        mind=(r.anonymous_unsure, r.other_side_will_know, r.long_ago),
        unchecked="Terms of the Awb were not read."),
    Route("ombudsman", _("Nationale ombudsman"),
        _("Voor wie niet netjes is behandeld door de overheid."),
        _("Hij onderzoekt wat de overheid deed en zegt of dat goed was."),
        _("Reken niet op een besluit waar de gemeente zich aan moet houden."),
        source="https://bureauncdr.nl/waar-kan-ik-discriminatie-melden",
        unless=(r.not_for_staff, r.by_the_municipality, r.has_happened, r.not_a_child),
        mind=(r.first_the_body, r.anonymous_unsure, r.long_ago),
        unchecked="That one first complains to the body, and within which time, was not read in a source."),
    Route("child_ombudsman", _("Kinderombudsman"),
        _("Voor kinderen en jongeren, en wie voor hen zorgt."),
        _("Hij komt op voor de rechten van kinderen en kijkt wat de overheid en instellingen deden."),
        _("Reken niet op een besluit waar anderen zich aan moeten houden."),
        source="https://bureauncdr.nl/waar-kan-ik-discriminatie-melden",
        unless=(r.a_child, r.has_happened), mind=(r.first_the_body,),
        unchecked="Which bodies fall under the Kinderombudsman was not read in a source."),
    Route("police", _("Politie"),
        _("Voor iedereen die iets heeft meegemaakt of gezien dat strafbaar kan zijn."),
        _("Je kunt aangifte doen. Officieren van justitie beslissen of iemand voor de rechter komt."),
        _("De politie lost een ruzie over zorg, hulp of werk niet op."),
        law="Sr art. 137c-137g, 429quater", source="https://bureauncdr.nl/waar-kan-ik-discriminatie-melden",
        mind=(r.in_danger, r.not_everything, r.other_side_will_know, r.anonymous_unsure, r.long_ago),
        unchecked="Terms of limitation and cost were not read."),
    Route("safe_sport", _("Centrum Veilige Sport Nederland"),
        _("Voor iedereen in de sport: sporters, ouders, vrijwilligers en trainers."),
        _("Ze luisteren, denken mee en helpen je kiezen. Het is vertrouwelijk en kan anoniem."),
        _("Ze straffen niemand."), _("Je kunt er meteen terecht."), FREE,
        source="https://centrumveiligesport.nl/een-melding-maken/waar-kan-ik-terecht",
        site="https://centrumveiligesport.nl/", unless=(r.in_sport,)),
    Route("club", _("Je club of sportbond"),
        _("Voor iedereen in de sport."),
        _("De vertrouwenscontactpersoon van je club luistert. Melden doe je bij het bestuur, of bij iemand van de bond "
          "die daarvoor is. De bond kan het aan de aanklager van het Instituut Sportrechtspraak geven."),
        _("De vertrouwenscontactpersoon neemt zelf geen melding aan."), _("Elke club en bond heeft eigen regels."), FREE,
        source="https://centrumveiligesport.nl/een-melding-maken/waar-kan-ik-terecht",
        unless=(r.in_sport,), mind=(r.anonymous_unsure, r.other_side_will_know)),
    Route("online", _("Meld.Online Discriminatie"),
        _("Voor iedereen die op internet iets ziet dat discrimineert."),
        _("Ze bekijken wat er op internet staat."),
        _("Ze gaan niet over wat er buiten internet gebeurde."),
        source="https://www.upday.com/nl/meer-meldingen-van-discriminatie-in-2024-",
        unless=(r.on_the_internet,),
        unchecked="What they can have taken away, and within which time, was not read in a source."),
    Route("victim_support", _("Slachtofferhulp"),
        _("Voor iedereen die iets naars heeft meegemaakt of gezien."),
        _("Ze luisteren en helpen je verder, ook als je geen aangifte doet."),
        _("Ze onderzoeken niet wat er gebeurde."),
        source="https://centrumveiligesport.nl/een-melding-maken/waar-kan-ik-terecht",
        unchecked="Cost and terms were not read in a source."),
    Route("safe_home", _("Veilig Thuis"),
        _("Voor wie zich thuis of in de familie niet veilig voelt, en wie zich zorgen maakt over een ander."),
        _("Ze geven advies en helpen om het thuis weer veilig te maken."),
        _("Ze gaan niet over zorg, werk of sport."),
        source="https://centrumveiligesport.nl/een-melding-maken/waar-kan-ik-terecht",
        unless=(r.at_home,), mind=(r.in_danger, r.anonymous_unsure)),
    Route("doctor", _("Je huisarts"),
        _("Voor iedereen die er last van heeft: slecht slapen, somber zijn, zorg uitstellen."),
        _("De huisarts luistert en kijkt wat je nodig hebt. Ging het over je huisarts zelf? Dan kan een andere huisarts of de GGD."),
        _("De huisarts onderzoekt niet wat er gebeurde."),
        source="https://centrumveiligesport.nl/een-melding-maken/waar-kan-ik-terecht"),
    Route("discriminatie_nl", "Discriminatie.nl",
        _("Voor iedereen, bij discriminatie op elke plek en om elke reden."),
        _("Ze luisteren, geven advies en helpen je, ook als het op straat, in een winkel of bij het huren was."),
        _("Ze kunnen niemand straffen."), cost=FREE, law="Wga art. 1, 2", source="https://wetten.overheid.nl/BWBR0026168",
        site="https://discriminatie.nl/", unless=(r.outside_our_fields,)),
)
# fmt: on

BY_CODE = {route.code: route for route in ROUTES}
