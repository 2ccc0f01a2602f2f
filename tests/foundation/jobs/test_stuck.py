# SPDX-License-Identifier: EUPL-1.2
"""What the runner could not do is seen by a person, who can have it tried again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import TryCounter

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.stuck import retry_job, stuck_jobs

pytestmark = pytest.mark.django_db(transaction=True)
done: list[int] = []


@app.task(name="tests.breaks")
def breaks(number: int) -> None:
    if not done:
        done.append(0)
        raise RuntimeError("nothing that anybody told stands here")
    done.append(number)


@pytest.fixture(autouse=True)
def begin_anew() -> Iterator[None]:
    done.clear()
    yield
    done.clear()


def work() -> None:
    """Run what waits, as the worker does, until there is nothing left."""
    with app.replace_connector(app.connector.get_worker_connector()) as real:
        real.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def test_a_job_is_there_if_and_only_if_its_transaction_is() -> None:
    from django.db import transaction

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        enqueue("tests.breaks", number=1)
        raise ZeroDivisionError
    enqueue("tests.breaks", number=2)

    assert list(ProcrastinateJob.objects.values_list("args", flat=True)) == [{"number": 2}]


def test_a_job_that_really_failed_is_shown_and_works_when_tried_again(team: TryCounter) -> None:
    job = enqueue("tests.breaks", number=4)
    work()
    client = team.people[0].client()
    page = client.get(reverse("people:jobs")).content.decode()

    answer = client.post(reverse("people:retry", args=[job]))
    work()

    assert ("tests.breaks" in page, "mislukt" in page, "RuntimeError" in page) == (True, True, False)
    assert answer.headers["Location"] == "/loket/taken/?gedaan"
    assert done == [0, 4]
    assert "Er blijft niets hangen" in client.get(reverse("people:jobs")).content.decode()


def test_a_job_that_was_done_cannot_be_tried_again(team: TryCounter) -> None:
    done.append(0)
    job = enqueue("tests.breaks", number=4)
    work()

    answer = team.people[0].client().post(reverse("people:retry", args=[job]))

    assert answer.status_code == 409
    assert done == [0, 4]


def test_what_waits_too_long_is_stuck_and_what_is_planned_is_not(now: datetime) -> None:
    waits = enqueue("tests.breaks", number=1)
    app.configure_task("tests.breaks", schedule_at=now + timedelta(hours=2)).defer(number=2)

    def seen(minutes: int) -> list[tuple[int, str]]:
        return [(one.id, one.state) for one in stuck_jobs(now=now + timedelta(minutes=minutes))]

    assert seen(1) == []
    assert seen(20) == [(waits, "todo")]
    assert len(seen(60 * 3)) == 2
    assert retry_job(waits, now=now) is False


def test_nothing_stuck_says_so(team: TryCounter) -> None:
    page = team.people[0].client().get(reverse("people:jobs")).content.decode()

    assert "Er blijft niets hangen" in page
