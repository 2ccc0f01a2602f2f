# SPDX-License-Identifier: EUPL-1.2
"""From postcode to municipality, once an installation has a table (postcodes belong to others; none comes along).

The table is a text file with two columns, postcode and CBS code, separated by a comma or semicolon: "3511;GM0344"
for four figures, "3511AB;GM0344" for a whole postcode. A whole postcode goes before its four figures.
"""

import csv
import re
from functools import lru_cache
from pathlib import Path

_SHAPE = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})?")


def looks_like_postcode(text: str) -> bool:
    """Four figures, with or without two letters."""
    return _SHAPE.fullmatch(text.strip()) is not None


def municipality_of(text: str, *, table: str) -> str:
    """The CBS code of a postcode, or empty when the table does not know it (or there is no table: "")."""
    found = _SHAPE.fullmatch(text.strip())
    if found is None or not table:
        return ""
    figures, letters = found.group(1), (found.group(2) or "").upper()
    known = _table(table)
    return known.get(figures + letters) or known.get(figures, "")


@lru_cache(maxsize=2)
def _table(path: str) -> dict[str, str]:
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=";" if ";" in file.readline() else ",")
        file.seek(0)
        return {
            row[0].replace(" ", "").upper(): row[1].strip()
            for row in rows
            if len(row) > 1 and row[1].strip().startswith("GM")
        }
