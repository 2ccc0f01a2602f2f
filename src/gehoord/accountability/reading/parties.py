# SPDX-License-Identifier: EUPL-1.2
"""Parties in the Dutch parliament as facts at a date: spellings, the years they had seats, and who merged into whom.

Years are those in which a party had seats in one of the Chambers under that name. None is open or not known for certain.
Groups of members who left their party ("Groep X", "lid X") are recognised by their form: they need no table.
"""

import re
from datetime import date
from typing import NamedTuple


class Party(NamedTuple):
    """A party: its usual name, other spellings, first and last year with seats, what it came from."""

    name: str
    spellings: str = ""
    since: int | None = None
    until: int | None = None
    came_from: tuple[str, ...] = ()


PARTIES = (
    Party("VVD", since=1948),
    Party("PvdA", "partij van de arbeid", since=1946),
    Party("CDA", "christen-democratisch appèl|christen-democratisch appel", since=1977, came_from=("KVP", "ARP", "CHU")),
    Party("D66", "d'66|d’66|d-66|democraten 66", since=1967),
    Party("GroenLinks", "gl|groen links", since=1989, came_from=("PSP", "PPR", "CPN", "EVP")),
    Party("GroenLinks-PvdA", "gl-pvda|groenlinks/pvda|gl/pvda|pvda/gl|pvda-groenlinks|pvda/groenlinks|glpvda", 2023, None,
          ("GroenLinks", "PvdA")),
    Party("SP", "socialistische partij", since=1994),
    Party("SGP", "staatkundig gereformeerde partij", since=1922),
    Party("ChristenUnie", "cu|christen unie", since=2001, came_from=("GPV", "RPF")),
    Party("PVV", "partij voor de vrijheid", since=2006, came_from=("Groep Wilders",)),
    Party("PvdD", "partij voor de dieren", since=2006),
    Party("50PLUS", "50plus|50 plus|50+", since=2012),
    Party("DENK", "", 2017, None, ("Groep Kuzu/Öztürk",)),
    Party("FVD", "fvd|forum voor democratie|forum", since=2017),
    Party("Volt", "volt nederland", since=2021),
    Party("JA21", "ja 21", since=2021),
    Party("BBB", "boerburgerbeweging", since=2021),
    Party("BIJ1", "bij 1", since=2021, until=2023),
    Party("BVNL", "belang van nederland", since=2021, until=2023, came_from=("Groep Van Haga",)),
    Party("NSC", "nieuw sociaal contract", since=2023, until=2025),
    Party("OSF", "onafhankelijke senaatsfractie", since=1999),
    Party("OPNL", "onafhankelijke politiek nederland", None, None, ("OSF",)),
    Party("LPF", "lijst pim fortuyn", since=2002, until=2006),
    Party("LN", "leefbaar nederland", since=2002, until=2003),
    Party("GPV", "gereformeerd politiek verbond", since=1963, until=2003),
    Party("RPF", "reformatorische politieke federatie", since=1981, until=2003),
    Party("CD", "centrumdemocraten|centrum democraten", since=1989, until=1998),
    Party("CP", "centrumpartij", since=1982, until=1986),
    Party("AOV", "algemeen ouderen verbond", since=1994, until=1998),
    Party("Unie 55+", "unie55+|unie 55", since=1994, until=1998),
    Party("KVP", "katholieke volkspartij", since=1945, until=1980),
    Party("ARP", "anti-revolutionaire partij|ar", since=1879, until=1980),
    Party("CHU", "christelijk-historische unie", since=1908, until=1980),
    Party("PSP", "pacifistisch socialistische partij", since=1959, until=1989),
    Party("PPR", "politieke partij radikalen", since=1968, until=1989),
    Party("CPN", "communistische partij nederland", since=1946, until=1986),
    Party("EVP", "evangelische volkspartij", since=1982, until=1986),
    Party("DS'70", "ds70|ds’70|ds '70", since=1970, until=1981),
    Party("BP", "boerenpartij", since=1963, until=1981),
    Party("RKPN", "", since=1972, until=1977),
    Party("TON", "trots op nederland|verdonk", since=2007, until=2010),
)  # fmt: skip

_BY_SPELLING = {
    spelling.casefold(): party
    for party in PARTIES
    for spelling in (party.name, *party.spellings.split("|"))
    if spelling
}
FIRST_WORDS = frozenset(
    word for spelling in _BY_SPELLING if (word := re.split(r"[\W_]+", spelling)[0]) and len(word) > 1
) | {"groep", "lid", "fractie", "gl"}
"""How a party can begin, as one word of the row: a cheap look before its brackets are read."""
_GROUP = re.compile(r"(?:groep|lid|fractie)[ -]\S", re.IGNORECASE)
_LOOKS_LIKE = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.&+/-]*|\d{2}[A-Za-z]\w*)(?: (?:van|voor|de|het|der|en|[A-ZÀ-Þ][\w’'.&+/-]*)){0,5}"
)
_SHARED = re.compile(r"(?:beiden|beide|allen|alle drie|alle vier)[ ,:]{1,2}", re.IGNORECASE)


def party_named(said: str) -> tuple[str, bool] | None:
    """The party that stands between brackets as printed, and whether it is shared ("beiden PvdA"); None when it is none."""
    bare = " ".join(said.split()).removesuffix("-fractie")
    shared = _SHARED.match(bare)
    if shared:
        bare = bare[shared.end() :]
    if len(bare) > 40:
        return None
    if bare.casefold() in _BY_SPELLING or _GROUP.match(bare):
        return bare, shared is not None
    return None


def party_behind_name(said: str) -> tuple[str, bool] | None:
    """The same behind a name in a list of members, where a new party counts too: "(NVP)", "(Lijst Linde)"."""
    if (known := party_named(said)) is not None:
        return known
    bare = " ".join(said.split())
    shared = _SHARED.match(bare)
    bare = bare[shared.end() :] if shared else bare
    return (bare, shared is not None) if len(bare) < 30 and _LOOKS_LIKE.fullmatch(bare) else None


def is_party(said: str) -> bool:
    """Whether these words alone are the name of a party, with a capital or a figure in front."""
    return said[:1].isalnum() and not said[:1].islower() and said.casefold() in _BY_SPELLING


def is_known(said: str) -> bool:
    """Whether the table has this party, in any of its spellings."""
    return " ".join(said.split()).casefold() in _BY_SPELLING


def party_at(said: str, on: date | None) -> Party | None:
    """The party that a spelling stands for; None when it is unknown or had no seats in that year."""
    party = _BY_SPELLING.get(" ".join(said.split()).casefold())
    if party is None or on is None:
        return party
    too_early = party.since is not None and on.year < party.since
    too_late = party.until is not None and on.year > party.until
    return None if too_early or too_late else party
