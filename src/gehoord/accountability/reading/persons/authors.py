# SPDX-License-Identifier: EUPL-1.2
"""Authors of cited works: "TER WEEL, B. A. S., DOEVE, T., & Luiten, W. J. (2024). …" (auteurs)."""

import re

from ..row import Row
from ..shapes import Person
from .found import Found

_YEAR = re.compile(r"\((?:19|20)\d\d[a-z]?\)\.?")
_AUTHOR = re.compile(
    r"(?P<surname>[A-ZÀ-Þ][^\W\d_]{1,24}(?:[- ][A-ZÀ-Þa-z][^\W\d_]{1,20}){0,3}),\s(?P<initials>(?:[A-ZÀ-Þ]\.[ -]?){1,5})"
)
_BACK = 260


def find_authors(row: Row, found: Found) -> None:
    """Adds the authors that stand right before a year in brackets."""
    for year in _YEAR.finditer(row.text):
        begin = max(0, year.start() - _BACK)
        authors = list(_AUTHOR.finditer(row.text, begin, year.start()))
        until = year.start()
        for author in reversed(authors):
            if row.text[author.end() : until].strip(" ,&\n") not in ("", "en", "and", "et al."):
                break
            until = author.start()
            raw = author[0].rstrip(" ")
            initials = author["initials"].replace(" ", "")
            surname = " ".join(
                word if word[1:].islower() else word.capitalize() for word in author["surname"].split()
            )
            found.add(
                Person(
                    author.start(), author.start() + len(raw), raw, f"{initials} {surname}", "auteur", 0.85,
                    "auteur van een aangehaald werk", is_office_holder=False,
                )
            )  # fmt: skip
