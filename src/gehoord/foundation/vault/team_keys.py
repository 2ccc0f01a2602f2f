# SPDX-License-Identifier: EUPL-1.2
"""The public key that a new report is sealed to. Asked with each report, hence kept for a few seconds."""

import logging
import time
from dataclasses import dataclass

from .models import TeamKey
from .team_tags import is_ours

_log = logging.getLogger("gehoord.vault")

# A new epoch is used within this time. Whoever left cannot sign in meanwhile.
FRESH_SECONDS = 10.0
_known: dict[int, tuple[float, "SealTo"]] = {}


@dataclass(frozen=True)
class SealTo:
    """Where to seal: id of the team key and its public half (1,216 bytes)."""

    team: int
    public: bytes


def newest(counter: int) -> SealTo | None:
    """The newest team key of a counter; None when the counter has none and so cannot take in reports.

    A key without our tag is somebody else's: nothing is sealed to it, and the counter stops taking in.
    """
    moment = time.monotonic()
    kept = _known.get(counter)
    if kept and moment - kept[0] < FRESH_SECONDS:
        return kept[1]
    whole = TeamKey.objects.filter(counter=counter, is_circle=False)
    row = whole.order_by("-epoch").defer("recovery").first()
    if row is None:
        return None
    if not is_ours(row):
        _log.error(
            "ALARM the team key of counter %s, epoch %s is not ours: nothing is taken in", counter, row.epoch
        )
        return None
    found = SealTo(row.pk, bytes(row.public))
    _known[counter] = (moment, found)
    return found


def forget() -> None:
    """Ask the database again at the next report (tests, and the process that changed a team)."""
    _known.clear()
