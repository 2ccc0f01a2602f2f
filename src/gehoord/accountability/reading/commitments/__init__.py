# SPDX-License-Identifier: EUPL-1.2
"""What is promised, done or refused in a text (toezeggingen, maatregelen, afwijzingen)."""

from collections.abc import Sequence
from datetime import date

from ..layout import Layout
from ..shapes import Commitment, Deadline


def find_commitments(layout: Layout, *, on: date | None, deadlines: Sequence[Deadline]) -> list[Commitment]:
    """The commitments of a text in its order."""
    return []
