# SPDX-License-Identifier: EUPL-1.2
"""What we know, in order: answers to check, tables, and pages of a long list."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .markup import UNSEEN, esc, hidden

COLUMN, ROW = ' scope="col"', ' scope="row"'


def summary_list(rows: Iterable[Sequence[Any]]) -> SafeString:
    """Answers to look over. A row: (question, answer) or (question, answer, address to change it)."""
    return SafeString('<dl class="summary">' + "".join(_summary_row(*row) for row in rows) + "</dl>")


def _summary_row(question: object, answer: object, change: str = "") -> str:
    values = list(answer) if isinstance(answer, (list, tuple)) else [answer]
    said = "".join(f'<p dir="auto">{esc(value)}</p>' for value in values if value not in ("", None))
    nothing, change_it = _("niet ingevuld"), _("Verander")
    said = said or f'<p class="quiet">{esc(nothing)}</p>'
    link = ""
    if change:
        words = f"{esc(change_it)}{hidden(': ' + str(question))}"
        link = f'<dd class="change"><a href="{esc(change)}">{words}</a></dd>'
    return f"<div><dt>{esc(question)}</dt><dd>{said}</dd>{link}</div>"


def data_table(
    caption: object,
    head: Iterable[Any],
    rows: Iterable[Sequence[Any]],
    *,
    unseen_caption: bool = False,
    row_headings: bool = True,
) -> SafeString:
    """A table whose headings stay in sight. A heading is words, or (words, "number") for aligned figures.

    The first cell of a row is its heading. Wide tables scroll inside their own frame, by keyboard too.
    """
    columns = [(one, "") if isinstance(one, str) or not isinstance(one, tuple) else one for one in head]
    numeric = [kind == "number" for _words, kind in columns]
    titles = "".join(
        f"<th{_column(COLUMN, number)}>{esc(words)}</th>"
        for (words, _kind), number in zip(columns, numeric, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, numeric, row_headings)}</tr>" for row in rows)
    said = f"<caption{UNSEEN if unseen_caption else ''}>{esc(caption)}</caption>"
    return SafeString(
        f'<div class="scroll" role="region" tabindex="0" aria-label="{esc(caption)}">'
        f"<table>{said}<thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _column(attributes: str, number: bool) -> str:
    return attributes + (' class="number"' if number else "")


def _cells(row: Sequence[Any], numeric: list[bool], row_headings: bool) -> str:
    parts = []
    for position, cell in enumerate(row):
        heads = row_headings and position == 0
        tag = "th" if heads else "td"
        number = position < len(numeric) and numeric[position]
        parts.append(f"<{tag}{_column(ROW if heads else '', number)}>{esc(cell)}</{tag}>")
    return "".join(parts)


def pagination(*, newer: str = "", older: str = "", words: object = "") -> SafeString:
    """Back and on through a long list, by key: no numbers of pages, no exact totals."""
    if not (newer or older):
        return SafeString("")
    label, back, on = _("Bladeren"), _("Vorige"), _("Volgende")
    parts = [f'<nav class="pages" aria-label="{esc(label)}">']
    if newer:
        parts.append(f'<a rel="prev" href="{esc(newer)}">{esc(back)}</a>')
    if words:
        parts.append(f"<span>{esc(words)}</span>")
    if older:
        parts.append(f'<a rel="next" href="{esc(older)}">{esc(on)}</a>')
    return SafeString("".join(parts) + "</nav>")
