# SPDX-License-Identifier: EUPL-1.2
"""How one task looks in a list: who, by when, and how it stands. Said is never shown as shown."""

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from gehoord.foundation.people.teammates import teammates
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.components.progress import status, term

from ...models import Task
from ...tables.duties import duties
from ...terms.task import TASK_KINDS

ELSE = "else"
"""In the form: somebody without a sign-in, told as a function."""


def shown_task(row: Task, *, today: date) -> dict[str, Any]:
    """The row with its words."""
    duty = duties().get(row.code)
    return {
        "row": row,
        "kind": _(TASK_KINDS.get(row.kind, row.kind)),
        "owner": row.owner.name if row.owner_id and row.owner else row.owner_words,
        "state": state_of(row, today=today),
        "source": duty.source if duty else "",
        "hint": duty.hint if duty else "",
    }


def state_of(row: Task, *, today: date) -> str:
    """Late, how many days, said, shown or dropped."""
    if row.dropped_on:
        return status("waiting", _("hoeft niet meer"))
    if row.done_on and row.shown_by:
        return status("done", _("gedaan, met bewijs erbij"))
    if row.done_on:
        return status("on_time", _("gedaan, zegt de eigenaar"))
    return term((row.due_on - today).days, working=False)


def owner_options(team: int, *, now: datetime) -> list[Option]:
    """Colleagues with a sign-in, and somebody else by function."""
    people = [Option(str(one.id), one.name) for one in teammates(team, now=now)]
    return [Option("", _("Kies")), *people, Option(ELSE, _("Iemand zonder account"))]
