# SPDX-License-Identifier: EUPL-1.2
"""Eight weeks as a small picture: two bars for each week. The table under it says the same."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ...queries.day.overview import Week

BAR, GAP, HEIGHT = 16, 20, 90


def picture(weeks: list[Week]) -> SafeString:
    """An SVG without a word in it but its description; colours by class, so that dark and print follow."""
    most = max([1, *(number for week in weeks for number in (week.came, week.closed))])
    bars = []
    for place, week in enumerate(weeks):
        left = place * (2 * BAR + GAP)
        for shift, number, kind in ((0, week.came, "came"), (BAR + 2, week.closed, "closed")):
            high = round(HEIGHT * number / most)
            bars.append((kind, left + shift, HEIGHT - high, BAR, high))
    told = _("Binnengekomen en afgesloten, acht weken; de tabel zegt hetzelfde in getallen.")
    return format_html(
        '<svg class="weeks" role="img" aria-label="{}" viewBox="0 0 {} {}" xmlns="http://www.w3.org/2000/svg">{}'
        '<line x1="0" y1="{}" x2="{}" y2="{}"/></svg>',
        told,
        len(weeks) * (2 * BAR + GAP),
        HEIGHT + 2,
        format_html_join("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', bars),
        HEIGHT + 1,
        len(weeks) * (2 * BAR + GAP),
        HEIGHT + 1,
    )
