# SPDX-License-Identifier: EUPL-1.2
"""Where a report stands, as the reporter reads it: what we do, what comes next and by which day."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ..models import Case
from ..queries.next_step import (
    ANSWER,
    NextStep,
    beside,
    is_late,
    next_of_case,
    next_of_waiting,
    who_knows,
)
from ..terms import PUBLIC_PAUSED, PUBLIC_STEP_NAMES, Step
from .next_words import beside_words, late_words

FIRST = 2
"""So much of what runs beside the step is in sight."""


@dataclass(frozen=True)
class Stands:
    """`says` what we do; `comes` what happens `by` that day; `late` says why not, empty when on time.

    beside: what else is due, and who it waits for. has_handler: somebody has it; otherwise the whole team.
    """

    says: str
    comes: str = ""
    by: date | None = None
    is_over: bool = False
    late: str = ""
    beside: list[tuple[str, str]] = field(default_factory=list)
    has_handler: bool = False

    @property
    def beside_first(self) -> list[tuple[str, str]]:
        """What stands in sight of `beside`; the rest is `beside_more`. One that is left over is not folded."""
        return self.beside[: FIRST if len(self.beside) > FIRST + 1 else None]

    @property
    def beside_more(self) -> list[tuple[str, str]]:
        """What is folded."""
        return self.beside[len(self.beside_first) :]


def stands(report: UUID, case: Case | None, *, received_on: date, kind: str = "", today: date) -> Stands:
    """From the same answer as the counter's page (queries/next_step.py), within the code's fence."""
    comes = next_of_case(case, today=today) if case else next_of_waiting(received_on=received_on, kind=kind)
    says = _says(case, comes)
    found = beside(report, for_reporter=True) if case else []
    # Two things that read the same, of two people at the other side, are said once.
    waits = list(dict.fromkeys(beside_words(one, today=today) for one in found))
    if comes is None:
        return Stands(says, beside=waits, has_handler=bool(case and case.handler_id))
    late = is_late(comes, today=today)
    because, expected_on = (case.late_because, case.expected_on) if case else ("", None)
    knows = who_knows(report) if late or because else None
    sentences = (
        late_words(comes, knows, because=because, expected_on=expected_on, today=today) if knows else []
    )
    return Stands(
        says, _(comes.says), comes.by, late, " ".join(sentences), waits, has_handler=comes.handler is not None
    )


def _says(case: Case | None, comes: NextStep | None) -> str:
    if case and case.paused_since:
        is_heard = comes is not None and comes.level == ANSWER
        return _("Je antwoord is binnen. Iemand van ons gaat het lezen.") if is_heard else _(PUBLIC_PAUSED)
    return _(PUBLIC_STEP_NAMES[Step(case.step) if case else None])
