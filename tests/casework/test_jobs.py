# SPDX-License-Identifier: EUPL-1.2
"""What happens in the background: alarms, notices over real SMTP, the question after closing, retention."""

import logging
import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.builders import STORY, SentReport, TryCounter, report
from tests.database import as_owner

from gehoord.casework import jobs
from gehoord.casework.actions.ask_after_closing import ask_after_closing
from gehoord.casework.actions.raise_alarms import LATE, NEAR, Alarms, level_of, raise_alarms
from gehoord.casework.actions.rest_again import rest_again
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.actions.tell_counter import WORDS, tell_counter
from gehoord.casework.actions.write_to_reporter import write_to_reporter
from gehoord.casework.models import Case
from gehoord.foundation.audit.jobs import tell_heads
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.counting.jobs import shuffle
from gehoord.foundation.counting.models import Countable, Pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.reference.holidays import add_working_days
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.clean_drafts import forget_drafts, forget_left_files, forget_orphans
from gehoord.reporting.actions.keep_draft import keep_draft
from gehoord.reporting.jobs import clean_drafts
from gehoord.reporting.models import Draft, Evidence, Report

pytestmark = pytest.mark.django_db(transaction=True)


class Box:
    """Keeps what the mail server took in."""

    def __init__(self) -> None:
        self.letters: list[tuple[list[str], EmailMessage]] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters.append((envelope.rcpt_tos, letter))  # type: ignore[arg-type]
        return "250 Kept"


@pytest.fixture
def post(settings: Any) -> Iterator[Box]:
    """A real SMTP server on the loopback."""
    box = Box()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = port
    yield box
    server.stop()


def work() -> None:
    """Do the promised jobs as the real worker does, until there are none."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        working.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


def promised() -> list[tuple[str, dict[str, Any]]]:
    return list(ProcrastinateJob.objects.order_by("id").values_list("task_name", "args"))


def taken(counter: TryCounter, *, now: datetime, **answers: Any) -> SentReport:
    sent = report(now=now, **answers)
    with fenced(counter=counter.pk):
        take_in(sent.id, by=counter.people[0].staff(), now=now)
    return sent


def events(counter: TryCounter) -> list[str]:
    with fenced(counter=counter.pk):
        return list(Entry.objects.filter(by="system").order_by("number").values_list("event", flat=True))


def test_a_case_is_told_near_once_and_late_once(counter, caseworker, monday):
    sent = taken(counter, now=monday)
    with fenced(counter=counter.pk):
        due = Case.objects.get().due_on
    days = {
        "long before": add_working_days(due, -5),
        "near": add_working_days(due, -2),
        "still near": due,
        "late": add_working_days(due, 1),
        "still late": add_working_days(due, 4),
    }

    found = {}
    for name, day in days.items():
        with fenced(counter=counter.pk):
            found[name] = raise_alarms(
                counter.pk, now=monday.replace(year=day.year, month=day.month, day=day.day)
            )

    assert found == {
        "long before": Alarms(),
        "near": Alarms(near=1),
        "still near": Alarms(),
        "late": Alarms(late=1),
        "still late": Alarms(),
    }
    assert events(counter) == ["deadline.near", "deadline.late", "deadline.escalated"]
    assert [args["about"] for name, args in promised() if name == "casework.tell_counter"] == ["near", "late"]
    with fenced(counter=counter.pk):
        assert Case.objects.get(pk=sent.id).alarm == LATE


@pytest.mark.parametrize(("days_from_due", "level"), [(-3, 0), (-2, NEAR), (0, NEAR), (1, LATE)])
def test_each_day_has_its_alarm(days_from_due, level, monday):
    due = add_working_days(monday.date(), 10)

    assert level_of(due, today=add_working_days(due, days_from_due)) == level


def test_what_waits_for_the_reporter_raises_no_alarm_until_the_day_on_which_we_ask_again(
    counter, caseworker, monday
):
    taken(counter, now=monday)
    until = monday.date() + timedelta(days=63)
    with fenced(counter=counter.pk):
        Case.objects.update(paused_since=monday.date(), wait_until=until)
        before = raise_alarms(counter.pk, now=monday + timedelta(days=60))
        after = raise_alarms(counter.pk, now=monday + timedelta(days=64))

    assert (before, after) == (Alarms(near=1), Alarms(late=1))


def test_on_a_day_off_nobody_is_warned(counter, caseworker, monday):
    taken(counter, now=monday)
    saturday = monday + timedelta(days=61)
    assert saturday.weekday() == 5

    with fenced(counter=counter.pk):
        assert raise_alarms(counter.pk, now=saturday, morning=True) == Alarms()


def test_a_report_that_nobody_took_is_told_each_morning_from_its_day_on(counter, monday):
    report(now=monday)
    wednesday, thursday = monday + timedelta(days=2), monday + timedelta(days=3)

    with fenced(counter=counter.pk):
        found = [
            raise_alarms(counter.pk, now=monday, morning=True),
            raise_alarms(counter.pk, now=wednesday, morning=True),
            raise_alarms(counter.pk, now=wednesday),
            raise_alarms(counter.pk, now=thursday, morning=True),
        ]

    assert found == [Alarms(), Alarms(waiting=1), Alarms(), Alarms(late=1, waiting=1)]
    assert events(counter) == ["deadline.near", "deadline.late", "deadline.escalated"]


def test_one_counter_is_never_told_of_another_ones_cases(counter, other_counter, caseworker, monday):
    taken(counter, now=monday)

    with fenced(counter=other_counter.pk):
        alarms = raise_alarms(other_counter.pk, now=monday + timedelta(days=60), morning=True)

    assert alarms == Alarms()


def test_the_watch_goes_past_all_counters_each_by_a_job_of_its_own(counter, other_counter):
    jobs.watch_morning(timestamp=0)

    assert promised() == [
        ("casework.watch_counter", {"counter": one.pk, "morning": True}) for one in (counter, other_counter)
    ]
    work()
    assert not ProcrastinateJob.objects.exclude(status="succeeded").exists()


def test_an_alarm_reaches_the_counter_as_a_mail_without_content(counter, caseworker, monday, post):
    sent = taken(counter, now=monday)
    with fenced(counter=counter.pk):
        raise_alarms(counter.pk, now=monday + timedelta(days=28))

    work()

    [(to, letter)] = post.letters
    assert (to, letter["Subject"]) == (["utrecht@loket.invalid"], WORDS["late"][0])
    for secret in (str(sent.id), STORY, sent.code.text):
        assert secret not in letter.get_content()


@pytest.mark.parametrize("about", WORDS)
def test_a_mail_to_a_counter_says_where_to_look_and_nothing_else(about, counter, post, settings):
    assert tell_counter(counter.pk, about=about)

    [(to, letter)] = post.letters
    assert to == ["utrecht@loket.invalid"]
    assert letter.get_content().splitlines() == [WORDS[about][1], "", f"{settings.SERVICE_URL}/loket/"]


def test_the_notice_to_a_reporter_betrays_nothing(counter, caseworker, now, post):
    sent = taken(counter, now=now, notice_mail="noor@voorbeeld.invalid")

    work()

    [(to, letter)] = post.letters
    whole = letter.as_string()
    assert to == ["noor@voorbeeld.invalid"]
    assert letter["Subject"] == "Nieuw bericht"
    assert letter.get_content().splitlines() == [
        "Er staat een nieuw bericht voor je klaar. Je weet waar je het leest.",
        "",
        "There is a new message for you. You know where to read it.",
        "",
        "توجد رسالة جديدة لك. أنت تعرف أين تقرؤها.",
    ]
    for secret in (sent.code.text, str(sent.id), "http", "discriminatie", "Loket", "melding"):
        assert secret not in whole


def test_nobody_is_mailed_who_did_not_ask_for_it(counter, caseworker, now, post):
    sent = taken(counter, now=now)
    with fenced(counter=counter.pk):
        write_to_reporter(sent.id, text="Hoe gaat het?", by=caseworker.staff(), now=now)

    work()

    assert post.letters == []


def test_a_notice_for_a_report_that_was_destroyed_meanwhile_is_no_fault(counter, caseworker, now, post):
    sent = taken(counter, now=now, notice_mail="noor@voorbeeld.invalid")
    with fenced(counter=counter.pk):
        Report.objects.filter(pk=sent.id).delete()

    work()

    assert post.letters == []
    assert [job for job in promised() if job[0] == "casework.notify_reporter"] != []
    assert not ProcrastinateJob.objects.filter(status="failed").exists()


def test_a_mail_server_that_is_away_is_tried_again_later(counter, caseworker, now, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    taken(counter, now=now, notice_mail="noor@voorbeeld.invalid")

    work()

    job = ProcrastinateJob.objects.get(task_name="casework.notify_reporter")
    assert (job.status, job.attempts) == ("todo", 1)
    assert job.scheduled_at > timezone.now()


def test_the_question_after_closing_is_told_once(counter, caseworker, now, post):
    sent = taken(counter, now=now, notice_mail="noor@voorbeeld.invalid")
    work()
    post.letters.clear()
    with fenced(counter=counter.pk):
        Case.objects.update(
            step="closed", closed_on=now.date(), due_on=None, due_for="", aftercare_on=now.date()
        )

    jobs.aftercare(timestamp=0)
    jobs.aftercare(timestamp=0)
    work()

    assert [to for to, _letter in post.letters] == [["noor@voorbeeld.invalid"]]
    assert events(counter).count("aftercare.asked") == 1
    with fenced(counter=counter.pk):
        assert ask_after_closing(counter.pk, now=now + timedelta(days=30)) == 0
        assert Case.objects.get(pk=sent.id).step == "closed"


def test_a_case_that_came_back_leaves_the_lists_when_its_news_is_read(counter, caseworker, now):
    sent = taken(counter, now=now)
    with fenced(counter=counter.pk):
        Case.objects.update(
            step="closed",
            closed_on=now.date(),
            due_on=now.date(),
            due_for="talk_again",
            aftercare_on=now.date(),
        )
        done = rest_again(sent.id, by=caseworker.staff(), now=now)
        again = rest_again(sent.id, by=caseworker.staff(), now=now)
        asked = ask_after_closing(counter.pk, now=now)
        due = Case.objects.get().due_on

    assert (done, again, asked, due) == (True, False, 0, None)


def _older(table: str, column: str, days: int) -> None:
    with as_owner() as conn:
        conn.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        conn.execute(f"UPDATE {table} SET {column} = {column} - {days}")
        conn.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


def test_drafts_and_their_files_go_after_their_days_and_not_before(counter, now):
    code = Code.new()
    keep_draft(b"{}", code=code, today=now.date())
    with fenced(lookup=code.lookup_hash):
        row = Evidence.objects.create(lookup=code.lookup_hash, label=b"", added_on=now.date())
    storages["sealed"].save(str(row.pk), ContentFile(b"verzegeld"))

    clean_drafts(timestamp=0)
    before = storages["sealed"].exists(str(row.pk))
    _older("reporting_evidence", "added_on", 16)
    clean_drafts(timestamp=0)
    still = storages["sealed"].exists(str(row.pk))
    _older("reporting_draft", "expires_on", 16)
    gone = forget_drafts(today=now.date()), forget_left_files(today=now.date())

    assert (before, still, gone) == (True, True, (1, 1))
    assert not storages["sealed"].exists(str(row.pk))
    with fenced(lookup=code.lookup_hash):
        assert (Draft.objects.count(), Evidence.objects.count()) == (0, 0)


def test_only_files_that_no_row_names_are_orphans(counter, now):
    sent = report(now=now)
    with fenced(counter=counter.pk):
        row = Evidence.objects.create(
            lookup=sent.code.lookup_hash,
            report_id=sent.id,
            counter_id=counter.pk,
            label=b"",
            added_on=now.date(),
        )
    sealed = storages["sealed"]
    for name in (str(row.pk), "niemands-bestand"):
        sealed.save(name, ContentFile(b"verzegeld"))

    too_young = forget_orphans([counter.pk], now=now)
    forget_orphans([counter.pk], now=now + timedelta(days=30))

    assert too_young == 0
    assert sealed.exists(str(row.pk))
    assert not sealed.exists("niemands-bestand")
    sealed.delete(str(row.pk))


def test_each_night_what_was_counted_goes_to_the_figures(counter, now):
    report(now=now)

    shuffle(timestamp=0)
    shuffle(timestamp=0)

    assert (Pending.objects.count(), Countable.objects.count()) == (0, 1)


def test_the_heads_of_the_log_are_told_outside_the_database(counter, now, caplog):
    logging.getLogger("gehoord.audit").addHandler(caplog.handler)
    caplog.set_level("INFO", logger="gehoord.audit")

    tell_heads(timestamp=0)

    logging.getLogger("gehoord.audit").removeHandler(caplog.handler)
    lines = {record.getMessage().rpartition(" with ")[0] for record in caplog.records}
    assert lines == {f"chain counter-{counter.pk} ends at 1"}


def test_each_job_is_tried_again_and_has_a_name_of_its_part():
    ours = {name: task for name, task in app.tasks.items() if "procrastinate" not in name}

    assert {"casework", "reporting", "counting", "audit"} <= {name.partition(".")[0] for name in ours}
    for name in (
        "casework.watch_counter",
        "casework.notify_reporter",
        "casework.retention",
        "counting.shuffle",
    ):
        assert ours[name].retry_strategy is not None
