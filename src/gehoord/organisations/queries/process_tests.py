# SPDX-License-Identifier: EUPL-1.2
"""Tests of processes within the fence of the team: the list, one test with all that hangs on it, and its plan."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, prefetch_related_objects

from ..models import ProcessTest, Pulse, Task, TestAnswer, TestPart
from ..rules.process_test import Standing, in_order, next_step
from ..tables.process_themes import Kind, Question, themes
from ..terms.process_test import CANDIDATE, CLIENTS, FINISHED, OPEN, PULSE_LISTS, STAFF, YES

NOT_DECIDED = Q(found=YES, task=None, why_not="")


@dataclass(frozen=True)
class Listed:
    """One test in the list, with what comes next."""

    test: ProcessTest
    next: str
    risks: int
    undecided: int
    reasons: list[str]
    """The names of the criteria that hold."""


@dataclass(frozen=True)
class Asked:
    """One question at one part: what was found now, and what the earlier test found."""

    question: Question
    answer: TestAnswer | None
    earlier: TestAnswer | None


@dataclass(frozen=True)
class Part:
    """One part with its questions. number: from one, as people count."""

    row: TestPart
    number: int
    kind: Kind
    asked: list[Asked]

    @property
    def open(self) -> int:
        """How many of its questions nobody answered yet."""
        return sum(one.answer is None for one in self.asked)


@dataclass(frozen=True)
class Risk:
    """A risk that was found, where, and what was decided."""

    answer: TestAnswer
    question: Question | None
    part: Part | None
    task: Task | None

    @property
    def is_decided(self) -> bool:
        """Whether it has a task or a reason why not."""
        return bool(self.answer.task or self.answer.why_not)


@dataclass(frozen=True)
class Opened:
    """A test with everything in it."""

    test: ProcessTest
    parts: list[Part]
    risks: list[Risk]
    tasks: list[Task]
    """Those of this test, by day; also the one to do it again."""
    pulses: dict[str, Pulse] = field(default_factory=dict)
    """The newest pulse for staff and for clients."""

    @property
    def standing(self) -> Standing:
        """How far it is."""
        return Standing(
            self.test.state,
            len(self.parts),
            frozenset(part.kind.code for part in self.parts),
            sum(part.open for part in self.parts),
            bool(self.test.staff_words or self._has_result(STAFF)),
            bool(self.test.clients_words or self._has_result(CLIENTS)),
            len(self.risks),
            sum(not risk.is_decided for risk in self.risks),
        )

    def _has_result(self, who: str) -> bool:
        return who in self.pulses and self.pulses[who].result is not None


def listed() -> list[Listed]:
    """All tests of the team: those at work first, then candidates by their reasons, then what is finished."""
    rows = list(ProcessTest.objects.order_by("begun_on", "pk"))
    if not rows:
        return []
    counts: dict[UUID, dict[str, int]] = {
        row["test"]: {name: row[name] for name in ("risks", "undecided", "answered")}
        for row in TestAnswer.objects.values("test").annotate(
            risks=Count("pk", filter=Q(found=YES)),
            undecided=Count("pk", filter=NOT_DECIDED),
            answered=Count("pk", filter=Q(part__isnull=False)),
        )
    }
    parts: dict[UUID, list[str]] = {}
    for test, kind in TestPart.objects.values_list("test", "kind"):
        parts.setdefault(test, []).append(kind)
    asked = _asked(row.pk for row in rows)
    candidates = [row for row in rows if row.state == CANDIDATE]
    ordered = [
        *(row for row in rows if row.state not in (CANDIDATE, FINISHED)),
        *(candidates[position] for position in in_order(row.criteria for row in candidates)),
        *sorted((row for row in rows if row.state == FINISHED), key=_finished, reverse=True),
    ]
    return [_as_listed(row, parts.get(row.pk, []), counts.get(row.pk, {}), asked) for row in ordered]


def _finished(row: ProcessTest) -> date:
    return row.finished_on or row.begun_on


def _asked(tests: Iterable[UUID]) -> set[tuple[UUID | None, str]]:
    """For which tests a pulse gave its result, with the list of questions."""
    rows = Pulse.objects.filter(test__in=list(tests), result__isnull=False)
    return {(test, who) for test, code in rows.values_list("test", "questions") for who in _asks(code)}


def _asks(code: str) -> list[str]:
    """Whom a list of questions of the pulse asks, in whichever version."""
    return [who for who, known in PULSE_LISTS.items() if known.split("-")[0] == code.split("-")[0]]


def _as_listed(
    row: ProcessTest, kinds: list[str], counts: dict[str, int], asked: set[tuple[UUID | None, str]]
) -> Listed:
    questions = sum(len(themes().kinds[kind].questions) for kind in kinds)
    standing = Standing(
        row.state,
        len(kinds),
        frozenset(kinds),
        max(0, questions - counts.get("answered", 0)),
        bool(row.staff_words) or (row.pk, STAFF) in asked,
        bool(row.clients_words) or (row.pk, CLIENTS) in asked,
        counts.get("risks", 0),
        counts.get("undecided", 0),
    )
    reasons = [one.name for one in themes().criteria if one.code in row.criteria]
    return Listed(row, next_step(standing), standing.risks, standing.undecided, reasons)


def is_at_work(key: UUID) -> bool:
    """Whether this is a test of this team that was begun and is not finished."""
    return ProcessTest.objects.filter(pk=key, state=OPEN).exists()


def opened(key: UUID) -> Opened:
    """One test of the team. ProcessTest.DoesNotExist: there is none."""
    test = ProcessTest.objects.select_related("follows").get(pk=key)
    rows = list(TestPart.objects.filter(test=test).order_by("number"))
    prefetch_related_objects(rows, "earlier__answers")
    answers = list(TestAnswer.objects.filter(test=test))
    by_part: dict[UUID, dict[str, TestAnswer]] = {}
    for one in answers:
        if one.part_id:
            by_part.setdefault(one.part_id, {})[one.question] = one
    parts = [_part(row, number, by_part.get(row.pk, {})) for number, row in enumerate(rows, start=1)]
    tasks = list(Task.objects.filter(source=test.pk).select_related("owner").order_by("due_on", "pk"))
    pulses: dict[str, Pulse] = {}
    for pulse in Pulse.objects.filter(test=test.pk).order_by("opens_on", "pk"):
        pulses |= dict.fromkeys(_asks(pulse.questions), pulse)
    return Opened(test, parts, _risks(parts, answers, tasks), tasks, pulses)


def _part(row: TestPart, number: int, answers: dict[str, TestAnswer]) -> Part:
    kind = themes().kinds[row.kind]
    before = {one.question: one for one in row.earlier.answers.all()} if row.earlier else {}
    return Part(
        row,
        number,
        kind,
        [Asked(one, answers.get(one.code), before.get(one.code)) for one in kind.questions],
    )


def _risks(parts: list[Part], answers: list[TestAnswer], tasks: list[Task]) -> list[Risk]:
    """In the order in which the parts stand, then what people told."""
    by_key = {task.pk: task for task in tasks}
    found = [
        Risk(one.answer, one.question, part, by_key.get(one.answer.task) if one.answer.task else None)
        for part in parts
        for one in part.asked
        if one.answer and one.answer.found == YES
    ]
    told = sorted((one for one in answers if one.part_id is None), key=lambda one: (one.question, one.text))
    return [*found, *(Risk(one, None, None, by_key.get(one.task) if one.task else None) for one in told)]
