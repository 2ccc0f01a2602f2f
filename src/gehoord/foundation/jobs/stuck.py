# SPDX-License-Identifier: EUPL-1.2
"""What the runner could not do, for the page where a person can see it and try again."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


@dataclass(frozen=True)
class StuckJob:
    """A job that failed for good, or that waits longer than it should."""

    id: int
    task: str
    state: str
    attempts: int
    since: datetime | None


def stuck_jobs(*, now: datetime, waiting_minutes: int = 15, limit: int = 100) -> list[StuckJob]:
    """Failed jobs and jobs that waited too long, newest first."""
    rows = ProcrastinateJob.objects.raw(
        """
        SELECT j.id, j.task_name, j.status, j.attempts, max(e.at) AS since
        FROM procrastinate_jobs j JOIN procrastinate_events e ON e.job_id = j.id
        GROUP BY j.id
        HAVING j.status = 'failed'
            OR (j.status IN ('todo', 'doing') AND coalesce(j.scheduled_at, min(e.at)) < %s)
        ORDER BY j.id DESC LIMIT %s
        """,
        [now - timezone.timedelta(minutes=waiting_minutes), limit],
    )
    return [StuckJob(row.id, row.task_name, row.status, row.attempts, row.since) for row in rows]


def retry_job(job_id: int, *, now: datetime) -> None:
    """Try a failed or hanging job again, at once."""
    app.job_manager.retry_job_by_id(job_id, retry_at=now)
