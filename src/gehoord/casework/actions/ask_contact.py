# SPDX-License-Identifier: EUPL-1.2
"""The reporter asks the counter to take contact."""

from datetime import datetime
from typing import TYPE_CHECKING

from ..terms import Identity
from ..terms import mark as _
from .answer_aftercare import BETWEEN
from .hear_reporter import hear_reporter

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

KIND = "contact"
ASKS = _("Ik wil graag contact.")
PHONE = _("Telefoonnummer")
SAFE = _("Wanneer en hoe het veilig is")


def ask_contact(report: "Report", *, dek: bytes, text: str, phone: str, safe: str, now: datetime) -> None:
    """Ask for contact, within the caller's transaction and fence.

    An anonymous reporter has no number to give: what came along all the same is not stored.
    """
    lines = [ASKS]
    if report.identity != Identity.ANONYMOUS:
        lines += [f"{words}{BETWEEN}{said}" for words, said in ((PHONE, phone), (SAFE, safe)) if said]
    told = "\n".join(lines) + (f"\n\n{text}" if text else "")
    hear_reporter(report, dek=dek, text=told, kind=KIND, now=now)
