# SPDX-License-Identifier: EUPL-1.2
"""One case, opened: what was told, what we did, what we wrote. Logging the reading is open_case's work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.vault.keyring import Unlocked
from gehoord.reporting.queries import FileLabel, OpenReport, Words, files_of, open_report, words_of

from ..models import Case, Happening, Note
from ..terms import Step
from .sealed import CaseFacts, Keys, open_facts, open_keys, open_note, open_words, team_box

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

PLAN = "plan_written"


@dataclass(frozen=True)
class Line:
    """One line of the time line: the name of a move or of something else that happened, and its words."""

    number: int
    name: str
    by: str
    on: date
    words: dict[str, str]


@dataclass(frozen=True)
class OpenNote:
    """A note as the counter reads it. `version` counts its edits, so that two writers notice each other."""

    id: UUID
    text: str
    by: str
    edited_by: str
    version: int
    written_on: date
    at: str


@dataclass(frozen=True)
class Held:
    """A case whose keys and facts are open; the story still is not."""

    row: Case
    keys: Keys
    facts: CaseFacts

    @property
    def id(self) -> UUID:
        """The id of the case, which is the id of its report."""
        return UUID(str(self.row.pk))

    @property
    def step(self) -> Step:
        """Where the case is."""
        return Step(self.row.step)

    @property
    def report(self) -> Report:
        """The report this case follows up, still sealed."""
        return self.row.report


@dataclass(frozen=True)
class OpenCase:
    """A case with everything in it, opened by somebody of its counter."""

    held: Held
    report: OpenReport
    happenings: list[Line]
    notes: list[OpenNote]
    words: list[Words]
    files: list[FileLabel]

    @property
    def id(self) -> UUID:
        """The id of the case, which is the id of its report."""
        return self.held.id

    @property
    def row(self) -> Case:
        """The row with what stands in the clear."""
        return self.held.row

    @property
    def facts(self) -> CaseFacts:
        """What the counter knows and decided."""
        return self.held.facts

    @property
    def seen(self) -> int:
        """The number of the last line: who acts on an older one is told what happened meanwhile."""
        return self.happenings[-1].number if self.happenings else 0

    @property
    def plan(self) -> str:
        """The plan as it was written last; "" when there is none."""
        plans = [line.words.get("text", "") for line in self.happenings if line.name == PLAN]
        return plans[-1] if plans else ""


def hold(case: UUID, *, keys: Unlocked, lock: bool = False) -> Held:
    """The keys and facts of a case. lock: nobody else changes it until this transaction ends.

    Raises Case.DoesNotExist, also for a case of another counter.
    """
    rows = Case.objects.select_related("report", "handler")
    if lock:
        rows = rows.select_for_update(of=("self",))
    row = rows.get(pk=case)
    opened = open_keys(row.key, box=team_box(keys, row.team_id), case=case)
    return Held(row, opened, open_facts(row.facts, keys=opened, case=case))


def opened_case(held: Held) -> OpenCase:
    """Everything in a case: four reads beside the case itself."""
    case, keys = held.id, held.keys
    return OpenCase(
        held,
        open_report(held.report, keys.dek),
        time_line(held),
        notes_of(held),
        words_of(case, keys.dek),
        files_of(keys.dek, report=case),
    )


def time_line(held: Held) -> list[Line]:
    """What happened, oldest first."""
    rows = Happening.objects.filter(case=held.id).select_related("by").order_by("number")
    return [
        Line(
            row.number,
            row.name,
            row.by.name if row.by else "",
            row.on,
            open_words(row.words, keys=held.keys, case=held.id, line=row.pk),
        )
        for row in rows
    ]


def notes_of(held: Held) -> list[OpenNote]:
    """The counter's notes, oldest first."""
    rows = Note.objects.filter(case=held.id).select_related("by", "edited_by")
    return sorted((as_open_note(row, held) for row in rows), key=lambda note: (note.written_on, note.at))


def as_open_note(row: Note, held: Held) -> OpenNote:
    """One note, opened."""
    told = open_note(row.body, keys=held.keys, case=held.id, note=row.pk)
    edited = row.edited_by.name if row.edited_by else ""
    return OpenNote(row.pk, told["text"], row.by.name, edited, row.version, row.written_on, told["at"])
