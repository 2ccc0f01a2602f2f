# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of references, as tables: cue words, chambers, chapters, and what joins a list."""

KAMERSTUK, HANDELINGEN, AANHANGSEL, DOSSIER, ZAAK = (
    "kamerstuk",
    "handelingen",
    "aanhangsel",
    "dossier",
    "zaak",
)

# The word (lower case) and what it announces. A plural says that more than one number may follow.
CUES = {
    "kamerstuk": KAMERSTUK,
    "kamerstukken": KAMERSTUK,
    "kamerstuknr": KAMERSTUK,
    "kamerstuknrs": KAMERSTUK,
    "kamerstuknummer": KAMERSTUK,
    "kamerstuknummers": KAMERSTUK,
    "kst": KAMERSTUK,
    "stukken": KAMERSTUK,
    "kamerdossier": DOSSIER,
    "kamerstukdossier": DOSSIER,
    "dossier": DOSSIER,
    "dossiers": DOSSIER,
    "dossiernummer": DOSSIER,
    "dossiernummers": DOSSIER,
    "dossiernr": DOSSIER,
    "wetsvoorstel": DOSSIER,
    "wetsvoorstellen": DOSSIER,
    "kamerstukdossiers": DOSSIER,
    "handelingen": HANDELINGEN,
    "aanhangsel": AANHANGSEL,
    "aanh": AANHANGSEL,
    "zaaknummer": ZAAK,
    "zaaknr": ZAAK,
    "documentnummer": ZAAK,
}
WEAK_CUES = frozenset(
    {"stukken", "wetsvoorstel", "wetsvoorstellen", "zaaknummer", "zaaknr", "documentnummer"}
)
"""These are ordinary words too: they introduce a number, and do not belong to the reference itself."""

CHAMBERS = {"I": "I", "II": "II", "EK": "I", "TK": "II"}
CHAMBER_OF = {"tweede": "II", "eerste": "I"}
# Between the cue and the number only these may stand, besides chamber, session and the signs of BETWEEN_SIGNS.
BETWEEN = frozenset(
    {
        "vergaderjaar", "vergaderjaren", "zitting", "zittingsjaar", "zittingjaar", "der", "staten", "generaal", "nr",
        "nrs", "no", "nummer", "nummers", "met", "onder", "dossier", "dossiernummer", "kamer", "van", "de", "het", "bij",
        "tot", "handelingen", "verslag", "kamerstuk", "kamerstukken", "kamerstuknummer",
    }
)  # fmt: skip
BETWEEN_SIGNS = frozenset(",;:.()-/'")
LETTER_CUES = frozenset({"letter", "letters"})
"""The Senate letters its documents."""
NUMBER_CUES = LETTER_CUES | {
    "nr", "nrs", "no", "nos", "nummer", "nummers", "ondernummer", "ondernr", "stuk", "stuks", "num"
}  # fmt: skip
MANY = frozenset({"nrs", "nos", "nummers", "stuks"})
"""A plural promises more than one number."""
CLOSES_LIST = frozenset(
    [
        "t",
        "tot",
        "p",
        "blz",
        "item",
        "is",
        "zijn",
        "wordt",
        "werd",
        "van",
        "op",
        "in",
        "over",
        "met",
        "aan",
        "door",
        "die",
        "dat",
        "te",
    ]
)
JOINING = frozenset({"en", "alsmede", "resp", "respectievelijk", "of", "als", "ook", "evenals", "&", "+"})
JOINING_SIGNS = frozenset({",", ";", "/"})
UNTIL = (("t", "/", "m"), ("tot", "en", "met"), ("t", "m"))
PAGE_CUES = frozenset({"p", "pp", "blz", "pag", "pagina", "paginas", "bladzijde"})

# Chapters of the State budget and its funds: Roman, or one letter for a fund (Comptabiliteitswet 2016, art. 2.1).
ROMAN_CHAPTERS = frozenset(
    ["I", "II", "IIA", "IIB", "III", "IIIA", "IIIB", "IIIC", "IV", "IVA", "IVB", "V", "VI", "VII", "VIII", "IX", "IXA", "IXB", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII"]
)  # fmt: skip
LETTER_CHAPTERS = frozenset("ABCDEFGHJKLM")

WITH_PARTS = frozenset({"21501"})
"""The councils of the European Union: one dossier, a part for each."""

# Signs that scanners mix up, and only inside something that has the shape of an id.
LOOKS_LIKE_DIGIT = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "i": "1", "S": "5", "B": "8", "|": "1"}
)
LOOKS_LIKE_ROMAN = str.maketrans({"1": "I", "l": "I", "|": "I", "v": "V", "x": "X", "i": "I"})

# A number of five figures with one of these after it is a quantity, never a dossier.
UNITS = frozenset(
    [
        "euro",
        "euros",
        "miljoen",
        "miljard",
        "duizend",
        "mln",
        "mld",
        "procent",
        "leerlingen",
        "mensen",
        "personen",
        "inwoners",
        "woningen",
        "banen",
        "studenten",
        "plaatsen",
        "zaken",
        "meldingen",
        "kilometer",
        "km",
        "meter",
        "m2",
        "hectare",
        "ha",
        "fte",
        "ton",
        "kg",
        "uur",
        "uren",
        "jaar",
        "jaren",
        "dagen",
        "keer",
        "maal",
        "stuks",
        "patiënten",
        "cliënten",
        "werknemers",
        "medewerkers",
        "gezinnen",
        "huishoudens",
        "bedrijven",
        "voertuigen",
        "exemplaren",
        "militairen",
        "aanvragen",
        "kinderen",
        "ouderen",
        "bezoekers",
        "klachten",
        "besmettingen",
        "gevallen",
        "km²",
        "respondenten",
        "leden",
        "vrijwilligers",
        "cursisten",
        "docenten",
        "leraren",
        "agenten",
        "vluchtelingen",
        "asielzoekers",
        "statushouders",
        "reizigers",
        "passagiers",
        "auto's",
        "dieren",
        "koeien",
        "varkens",
    ]
)
BEFORE_MONEY = frozenset({"€", "$", "£", "f", "fl", "eur"})
# After these a number of five figures is something else altogether.
NOT_A_DOSSIER = frozenset(
    [
        "postbus",
        "antwoordnummer",
        "artikel",
        "artikelen",
        "art",
        "tel",
        "telefoon",
        "telefoonnummer",
        "fax",
        "kvk",
        "kvknummer",
        "iban",
        "isbn",
        "issn",
        "ecli",
        "stb",
        "staatsblad",
        "stcrt",
        "staatscourant",
        "trb",
        "tractatenblad",
        "postcode",
        "bladzijde",
        "pagina",
        "pb",
        "zaaknummers",
        "rolnummer",
        "agbcode",
        "btw",
        "rekeningnummer",
        "relatienummer",
        "kamer",
        "toestel",
        "bank",
        "giro",
        "gironummer",
        "doos",
        "inventarisnummer",
        "parketnummer",
        "huisnummer",
        "celex",
        "nen",
        "iso",
        "din",
        "rijksmonument",
        "kenteken",
    ]
)
MONTHS = frozenset(
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
)
# Before a bracket these make a lone number of five figures a dossier: "het wetsvoorstel … (36 410)".
BEFORE_BRACKET = frozenset(
    [
        "wetsvoorstel",
        "wetsvoorstellen",
        "wet",
        "voorstel",
        "initiatiefwet",
        "initiatiefvoorstel",
        "initiatiefnota",
        "novelle",
        "motie",
        "moties",
        "amendement",
        "amendementen",
        "begroting",
        "rijkswet",
        "dossier",
        "begrotingsstaten",
        "wijziging",
        "goedkeuring",
        "nota",
    ]
)
