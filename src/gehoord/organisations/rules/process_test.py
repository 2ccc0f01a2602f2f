# SPDX-License-Identifier: EUPL-1.2
"""What a test of a process asks before it goes on. Steps: Staatscommissie; what each one needs is our own proposal.

Nothing here gives a score, and nothing is about one person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from gehoord.reporting.rules import PHONE

from ..terms.marking import mark as _
from ..terms.process_test import (
    APART,
    CANDIDATE,
    CLIENTS,
    FINISH,
    FINISHED,
    FOUND,
    KINDS,
    PLAN,
    QUESTIONS,
    STAFF,
    STEPS,
)

MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
MOST_PARTS = 30
"""More makes it another task: a test of everything is read by nobody."""


@dataclass(frozen=True)
class Standing:
    """How far a test is. open_questions: without any answer; "we do not know" is an answer."""

    state: str
    parts: int = 0
    kinds: frozenset[str] = frozenset()
    open_questions: int = 0
    staff_asked: bool = False
    clients_asked: bool = False
    risks: int = 0
    undecided: int = 0


def done_steps(standing: Standing) -> frozenset[str]:
    """Which steps are done, in any order; the last one is done when the test is finished."""
    answered = standing.parts > 0 and standing.open_questions == 0
    done = {
        APART: standing.parts > 0,
        QUESTIONS: answered,
        STAFF: standing.staff_asked,
        CLIENTS: standing.clients_asked,
        PLAN: answered and standing.undecided == 0,
        FINISH: standing.state == FINISHED,
    }
    return frozenset(step for step, is_done in done.items() if is_done)


def next_step(standing: Standing) -> str:
    """The first step that is not done; "" when all are. A kind that has no part holds nobody up."""
    done = done_steps(standing)
    return next((step for step in STEPS if step not in done), "")


def kinds_missing(standing: Standing) -> list[str]:
    """The kinds of part nobody wrote down: maybe there is none, maybe nobody looked."""
    return [kind for kind in KINDS if kind not in standing.kinds]


def why_not_change(state: str) -> list[str]:
    """Only a test that was begun and is not finished is worked at."""
    if state == FINISHED:
        return [
            _("Deze toets is afgerond en verandert niet meer. Begin een nieuwe toets die hierop verder gaat.")
        ]
    if state == CANDIDATE:
        return [_("Begin de toets eerst.")]
    return []


def why_not_finish(standing: Standing) -> list[str]:
    """A test ends with a decision about every risk that was found, and with people asked: all that is still open."""
    reasons = why_not_change(standing.state)
    if standing.parts == 0:
        reasons.append(_("Haal de taak eerst uit elkaar: er is nog geen onderdeel."))
    if standing.open_questions:
        reasons.append(_("Er zijn nog vragen zonder antwoord. Weet je het niet? Kies dan 'Weten we niet'."))
    if not standing.staff_asked:
        reasons.append(_("Vraag medewerkers wat zij zien, of schrijf waarom dat niet kon."))
    if not standing.clients_asked:
        reasons.append(_("Vraag wie de dienst gebruikt wat die meemaakt, of schrijf waarom dat niet kon."))
    if standing.undecided:
        reasons.append(
            _("Bij elk risico hoort een afspraak met een dag, of een reden waarom niet. Dat mist er nog.")
        )
    return reasons


def why_not_add_part(standing: Standing) -> list[str]:
    """Too many parts is more than one task."""
    if standing.parts >= MOST_PARTS:
        return [_("Dit zijn veel onderdelen voor één taak. Maak er twee toetsen van.")]
    return []


def why_not_words(*texts: str) -> list[str]:
    """What people told is written down without a way to them: no address, no number."""
    if any(MAIL.search(text) or PHONE.search(text) for text in texts):
        return [_("Haal het e-mailadres of telefoonnummer weg. In een toets staat niets over één persoon.")]
    return []


def mark_of(found: str, text: str) -> str:
    """A short mark of one answer, by which a page knows whether it is still what it showed."""
    return sha256(f"{found}\n{text}".encode()).hexdigest()[:16]


def why_not_answers(changed: Mapping[str, str], *, overtaken: Iterable[str]) -> list[str]:
    """Words without a choice would be lost; and nobody writes over a colleague unseen. changed: question → found."""
    unchosen = [question for question, found in changed.items() if found not in FOUND]
    return [
        *(
            _("Je schreef iets, maar koos nog niets: {question} Weet je het niet? Kies dat dan.").format(
                question=question
            )
            for question in unchosen
        ),
        *(
            _(
                "Een collega veranderde dit antwoord net ook: {question} Hieronder staat wat er nu staat."
            ).format(question=question)
            for question in overtaken
        ),
    ]


def in_order(candidates: Iterable[Sequence[str]]) -> list[int]:
    """Positions of the candidates: first where most reasons hold; among equals the order in which they came."""
    given = list(candidates)
    return sorted(range(len(given)), key=lambda position: -len(given[position]))


def why_not_decide(*, has_task: bool, why_not: str) -> list[str]:
    """A risk has a task or a reason why not: one of the two."""
    if has_task and why_not:
        return [_("Kies één van de twee: een afspraak, of een reden waarom niet.")]
    if not has_task and not why_not:
        return [_("Schrijf op waarom jullie hier niets aan doen.")]
    return []
