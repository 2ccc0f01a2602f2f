# SPDX-License-Identifier: EUPL-1.2
"""Words that every other name of an organisation has too, and so tell nothing apart (stopwoorden).

Our own list: read from names as people write them, and open to additions. A name that is made of nothing else keeps them.
"""

# fmt: off
LEGAL = frozenset({
    "bv", "nv", "vof", "cv", "stichting", "st", "vereniging", "ver", "cooperatie", "coop",
    "maatschap", "holding", "groep", "demo",
})
ARTICLES = frozenset({
    "de", "het", "den", "der", "des", "van", "voor", "en", "in", "op", "te", "ten", "ter", "aan",
    "bij", "a", "s", "t", "n", "l", "of", "and", "the",
})
KINDS = frozenset({
    "praktijk", "huisartsenpraktijk", "huisartspraktijk", "huisarts", "huisartsen",
    "huisartsenpost", "huisartsenzorg", "zorggroep", "zorg", "zorgcentrum", "zorginstelling",
    "zorgorganisatie", "thuiszorg", "thuiszorgorganisatie", "ziekenhuis", "kliniek", "apotheek",
    "tandarts", "tandartspraktijk", "tandartsenpraktijk", "mondzorg", "fysiotherapie", "fysio",
    "fysiotherapiepraktijk", "verpleeghuis", "verzorgingshuis", "woonzorgcentrum", "zorgboerderij",
    "ggz", "welzijn", "welzijnsorganisatie", "wijkteam", "buurtteam", "buurthuis", "wijkcentrum",
    "jeugdzorg", "gezondheidscentrum", "centrum", "instelling", "organisatie", "dagbesteding",
    "kinderopvang", "opvang", "hospice", "verloskundigenpraktijk", "verloskundigen", "kraamzorg",
    "sportvereniging", "sportclub", "voetbalvereniging", "hockeyclub", "tennisvereniging",
    "gymnastiekvereniging", "zwemvereniging", "club", "sv", "vv", "rkvv", "sportschool", "dokter",
    "dokterspraktijk",
})
# fmt: on
COMMON = LEGAL | ARTICLES | KINDS
