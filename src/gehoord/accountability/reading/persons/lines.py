# SPDX-License-Identifier: EUPL-1.2
"""Persons that the layout of a text gives: who signs, who speaks, who presides, and officials behind a label (regels)."""

import re
from bisect import bisect_left

from ..layout import Layout, Line
from ..names import Named, name_at
from ..parties import party_named
from ..row import Row
from ..shapes import Person
from .found import Found
from .words import NO_OFFICIAL, OF_DEPARTMENTS, OFFICIAL_FUNCTIONS, OFFICIAL_LABELS

_SIGNS = re.compile(
    r"(?:de\s{1,2})?(?P<role>(?:demissionair |waarnemend )?(?:minister-president|minister|staatssecretaris)\b[^.?!:;()]{0,110}),?$"
    r"|(?:de\s{1,2})?(?P<chair>(?:fungerend |waarnemend |plaatsvervangend )?(?:voorzitter|ondervoorzitter)[^.?!:;()]{0,80}),?$"
    r"|(?:de\s{1,2})?(?P<clerk>(?:fungerend |waarnemend |plaatsvervangend )?(?:adjunct-?\s?griffier|griffier)[^.?!:;()]{0,80}),?$",
    re.IGNORECASE,
)
_PRESIDES = re.compile(
    r"(?:de\s{1,2})?(?P<role>(?:fungerend |waarnemend |plaatsvervangend )?(?:voorzitter|ondervoorzitter|adjunct-?\s?griffier|griffier)"
    r"(?: van (?:de|het) [^,.:]{3,80}?)?),\s{1,2}(?=[A-ZÀ-Þ][^,.:]{1,40}$)",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(
    r"\(?(?:(?:drs|mr|dr|ir|ing|prof|mw|dhr|mevr|jhr)\.\s?){0,4}(?:[A-ZÀ-Þ]\.\s?){0,6}(?:[^\W\d_]|[-'’. ]){2,50}\)?,?$"
)
_SPEAKS = re.compile(
    r"(?:(?P<member>de heer|mevrouw|het lid)|(?P<office>minister|staatssecretaris)|(?P<chair>voorzitter))(?::\s{1,2}|\s{1,2})(?=[^\W\d_])",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?P<asker>indieners?|gesteld door|vragensteller)|(?P<answerer>beantwoord door|antwoord van)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    "(?:" + "|".join(re.escape(label) for label in OFFICIAL_LABELS) + r")\b\.?:?[ \t]{0,12}", re.IGNORECASE
)
_ADDRESSEE = re.compile(r"voorzitter van de (?:tweede|eerste) kamer", re.IGNORECASE)
_MAY_FOLLOW = 3


def find_in_lines(layout: Layout, row: Row, found: Found) -> frozenset[str]:
    """Adds them to `found`. Gives back the departments whose minister or staatssecretaris signs by name."""
    held: set[str] = set()
    lines = layout.lines
    for number, line in enumerate(lines):
        if line.end - line.start > 160:
            continue
        said = row.text[line.start : line.end]
        if said[0] in "(0123456789":
            continue
        if said.lower() == "de voorzitter:":
            found.add(
                Person(
                    line.start + 3,
                    line.end - 1,
                    said[3:-1],
                    "voorzitter",
                    "voorzitter, ongenoemd",
                    0.93,
                    "spreker in een debat",
                    unnamed=True,
                )
            )
        elif presides := _PRESIDES.match(said):
            _presides(row, found, line, presides)
        elif signs := _SIGNS.match(said):
            held |= _signature(layout, row, found, number, signs)
        elif speaks := _SPEAKS.match(said):
            _speaker(row, found, line, said, speaks)
        elif field := _FIELD.match(said):
            _field(row, found, line, field)
        elif label := _LABEL.match(said):
            _official(layout, row, found, number, label.end())
        if addressee := _ADDRESSEE.search(said):
            start, end = line.start + addressee.start(), line.start + addressee.end()
            raw = row.text[start:end]
            found.add(
                Person(start, end, raw, raw, "geadresseerde, ongenoemd", 0.88, "aanschrijving", unnamed=True)
            )
    return frozenset(held)


def _word_at(row: Row, at: int) -> int:
    """The first word that begins at or after this place."""
    return bisect_left(row.starts, at)


def _signature(layout: Layout, row: Row, found: Found, number: int, signs: re.Match[str]) -> set[str]:
    """The name under, or right above, the line with an office."""
    lines, role = (
        layout.lines,
        " ".join((signs["role"] or signs["chair"] or signs["clerk"]).split()).rstrip(","),
    )
    below = number + 1
    # An office may run on: "de minister van Volksgezondheid,\\nWelzijn en Sport,".
    ends_open = row.text[lines[number].end - 1] == ","
    if (
        below < len(lines)
        and ends_open
        and _is_rest_of_office(row.text[lines[below].start : lines[below].end])
    ):
        role += ", " + row.text[lines[below].start : lines[below].end].rstrip(" ,")
        below += 1
    elif below < len(lines) and signs["role"] and _goes_on(row, lines[number], lines[below]):
        role += " " + row.text[lines[below].start : lines[below].end].rstrip(" ,")
        below += 1
    places = [below] if signs["chair"] or signs["clerk"] else [below, number - 1]
    for place in places:
        if 0 <= place < len(lines) and (named := _name_line(row, lines[place])):
            is_government = signs["role"] is not None
            title = f"{role} (ondertekenaar)" if is_government else role
            found.named(
                named, title, 0.94, "naam bij een ondertekening", is_office_holder=signs["clerk"] is None
            )
            return {_department(role)} if is_government else set()
    return set()


def _presides(row: Row, found: Found, line: Line, presides: re.Match[str]) -> None:
    """ "De voorzitter van de commissie, A" on one line."""
    first = _word_at(row, line.start + presides.end())
    last = name_at(row, first)
    if last >= 0 and line.end - row.ends[last] <= 1:
        is_clerk = "griffier" in presides["role"].lower()
        found.named(
            Named(first, last),
            presides["role"],
            0.88,
            "naam achter een functie",
            is_office_holder=not is_clerk,
        )


def _is_rest_of_office(said: str) -> bool:
    """ "Welzijn en Sport,": not a name, since it has an "en" or ends with a comma."""
    return len(said) < 70 and said[:1].isupper() and (said.rstrip().endswith(",") or " en " in said)


def _goes_on(row: Row, line: Line, below: Line) -> bool:
    """Whether the next line belongs to the office without a comma: "en Sport", "Digitalisering en Koninkrijksrelaties"."""
    said = row.text[below.start : below.end]
    if said.startswith("en "):
        return True
    first = _word_at(row, below.start)
    is_next = row.text.count("\n", line.end, below.start) == 1 and first < len(row.words)
    return is_next and row.words[first] in OF_DEPARTMENTS


def _department(role: str) -> str:
    words = re.findall(r"[^\W_]+", role.lower())
    for word in ("van", "voor"):
        if word in words:
            return " ".join(words[words.index(word) + 1 :])
    return ""


def _name_line(row: Row, line: Line) -> Named | None:
    """The name that fills a whole line."""
    said = row.text[line.start : line.end]
    if len(said) > 60 or not _NAME_LINE.match(said):
        return None
    first = _word_at(row, line.start)
    last = name_at(row, first)
    if last < 0 or line.end - row.ends[last] > 2:
        return None
    return Named(first, last)


def _speaker(row: Row, found: Found, line: Line, said: str, speaks: re.Match[str]) -> None:
    """ "Mevrouw A (D66):", "Minister B:", "Voorzitter: C" in the record of a debate."""
    first = _word_at(row, line.start + speaks.end())
    last = name_at(row, first, small_too=False)
    if last < 0:
        return
    rest = row.text[row.ends[last] : line.end]
    if speaks["chair"]:
        if rest.strip() == "" and ":" in speaks[0]:
            found.named(Named(first, last), "voorzitter van de vergadering", 0.88, "regel met de voorzitter")
        return
    party = re.fullmatch(r"\s?\(([^()]{2,40})\)\s?:?", rest)
    if speaks["member"] and party and (told := party_named(party[1])):
        found.named(Named(first, last, told[0]), "Kamerlid", 0.96, "spreker in een debat")
    elif speaks["office"] and rest.strip() == ":":
        found.named(Named(first, last), speaks["office"].lower(), 0.95, "spreker in een debat")


def _field(row: Row, found: Found, line: Line, field: re.Match[str]) -> None:
    """ "Indiener A (X)", "Beantwoord door B" on a page of questions."""
    first = _word_at(row, line.start + field.end())
    last = name_at(row, first, small_too=False)
    if last < 0 or row.ends[last] > line.end:
        return
    bracket = re.match(r"\s?\(([^()]{2,40})\)", row.text[row.ends[last] : line.end])
    party = party_named(bracket[1]) if bracket else None
    if field["asker"]:
        found.named(
            Named(first, last, party[0] if party else ""), "Kamerlid, indiener", 0.88, "veld met de indiener"
        )
    else:
        found.named(Named(first, last), "beantwoorder (bewindspersoon)", 0.88, "veld met wie antwoordt")


def _official(layout: Layout, row: Row, found: Found, number: int, after: int) -> None:
    """The name of an official behind a label, or on one of the next lines."""
    lines = layout.lines
    for place in range(number, min(number + _MAY_FOLLOW, len(lines))):
        begin = lines[place].start + (after if place == number else 0)
        if begin >= lines[place].end:
            continue
        first = _word_at(row, begin)
        last = name_at(row, first)
        if (
            last < 0
            or row.starts[first] > begin + 2
            or last == first
            or row.words[first] in OFFICIAL_FUNCTIONS | NO_OFFICIAL
        ):
            if place > number:
                return
            continue
        found.named(
            Named(first, last), "ambtenaar", 0.88, "naam bij een contactgegeven", is_office_holder=False
        )
        return
