# SPDX-License-Identifier: EUPL-1.2
"""kill -9 of the worker in the middle of a watch: another one does it again, and nothing is raised or mailed twice."""

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import case

from gehoord.casework.models import Alarm, Case
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.stuck import revive
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference.holidays import is_working_day

WORKER = """
import os, signal, sys
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from procrastinate.contrib.django import app
from gehoord.casework.actions import raise_alarms
real, seen = raise_alarms.record_all, []
def killed_after_two(event, **told):
    seen.append(event)
    if len(seen) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    real(event, **told)
raise_alarms.record_all = killed_after_two
with app.replace_connector(app.connector.get_worker_connector()) as working:
    working.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
"""


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_in_the_watch_raises_nothing_twice(counter, caseworker, now, monkeypatch):
    sent = [case(caseworker, now=now) for _number in range(3)]
    today = timezone.localdate()
    while not is_working_day(today):
        today -= timedelta(days=1)
    with fenced(counter=counter.pk):
        Case.objects.update(due_on=today - timedelta(days=10))
    monkeypatch.setattr("gehoord.casework.actions.raise_alarms.is_working_day", lambda day: True)
    enqueue("casework.watch_counter", lock="watch", counter=counter.pk, morning=True)

    child = subprocess.run(
        [sys.executable, "-c", WORKER.replace("real, seen", "raise_alarms.is_working_day = lambda day: True\nreal, seen"),
         settings.DATABASES["default"]["NAME"]],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "gehoord.config.settings", "PYTHONPATH": "src:."},
        check=False, capture_output=True, timeout=60,
    )  # fmt: skip
    job = ProcrastinateJob.objects.get(task_name="casework.watch_counter")
    with fenced(counter=counter.pk):
        left = (Alarm.objects.count(), Case.objects.exclude(alarm=0).count())

    assert (child.returncode, job.status, left) == (-signal.SIGKILL, "doing", (0, 0)), child.stderr

    assert revive(now=timezone.now()) == 0
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = last_heartbeat - interval '5 minutes'"
        )
    assert revive(now=timezone.now()) == 1
    for _twice in range(2):
        with app.replace_connector(app.connector.get_worker_connector()) as working:
            working.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
        enqueue("casework.watch_counter", lock="watch", counter=counter.pk, morning=False)

    with fenced(counter=counter.pk):
        assert Alarm.objects.filter(ended_on=None).count() == len(sent)
        assert Entry.objects.filter(event="deadline.late").count() == len(sent)
    about = [
        row.args.get("about") for row in ProcrastinateJob.objects.filter(task_name="casework.tell_counter")
    ]
    assert about == ["late"]
