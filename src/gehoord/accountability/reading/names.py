# SPDX-License-Identifier: EUPL-1.2
"""The grammar of a name: initials or first names, prefixes, surname, double surname; and lists of names with their parties."""

import re
from dataclasses import dataclass

from .parties import party_behind_name
from .row import Row
from .tables import words

PREFIXES = words(
    "van de der den het ter ten te t el al la le di da von op aan in uit bij tot ben bin du des del dos s"
)
MAY_BEGIN_SMALL = words("van de der den ter ten te t el al von in op s")
TITLES = words("drs mr dr ir ing prof mw mevr dhr bc msc ma bsc llm jhr gen kol")
NO_NAME = words(
    """kamerstuk kamerstukken kamerstuknummer tweede eerste kamer minister ministers ministerie staatssecretaris staatssecretarissen
    handelingen aanhangsel motie moties amendement artikel wet wetsvoorstel begroting commissie fractie fracties kabinet
    regering nederland europa europese unie raad staten generaal nr nrs kst tk ek vergaderjaar voorzitter griffier leden lid
    heer mevrouw datum betreft zie voor met over naar dit deze die dat wij ik u uw hij zij er is zijn bijlage brief nota
    rapport advies vraag antwoord vragen dossier tabel kamervragen kamerlid kamerleden verslag besluit regeling stand daarnaast
    ook daarom omdat gelet gezien gehoord constaterende overwegende verzoekt graag tot slot hoofdstuk paragraaf inleiding groep indiener indieners onderwerpen nationaal nationale programma bron partij vindplaats"""
)
_MOST_WORDS = 8
_OTHERS = re.compile(r"[ \xa0]?\(?(?:c\.\s?s\.?|cum suis|e\.a\.)\)?", re.IGNORECASE)
_BRACKET = re.compile(r"[ \xa0]?\s?\(([^()\n]{2,44}(?:\n[^()\n]{1,30})?)\)")
_JOIN = re.compile(
    r"\s{0,3}(?:(?:,|;|/|&)\s{0,3})?(?:(?:en|alsmede|evenals|and)\s{1,3})?"
    r"(?:(?:de|het|van)\s{1,2})?(?:(?:het|de)\s{1,2})?(?:(?:lid|leden|heer|heren|mevrouw|dhr\.|mevr\.|mw\.)\s{1,2})?"
)


@dataclass(slots=True)
class Named:
    """One name: its words `first` to `last` in the row, its party as printed, and whether the party was its own."""

    first: int
    last: int
    party: str = ""
    is_own_party: bool = True


@dataclass(slots=True)
class People:
    """A list of names. end: the sign after the last party or "c.s."; and_others: "c.s." stood behind it."""

    named: list[Named]
    end: int
    and_others: bool = False


def name_at(row: Row, at: int, *, small_too: bool = True) -> int:
    """The last word of the name that begins at this word; -1 when none does. small_too: "den Haan" may begin small."""
    last, place, all_words = -1, at, row.words
    if at >= len(all_words) or (
        not row.is_capital(at) and not (small_too and all_words[at] in MAY_BEGIN_SMALL | TITLES)
    ):
        return -1
    while place < len(all_words) and place - at < _MOST_WORDS:
        word, gap = all_words[place], row.gap(place)
        if is_title(row, place):
            fits = gap.strip() in (".", "")
        elif row.is_capital(place) and _is_name(row, place):
            last, fits = place, _goes_on(row, place, gap)
        elif word in PREFIXES:
            fits = gap.strip("'’‘ \xa0\r\n") == "" and gap.count("\n") < 2
        else:
            break
        if not fits or "\t" in gap:
            break
        place += 1
    while last > at and all_words[last] in PREFIXES:
        last -= 1
    return last if last >= at and _has_surname(row, at, last) else -1


def is_title(row: Row, place: int) -> bool:
    """Whether the word is a title: "drs", and with a capital when a full stop follows ("Drs. A"), unlike the name "Ma"."""
    return row.words[place] in TITLES and (not row.is_capital(place) or row.gap(place).startswith("."))


def _is_name(row: Row, place: int) -> bool:
    """Whether a word with a capital can be part of a name: no abbreviation, no word of the trade."""
    word = row.words[place]
    if word in NO_NAME or not word[0].isalpha():
        return False
    said = row.text[row.starts[place] : row.ends[place]]
    return len(said) == 1 or not said.isupper()


def _goes_on(row: Row, place: int, gap: str) -> bool:
    """Whether the name may go on after this gap: a space, a hyphen, the point of an initial, an apostrophe."""
    if "\n" in gap and (gap.count("\n") > 1 or not _is_wrapped(row.text, row.ends[place])):
        return False
    bare = gap.strip(" \xa0\r\n")
    if bare == "":
        return bool(gap)
    if bare == ".":
        return row.ends[place] - row.starts[place] == 1
    return bare in ("-", "'", "’", "‘") and len(gap) <= 2


def _is_wrapped(text: str, at: int) -> bool:
    """Whether the line that ends here is long enough to have been cut to a width; a short line ends what it says."""
    return at - text.rfind("\n", max(0, at - 200), at) > 40


def _has_surname(row: Row, first: int, last: int) -> bool:
    return any(
        row.is_capital(place) and row.ends[place] - row.starts[place] > 1 and row.words[place] not in PREFIXES
        for place in range(first, last + 1)
    )


def people_at(row: Row, at: int) -> People | None:
    """The list of names that begins at this word: "A (X), B en C (beiden Y)", "A/B c.s.". None when no name stands there."""
    named: list[Named] = []
    and_others, end = False, -1
    place, waiting = at, 0
    while len(named) < 40 and (last := name_at(row, place)) >= 0:
        one = Named(place, last)
        named.append(one)
        end = row.ends[last]
        if others := _OTHERS.match(row.text, end):
            and_others, end = True, others.end()
        bracket = _BRACKET.match(row.text, end)
        party = party_behind_name(bracket[1]) if bracket else None
        if bracket and party:
            one.party, end = party[0], bracket.end()
            if party[1]:
                for earlier in named[waiting:-1]:
                    earlier.party = party[0]
            waiting = len(named)
            if others := _OTHERS.match(row.text, end):
                and_others, end = True, others.end()
        elif bracket:
            break
        following = _next(row, last, end)
        if following < 0:
            break
        place = following
    if not named:
        return None
    _share(named)
    return People(named, end, and_others)


def _next(row: Row, last: int, end: int) -> int:
    """The word where the next name of the list begins; -1 when the list has ended."""
    join = _JOIN.match(row.text, end)
    if join is None or not join[0].strip():
        return -1
    place = last + 1
    while place < len(row.starts) and row.starts[place] < join.end():
        place += 1
    # "de" or "van" that was taken for a joining word may belong to the name: "A, de Jong", "A en van Dijk".
    while place - 1 > last and row.words[place - 1] in ("de", "van", "het") and row.starts[place - 1] >= end:
        place -= 1
    if place >= len(row.starts):
        return -1
    return place


def _share(named: list[Named]) -> None:
    """ "A en B (X)": when only the last has a party, it is likely the party of all."""
    if len(named) > 1 and named[-1].party and not any(one.party for one in named[:-1]):
        for one in named[:-1]:
            one.party, one.is_own_party = named[-1].party, False


def name_back(row: Row, last: int) -> int:
    """The first word of the name that ends here: names are read forwards, so from each place where one may begin."""
    if row.gap(last).strip() != "(" or not row.is_capital(last):
        return -1
    for first in range(max(0, last - 5), last + 1):
        if (
            row.is_capital(first)
            and row.words[first] not in NO_NAME
            and name_at(row, first, small_too=False) == last
        ):
            before = first
            while (
                before
                and row.words[before - 1] in PREFIXES
                and row.is_joined(before - 1)
                and name_at(row, before - 1) == last
            ):
                if row.words[before - 1] in ("in", "op", "aan", "uit", "bij", "tot", "van", "het", "s", "t"):
                    break
                before -= 1
            return before
    return -1


def name_of(row: Row, first: int, last: int) -> str:
    """The name as it reads: on one line, with the hyphen of a line end taken out."""
    said = row.text[row.starts[first] : row.ends[last]]
    return " ".join(re.sub(r"-[ \t\xa0]*\r?\n[ \t\xa0]*(?=[a-zà-ÿ])", "", said).split())
