# SPDX-License-Identifier: EUPL-1.2
"""What there is to read on the page of a case, in words."""

from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.kinds import VIEWABLE
from gehoord.reporting.pages.asking import told
from gehoord.reporting.queries import Words
from gehoord.reporting.questions import QUESTIONS

from ..deadlines import standing
from ..queries.next_step import NextStep, beside, next_of_case
from ..queries.opened import Held, OpenCase
from ..terms import CALM, DELAY_BY_CODE, WaitsFor
from .desk_words import desk_words
from .labels import case_heading, line_name, name_in, standing_words, step_name
from .next_words import beside_words, day_words

STORY = ("story", "effect")
LATEST = 3
"""So many messages stand open on the page, and all that are new."""
_CONTACT = ("name", "phone", "mail", "safe")


def reading(opened: OpenCase, staff: Staff, names: dict[UUID, str]) -> dict[str, Any]:
    """Values for the template; nothing here changes anything."""
    answers = opened.report.answers
    return {
        "heading": case_heading(opened.facts),
        "short": _short(opened, names),
        "tell_why": opened.row.closed_on is None and opened.row.alarm > CALM,
        "story": str(answers.get("story") or answers.get("ground_words") or ""),
        "effect": str(answers.get("effect") or ""),
        "told": [
            (str(question.asks), said)
            for question in QUESTIONS
            if question.name not in (*STORY, *_CONTACT, "notice_mail") and (said := told(question, answers))
        ],
        "reach": _reach(opened),
        "lines": [
            {
                "on": line.on,
                "name": line_name(line),
                "by": line.by or _("vanzelf"),
                "text": line.words.get("text", ""),
                "to": names.get(UUID(line.words["to"]), "") if line.words.get("to") else "",
                "not_done": line.words.get("not_done", ""),
            }
            for line in reversed(opened.happenings)
        ],
        **_talk(opened.words),
        "files": [
            {"file": file, "is_picture": file.kind in VIEWABLE, "size": size_words(file.size)}
            for file in opened.files
        ],
        "me": staff.id,
    }


def _talk(words: list[Words]) -> dict[str, list[Words]]:
    """The latest messages, from the first that nobody here read yet; what is older folds away."""
    unread = next((n for n, one in enumerate(words) if one.from_reporter and not one.read_on), len(words))
    folded = min(len(words) - LATEST, unread)
    folded = folded if folded > 1 else 0
    return {"older_words": words[:folded], "latest_words": words[folded:]}


def _short(opened: OpenCase, names: dict[UUID, str]) -> list[tuple[object, ...]]:
    row, today = opened.row, timezone.localdate()
    comes = next_of_case(row, today=today)
    waits = comes is not None and comes.waits_for is WaitsFor.REPORTER
    stands = standing(comes.by, today=today, paused=waits) if comes and row.due_on else None
    rows: list[tuple[object, ...]] = [
        (_("Stap"), step_name(row.step)),
        (_("Termijn"), standing_words(stands)),
        *next_rows(opened, comes, today=today),
        (_("Behandelaar"), _handler(opened, comes, names)),
        (_("Binnen sinds"), day_words(opened.report.received_on)),
        (_("Kanaal"), name_in(terms.channels, opened.report.channel)),
        (_("Hoe bekend"), name_in(terms.identities, opened.report.identity)),
        (_("Taal van de melding"), name_in(terms.languages, opened.report.language)),
    ]
    if opened.facts.outcome:
        rows.append((_("Hoe het afliep"), name_in(terms.outcomes, opened.facts.outcome)))
    if row.aftercare_on:
        rows.append((_("We vragen of het gestopt is op"), day_words(row.aftercare_on)))
    return rows


def next_rows(opened: OpenCase | Held, comes: NextStep | None, *, today: date) -> list[tuple[object, ...]]:
    """What comes next and by when, why it is late, and what else is due: the same as on the reporter's page."""
    row, rows = opened.row, list[tuple[object, ...]]()
    if comes and row.due_on:
        rows += [
            (_("Volgende stap"), desk_words(comes.level)),
            (_("Uiterlijk"), day_words(comes.by)),
            (_("De melder leest"), _(comes.says)),
        ]
    if row.late_because in DELAY_BY_CODE:
        told = [_(DELAY_BY_CODE[row.late_because].says)]
        if row.expected_on:
            told.append(_("Nieuwe dag die de melder las: %(day)s") % {"day": day_words(row.expected_on)})
        rows.append((_("Waarom later"), told))
    also = beside(opened.id)
    if also:
        lines = [" ".join(beside_words(one, today=today, to_counter=True)) for one in also]
        rows.append((_("Wat er ook loopt"), lines))
    return rows


def _handler(opened: OpenCase, comes: NextStep | None, names: dict[UUID, str]) -> str:
    handler = opened.row.handler
    now = comes.handler if comes else None
    if handler is None:
        return _("nog niemand: het hele team")
    if now is None and comes:
        return _("%(name)s is er niet: het hele team") % {"name": handler.name}
    if now and now != handler.pk:
        return _("%(name)s, voor %(away)s") % {"name": names.get(now, ""), "away": handler.name}
    return handler.name


def _reach(opened: OpenCase) -> list[tuple[str, object]]:
    """How and when it is safe to reach somebody: what the counter corrected goes before what was filled in."""
    words = {
        "name": _("Naam"),
        "phone": _("Telefoon"),
        "mail": _("E-mail"),
        "safe": _("Wanneer en hoe het veilig is"),
    }
    answers = opened.report.answers
    found: list[tuple[str, object]] = []
    for name, label in words.items():
        said = opened.facts.contact.get(name) or str(answers.get(name) or "")
        if said and name == "phone":
            found.append((label, format_html('<a href="tel:{}">{}</a>', said.replace(" ", ""), said)))
        elif said:
            found.append((label, said))
    return found


def size_words(size: int) -> str:
    """Bytes as people say them."""
    if size < 1024 * 1024:
        return _("%(n)s kB") % {"n": max(1, round(size / 1024))}
    return _("%(n)s MB") % {"n": round(size / 1024 / 1024, 1)}


def case_address(case: UUID) -> str:
    """The page of a case."""
    return reverse("casework:case", args=[case])
