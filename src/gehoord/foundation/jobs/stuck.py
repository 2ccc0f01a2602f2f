# SPDX-License-Identifier: EUPL-1.2
"""What the runner could not do, for the page where a person can see it and try again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

_STUCK = """
    SELECT j.id, j.task_name, j.status::text, j.attempts,
           (SELECT max(e.at) FROM procrastinate_events e WHERE e.job_id = j.id) AS since
    FROM procrastinate_jobs j
    WHERE j.status = 'failed'
       OR (j.status = 'todo' AND coalesce(j.scheduled_at, (
              SELECT max(e.at) FROM procrastinate_events e WHERE e.job_id = j.id)) < %(before)s)
       OR (j.status = 'doing' AND (
              SELECT max(e.at) FROM procrastinate_events e WHERE e.job_id = j.id) < %(before)s)
    ORDER BY j.id DESC LIMIT %(limit)s
"""
_LEFT_BEHIND = """
    SELECT j.id FROM procrastinate_jobs j LEFT JOIN procrastinate_workers w ON w.id = j.worker_id
    WHERE j.status = 'doing' AND (j.worker_id IS NULL OR w.last_heartbeat < %(before)s)
    ORDER BY j.id
"""


@dataclass(frozen=True)
class StuckJob:
    """A job that failed for good, or that waits or runs longer than it should."""

    id: int
    task: str
    state: str
    attempts: int
    since: datetime | None


def stuck_jobs(*, now: datetime, waiting_minutes: int = 15, limit: int = 100) -> list[StuckJob]:
    """Failed jobs, jobs that wait too long after their time, and jobs whose runner died. Newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_STUCK, {"before": now - timedelta(minutes=waiting_minutes), "limit": limit})
        return [StuckJob(*row) for row in cursor.fetchall()]


def given_up(task: str, *, argument: str, values: list[str]) -> set[str]:
    """Of these values of one argument: those whose job failed for good."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT args->>%(argument)s FROM procrastinate_jobs WHERE status = 'failed'"
            " AND task_name = %(task)s AND args->>%(argument)s = ANY(%(values)s)",
            {"task": task, "argument": argument, "values": values},
        )
        return {str(row[0]) for row in cursor.fetchall()}


def retry_job(job_id: int, *, now: datetime) -> bool:
    """Try a failed or hanging job again, at once. False when there is nothing to try: done, or waiting already."""
    with transaction.atomic():
        row = ProcrastinateJob.objects.select_for_update().filter(pk=job_id, status__in=["failed", "doing"])
        if not row.exists():
            return False
        app.job_manager.retry_job_by_id(job_id, retry_at=now)
    return True


def revive(*, now: datetime, silent_seconds: float = 120) -> int:
    """Try again what a runner left behind that died (kill -9, power): it holds its lock and keeps others waiting.

    Returns how many. A runner tells every few seconds that it lives; silent_seconds: so long nobody heard of it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LEFT_BEHIND, {"before": now - timedelta(seconds=silent_seconds)})
        left = [row[0] for row in cursor.fetchall()]
    return sum(retry_job(job, now=now) for job in left)
