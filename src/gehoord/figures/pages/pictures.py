# SPDX-License-Identifier: EUPL-1.2
"""A table of an edition as page parts: its table, and its chart where one says something."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoord.foundation.web.components.data import data_table

from ..measures import SPLITS
from ..queries import ShownTable
from .charts import bar_chart, in_words
from .numbers import whole

BARS = 12
CHARTLESS = frozenset({"mass", "municipalities"})


@dataclass(frozen=True)
class Picture:
    """What a page shows of one table."""

    code: str
    title: str
    says: str
    table: SafeString
    chart: SafeString | None
    left_out: int
    """Rows that stand in the table only: zeros, and what did not fit the chart."""


def picture(table: ShownTable, *, only_total: bool = False) -> Picture:
    """The parts of one table. only_total: one column of numbers, for the overview."""
    measure = table.measure
    bars = _bars(table)
    shown = [table.total_at] if only_total else range(len(table.columns))
    first = (
        _("Gemeente")
        if measure.shape == "municipalities"
        else _("Loket")
        if measure.turned
        else _first(table)
    )
    title = str(measure.title)
    return Picture(
        measure.code,
        title,
        str(measure.says),
        data_table(
            title,
            [first, *((table.columns[place][1], "number") for place in shown)],
            [[label, *(whole(numbers[place]) for place in shown)] for _code, label, numbers in table.rows],
            unseen_caption=True,
        ),
        bar_chart(measure.code, bars, title=title, about=in_words(bars)) if bars else None,
        len(table.body) - len(bars),
    )


def _first(table: ShownTable) -> str:
    split = SPLITS.get(table.measure.rows)
    return str(split.label) if split else _("Wat")


def _bars(table: ShownTable) -> list[tuple[str, int]]:
    """The longest bars, or all in their own order. Nothing where a picture would say nothing."""
    measure = table.measure
    if measure.shape in CHARTLESS or measure.turned:
        return []
    bars = [(label, numbers[table.total_at]) for _code, label, numbers in table.body]
    if SPLITS[measure.rows].in_order:
        return bars if any(number for _label, number in bars) else []
    longest = sorted((bar for bar in bars if bar[1]), key=lambda bar: -bar[1])
    return longest[:BARS]
