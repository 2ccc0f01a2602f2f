# SPDX-License-Identifier: EUPL-1.2
"""The public key that a new report is sealed to. Asked with each report, hence kept for a few seconds."""

import time
from dataclasses import dataclass

from .models import TeamKey

# A new epoch is used within this time. Whoever left cannot sign in meanwhile.
FRESH_SECONDS = 10.0
_known: dict[int, tuple[float, "SealTo"]] = {}


@dataclass(frozen=True)
class SealTo:
    """Where to seal: id of the team key and its public half (1,216 bytes)."""

    team: int
    public: bytes


def newest(counter: int) -> SealTo | None:
    """The newest team key of a counter; None when the counter has none and so cannot take in reports."""
    moment = time.monotonic()
    kept = _known.get(counter)
    if kept and moment - kept[0] < FRESH_SECONDS:
        return kept[1]
    row = TeamKey.objects.filter(counter=counter).order_by("-epoch").only("id", "public").first()
    if row is None:
        return None
    found = SealTo(row.pk, bytes(row.public))
    _known[counter] = (moment, found)
    return found


def forget() -> None:
    """Ask the database again at the next report (tests, and the process that changed a team)."""
    _known.clear()
