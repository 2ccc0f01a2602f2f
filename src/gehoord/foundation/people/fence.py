# SPDX-License-Identifier: EUPL-1.2
"""The fence in the database: which counter's rows, or which code's rows, this transaction may touch.

Set per transaction with set_config(…, true): a pooled connection never carries it on (see threat model).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_SET = (
    "SELECT set_config('gehoord.counter', %s, true), set_config('gehoord.lookup', %s, true), "
    "set_config('gehoord.national', %s, true)"
)
_NOW = (
    "SELECT coalesce(current_setting('gehoord.counter', true), ''), "
    "coalesce(current_setting('gehoord.lookup', true), ''), coalesce(current_setting('gehoord.national', true), '')"
)


def set_fence(*, counter: int | None = None, lookup: bytes | None = None, national: bool = False) -> None:
    """Set the fence of the running transaction. What is not given is closed."""
    if not connection.in_atomic_block:
        raise RuntimeError("A fence needs a transaction: it must end with it.")
    with connection.cursor() as cursor:
        cursor.execute(
            _SET,
            [str(counter) if counter else "", lookup.hex() if lookup else "", "on" if national else ""],
        )


@contextmanager
def fenced(
    *, counter: int | None = None, lookup: bytes | None = None, national: bool = False
) -> Iterator[None]:
    """A transaction behind a fence."""
    with transaction.atomic():
        set_fence(counter=counter, lookup=lookup, national=national)
        yield


@contextmanager
def looking_at(counter: int) -> Iterator[None]:
    """Another counter's fence for a moment, to count there; afterwards the fence of before stands again."""
    if not connection.in_atomic_block:
        raise RuntimeError("A fence needs a transaction: it must end with it.")
    with connection.cursor() as cursor:
        cursor.execute(_NOW)
        before = list(cursor.fetchone())
    set_fence(counter=counter)
    yield
    with connection.cursor() as cursor:
        cursor.execute(_SET, before)
