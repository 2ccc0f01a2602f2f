# SPDX-License-Identifier: EUPL-1.2
"""Reading figures: editions and their tables (rounded), and the exact form of a counter."""

from .compare import TermsKept, terms_now, terms_of_all, terms_published
from .editions import by_code, latest, latest_of, overlapping, released
from .form import exact_form, municipalities_of
from .lists import lists_on, rows_in
from .tables import ShownTable, key_numbers, shown, tables_of

__all__ = [
    "ShownTable",
    "TermsKept",
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
    "terms_now",
    "terms_of_all",
    "terms_published",
]
