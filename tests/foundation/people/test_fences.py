# SPDX-License-Identifier: EUPL-1.2
"""The fences between counters, tried by SQL as the application's own role."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction
from tests.builders import SentReport, TryCounter, report
from tests.database import as_owner

from gehoord.foundation.people.fence import fenced, set_fence

pytestmark = pytest.mark.django_db(transaction=True)
FENCED = (
    "reporting_report",
    "reporting_draft",
    "reporting_evidence",
    "reporting_message",
    "casework_case",
    "casework_happening",
    "casework_note",
    "casework_call_back",
    "audit_entry",
)


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


@pytest.fixture
def two(team: TryCounter, other_counter: TryCounter) -> tuple[SentReport, SentReport]:
    """A report at each of two counters, with everything that can hang on it."""
    other_counter.member("caseworker")
    sent = report(), report(residence="GM0014")
    with as_owner() as conn:
        # Row-level security is forced on the owner too: it sets the fence as anybody else.
        for one in sent:
            with conn.transaction():
                conn.execute("SELECT set_config('gehoord.counter', %s, true)", [str(one.counter)])
                given = {"report": one.id, "counter": one.counter, "lookup": one.code.lookup_hash}
                given |= {"id": uuid.uuid4(), "member": uuid.uuid4()}
                conn.execute(
                    "INSERT INTO reporting_message (id, report_id, counter_id, lookup, number, from_reporter, body,"
                    " written_on) VALUES (%(id)s, %(report)s, %(counter)s, %(lookup)s, 1, true, 'x', now())",
                    given,
                )
                conn.execute(
                    "INSERT INTO reporting_evidence (id, report_id, counter_id, lookup, label, added_on, from_counter)"
                    " VALUES (%(id)s, %(report)s, %(counter)s, %(lookup)s, 'x', now(), false)",
                    given,
                )
                conn.execute(
                    "INSERT INTO casework_case (report_id, counter_id, step, team_id, key, facts, received_on,"
                    " opened_on, due_on, due_for, alarm, late_because, kept_out) SELECT id, counter_id, 'analysis',"
                    " team_id, 'x', 'x', now(), now(), now(), 'intake', 0, '', '{}' FROM reporting_report WHERE id = %(report)s",
                    given,
                )
                conn.execute(
                    'INSERT INTO casework_happening (id, case_id, counter_id, number, name, "on", words)'
                    " VALUES (%(id)s, %(report)s, %(counter)s, 1, 'x', now(), 'x')",
                    given,
                )
    return sent


FILLED = (
    "reporting_report",
    "reporting_message",
    "reporting_evidence",
    "casework_case",
    "casework_happening",
)


@pytest.mark.parametrize("table", FENCED)
def test_without_a_fence_nothing_is_visible(two: tuple[SentReport, SentReport], table: str) -> None:
    assert count(table) == 0


@pytest.mark.parametrize("table", FILLED)
def test_a_counter_sees_its_own_rows_and_no_others(two: tuple[SentReport, SentReport], table: str) -> None:
    seen = []
    for one in two:
        with fenced(counter=one.counter), connection.cursor() as cursor:
            cursor.execute(f"SELECT array_agg(DISTINCT counter_id), count(*) FROM {table}")
            seen.append(cursor.fetchone())

    assert seen == [([one.counter], 1) for one in two]


@pytest.mark.parametrize("table", FILLED)
def test_a_counter_changes_and_removes_nothing_of_another(
    two: tuple[SentReport, SentReport], table: str
) -> None:
    own, other = two
    with fenced(counter=own.counter), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET counter_id = counter_id WHERE counter_id = %s", [other.counter])
        changed = cursor.rowcount
        cursor.execute(f"DELETE FROM {table} WHERE counter_id = %s", [other.counter])
        removed = cursor.rowcount

    assert (changed, removed) == (0, 0)


@pytest.mark.parametrize("table", ["reporting_report", "casework_case"])
def test_a_counter_cannot_push_a_row_to_another(two: tuple[SentReport, SentReport], table: str) -> None:
    own, other = two

    with (
        pytest.raises(DatabaseError, match="row-level security"),
        fenced(counter=own.counter),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET counter_id = %s", [other.counter])


@pytest.mark.parametrize("table", FILLED)
def test_a_code_sees_its_own_report_and_what_hangs_on_it(
    two: tuple[SentReport, SentReport], table: str
) -> None:
    with fenced(lookup=two[0].code.lookup_hash), connection.cursor() as cursor:
        cursor.execute(f"SELECT counter_id FROM {table}")
        assert cursor.fetchall() == [(two[0].counter,)]


def test_a_code_that_belongs_to_nothing_sees_nothing(two: tuple[SentReport, SentReport]) -> None:
    with fenced(lookup=bytes(32)):
        assert [count(table) for table in FENCED] == [0] * len(FENCED)


def test_a_fence_ends_with_its_transaction(two: tuple[SentReport, SentReport]) -> None:
    with fenced(counter=two[0].counter):
        inside = count("reporting_report")

    assert (inside, count("reporting_report")) == (1, 0)


def test_a_fence_outside_a_transaction_is_refused(two: tuple[SentReport, SentReport]) -> None:
    with pytest.raises(RuntimeError, match="needs a transaction"):
        set_fence(counter=two[0].counter)


def test_the_application_cannot_lift_the_fence(two: tuple[SentReport, SentReport]) -> None:
    tries = (
        "ALTER TABLE reporting_report DISABLE ROW LEVEL SECURITY",
        "DROP POLICY report_of_counter ON reporting_report",
        "SET ROLE postgres",
        "CREATE TABLE elsewhere AS SELECT * FROM reporting_report",
        "CREATE FUNCTION around() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    )
    for statement in tries:
        with (
            pytest.raises(DatabaseError, match=r"must be owner|permission denied|does not exist"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)

    with connection.cursor() as cursor:
        cursor.execute("SET row_security = off")
        with pytest.raises(DatabaseError, match="row-level security"):
            cursor.execute("SELECT count(*) FROM reporting_report")
        cursor.execute("RESET row_security")
