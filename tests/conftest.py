# SPDX-License-Identifier: EUPL-1.2
"""What every test may ask for. Keys and server are prepared by gehoord.config.start_tests.

Tests enter the database as the application's role, so the fences between counters are really there.
`db` rolls back at the end. Where a fence or a commit matters (a fence lives as long as its transaction), use
`transactional_db` or @pytest.mark.django_db(transaction=True): real transactions, emptied afterwards.
"""

from collections.abc import Iterator
from datetime import datetime

import pytest
from django.core import mail
from django.db import connections
from django.test import TransactionTestCase
from django.utils import timezone, translation
from tests.builders import NOW, Person, TryCounter, central_counter, local_counter
from tests.database import database_of_this_run, empty_all_tables


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """The database of this run; see tests/database.py."""
    TransactionTestCase._fixture_teardown = _empty  # type: ignore[method-assign]
    with django_db_blocker.unblock(), database_of_this_run():  # type: ignore[attr-defined]
        yield


def _empty(self: TransactionTestCase) -> None:
    # Django would empty the tables as the application's role, which may not (and the log refuses).
    empty_all_tables()


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Caches of this process begin empty in each test."""
    from gehoord.foundation.people import routing
    from gehoord.foundation.vault import team_keys
    from gehoord.foundation.web import throttle

    for one in (routing, team_keys, throttle):
        one.forget()
    mail.outbox = []
    translation.deactivate()  # a page in Arabic leaves its language in this thread
    yield
    for one in (routing, team_keys, throttle):
        one.forget()


@pytest.fixture
def now() -> datetime:
    """The real moment in Dutch time, in whole seconds: for tests that go through pages, which ask the clock themselves."""
    return timezone.localtime().replace(microsecond=0)


@pytest.fixture
def monday() -> datetime:
    """A fixed Monday morning (23 November 2026, 10:00): for rules and actions that are told the moment."""
    return NOW


@pytest.fixture
def counter(db: None) -> TryCounter:
    """The counter of Utrecht and Amersfoort, with keys, without members yet: counter.member("caseworker")."""
    return local_counter("utrecht", name="Loket Utrecht", municipalities=["GM0344", "GM0307"])


@pytest.fixture
def other_counter(db: None) -> TryCounter:
    """Another counter, of Groningen: what happens there is nobody else's to see."""
    return local_counter("groningen", name="Loket Groningen", municipalities=["GM0014"])


@pytest.fixture
def central(db: None) -> TryCounter:
    """The central counter, which takes in what belongs to no municipality."""
    return central_counter()


@pytest.fixture
def team(counter: TryCounter) -> TryCounter:
    """`counter` with a coördinator and a behandelaar: the least that may go live."""
    counter.member("coordinator", name="Cora Coördinator", login="cora")
    counter.member("caseworker", name="Bo Behandelaar", login="bo")
    return counter


@pytest.fixture
def caseworker(counter: TryCounter) -> Person:
    """A behandelaar of `counter`."""
    return counter.member("caseworker")


@pytest.fixture
def coordinator(counter: TryCounter) -> Person:
    """A coördinator of `counter`."""
    return counter.member("coordinator")


@pytest.fixture
def steward(central: TryCounter) -> Person:
    """Beheer van het stelsel, at the central counter; holds no team key."""
    return central.member("steward")


def close_connections() -> None:
    """At the end of a thread of a test: give its connections back."""
    for connection in connections.all(initialized_only=True):
        connection.close()
