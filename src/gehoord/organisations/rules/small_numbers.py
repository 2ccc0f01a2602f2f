# SPDX-License-Identifier: EUPL-1.2
"""Small numbers are not shown: behind "3 meldingen" stand three people whom colleagues can guess (kleine aantallen).

The rule of every count that somebody sees who did not read what is counted: whole months only, in steps of five, and nought
looks like four. An exact number would tell what one month added to the month before, and nought that turns into "fewer than
five" would tell that somebody spoke. docs/explanation/employer.md has the table of what is shown.
"""

from collections.abc import Mapping
from datetime import date, timedelta

FEW = 5


def week_of(day: date) -> date:
    """The Monday of this day: more precise than a week would tell who worked then."""
    return day - timedelta(days=day.weekday())


def in_steps(count: int, *, least: int = FEW) -> str:
    """About how many: fewer than `least`, or a step of five. Nought is not told apart from a few."""
    if count < least:
        return f"minder dan {least}"
    low = count - count % FEW
    return f"{low} tot en met {low + FEW - 1}"


def share_in_words(part: int, whole: int) -> str:
    """How much of a whole, without either number; a small part and a small rest look like none."""
    if whole < 2 * FEW:
        return "te weinig om te zeggen"
    if whole - part < FEW:
        return "alle of bijna alle"
    if part < FEW:
        return "geen of bijna geen"
    return "de helft of meer" if 2 * part >= whole else "minder dan de helft"


def whole_months(today: date, *, months: int) -> tuple[date, date]:
    """From which day until before which day is counted: so many months that are over.

    A month is over on the first Monday after it: what is noted holds the Monday of its week, and until the Sunday something
    can still come into the month before.
    """
    until = week_of(today).replace(day=1)
    back = until.year * 12 + until.month - 1 - months
    return date(back // 12, back % 12 + 1, 1), until


def shown_cells(cells: Mapping[str, int]) -> dict[str, int | None]:
    """The same cells; None where the number is not told: below FEW, zero too.

    What is hidden together is at least FEW as well, or nothing at all: who knows the total from another table beside
    it cannot subtract down to a few.
    """
    hidden = {name for name, number in cells.items() if number < FEW}
    while 0 < sum(cells[name] for name in hidden) < FEW and len(hidden) < len(cells):
        hidden.add(min((name for name in cells if name not in hidden), key=lambda name: (cells[name], name)))
    return {name: None if name in hidden else number for name, number in cells.items()}


def at_least(cells: Mapping[str, int | None]) -> int:
    """The total of what may be seen: never the true total, which would tell what is hidden."""
    return sum(number for number in cells.values() if number is not None)
