# SPDX-License-Identifier: EUPL-1.2
"""A bar chart as a picture with words: SVG that scales with the reader's letters, for eyes and for ears.

Sizes are in em and per cent, so that it follows the width of the page and the size of the text without styles.
The same numbers stand in a table beside it; nothing is told by the picture alone.
"""

from collections.abc import Sequence
from textwrap import wrap

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gehoord.foundation.web.addresses import current_language, direction
from gehoord.foundation.web.components.markup import esc

from .numbers import whole

LINE, BAR, GAP = 1.25, 1.1, 0.75
WIDEST = 80
"""Per cent of the width for the longest bar; its number stands beside it."""
LETTERS = 30
"""A label of more letters goes on a second line, so that it fits a small telephone."""
COLOUR = "var(--utrecht-button-primary-action-background-color, currentColor)"


def bar_chart(name: str, bars: Sequence[tuple[str, int]], *, title: str, about: str) -> SafeString:
    """Bars with their label above and their number beside them. name: makes the ids of title and text unique."""
    highest = max((number for _label, number in bars), default=0) or 1
    mirrored = direction(current_language()) == "rtl"
    parts, top = [], 0.0
    for label, number in bars:
        lines = wrap(label, LETTERS)
        parts.append(_bar(lines, number, WIDEST * number / highest, top=top, mirrored=mirrored))
        top += len(lines) * LINE + BAR + GAP
    name = esc(name)
    # One size of letters for all: an em inside a text counts in the text's own size.
    return mark_safe(  # noqa: S308  every part is escaped or a number of ours
        f'<svg role="img" aria-labelledby="{name}-t {name}-d" width="100%" height="{top:.2f}em" font-size="0.95em" '
        f'fill="currentColor"><title id="{name}-t">{esc(title)}</title><desc id="{name}-d">{esc(about)}</desc>'
        f'<g aria-hidden="true">{"".join(parts)}</g></svg>'
    )


def _bar(lines: Sequence[str], number: int, width: float, *, top: float, mirrored: bool) -> str:
    start, at = ("100%", f"{100 - width:.2f}%") if mirrored else ("0", "0")
    beside = f"{100 - width - 2:.2f}%" if mirrored else f"{width + 2:.2f}%"
    under = top + len(lines) * LINE + 0.15
    label = "".join(
        f'<text x="{start}" y="{top + place * LINE + 1:.2f}em">{esc(line)}</text>'
        for place, line in enumerate(lines)
    )
    return (
        f'{label}<rect x="{at}" y="{under:.2f}em" width="{width:.2f}%" height="{BAR}em" rx="2" fill="{COLOUR}"/>'
        f'<text x="{beside}" y="{under + 0.9:.2f}em" font-weight="600">{whole(number)}</text>'
    )


def in_words(bars: Sequence[tuple[str, int]]) -> str:
    """What the chart shows, as a sentence for who listens."""
    said = "; ".join(f"{label} {whole(number)}" for label, number in bars)
    return _("Staafdiagram: %(bars)s.") % {"bars": said}
