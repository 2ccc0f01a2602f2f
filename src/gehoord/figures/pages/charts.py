# SPDX-License-Identifier: EUPL-1.2
"""A bar chart as a picture with words: SVG that scales with the reader's letters, for eyes and for ears.

Sizes are in em and per cent, so that it follows the width of the page and the size of the text without styles.
The same numbers stand in a table beside it; nothing is told by the picture alone.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gehoord.foundation.web.addresses import current_language, direction
from gehoord.foundation.web.components.markup import esc

from .numbers import whole

ROW = 2.9
COLOUR = "var(--utrecht-button-primary-action-background-color, currentColor)"


def bar_chart(name: str, bars: Sequence[tuple[str, int]], *, title: str, about: str) -> SafeString:
    """Bars with their label above and their number beside them. name: makes the ids of title and text unique."""
    highest = max((number for _label, number in bars), default=0) or 1
    mirrored = direction(current_language()) == "rtl"
    rows = "".join(
        _bar(place, label, number, 82 * number / highest, mirrored)
        for place, (label, number) in enumerate(bars)
    )
    name = esc(name)
    return mark_safe(  # noqa: S308  every part is escaped or a number of ours
        f'<svg role="img" aria-labelledby="{name}-t {name}-d" width="100%" height="{len(bars) * ROW + 0.4:.1f}em" '
        f'fill="currentColor"><title id="{name}-t">{esc(title)}</title><desc id="{name}-d">{esc(about)}</desc>'
        f'<g aria-hidden="true">{rows}</g></svg>'
    )


def _bar(place: int, label: str, number: int, width: float, mirrored: bool) -> str:
    top = place * ROW
    start, at = ("100%", f"{100 - width:.2f}%") if mirrored else ("0", "0")
    beside = f"{100 - width - 2:.2f}%" if mirrored else f"{width + 2:.2f}%"
    return (
        f'<text x="{start}" y="{top + 1.05:.2f}em" font-size="0.95em">{esc(label)}</text>'
        # At least a thread, so that the smallest number is still seen beside nothing.
        f'<rect x="{at}" y="{top + 1.4:.2f}em" width="{width:.2f}%" height="1.05em" rx="2" fill="{COLOUR}"/>'
        f'<text x="{beside}" y="{top + 2.25:.2f}em" font-size="0.95em" font-weight="600">{whole(number)}</text>'
    )


def in_words(bars: Sequence[tuple[str, int]]) -> str:
    """What the chart shows, as a sentence for who listens."""
    said = "; ".join(f"{label} {whole(number)}" for label, number in bars)
    return _("Staafdiagram: %(bars)s.") % {"bars": said}
