# SPDX-License-Identifier: EUPL-1.2
"""The log only grows, each entry hangs on the one before, and every way to meddle is found."""

import hashlib
import threading
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from tests.builders import NOW
from tests.conftest import close_connections
from tests.database import as_owner

from gehoord.foundation.audit.log import NATIONAL, REPORTER, chain_of, record
from gehoord.foundation.audit.models import Chain, Entry
from gehoord.foundation.audit.queries import lines_of
from gehoord.foundation.audit.verify import verify_chain
from gehoord.foundation.people.fence import fenced

pytestmark = pytest.mark.django_db(transaction=True)
MINE = 7
CHAIN = chain_of(MINE)


def add(number: int = 5, *, counter: int | None = MINE) -> None:
    for one in range(number):
        record("case.opened", by="bo", counter=counter, subject=f"zaak-{one}", why="intake", now=NOW)


def faults() -> list[str]:
    with fenced(counter=MINE, national=True):
        return [str(one) for one in verify_chain(CHAIN).faults]


def meddle(*statements: str) -> None:
    """As the owner of the tables who lifts every guard first: what a thief of the server could do."""
    with as_owner() as conn:
        conn.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        for statement in statements:
            conn.execute(statement)
        conn.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER")


def test_each_entry_hangs_on_the_one_before() -> None:
    add(3)

    with fenced(counter=MINE):
        rows = list(Entry.objects.order_by("number"))

    assert [row.number for row in rows] == [1, 2, 3]
    assert [bytes(row.previous) for row in rows] == [b"", *[bytes(row.digest) for row in rows[:2]]]
    assert [bytes(row.digest) for row in rows] == [
        hashlib.sha256(bytes(row.previous) + row.body.encode()).digest() for row in rows
    ]
    assert faults() == []


STATEMENTS = (
    "UPDATE audit_entry SET body = '{}'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
)


@pytest.mark.parametrize("statement", [*STATEMENTS, "UPDATE audit_chain SET number = 0"])
def test_the_application_cannot_change_or_remove_an_entry(statement: str) -> None:
    add(1)

    with (
        pytest.raises(DatabaseError),
        fenced(counter=MINE),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert faults() == []


@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_owner_of_the_tables_cannot_either(statement: str) -> None:
    add(1)

    with as_owner() as conn, pytest.raises(psycopg.errors.InsufficientPrivilege):
        conn.execute(statement)

    assert faults() == []


def test_a_changed_text_is_found() -> None:
    add()
    meddle("UPDATE audit_entry SET body = replace(body, 'intake', 'advies') WHERE number = 3")

    assert faults() == ["entry 3 was changed"]


def test_a_changed_column_beside_the_text_is_found() -> None:
    add()
    meddle("UPDATE audit_entry SET by = 'cora' WHERE number = 3")

    assert faults() == ["entry 3 has columns that differ from its text"]


def test_an_entry_taken_from_the_middle_is_found() -> None:
    add()
    meddle("DELETE FROM audit_entry WHERE number = 3")

    assert faults() == ["entry 3 is missing (found 4)", "entry 4 does not follow the one before it"]


def test_the_last_entry_taken_away_is_found() -> None:
    add()
    meddle("DELETE FROM audit_entry WHERE number = 5")

    assert faults() == ["the newest entries are missing: the chain should end at 5"]


def test_all_entries_taken_away_are_found() -> None:
    add()
    meddle("DELETE FROM audit_entry")

    assert faults() == ["the newest entries are missing: the chain should end at 5"]


def test_an_entry_slipped_in_is_found() -> None:
    add()
    meddle("UPDATE audit_entry SET number = number + 1 WHERE number = 5")
    meddle("UPDATE audit_entry SET number = number + 1 WHERE number = 4")
    meddle(
        "INSERT INTO audit_entry (id, chain, number, previous, digest, body, event, by, subject, at)"
        " SELECT gen_random_uuid(), chain, 4, digest, sha256(digest || convert_to(body, 'UTF8')), body,"
        " event, by, subject, at FROM audit_entry WHERE number = 3"
    )

    assert faults() == [
        "entry 5 does not follow the one before it",
        "the newest entries are missing: the chain should end at 5",
    ]


def test_twenty_at_the_same_moment_stay_one_chain() -> None:
    ready = threading.Barrier(20)

    def one() -> None:
        ready.wait()
        with transaction.atomic():
            add(1)
        close_connections()

    threads = [threading.Thread(target=one) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with fenced(counter=MINE):
        verdict = verify_chain(CHAIN)
    assert (verdict.entries, verdict.faults) == (20, [])


def test_what_is_undone_leaves_no_gap() -> None:
    add(1)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        add(1)
        raise ZeroDivisionError
    add(1)

    with fenced(counter=MINE):
        assert list(Entry.objects.order_by("number").values_list("number", flat=True)) == [1, 2]
    assert faults() == []


def test_each_counter_has_a_chain_of_its_own_and_sees_no_other() -> None:
    add(2)
    add(3, counter=8)
    add(1, counter=None)

    def seen(**fence: Any) -> list[str]:
        with fenced(**fence):
            return sorted(Entry.objects.values_list("chain", flat=True))

    assert seen() == []
    assert seen(counter=MINE) == [CHAIN] * 2
    assert seen(counter=8) == [chain_of(8)] * 3
    assert seen(counter=MINE, national=True) == [*[CHAIN] * 2, NATIONAL]
    assert Chain.objects.count() == 3


def test_what_a_reporter_does_carries_the_day_only() -> None:
    record("report.received", by=REPORTER, counter=MINE, subject="x", now=NOW)

    with fenced(counter=MINE):
        row = Entry.objects.get()

    assert row.at.isoformat() == "2026-11-23T00:00:00+00:00"
    assert '"at":"2026-11-23T00:00:00+00:00"' in row.body


def test_the_log_is_read_by_key_in_both_directions() -> None:
    add(7)

    with fenced(counter=MINE):
        first = lines_of(CHAIN, limit=3)
        second = lines_of(CHAIN, before=5, limit=3)
        back = lines_of(CHAIN, after=4, limit=3)
        last = lines_of(CHAIN, before=2, limit=3)

    assert [[line.number for line in page.lines] for page in (first, second, back, last)] == [
        [7, 6, 5],
        [4, 3, 2],
        [7, 6, 5],
        [1],
    ]
    assert [(page.has_newer, page.has_older) for page in (first, second, back, last)] == [
        (False, True),
        (True, True),
        (False, True),
        (True, False),
    ]
