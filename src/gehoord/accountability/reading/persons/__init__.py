# SPDX-License-Identifier: EUPL-1.2
"""Who is named in a text, with role and party at the date (personen).

Read from cue words ("het lid", "motie van", "minister", "de heer"), from known parties behind a name, from the layout
(signatures, speakers, labels) and from the authors of cited works. Each natural person stands once, at the first
mention; an office without its holder stands once too. Who holds no office keeps no name when a text is published.
"""

from datetime import date

from ..layout import Layout
from ..row import row_of
from ..shapes import Person
from .authors import find_authors
from .found import Found
from .lines import find_in_lines
from .offices import find_offices
from .running import find_in_running_text


def find_persons(layout: Layout, *, on: date | None) -> list[Person]:
    """Each natural person and each unnamed office once, at its first mention. on: the day at which parties are told."""
    row = row_of(layout)
    found = Found(row, on)
    held = find_in_lines(layout, row, found)
    find_offices(row, found, held)
    find_in_running_text(layout, row, found)
    find_authors(row, found)
    return found.all()
