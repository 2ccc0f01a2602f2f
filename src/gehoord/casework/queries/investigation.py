# SPDX-License-Identifier: EUPL-1.2
"""Where an investigation stands: since when both know, who gave a view, and how it was weighed (onderzoek)."""

from dataclasses import dataclass
from datetime import date

from gehoord.reporting.queries import Words, words_of

from ..models import Respondent, Term
from .findings import had_chance
from .opened import Held, time_line

BEGUN, WEIGHED = "investigation_begun", "investigation_weighed"
_STOPPED = ("way_stopped", "investigation")
_OWN_WORDS = "message"
HEADINGS = ("facts", "for_reporter", "for_respondent", "good_name", "conclusion")
"""What is weighed (Besluit ADV art. 10): the facts, both interests, the good name of the other side, and so."""


@dataclass(frozen=True)
class Investigation:
    """begun_on: the day on which both were told. Views: given, or the term to give one passed."""

    begun_on: date | None = None
    view_due_on: date | None = None
    reporter_had_chance: bool = False
    respondents_had_chance: bool = False
    weighed: dict[str, str] | None = None
    weighed_on: date | None = None

    @property
    def both_answered(self) -> bool:
        """Both gave their view or could."""
        return self.reporter_had_chance and self.respondents_had_chance


def investigation_of(held: Held, *, today: date) -> Investigation:
    """From the time line, the conversation and the records of the other side."""
    lines = time_line(held)
    begun, told_so = None, ""
    for line in lines:
        if line.name == BEGUN:
            begun, told_so = line.on, line.words.get("text", "")
        elif (line.name, line.words.get("way")) == _STOPPED:
            begun = None
    if begun is None:
        return Investigation()
    weighed = next((line for line in reversed(lines) if line.name == WEIGHED and line.on >= begun), None)
    due = Term.objects.filter(case=held.id, kind="view", about=None).order_by("-started_on").first()
    passed = due is not None and today > due.due_on
    wrote = _view_after(words_of(held.id, held.keys.dek), told_so)
    told = Respondent.objects.filter(case=held.id, invited_on__isnull=False)
    return Investigation(
        begun,
        due.due_on if due else None,
        wrote or passed,
        all(had_chance(row, today=today) for row in told),
        weighed.words if weighed else None,
        weighed.on if weighed else None,
    )


def _view_after(words: list[Words], told_so: str) -> bool:
    """Whether the reporter wrote something of their own after they were told. A yes to a question is no view."""
    told = [n for n, one in enumerate(words) if not one.from_reporter and one.text == told_so]
    return any(one.from_reporter and one.kind == _OWN_WORDS for one in words[told[-1] :]) if told else False
