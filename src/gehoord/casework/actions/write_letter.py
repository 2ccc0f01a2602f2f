# SPDX-License-Identifier: EUPL-1.2
"""Writing a letter (brief) to a reporter: the template of a move, in the reporter's language."""

import re
from datetime import date

from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference.terms import languages_of_the_site
from gehoord.reporting.queries import OpenReport

from ..handling import WAYS
from ..procedure import Move

FALLBACK = "nl"


def write_letter(
    move: Move,
    *,
    report: OpenReport,
    words: str = "",
    due_on: date | None = None,
    done: frozenset[str] = frozenset(),
    not_done: str = "",
) -> str:
    """The text exactly as the reporter will read it; "" where the move sends nothing.

    words: of the caseworker's own. done: codes of ways, told in the `public` words of the table.
    """
    if not move.letter:
        return ""
    where = counter_map().by_id.get(report.counter)
    with override(language_for(report)):
        rendered = render_to_string(
            move.letter,
            {
                "team": where.name if where else "",
                "phone": where.phone if where else "",
                "message": words.strip(),
                "due_on": due_on,
                "did": [gettext(way.public) for way in WAYS if way.code in done],
                "not_done": not_done.strip(),
            },
        )
    # The first line is the subject, for a letter on paper; the page has its own heading.
    _subject, _line, text = rendered.strip().partition("\n")
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def language_for(report: OpenReport) -> str:
    """The language somebody asked for, else the one they wrote in, as far as our letters speak it."""
    spoken = [term.code for term in languages_of_the_site()]
    wanted = (str(report.answers.get("language") or ""), report.language)
    return next((code for code in wanted if code in spoken), FALLBACK)
