# SPDX-License-Identifier: EUPL-1.2
"""What members declared about themselves: where they worked, whom they know (belangen). Sealed to the team.

Says nothing of a report: whether a case looks alike, the pages of the case ask (casework/queries/interests.py).
"""

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import BoxKey

from .models import Declaration

PURPOSE = "declaration"
STEP = 256
"""Padded to steps of so many bytes: a length would tell what a name is."""


@dataclass(frozen=True)
class Declared:
    """One interest. about: the name of an organisation or a person; why: what it is to the member."""

    id: UUID
    member: UUID
    member_name: str
    about: str
    why: str
    declared_on: date


def declarations(counter: int, *, keys: Unlocked, member: UUID | None = None) -> list[Declared]:
    """What stands declared now, of everybody or of one. What this member's keys do not open is left out."""
    rows = Declaration.objects.filter(counter=counter, ended_on=None, member__left_on=None)
    if member is not None:
        rows = rows.filter(member=member)
    found = []
    for row in rows.select_related("member").order_by("declared_on", "pk"):
        try:
            told = open_declaration(bytes(row.body), key=row.pk, team=row.team, keys=keys)
        except (SealError, KeyError):
            continue
        found.append(
            Declared(row.pk, row.member_id, row.member.name, told["about"], told["why"], row.declared_on)
        )
    return found


def seal_declaration(about: str, *, why: str, key: UUID, team: int, keys: Unlocked) -> bytes:
    """What was declared, for the members of the team."""
    raw = json.dumps({"about": about, "why": why}, ensure_ascii=False).encode()
    raw += b" " * (-len(raw) % STEP)
    return BoxKey(keys.team_box_key(team)).box(raw, purpose=PURPOSE, bind=(str(key),))


def open_declaration(sealed: bytes, *, key: UUID, team: int, keys: Unlocked) -> dict[str, str]:
    """The way back. Raises SealError, or KeyError without the key of that team."""
    told: dict[str, str] = json.loads(
        BoxKey(keys.team_box_key(team)).unbox(sealed, purpose=PURPOSE, bind=(str(key),))
    )
    return told
