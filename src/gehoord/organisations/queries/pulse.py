# SPDX-License-Identifier: EUPL-1.2
"""Reading pulses within the fence of their team: units, what is going on, and what was frozen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q

from ..models import Answer, BoardView, Pulse, Task, Ticket, Unit
from ..rules.protection import LEAST, WHOLE, Node, Wave

_COUNTS = """
SELECT unit_id, told.key, told.value, count(*) FROM organisations_answer, jsonb_each_text(given) AS told
WHERE pulse_id = %s GROUP BY 1, 2, 3
"""


@dataclass(frozen=True)
class Placed:
    """A unit in its place of the tree. depth: 0 for what hangs under the whole."""

    unit: Unit
    depth: int


def units_of(counter: int) -> list[Unit]:
    """The units that are there now, by name."""
    return list(Unit.objects.filter(counter=counter, ended_on=None).order_by("name", "pk"))


def placed(units: Iterable[Unit]) -> list[Placed]:
    """The units as a tree, each followed by its parts. A unit whose parent is not there hangs under the whole."""
    rows = list(units)
    keys = {row.pk for row in rows}
    found: list[Placed] = []

    def add(parent: UUID | None, depth: int) -> None:
        for row in rows:
            if (row.parent_id if row.parent_id in keys else None) == parent:
                found.append(Placed(row, depth))
                add(row.pk, depth + 1)

    add(None, 0)
    return found


def children_of(key: UUID, *, counter: int) -> int:
    """How many units hang under this one."""
    return Unit.objects.filter(counter=counter, parent=key, ended_on=None).count()


def pulse_of(key: UUID, *, counter: int) -> Pulse:
    """One pulse of this team. Pulse.DoesNotExist for anybody else's."""
    return Pulse.objects.get(pk=key, counter=counter)


def pulses_of(counter: int) -> list[Pulse]:
    """All pulses, the newest first. Results are not read."""
    rows = Pulse.objects.filter(counter=counter).defer("result")
    return list(rows.order_by("-opens_on", "-pk"))


def chosen_units(pulse: Pulse) -> list[Placed]:
    """The units of a pulse, in their tree."""
    return placed(Unit.objects.filter(pk__in=pulse.units).order_by("name", "pk"))


def has_enough(pulse: Pulse) -> bool:
    """Whether there are answers enough for a result of the whole: all that is told while a pulse is open."""
    return Answer.objects.filter(pulse=pulse)[:LEAST].count() >= LEAST


def tickets_by_unit(pulse: Pulse) -> dict[UUID, int]:
    """How many tickets were made for each unit; never how many were used."""
    rows = Ticket.objects.filter(pulse=pulse).values_list("unit").annotate(number=Count("lookup"))
    return {key: number for key, number in rows if key}


def earlier_waves(pulse: Pulse) -> list[tuple[dict[str, Any], Wave]]:
    """The frozen results of the same questions in any version, oldest first, each with what its rule needs."""
    family = pulse.questions.rpartition("-")[0]
    rows = Pulse.objects.filter(
        counter=pulse.counter_id, questions__startswith=f"{family}-", closed_on__isnull=False
    ).exclude(pk=pulse.pk)
    told = rows.order_by("closed_on", "opens_on", "pk").values_list("result", flat=True)
    return [(result, Wave.from_json(result["wave"])) for result in told if result]


def nodes_of(pulse: Pulse) -> list[Node]:
    """The units of a pulse as its rule sees them: tickets made, answers in."""
    answers = dict(Answer.objects.filter(pulse=pulse).values_list("unit").annotate(number=Count("pk")))
    people = tickets_by_unit(pulse)
    return [
        Node(
            str(one.unit.pk),
            people.get(one.unit.pk, 0),
            answers.get(one.unit.pk, 0),
            str(one.unit.parent_id) if one.unit.parent_id else WHOLE,
            one.unit.moved,
        )
        for one in chosen_units(pulse)
    ]


def counts_of(pulse: Pulse) -> dict[tuple[str, str, int], int]:
    """(unit, question, value) → how many answered so. One query that the database adds up."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, [pulse.pk])
        return {(str(unit), key, int(value)): number for unit, key, value, number in cursor.fetchall()}


def last_closed_on(counter: int, questions: str) -> date | None:
    """When the last pulse of this family of questions closed."""
    family = questions.rpartition("-")[0]
    rows = Pulse.objects.filter(counter=counter, questions__startswith=f"{family}-", closed_on__isnull=False)
    return rows.order_by("-closed_on").values_list("closed_on", flat=True).first()


def is_running(counter: int, questions: str) -> bool:
    """Whether a pulse of these questions is not closed yet."""
    return Pulse.objects.filter(counter=counter, questions=questions, closed_on=None).exists()


def board_views(counter: int) -> dict[str, BoardView]:
    """What the board last said of each instrument."""
    rows = (
        BoardView.objects.filter(counter=counter).order_by("instrument", "-on", "-pk").distinct("instrument")
    )
    return {row.instrument: row for row in rows}


def results_of(counter: int, *, test: UUID | None = None) -> list[Pulse]:
    """The closed pulses with a result, the newest first; of one test of a process when it is given."""
    rows = Pulse.objects.filter(counter=counter, closed_on__isnull=False)
    wanted = rows.filter(test=test) if test else rows
    return list(wanted.order_by("-closed_on", "-pk"))


def waiting_to_close(counter: int, *, today: date) -> list[Pulse]:
    """Pulses whose last day went by."""
    return list(Pulse.objects.filter(counter=counter, closed_on=None, closes_on__lt=today))


def waiting_to_ask_again(counter: int, *, today: date) -> list[Pulse]:
    """Pulses after which it is time to ask again, and nobody was told yet."""
    rows = Pulse.objects.filter(counter=counter, closed_on__isnull=False, again_on__lte=today, alarm=0)
    return [
        row
        for row in rows.defer("result")
        if not Pulse.objects.filter(
            Q(counter=counter, questions=row.questions), Q(opens_on__gt=row.closed_on)
        ).exists()
    ]


def plan_of(pulse: Pulse) -> list[Task]:
    """What was promised because of this pulse, by due day."""
    rows = Task.objects.select_related("owner").filter(counter=pulse.counter_id, source=pulse.pk)
    return list(rows.order_by("due_on", "pk"))
