# SPDX-License-Identifier: EUPL-1.2
"""What opvolgen does in the background. No job holds a key to a report; each may run twice without harm.

Each goes past the counters one by one, behind one fence and in one transaction each, so that trouble at one
counter leaves the others alone when it is tried again.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.tries import TRIES
from gehoord.foundation.people.counters import all_counters, central_counter
from gehoord.foundation.people.fence import fenced

from .actions.appointment.remind import remind
from .actions.ask_after_closing import ask_after_closing
from .actions.check_counter import check_counter
from .actions.complaint.destroy_complaints import destroy_complaints
from .actions.forget_call_backs import forget_call_backs
from .actions.notify_reporter import notify_reporter as notify
from .actions.raise_alarms import ABOUT_CENTRAL, raise_alarms
from .actions.respondent.destroy_respondents import destroy_respondents, forget_their_orphans
from .actions.respondent.end_untested import end_untested
from .actions.retention.ask_to_destroy import JOB as DESTROY
from .actions.retention.ask_to_destroy import ask_for_list
from .actions.retention.destroy_listed import destroy_listed as destroy
from .actions.tell_counter import tell_counter as tell


class MailTries(BaseRetryStrategy):
    """A mail server may be down for a day: quickly at first, then each hour, for some two days and a half."""

    most, longest_seconds = 66, 3600

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """None after the last try: the job stands among the stuck ones, and the page of the letter says so."""
        if job.attempts >= self.most:
            return None
        return RetryDecision(retry_in={"seconds": min(4 ** (job.attempts + 1), self.longest_seconds)})


MAIL_TRIES = MailTries()


@app.periodic(cron="10 5 * * 1-5", periodic_id="morning")
@app.task(name="casework.watch_morning", queueing_lock="casework.watch_morning", retry=TRIES)
def watch_morning(timestamp: int) -> None:
    """Each weekday before work: terms that come near or are over, and reports that nobody took."""
    _watch_everywhere(morning=True)


@app.periodic(cron="40 6-17 * * 1-5", periodic_id="hourly")
@app.task(name="casework.watch", queueing_lock="casework.watch", retry=TRIES)
def watch(timestamp: int) -> None:
    """Each hour of a working day: terms that came near or went over since."""
    _watch_everywhere(morning=False)


def _watch_everywhere(*, morning: bool) -> None:
    # A job per counter: what waits is told once a day, also when another counter's turn must be tried again.
    with transaction.atomic():
        for counter in all_counters():
            enqueue(
                "casework.watch_counter", lock=f"casework.watch-{counter}", counter=counter, morning=morning
            )


@app.task(name="casework.watch_counter", retry=TRIES)
def watch_counter(counter: int, morning: bool) -> None:
    """Raise the alarms of one counter."""
    with fenced(counter=counter):
        raise_alarms(counter, now=timezone.localtime(), morning=morning)


@app.periodic(cron="10 3 * * *", periodic_id="nightly_check")
@app.task(name="casework.nothing_stops", queueing_lock="casework.nothing_stops", retry=TRIES)
def nothing_stops(timestamp: int) -> None:
    """Each night: is there anything open without somebody, a next step and a day?"""
    with transaction.atomic():
        for counter in all_counters():
            enqueue("casework.check_counter", lock=f"casework.check-{counter}", counter=counter)


@app.task(name="casework.check_counter", retry=TRIES)
def check_one_counter(counter: int) -> None:
    """Check one counter. Killed on the way it begins again, and raises nothing twice."""
    with fenced(counter=counter):
        check_counter(counter, now=timezone.localtime())


@app.periodic(cron="50 5 * * *", periodic_id="daily")
@app.task(
    name="casework.aftercare", lock="casework.aftercare", queueing_lock="casework.aftercare", retry=TRIES
)
def aftercare(timestamp: int) -> None:
    """Each morning: who is asked today whether it stopped, and who has an appointment tomorrow."""
    at_each_counter(lambda counter, now: ask_after_closing(counter, now=now))
    at_each_counter(lambda counter, now: remind(counter, now=now))


@app.periodic(cron="30 2 * * *", periodic_id="nightly")
@app.task(
    name="casework.retention", lock="casework.retention", queueing_lock="casework.retention", retry=TRIES
)
def retention(timestamp: int) -> None:
    """Each night: forget call-backs. Each Monday: tell who has a destruction list to look through."""
    if timezone.localdate().weekday() == 0:
        at_each_counter(lambda counter, now: ask_for_list(counter, today=now.date()))
    at_each_counter(lambda counter, now: forget_call_backs(counter, today=now.date()))
    at_each_counter(lambda counter, now: destroy_complaints(counter, now=now))
    _other_sides()


def _other_sides() -> None:
    """What was said about somebody and never tested ends; what is over its day is destroyed."""
    for counter in all_counters():
        for does in (end_untested, destroy_respondents):
            gone = 1
            while gone:
                with fenced(counter=counter):
                    gone = does(counter, now=timezone.localtime())
    forget_their_orphans(all_counters(), now=timezone.localtime())


@app.task(name=DESTROY, retry=TRIES)
def destroy_listed(counter: int, cases: list[str]) -> None:
    """Carry out a destruction list that two people agreed to, a hundred cases in one transaction."""
    gone = 1
    while gone:
        with fenced(counter=counter):
            gone = destroy(counter, [UUID(case) for case in cases], now=timezone.localtime())


@app.task(name="casework.tell_counter", retry=TRIES)
def tell_counter(counter: int, about: str) -> None:
    """Mail a counter that its list asks for attention."""
    tell(counter, about=about)


@app.task(name="casework.tell_central", retry=TRIES)
def tell_central() -> None:
    """Mail the central organisation that something at a counter is stuck: never which counter, or about whom."""
    central = central_counter()
    if central is not None:
        tell(central, about=ABOUT_CENTRAL)


@app.task(name="casework.notify_reporter", retry=MAIL_TRIES)
def notify_reporter(report: str, letter: str = "") -> None:
    """Mail a reporter who asked for it that there is news. letter: what it is about, so that it goes out once."""
    notify(UUID(report), letter=UUID(letter) if letter else None)


def at_each_counter(does: Callable[[int, datetime], object]) -> None:
    """Do one thing at every counter, each behind its own fence."""
    for counter in all_counters():
        with fenced(counter=counter):
            does(counter, timezone.localtime())
