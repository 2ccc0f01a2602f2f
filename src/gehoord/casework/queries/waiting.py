# SPDX-License-Identifier: EUPL-1.2
"""A report that waits for a case, in short."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.keyring import Unlocked
from gehoord.reporting.queries import OpenReport, by_id, dek_by_team, open_report, open_summary

from ..deadlines import Standing, standing
from ..models import Case
from .rule_facts import first_answer_by


@dataclass(frozen=True)
class Waiting:
    """What a list shows of a waiting report, and until when it may wait."""

    report: OpenReport
    summary: dict[str, Any]
    channel: str
    identity: str
    received_on: date
    promised_on: date
    standing: Standing


def is_waiting(report: UUID) -> bool:
    """Whether a report has no case yet. Raises Report.DoesNotExist, also for a report of another counter."""
    return not Case.objects.filter(pk=report).exists() and by_id(report) is not None


def waiting_report(report: UUID, *, keys: Unlocked, today: date) -> Waiting | None:
    """A waiting report; None when it has a case already. Raises Report.DoesNotExist."""
    if Case.objects.filter(pk=report).exists():
        return None
    row = by_id(report)
    dek = dek_by_team(row, keys)
    summary = open_summary(row, dek)
    promised = first_answer_by(row.received_on, kind=str(summary.get("kind", "")))
    return Waiting(
        open_report(row, dek),
        summary,
        row.channel,
        row.identity,
        row.received_on,
        promised,
        standing(promised, today=today),
    )
