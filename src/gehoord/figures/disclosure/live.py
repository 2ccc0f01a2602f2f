# SPDX-License-Identifier: EUPL-1.2
"""Numbers of a period that still runs, for members of the counters: rounded, and small groups not told.

Nobody outside sees them, and they say only how terms were kept: no ground, no place, no person. The same number is
always rounded the same way, so asking again tells nothing more. What is published is drawn once (see rounding).
"""

LEAST = 25
"""No share where fewer than this many reports (rounded) stand below the line."""


def nearest(number: int, *, base: int = 5) -> int:
    """A number to its nearest multiple of the base."""
    return base * ((number + base // 2) // base)


def live_share(part: int, whole: int) -> int | None:
    """A percentage in steps of 5 from rounded numbers, or None where the group is too small to tell."""
    below = nearest(whole)
    return None if below < LEAST else min(100, nearest(round(100 * nearest(part) / below)))
