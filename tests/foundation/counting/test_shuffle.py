# SPDX-License-Identifier: EUPL-1.2
"""Countable rows lose their order, and later facts join earlier ones."""

from typing import Any

import pytest
from django.db import connection, connections

from gehoord.foundation.counting.models import Countable, Pending
from gehoord.foundation.counting.promise import promise
from gehoord.foundation.counting.shuffle import shuffle_pending


def whole(**changes: Any) -> dict[str, Any]:
    return {
        "counter": "utrecht",
        "year": 2026,
        "week": "2026-W47",
        "channel": "web",
        "identity": "anonymous",
        "domain": "care",
        "grounds": ["race"],
    } | changes


def key(number: int) -> bytes:
    return number.to_bytes(32)


def order_on_disk() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT key FROM counting_countable ORDER BY ctid")
        return [int.from_bytes(row[0]) for row in cursor.fetchall()]


def test_rows_move_and_the_order_they_came_in_is_gone(db: None) -> None:
    for number in range(60):
        promise(key(number), whole())

    moved = shuffle_pending()

    assert (moved, Pending.objects.count(), Countable.objects.count()) == (60, 0, 60)
    assert sorted(order_on_disk()) == list(range(60))
    # The chance that sixty rows come out in order is one in 10^81.
    assert order_on_disk() != list(range(60))


def test_two_nights_do_not_come_out_in_the_same_order(db: None) -> None:
    orders = []
    for _ in range(2):
        Countable.objects.all().delete()
        for number in range(60):
            promise(key(number), whole())
        shuffle_pending()
        orders.append(order_on_disk())

    assert orders[0] != orders[1]


def test_a_later_fact_joins_what_is_known(db: None) -> None:
    promise(key(1), whole())
    shuffle_pending()
    promise(key(1), {"outcome": "solved", "days_to_close": 12}, version=2)
    promise(key(1), {"outcome": "advised"}, version=1)

    assert shuffle_pending() == 1

    row = Countable.objects.get()
    assert (row.outcome, row.days_to_close, row.grounds, row.domain) == ("solved", 12, ["race"], "care")


def test_a_corrected_ground_takes_the_place_of_the_old_one(db: None) -> None:
    promise(key(1), whole())
    promise(key(1), {"grounds": ["religion"]}, version=1)

    shuffle_pending()

    assert Countable.objects.get().grounds == ["religion"]


def test_facts_without_a_whole_row_are_not_counted(db: None) -> None:
    promise(key(1), {"outcome": "solved"}, version=3)

    assert shuffle_pending() == 0
    assert (Pending.objects.count(), Countable.objects.count()) == (0, 0)


def test_one_key_is_counted_once(db: None) -> None:
    promise(key(1), whole())
    promise(key(1), whole())

    assert shuffle_pending() == 1


@pytest.mark.django_db(transaction=True, databases=["default", "figures"])
def test_figures_read_the_rows_and_nothing_else() -> None:
    promise(key(1), whole())
    shuffle_pending()

    with connections["figures"].cursor() as cursor:
        cursor.execute("SELECT counter FROM counting_countable")
        seen = cursor.fetchall()
        refused = []
        for table in ("counting_pending", "reporting_report", "people_member", "vault_team_key"):
            try:
                cursor.execute(f"SELECT 1 FROM {table}")
            except Exception as error:
                refused.append(type(error.__cause__).__name__)

    assert seen == [("utrecht",)]
    assert refused == ["InsufficientPrivilege"] * 4
