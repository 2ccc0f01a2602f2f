# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of terms, as tables: months, seasons, recesses, prepositions and the tense of a sentence.

Seasons are read astronomically, by the annotation rules of the register: voorjaar 20-03 to 20-06, zomer 21-06 to 21-09,
najaar 22-09 to 21-12. The recesses of the Chamber differ by a week from year to year: those days are an estimate.
"""

from ..tables import words

SHORT_MONTHS = words("""jan feb febr mrt apr jun jul aug sept sep okt nov dec""")
WEEKDAYS = words("""maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr""")

# Name: (month, day) of the first day, (month, day) of the last. A last day before the first lies in the next year.
SEASONS = {
    "voorjaar": ((3, 20), (6, 20)),
    "lente": ((3, 20), (6, 20)),
    "zomer": ((6, 21), (9, 21)),
    "najaar": ((9, 22), (12, 21)),
    "herfst": ((9, 22), (12, 21)),
    "winter": ((12, 21), (3, 19)),
}
RECESSES = {
    "zomerreces": ((7, 4), (8, 31)),
    "kerstreces": ((12, 20), (1, 11)),
    "herfstreces": ((10, 15), (10, 27)),
    "meireces": ((4, 25), (5, 9)),
    "voorjaarsreces": ((2, 15), (3, 1)),
    "krokusreces": ((2, 15), (3, 1)),
    "zomervakantie": ((7, 10), (8, 31)),
    "kerstvakantie": ((12, 20), (1, 11)),
    "jaarwisseling": ((12, 31), (1, 1)),
    "kerst": ((12, 25), (12, 26)),
}
# Moments in the year of the budget. The day is the usual one, save for Prinsjesdag (the third Tuesday of September).
BUDGET = {
    "voorjaarsnota": ((5, 15), (6, 1)),
    "voorjaarsbesluitvorming": ((4, 15), (6, 1)),
    "najaarsnota": ((11, 15), (12, 1)),
}
PRINSJESDAG = "prinsjesdag"

ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "1ste": 1, "2de": 2,
    "3de": 3, "4de": 4, "laatste": -1,
}  # fmt: skip
QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4, "kw1": 1, "kw2": 2, "kw3": 3, "kw4": 4}
NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "twaalf": 12, "veertien": 14, "achttien": 18, "afzienbare": 0, "enkele": 0, "enige": 0,
}  # fmt: skip
UNITS = {
    "dag": (1, 0), "dagen": (1, 0), "werkdagen": (1, 0), "week": (7, 0), "weken": (7, 0), "maand": (0, 1),
    "maanden": (0, 1), "jaar": (0, 12), "jaren": (0, 12), "kwartaal": (0, 3),
}  # fmt: skip

# What stands left of a time, read backwards from it. The longest that fits is taken.
BEFORE, BY, AFTER, SINCE, IN, UNTIL = "before", "by", "after", "since", "in", "until"
BEGIN, END, MIDDLE, COURSE, WEEK = "begin", "end", "middle", "course", "week"
RELATIONS = {
    tuple(words.split()): relation
    for relation, all_words in {
        BEFORE: "vóór|voor|vòòr|véér|voorafgaand aan|nog voor|nog vóór",
        BY: "uiterlijk|uiterlijk op|uiterlijk in|uiterlijk per|uiterlijk met|niet later dan|op zijn laatst|op z'n laatst"
        "|ultimo|uiterlijk tot|tot uiterlijk|uiterlijk vóór|uiterlijk voor|uiterlijk binnen|uiterlijk rond|uiterlijk bij",
        AFTER: "na|pas na|na afloop van|direct na|kort na|meteen na",
        SINCE: "niet eerder dan|niet vóór|op zijn vroegst|op zijn vroegst per|vanaf|per|met ingang van|ingaande|ingaand op",
        UNTIL: "tot|tot en met|t m|tot aan|tot en met uiterlijk",
        IN: "in|op|gedurende|rond|rondom|omstreeks|tegen|tijdens|naar verwachting in|bij|naar|nog in|nog|richting",
        BEGIN: "begin|aan het begin van|in het begin van|begin van|primo|vroeg in|vroege",
        END: "eind|einde|einde van|eind van|aan het einde van|aan het eind van|tegen het einde van|late|eind in",
        MIDDLE: "medio|halverwege|half|midden|midden in",
        WEEK: "in de week van|de week van|week van",
        COURSE: "in de loop van|loop van|in de loop van het|later in|later|verderop in|gedurende heel",
    }.items()
    for words in all_words.split("|")
}
LONGEST = max(len(words) for words in RELATIONS)
BETWEEN = words("""de het een dat deze dit komende komend aanstaande maand""") | WEEKDAYS
NEXT = words("komende komend aankomende aankomend aanstaande")
"""Before a season or month these alone say that it is meant as a term: "komende zomer"."""
STRONG = frozenset({BEFORE, BY})
AIMED = words(
    """beoogd voorzien gepland aangekondigd ingepland verwacht geagendeerd bestemd voorgenomen geprogrammeerd
    planning staat"""
)
"""After these "voor" says "for" and not "before": "aangekondigd voor het eerste kwartaal"."""

THIS_YEAR = {"dit": 0, "deze": 0, "volgend": 1, "volgende": 1, "komend": 1, "komende": 1, "aankomend": 1, "aanstaand": 1,
             "aanstaande": 1, "lopende": 0, "lopend": 0, "huidige": 0, "later": 0, "het": 0}  # fmt: skip
# Before a bare day: "ingangsdatum 1 juli", "de beoogde datum van inwerkingtreding is 1 juli", "beslistermijn 26 april".
DAY_LABELS = {
    "ingangsdatum": IN, "inwerkingtredingsdatum": IN, "streefdatum": IN, "opleverdatum": IN, "startdatum": IN, "inwerkingtreding": IN,
    "beslistermijn": BY, "deadline": BY, "einddatum": BY, "sluitingsdatum": BY, "reactietermijn": BY, "beslisdatum": BY,
}  # fmt: skip
NO_TERM_LABELS = words("datum geboortedatum publicatiedatum peildatum sterfdatum")
LABEL_BETWEEN = words("is op van per blijft wordt nu de")

PAST_YEAR = words(
    """afgelopen vorig vorige voorgaande voorbije laatste elk ieder elke iedere per half ander"""
)

AHEAD = words(
    """zal zullen wordt worden komt komen volgt volgen gaat gaan ga verwacht verwachten verwachting beoogd
    voorzien gepland streef streven streeft ontvangt ontvangen stuur sturen stuurt zend zenden zendt
    informeer informeren informeert bericht voornemens start starten begint beginnen presenteert presenteren
    treedt treden zou zouden kom rapporteer rapporteert bied biedt kunt kunnen kan moet moeten dient dienen
    wil willen loopt lopen eindigt eindigen verschijnt verschijnen opent openen sluit sluiten aangekondigd uitgesteld vertraagd
    verschoven planning doe leg legt spreek organiseert organiseren vindt vinden krijgt krijgen gereed klaar
    afgerond verloopt vervalt ingaan ingaat rond rondt ronden maak neem hoop hopen mikken mikt inzet publiceert publiceren levert
    leveren deel delen bereikt bereiken zeg zegt zeggen toezeggen toegezegd beloofd beloofde voeren voert verstrek verstrekken"""
)
# Simple past: right beside a day, or alone in a clause, they say that it has been.
PAST = words(
    """nam namen kwam kwamen gaf gaven vond vonden schreef schreven zond zonden stuurde stuurden meldde meldden ontving ontvingen
    ging gingen begon begonnen deed deden bracht brachten bood boden liet lieten sprak spraken stemde stemden startte startten
    verscheen verschenen bleek bleken stond stonden liep liepen kon konden daalde daalden steeg stegen trad traden kreeg kregen
    voldeden voldeed opende openden sloot sloten"""
)
SUBORDINATE = words("dat doordat omdat die toen nadat waardoor waarop aangezien")
SINCE_THEN = words("sinds sedert")

# "De leden vragen …", "deze leden verzoeken …": a question that has no question mark.
ASK = words("vragen vraagt vroeg vroegen verzoeken verzoekt verzocht verzochten")
WHO_ASK = words("leden lid fractie fracties commissie zij")
NO_VERB = words(
    "op met aan enkele de deze uw alle drie die hun schriftelijke nadere aanvullende vorige eerdere het een"
)

PLANNED = words("zou zouden vertraagd uitgesteld voorzien gepland aangekondigd beoogd eerder oorspronkelijk")
"""With these a term that has passed is still the term of something."""
BACK = words(
    """was waren werd werden had hadden heeft hebben heb bleek bleken is zijn ontvingen deed deden stond"""
)
RUNS = words(
    "staat staan open opengesteld loopt lopen kan kunnen geldt gelden duurt duren ligt liggen nog mogelijk blijft"
)
RAN = words(
    "stond stonden liep liepen kon konden gold golden lag lagen bleef was waren werd werden kwamen kwam daalde steeg"
)
"""Beside "tot en met" these say that something runs until then, or ran."""
READY = words("gereed klaar voorzien beoogd gepland verwacht")

VAGUE = {
    ("zo", "spoedig", "mogelijk"): "zo spoedig mogelijk",
    ("zo", "snel", "mogelijk"): "zo snel mogelijk",
    ("op", "korte", "termijn"): "op korte termijn",
    ("op", "de", "kortst", "mogelijke", "termijn"): "op de kortst mogelijke termijn",
    ("op", "afzienbare", "termijn"): "op afzienbare termijn",
    ("binnen", "afzienbare", "tijd"): "binnen afzienbare tijd",
    ("te", "zijner", "tijd"): "te zijner tijd",
    ("binnen", "redelijke", "termijn"): "binnen een redelijke termijn",
    ("z", "s", "m"): "z.s.m.",
    ("met", "spoed"): "met spoed",
    ("binnenkort",): "binnenkort",
    ("spoedig",): "spoedig",
}
VAGUE_CUES = {
    "spoedig": 1,
    "snel": 1,
    "termijn": 2,
    "zijner": 1,
    "tijd": 2,
    "m": 2,
    "binnenkort": 0,
    "spoed": 1,
}
ABOUT_QUESTIONS = words("vragen kamervragen beantwoording beantwoord beantwoorden")
MEASURED = words("procent recidive gemiddeld gemiddelde percentage doorlooptijd mediaan doorgaans")
USUAL = frozenset({"gebruikelijke", "gestelde", "reguliere", "daarvoor", "gebruikte", "normale"})

EVENTS = words(
    """begrotingsbehandeling commissiedebat debat overleg wetgevingsoverleg notaoverleg behandeling stemming
    stemmingen begrotingsdebat tweeminutendebat vao rondetafelgesprek top ao wgo raad jaarvergadering"""
)
EVENT_BETWEEN = words("de het een aan volgende komende eerstvolgende plenaire algemeen schriftelijk europese")

THESE = {"deze": 0, "volgende": 1, "komende": 1, "aanstaande": 1}
PARTS = {"eind": END, "einde": END, "begin": BEGIN, "medio": MIDDLE, "halverwege": MIDDLE, "later": COURSE}
