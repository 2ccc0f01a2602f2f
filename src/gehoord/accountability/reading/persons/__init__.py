# SPDX-License-Identifier: EUPL-1.2
"""Who is named in a text, with role and party at the date (personen)."""

from datetime import date

from ..layout import Layout
from ..shapes import Person


def find_persons(layout: Layout, *, on: date | None) -> list[Person]:
    """Each natural person and each unnamed office once, at its first mention."""
    return []
