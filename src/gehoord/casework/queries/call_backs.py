# SPDX-License-Identifier: EUPL-1.2
"""Who wants to be called back (terugbellen), opened by a member who holds the team's key."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import BoxKey

from ..deadlines import Standing, standing
from ..models import CallBack

PURPOSE = "call back"
STEP = 256


@dataclass(frozen=True)
class ToCall:
    """Somebody to call: what they told, and how it stands against the day."""

    id: UUID
    name: str
    number: str
    safe: str
    about: str
    due_on: date
    standing: Standing


def seal_call_back(told: Mapping[str, str], *, box: BoxKey, key: UUID) -> bytes:
    """Name, number and the rest, padded to steps of 256 bytes."""
    raw = json.dumps(dict(told), ensure_ascii=False).encode()
    raw += b" " * (-len(raw) % STEP)
    return box.box(raw, purpose=PURPOSE, bind=(str(key),))


def to_call(counter: int, *, keys: Unlocked, today: date) -> tuple[list[ToCall], int]:
    """Who is still to be called, the earliest day first, and how many stay sealed to this member."""
    boxes: dict[int, BoxKey] = {}
    found, sealed = [], 0
    for row in CallBack.objects.filter(counter=counter, done_on=None).order_by("due_on", "pk"):
        try:
            found.append(_opened(row, keys, boxes, today=today))
        except (SealError, KeyError):
            sealed += 1
    return found, sealed


def one_to_call(key: UUID, *, keys: Unlocked, today: date) -> ToCall:
    """One of them. Raises CallBack.DoesNotExist, also for those of another counter; SealError or KeyError."""
    return _opened(CallBack.objects.get(pk=key, done_on=None), keys, {}, today=today)


def _opened(row: CallBack, keys: Unlocked, boxes: dict[int, BoxKey], *, today: date) -> ToCall:
    if row.team_id not in boxes:
        boxes[row.team_id] = BoxKey(keys.team_box_key(row.team_id))
    told = json.loads(boxes[row.team_id].unbox(row.body, purpose=PURPOSE, bind=(str(row.pk),)))
    return ToCall(
        row.pk,
        told["name"],
        told["number"],
        told["safe"],
        told["about"],
        row.due_on,
        standing(row.due_on, today=today, nearly=0),
    )
