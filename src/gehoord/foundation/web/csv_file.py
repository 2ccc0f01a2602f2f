# SPDX-License-Identifier: EUPL-1.2
"""Rows as a CSV file (RFC 4180): UTF-8, commas, one heading. Safe to open in a spreadsheet, whoever wrote the words."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r")
TYPE = "text/csv; charset=utf-8; header=present"


def plain(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula becomes plain text."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The file line by line, for one that is too large to hold."""
    for row in rows:
        text = io.StringIO()
        csv.writer(text).writerow([plain(cell) for cell in row])
        yield text.getvalue()


def csv_answer(rows: Iterable[Sequence[str]], *, name: str) -> HttpResponse:
    """The whole file, to be kept under this name."""
    return HttpResponse("".join(lines(rows)), content_type=TYPE, headers=as_file(name))


def as_file(name: str) -> dict[str, str]:
    """The header that makes a browser keep it under this name. name: letters, digits, hyphens and a point only."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}
