# SPDX-License-Identifier: EUPL-1.2
"""Writing a letter (brief) to a reporter: the template of a move, in the reporter's language."""

from datetime import date

from django.utils.translation import gettext, override

from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference.terms import languages_of_the_site
from gehoord.reporting.queries import OpenReport

from ..handling import WAYS
from ..letters.table import BY_LETTER
from ..letters.writing import FALLBACK, Text, language_of, write
from ..procedure import Move


def write_letter(
    move: Move,
    *,
    report: OpenReport,
    words: str = "",
    due_on: date | None = None,
    done: frozenset[str] = frozenset(),
    not_done: str = "",
) -> Text | None:
    """The letter exactly as the reporter will read it; None where the move sends nothing.

    words: of the caseworker's own. done: codes of ways, told in the `public` words of the table.
    """
    kind = BY_LETTER.get(move.name)
    if kind is None:
        return None
    where = counter_map().by_id.get(report.counter)
    language = language_of(kind, language_for(report))
    with override(language):
        did = [gettext(way.public) for way in WAYS if way.code in done]
    values = {
        "team": where.name if where else "",
        "phone": where.phone if where else "",
        "message": words.strip(),
        "due_on": due_on,
        "did": did,
        "not_done": not_done.strip(),
    }
    return write(kind, values, language=language)


def language_for(report: OpenReport) -> str:
    """The language somebody asked for, else the one they wrote in, as far as our letters speak it."""
    spoken = [term.code for term in languages_of_the_site()]
    wanted = (str(report.answers.get("language") or ""), report.language)
    return next((code for code in wanted if code in spoken), FALLBACK)
