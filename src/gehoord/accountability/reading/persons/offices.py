# SPDX-License-Identifier: EUPL-1.2
"""Members of the government: "de minister van VWS" (unnamed), "minister Van Dam", "minister Van Dam (Justitie)", "VWS-minister A"."""

import re

from ..names import NO_NAME, PREFIXES, TITLES, Named, name_at, name_back
from ..parties import party_named
from ..row import Row
from ..shapes import Person
from .found import Found
from .words import (
    ADDRESS,
    DEPARTMENTS,
    OF_DEPARTMENTS,
    OFFICE_BEFORE,
    OFFICES,
    ONE_HOLDER,
    SHORT_MINISTERS,
    SHORT_OFFICIALS,
)  # fmt: skip

_BRACKET = re.compile(r"\s?\(([^()\n]{2,70})\)")
_MOST_WORDS = 14


def find_offices(row: Row, found: Found, held: frozenset[str]) -> None:
    """Every office with or without its holder. held: departments whose minister signs by name, so is not unnamed."""
    for at in row.places(OFFICES.keys() | set()):
        word = row.words[at]
        if word == "president" and not (at and row.words[at - 1] == "minister" and row.gap(at - 1) == "-"):
            continue
        if word == "minister" and row.gap(at) == "-":
            continue
        if row.text[row.starts[at] - 1 : row.starts[at]] == "(" and _in_brackets(row, found, at):
            continue
        following = row.words[at + 1] if at + 1 < len(row.words) else ""
        if following in ("van", "voor") and not row.is_capital(at + 1) and row.is_joined(at):
            last = department_at(row, at + 2)
            if last >= 0 and not (_named_after(row, found, at, last) or _bracketed(row, found, at, last)):
                _unnamed(row, found, at, last, held)
        elif row.is_joined(at) and word in ONE_HOLDER:
            _named(row, found, at)
        elif word in ONE_HOLDER and (following in ADDRESS or row.words[at + 1 : at + 3] == ["de", "heer"]):
            _named_after(row, found, at, at)
    _short(row, found)
    _ombudsman(row, found)


def _ombudsman(row: Row, found: Found) -> None:
    """ "de Nationale ombudsman" without a name behind it."""
    for at in row.at.get("ombudsman", ()):
        if at and row.words[at - 1] == "nationale" and row.is_joined(at - 1) and name_at(row, at + 1) < 0:
            start, end = row.starts[at - 1], row.ends[at]
            raw = row.text[start:end]
            found.add(
                Person(start, end, raw, " ".join(raw.split()), "ombudsman, ongenoemd", 0.85, "ambt zonder naam", unnamed=True)
            )  # fmt: skip


def _short(row: Row, found: Found) -> None:
    """ "MVWS" and "de SG" in a note of civil servants."""
    for word in (SHORT_MINISTERS | SHORT_OFFICIALS.keys()) & row.at.keys():
        official = SHORT_OFFICIALS.get(word)
        for at in row.at[word]:
            start, end = row.starts[at], row.ends[at]
            raw = row.text[start:end]
            if not (raw[0] + raw[-1]).isupper() or (
                official and (not raw.isupper() or row.words[at - 1] not in ("de", "onze", "aan"))
            ):
                continue
            role = official or "bewindspersoon"
            found.add(
                Person(
                    start, end, raw, raw, f"{role}, ongenoemd", 0.85, "afkorting van een ambt",
                    unnamed=True, is_office_holder=official is None,
                )
            )  # fmt: skip
            break


def _unnamed(row: Row, found: Found, at: int, last: int, held: frozenset[str]) -> None:
    """An office without its holder. An ambtsvoorganger is somebody else than the holder of today."""
    department = " ".join(row.words[at + 2 : last + 1])
    if department in held:
        return
    start, end = row.starts[at], row.ends[last]
    raw = row.text[start:end]
    role = OFFICES[row.words[at]]
    if at and row.words[at - 1] in OFFICE_BEFORE:
        role = f"{row.words[at - 1]} {role}"
    found.add(
        Person(
            start,
            end,
            raw,
            " ".join(raw.split()),
            f"{role}, ongenoemd",
            0.86,
            "ambt zonder naam",
            unnamed=True,
        )
    )


def _named_after(row: Row, found: Found, at: int, last: int) -> bool:
    """ "de minister van VWS, A.B. de Wit,": a name between commas right behind the office."""
    first = last + 1
    if row.gap(last).strip() != "," or row.gap(last).count("\n") > 1:
        return False
    while (
        first < len(row.words)
        and (row.words[first] in ADDRESS or row.words[first] in ("de", "het"))
        and not row.is_capital(first)
    ):
        first += 1
    is_addressed = first > last + 1
    if first >= len(row.words) or row.words[first] in NO_NAME:
        return False
    end = name_at(row, first, small_too=False)
    if end < 0 or (end == first and not is_addressed) or row.gap(end).strip()[:1] not in (",", ".", ")", ""):
        return False
    role = " ".join(row.text[row.starts[at] : row.ends[last]].split())
    found.named(Named(first, end), role, 0.85, "naam achter een ambt")
    return True


def _named(row: Row, found: Found, at: int) -> None:
    """A name right behind the office, with its department in brackets or in front ("VWS-minister")."""
    first = at + 1
    if row.words[first : first + 1] in (["dhr"], ["mevr"], ["mw"], ["mevrouw"]) and row.gap(
        first
    ).strip() in (".", ""):
        first += 1
    if row.words[first : first + 1] and row.words[first] in OF_DEPARTMENTS:
        _without_van(row, found, at)
        return
    last = name_at(row, first, small_too=not TITLES.isdisjoint(row.words[first : first + 1]))
    if last < 0:
        last = _name_in_capitals(row, at, first)
    if last < 0 or not row.is_joined(at) or row.gap(at).count("\n") > 1:
        return
    role = OFFICES[row.words[at]]
    before = at - 1
    if row.gap(at - 1) == "-" and at and row.words[at - 1] in DEPARTMENTS:
        role, before = f"{role} van {row.text[row.starts[at - 1] : row.ends[at - 1]]}", at - 2
    elif bracket := _BRACKET.match(row.text, row.ends[last]):
        role = f"{role} van {' '.join(bracket[1].split())}"
    if before >= 0 and row.words[before] in OFFICE_BEFORE:
        role = f"{row.words[before]} {role}"
    found.named(Named(first, last), role, 0.95, "naam achter een ambt")


def _without_van(row: Row, found: Found, at: int) -> None:
    """ "minister EZK (A)", "staatssecretaris Langdurige en Maatschappelijke Zorg": a department, and maybe its holder."""
    last = department_at(row, at + 1)
    if last >= 0 and not _bracketed(row, found, at, last) and row.is_capital(at + 1):
        start, end = row.starts[at], row.ends[last]
        raw = row.text[start:end]
        role = f"{OFFICES[row.words[at]]}, ongenoemd"
        found.add(Person(start, end, raw, " ".join(raw.split()), role, 0.8, "ambt zonder naam", unnamed=True))


def _bracketed(row: Row, found: Found, at: int, last: int) -> bool:
    """ "de minister van Justitie (A. de Wit)": a name that fills the brackets behind the office."""
    first = last + 1
    if row.gap(last).strip() != "(" or party_at_brackets(row, last):
        return False
    end = name_at(row, first)
    if end < 0 or row.gap(end)[:1] != ")" or not OF_DEPARTMENTS.isdisjoint(row.words[first : end + 1]):
        return False
    role = " ".join(row.text[row.starts[at] : row.ends[last]].split())
    found.named(Named(first, end), role, 0.88, "naam tussen haakjes achter een ambt")
    return True


def party_at_brackets(row: Row, last: int) -> bool:
    """Whether a party stands in the brackets behind this word."""
    bracket = _BRACKET.match(row.text, row.ends[last])
    return bracket is not None and party_named(bracket[1]) is not None


def _name_in_capitals(row: Row, at: int, first: int) -> int:
    """The last word of a name in a heading that has only capitals ("MINISTER DE WIT-BOS: …"); -1 when it is none."""
    said = row.text[row.starts[at] : row.ends[at]]
    if not said.isupper() or "\n" in row.gap(at):
        return -1
    last, place = -1, first
    while place < min(first + 5, len(row.words)):
        word = row.text[row.starts[place] : row.ends[place]]
        if not word.isupper() or not word.isalpha() or word.lower() in NO_NAME:
            return -1
        if word.lower() not in PREFIXES:
            last = place
        gap = row.gap(place)
        if gap not in (" ", "-"):
            break
        place += 1
    return last if last >= 0 and len(row.words[last]) > 2 and row.gap(last)[:1] in (":", ",") else -1


def _in_brackets(row: Row, found: Found, at: int) -> bool:
    """ "Anna de Wit (minister van Justitie) (X)": the name stands in front of its office."""
    close = row.text.find(")", row.starts[at], row.starts[at] + 120)
    first = name_back(row, at - 1) if at and close >= 0 else -1
    if first < 0:
        return False
    role = " ".join(row.text[row.starts[at] : close].split())
    bracket = _BRACKET.match(row.text, close + 1)
    party = party_named(bracket[1]) if bracket else None
    found.named(Named(first, at - 1, party[0] if party else ""), role, 0.92, "naam met een ambt erachter")
    return True


def department_at(row: Row, at: int) -> int:
    """The last word of the department that begins here ("Volksgezondheid, Welzijn en Sport"); -1 when none does."""
    last, place = -1, at
    if place < len(row.words) and row.words[place] == "het" and not row.is_capital(place):
        return -1
    while place < len(row.words) and place - at < _MOST_WORDS:
        if not (row.is_capital(place) or row.words[place] in DEPARTMENTS) or row.words[place] in NO_NAME:
            break
        last = place
        following = _following(row, place)
        if following < 0:
            break
        place = following
    return last


def _following(row: Row, place: int) -> int:
    """The next word of the name of a department: over a space, "en", a hyphen, or a comma that leads to an "en"."""
    gap = row.gap(place)
    bare = gap.strip()
    if gap.count("\n") > 1 or "\t" in gap or place + 1 >= len(row.words):
        return -1
    if bare in ("", "-", "&", "–"):
        if row.words[place + 1] == "en":
            return place + 2 if row.is_joined(place + 1) else -1
        return place + 1
    if bare == ",":
        ahead = row.words[place + 1 : place + 5]
        if row.words[place + 1] == "en":
            return place + 2
        return (
            place + 1
            if "en" in ahead and all(row.is_capital(place + 1 + step) for step in range(ahead.index("en")))
            else -1
        )
    return place + 2 if bare == "-" and row.words[place + 1] == "en" else -1
