# SPDX-License-Identifier: EUPL-1.2
"""Reading a list of organisations (CSV) line by line: what can be added, and what is wrong with the rest."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TextIO

from ...rules.names import LONGEST
from ...rules.register import why_not_details, why_not_name
from ...terms.organisation import SIZES
from .add_many import Listed

COLUMNS = ("naam", "sector", "gemeente", "omvang", "kvk", "postadres", "vorige_namen", "locaties")
NEEDED = ("naam", "sector")
BETWEEN = "|"
"""Between several former names or places in one cell; a place is "name @ municipality"."""
AT = "@"


@dataclass(frozen=True)
class WrongLine:
    """A line that is left out. number: of the line in the file, the heading is 1."""

    number: int
    says: str


class NotAList(ValueError):
    """The file is no list that we can read; says in Dutch what is wrong with it as a whole."""


def read_list(
    file: TextIO, *, sectors: Iterable[str], municipalities: Mapping[str, str]
) -> Iterator[Listed | WrongLine]:
    """One by one, in their order. municipalities: folded name or code → CBS code. Raises NotAList."""
    head = file.readline()
    between = max(",;\t", key=head.count)
    names = [
        name.strip().lower().lstrip("\ufeff") for name in next(csv.reader([head], delimiter=between), [])
    ]
    unknown = [name for name in names if name not in COLUMNS]
    if unknown or any(name not in names for name in NEEDED):
        told = f"Onbekend: {', '.join(unknown)}. " if unknown else ""
        raise NotAList(
            f"De eerste regel noemt de kolommen. {told}Ken: {', '.join(COLUMNS)}; nodig: {', '.join(NEEDED)}."
        )
    known, codes = frozenset(sectors), frozenset(municipalities.values())
    rows = csv.reader(file, delimiter=between)
    for cells in rows:
        number = rows.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(names):
            yield WrongLine(number, f"{len(cells)} kolommen in plaats van {len(names)}.")
            continue
        given = {name: " ".join(cell.split()) for name, cell in zip(names, cells, strict=True)}
        yield _line(number, given, known, municipalities, codes)


def _line(
    number: int,
    given: dict[str, str],
    sectors: frozenset[str],
    municipalities: Mapping[str, str],
    codes: frozenset[str],
) -> Listed | WrongLine:
    place = given.get("gemeente", "")
    code = municipalities.get(place.casefold(), "") if place else ""
    wrong = [*why_not_name(given["naam"])]
    wrong += why_not_details(
        sector=given["sector"],
        municipality=code or place,
        trade_number=given.get("kvk", ""),
        sectors=sectors,
        municipalities=codes,
    ).values()
    size = given.get("omvang", "")
    if size and size not in SIZES:
        wrong.append(f"Onbekende omvang {size!r}: kies uit {', '.join(SIZES)}.")
    places = []
    for told in filter(None, (part.strip() for part in given.get("locaties", "").split(BETWEEN))):
        name, _at, where = (part.strip() for part in told.partition(AT))
        there = municipalities.get(where.casefold(), "") if where else code
        if not there:
            wrong.append(f"Van locatie {name!r} kennen we de gemeente niet.")
        places.append((name[:LONGEST], there))
    if wrong:
        return WrongLine(number, " ".join(wrong))
    return Listed(
        given["naam"],
        given["sector"],
        municipality=code,
        size=size,
        trade_number=given.get("kvk", ""),
        post_address=given.get("postadres", "")[:200],
        formerly=tuple(filter(None, (part.strip() for part in given.get("vorige_namen", "").split(BETWEEN)))),
        places=tuple(places),
    )
