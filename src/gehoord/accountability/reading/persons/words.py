# SPDX-License-Identifier: EUPL-1.2
"""The words of the grammar of persons, as tables: offices, departments, functions, forms of address, labels of officials."""

from ..tables import words

OFFICES = {
    "minister": "minister",
    "ministers": "minister",
    "bewindspersoon": "bewindspersoon",
    "staatssecretaris": "staatssecretaris",
    "staatssecretarissen": "staatssecretaris",
    "premier": "minister-president",
    "vicepremier": "viceminister-president",
    "president": "minister-president",
    "ambtsvoorganger": "ambtsvoorganger",
}
ONE_HOLDER = words("minister staatssecretaris premier vicepremier president bewindspersoon ambtsvoorganger")
OFFICE_BEFORE = words(
    "demissionair demissionaire waarnemend voormalig voormalige toenmalig toenmalige oud huidige vorige nieuwe"
)
# Short names of departments, as they are used for their minister ("MVWS", "minister van BZK").
DEPARTMENTS = words(
    """az bz bzk bhos bho def defensie ez ezk ez&k eli el&i lnv lvvn fin financiën ienw ienm i&w i&m jenv j&v venj v&j justitie ocw
    szw vws vrom venw v&w vro kgg aenm a&m bvom vjs ljs lzs mzs klimaat nvb wonen"""
)
# Words of which the names of departments are made: behind an office they are no name of a person.
OF_DEPARTMENTS = DEPARTMENTS | words(
    """algemene asiel basis binnenlandse buitenlandse cultuur digitale digitalisering economische emancipatie financiën fiscaliteit
    fiscale funderend groene groei herstel infrastructuur integratie jeugd justitie klimaat koninkrijksrelaties landbouw langdurige
    maatschappelijke medische media middelbaar migratie milieu natuur onderwijs ontwikkelingshulp ontwikkelingssamenwerking
    openbaar participatie preventie primair rechtsbescherming ruimtelijke sociale sport toeslagen veiligheid verkeer visserij
    voedselkwaliteit volksgezondheid volkshuisvesting voortgezet vreemdelingenzaken waterstaat welzijn wetenschap zaken zorg"""
)
SHORT_MINISTERS = frozenset(
    f"{rank}{spelling}"
    for rank in ("m", "mp", "stas", "stass")
    for department in ("vws", "bzk", "ocw", "szw", "ezk", "ez", "lnv", "lvvn", "fin", "ienw", "jenv", "lzs", "ljs", "vjs", "def", "bz", "az")
    for spelling in (department, department.replace("i", "l"))
)  # fmt: skip

SHORT_OFFICIALS = {
    "sg": "secretaris-generaal",
    "psg": "plaatsvervangend secretaris-generaal",
    "dg": "directeur-generaal",
}

# A function with a name right behind it; the value is whether its holder keeps the name in a published text.
FUNCTIONS = {
    "kamerlid": True, "kamerleden": True, "tweede-kamerlid": True, "statenlid": True, "fractievoorzitter": True,
    "fractieleider": True, "senator": True, "collega": True, "europarlementariër": True, "eurocommissaris": True,
    "wethouder": True, "burgemeester": True, "gedeputeerde": True, "commissaris": True, "lijsttrekker": True,
    "voorzitter": False, "vicevoorzitter": False, "directeur": False, "bestuurder": False, "hoogleraar": False, "onderzoeker": False,
    "griffier": False, "secretaris": False, "regeringscommissaris": True, "ombudsman": True, "kinderombudsman": True,
    "coördinator": False, "rapporteur": False, "woordvoerder": False, "professor": False, "advocaat": False, "informateur": True,
    "formateur": True, "verkenner": True, "inspecteur": False, "korpschef": False, "kwartiermaker": False, "officier": False,
    "bestuursvoorzitter": False, "beleidsmedewerker": False, "projectleider": False,
}  # fmt: skip
LOCAL = words("burgemeester wethouder commissaris gedeputeerde")
"""Their place may stand behind the name: "burgemeester De Wit van Utrecht"."""
ADDRESS = words("heer mevrouw dhr mevr mw meneer")
MEMBERS = words("lid leden kamerlid kamerleden")

# A line that begins with one of these is followed by the name of an official: on the same line or on the next.
OFFICIAL_LABELS = (
    "contactpersoon", "contactpersonen", "opgesteld door", "behandeld door", "behandelaar", "auteur", "auteurs", "steller",
    "opsteller", "inlichtingen", "inlichtingen bij", "dossierhouder", "geparafeerd door", "paraaf", "t.a.v.", "ter attentie van",
    "contact", "aanwezig", "verslaglegger", "notulist", "medewerker",
)  # fmt: skip
OFFICIAL_FUNCTIONS = words(
    """beleidsmedewerker beleidsadviseur senior adviseur directeur directeur-generaal secretaris-generaal plaatsvervangend
    afdelingshoofd teamleider coördinerend projectleider programmamanager medewerker jurist woordvoerder hoofd manager
    teammanager secretaris programmadirecteur"""
)
NO_OFFICIAL = words("informatie afdeling directie ministerie team bureau dienst postbus telefoon programma")
"""A line that begins with one of these behind "contact" gives an office and no person."""

CALLED_AFTER = words(
    "amendement amendementen subamendement initiatiefwet initiatiefnota initiatiefvoorstel initiatiefwetsvoorstel"
)
COMMITTEE = words(
    "commissie adviescommissie onderzoekscommissie werkgroep referentiegroep enquêtecommissie staatscommissie"
)
NO_COMMITTEE = words("generaal europese raad vaste algemene tijdelijke bijzondere")
