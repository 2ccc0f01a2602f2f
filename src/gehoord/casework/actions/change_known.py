# SPDX-License-Identifier: EUPL-1.2
"""The reporter changes how known they are: less at once, more only after talking (Besluit ADV art. 5)."""

from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.foundation.reference import terms
from gehoord.reporting.actions.become_less_known import become_less_known, openness

from ..terms import mark as _
from .answer_aftercare import BETWEEN
from .hear_reporter import hear_reporter

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "identity"
LESS = _("Ik wil minder bekend zijn. Haal mijn gegevens ook uit jullie eigen aantekeningen.")
MORE = _("Ik wil misschien bekender zijn. Praat eerst met mij.")
NOW = _("Hoe bekend")


def change_known(report: "Report", *, dek: bytes, identity: str, now: datetime) -> bool:
    """Less known takes effect at once (True); for more known the counter is asked to talk first (False).

    Within the caller's transaction and fence. The same as now changes nothing and tells nobody.
    """
    if identity == report.identity:
        return True
    less = openness(identity) < openness(report.identity)
    if less:
        become_less_known(report, dek=dek, identity=identity, now=now)
    words = f"{LESS if less else MORE}\n{NOW}{BETWEEN}{terms.identities[identity].plain}"
    hear_reporter(report, dek=dek, text=words, kind=KIND, now=now)
    return less
