# SPDX-License-Identifier: EUPL-1.2
"""Reading figures: editions and their tables (rounded), and the exact form of a counter."""

from .editions import by_code, latest, latest_of, overlapping, released
from .form import exact_form, municipalities_of
from .lists import lists_on, rows_in
from .tables import ShownTable, key_numbers, shown, tables_of

__all__ = [
    "ShownTable",
    "by_code",
    "exact_form",
    "key_numbers",
    "latest",
    "latest_of",
    "lists_on",
    "municipalities_of",
    "overlapping",
    "released",
    "rows_in",
    "shown",
    "tables_of",
]
