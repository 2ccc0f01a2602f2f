# SPDX-License-Identifier: EUPL-1.2
"""Shares as bars with words: SVG that grows with the reader's letters; each share is "about", ends are open."""

from collections.abc import Sequence
from textwrap import wrap

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gehoord.foundation.web.addresses import current_language, direction
from gehoord.foundation.web.components.markup import esc

from ....rules.pulse import HIGHEST, LOWEST

LINE, BAR, GAP = 1.25, 1.0, 0.7
WIDEST = 78
LETTERS = 30
COLOUR = "var(--utrecht-button-primary-action-background-color, currentColor)"


def share_words(share: int) -> str:
    """A share as it may be said: never more certain than it is."""
    if share <= LOWEST:
        return _("hooguit 10%")
    if share >= HIGHEST:
        return _("90% of meer")
    return _("ongeveer %(share)s%%") % {"share": share}


def share_bars(name: str, bars: Sequence[tuple[str, int]], *, title: str) -> SafeString:
    """Bars from 0 to 100, their label above and the share in words beside them. name: makes the ids unique."""
    mirrored = direction(current_language()) == "rtl"
    about = "; ".join(f"{label}: {share_words(share)}" for label, share in bars)
    parts, top = [], 0.0
    for label, share in bars:
        lines = wrap(label, LETTERS)
        parts.append(_bar(lines, share, top=top, mirrored=mirrored))
        top += len(lines) * LINE + BAR + GAP
    name = esc(name)
    return mark_safe(  # noqa: S308  every part is escaped or a number of ours
        f'<svg role="img" aria-labelledby="{name}-t {name}-d" width="100%" height="{top:.2f}em" font-size="0.95em" '
        f'fill="currentColor"><title id="{name}-t">{esc(title)}</title><desc id="{name}-d">{esc(about)}</desc>'
        f'<g aria-hidden="true">{"".join(parts)}</g></svg>'
    )


def _bar(lines: Sequence[str], share: int, *, top: float, mirrored: bool) -> str:
    width = WIDEST * share / 100 * 0.75
    start, at = ("100%", f"{100 - width:.2f}%") if mirrored else ("0", "0")
    beside = f"{100 - width - 2:.2f}%" if mirrored else f"{width + 2:.2f}%"
    under = top + len(lines) * LINE + 0.15
    label = "".join(
        f'<text x="{start}" y="{top + place * LINE + 1:.2f}em">{esc(line)}</text>'
        for place, line in enumerate(lines)
    )
    return (
        f'{label}<rect x="{at}" y="{under:.2f}em" width="{width:.2f}%" height="{BAR}em" rx="2" fill="{COLOUR}"/>'
        f'<text x="{beside}" y="{under + 0.85:.2f}em" font-weight="600">{esc(share_words(share))}</text>'
    )
