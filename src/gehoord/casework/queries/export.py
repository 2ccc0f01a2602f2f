# SPDX-License-Identifier: EUPL-1.2
"""The coded facts of many cases, opened for an export: no story, no words, no names, no ids."""

from typing import Any

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import BoxKey

from ..models import Case
from .counted import counted
from .opened import Held
from .sealed import open_facts, open_keys, team_box

_MONTH = "%Y-%m"


def coded_cases(counter: int, *, keys: Unlocked) -> list[dict[str, Any]]:
    """One row a case: its step, month of receipt, and what is counted. Sorted by what is in it, not by time."""
    boxes: dict[int, BoxKey] = {}
    found = []
    for row in Case.objects.filter(counter=counter).select_related("report").defer("report__body").iterator():
        try:
            box = boxes.get(row.team_id) or boxes.setdefault(row.team_id, team_box(keys, row.team_id))
            opened = open_keys(row.key, box=box, case=row.pk)
            held = Held(row, opened, open_facts(row.facts, keys=opened, case=row.pk))
        except (SealError, KeyError):
            continue
        found.append({"step": row.step, "month": row.received_on.strftime(_MONTH), **counted(held)})
    return sorted(found, key=lambda one: tuple(str(value) for value in one.values()))
