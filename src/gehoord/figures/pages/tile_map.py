# SPDX-License-Identifier: EUPL-1.2
"""The municipalities as tiles near their real place: a picture that also speaks, and never by colour alone.

Each kind of tile has its own pattern and its own words in the key below it; the same stands in a list on the page.
"""

from collections.abc import Mapping, Sequence

from django.utils.safestring import SafeString, mark_safe

from gehoord.foundation.reference.tiles import tiles
from gehoord.foundation.web.components.markup import esc

SIDE, GAP = 10, 1
GOOD, LACKING, UNCOVERED, ELSEWHERE = "good", "lacking", "uncovered", "elsewhere"
# Drawn inside the tile, in its own co-ordinates: nothing, one stroke, a cross, a dot.
MARKS = {
    GOOD: "",
    LACKING: "M1.5 8.5L8.5 1.5",
    UNCOVERED: "M2 2L8 8M8 2L2 8",
    ELSEWHERE: "M5 4.9L5 5.1",
}


def tile_map(
    kinds: Mapping[str, str], *, title: str, about: str, key: Sequence[tuple[str, str]]
) -> SafeString:
    """kinds: CBS code → kind of tile. key: (kind, words) of the kinds that occur. Without a tile: not drawn."""
    places = tiles()
    shown = {code: places[code] for code in kinds if code in places}
    width = (max((column for column, _row in shown.values()), default=0) + 1) * (SIDE + GAP)
    height = (max((row for _column, row in shown.values()), default=0) + 1) * (SIDE + GAP)
    drawn = "".join(
        _tile(kinds[code], x=column * (SIDE + GAP), y=row * (SIDE + GAP))
        for code, (column, row) in shown.items()
    )
    legend = "".join(
        f'<li><svg class="tiles" aria-hidden="true" viewBox="0 0 {SIDE} {SIDE}" width="20" height="20">'
        f"{_tile(kind, x=0, y=0)}</svg> {esc(words)}</li>"
        for kind, words in key
    )
    return mark_safe(  # noqa: S308  every part is escaped or a number of ours
        f'<svg class="tiles map" role="img" aria-labelledby="map-t map-d" viewBox="0 0 {width} {height}">'
        f'<title id="map-t">{esc(title)}</title><desc id="map-d">{esc(about)}</desc>'
        f'<g aria-hidden="true">{drawn}</g></svg><ul class="key">{legend}</ul>'
    )


def _tile(kind: str, *, x: int, y: int) -> str:
    mark = f'<path d="{MARKS[kind]}"/>' if MARKS[kind] else ""
    return f'<g class="{kind}" transform="translate({x} {y})"><rect width="{SIDE}" height="{SIDE}" rx="1"/>{mark}</g>'
