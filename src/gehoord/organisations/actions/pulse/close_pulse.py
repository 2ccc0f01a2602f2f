# SPDX-License-Identifier: EUPL-1.2
"""Closing a pulse (sluiten): the result is frozen once; answers and tickets are destroyed in the same transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Answer, Pulse, Ticket
from ...queries.pulse import Placed, chosen_units, counts_of, earlier_waves, nodes_of
from ...rules.protection import WHOLE, Cell, Node, Shown, Wave, may_compare, protect
from ...rules.pulse import again_from, band, change, coded, why_not_close
from ...tables.pulse import QuestionList, question_lists

Counts = Mapping[tuple[str, str, int], int]


def close_pulse(key: UUID, *, counter: int, by: str, now: datetime) -> list[str]:
    """Close it now. All reasons why not, or none. Within the fence of the team; a second press changes nothing."""
    today = now.date()
    with transaction.atomic():
        pulse = Pulse.objects.select_for_update().get(pk=key, counter=counter)
        if pulse.closed_on:
            return []
        answers = Answer.objects.filter(pulse=pulse).count()
        reasons = why_not_close(
            closes_on=pulse.closes_on, opens_on=pulse.opens_on, today=today, answers=answers
        )
        if reasons:
            return reasons
        result = frozen(pulse)
        Answer.objects.filter(pulse=pulse).delete()
        Ticket.objects.filter(pulse=pulse).delete()
        Pulse.objects.filter(pk=key).update(result=result, closed_on=today, again_on=again_from(today))
        record("pulse.closed", by=by, counter=counter, subject=str(key), now=now)
    return []


def stop_pulse(key: UUID, *, counter: int, by: str, now: datetime) -> None:
    """End it without a result: tickets, answers and the pulse itself are destroyed."""
    with transaction.atomic():
        pulse = Pulse.objects.select_for_update().filter(pk=key, counter=counter, closed_on=None).first()
        if pulse is None:
            return
        Answer.objects.filter(pulse=pulse).delete()
        Ticket.objects.filter(pulse=pulse).delete()
        pulse.delete()
        record("pulse.stopped", by=by, counter=counter, subject=str(key), now=now)


def frozen(pulse: Pulse) -> dict[str, Any]:
    """The result: `views` is what may be shown, coarse; `wave` is what the rule needs to judge the next pulse.

    Takes answers out by lot where the rule asks for it: which ones is known to nobody, and they are destroyed anyway.
    """
    nodes, waves, units = nodes_of(pulse), earlier_waves(pulse), chosen_units(pulse)
    shown = protect(nodes, earlier=[wave for _result, wave in waves])
    for view, lot in shown.leave_out.items():
        _leave_out(pulse, shown.cells[view], lot)
    counts, questions = counts_of(pulse), question_lists()[pulse.questions]
    before = waves[-1] if waves else None
    views = [
        _view(key, name, depth, nodes, counts, questions, shown, before)
        for key, name, depth in _places(units)
        if key in shown.views
    ]
    wave = Wave(
        {node.key: node.people for node in nodes},
        {node.key: node.moved for node in nodes},
        tuple(shown.cells.values()),
    )
    totals = {view["unit"]: view.pop("total") for view in views}
    return {
        "views": views,
        "withheld": [name for key, name, _depth in _places(units) if key not in shown.views and key != WHOLE],
        "wave": wave.as_json() | {"totals": totals},
    }


def _places(units: Sequence[Placed]) -> list[tuple[str, str, int]]:
    """(key, name, depth) of the whole and of each unit; one unit alone is the whole already."""
    inside = [(str(one.unit.pk), one.unit.name, one.depth + 1) for one in units]
    return [(WHOLE, "", 0), *(inside if len(inside) > 1 else [])]


def _view(
    key: str,
    name: str,
    depth: int,
    nodes: Sequence[Node],
    counts: Counts,
    questions: QuestionList,
    shown: Shown,
    before: tuple[dict[str, Any], Wave] | None,
) -> dict[str, Any]:
    atoms = _below(key, nodes)
    answers = _answers(atoms, counts, questions)
    people = sum(node.people for node in nodes if node.key in atoms)
    values = {
        measure: coded(sum(counts.get((atom, question, one), 0) for atom in atoms for one in wanted), answers)
        for measure, (question, wanted) in questions.measures.items()
    }
    total = Cell(frozenset(atoms), answers, max(0, people - answers))
    return {
        "unit": key,
        "name": name,
        "depth": depth,
        "band": band(answers),
        "values": values,
        "change": _change(key, total, values, nodes, before),
        "total": {"answers": answers, "silent": total.silent, "people": people},
    }


def _change(
    key: str,
    total: Cell,
    values: Mapping[str, int],
    nodes: Sequence[Node],
    before: tuple[dict[str, Any], Wave] | None,
) -> dict[str, str]:
    """Higher, same or lower than the wave before, per measure; empty where nothing may be said."""
    if before is None or key not in before[0]["wave"]["totals"]:
        return {}
    told, wave = before
    was = told["wave"]["totals"][key]
    old = next(view for view in told["views"] if view["unit"] == key)["values"]
    then = Cell(total.atoms, was["answers"], was["silent"])
    moved = sum(
        max(abs(node.people - wave.people.get(node.key, 0)), node.moved)
        for node in nodes
        if node.key in total.atoms
    )
    gone = sum(people for atom, people in wave.people.items() if key == WHOLE and atom not in total.atoms)
    if not may_compare(total, then, moved=moved + gone):
        return {}
    return {measure: change(value, old[measure]) for measure, value in values.items() if measure in old}


def _below(key: str, nodes: Sequence[Node]) -> set[str]:
    if key == WHOLE:
        return {node.key for node in nodes}
    found = {key}
    while more := {node.key for node in nodes if node.parent in found and node.key not in found}:
        found |= more
    return found


def _answers(atoms: set[str], counts: Counts, questions: QuestionList) -> int:
    """Who answered gave an answer to each question, so any of them counts the people."""
    first = questions.questions[0]
    return sum(counts.get((atom, first.code, one.value), 0) for atom in atoms for one in first.scale.answers)


def _leave_out(pulse: Pulse, cell: Cell, lot: int) -> None:
    inside = Answer.objects.filter(pulse=pulse, unit__in=[UUID(atom) for atom in cell.atoms])
    chosen = list(inside.order_by("?").values_list("pk", flat=True)[:lot])
    Answer.objects.filter(pk__in=chosen).delete()
