# SPDX-License-Identifier: EUPL-1.2
"""The fence in the database: which counter's rows, or which code's rows, this transaction may touch.

Set per transaction with set_config(…, true): a pooled connection never carries it on (see threat model).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction

from .keeping_out import mark_of

_NAMES = ("counter", "lookup", "national", "mark", "receiving")
_SET = "SELECT " + ", ".join(f"set_config('gehoord.{name}', %s, true)" for name in _NAMES)
_NOW = "SELECT " + ", ".join(f"coalesce(current_setting('gehoord.{name}', true), '')" for name in _NAMES)


def set_fence(
    *,
    counter: int | None = None,
    lookup: bytes | None = None,
    national: bool = False,
    member: UUID | None = None,
    receiving: UUID | None = None,
) -> None:
    """Set the fence of the running transaction. What is not given is closed.

    lookup: of the code of a reporter, a respondent or a complainant. member: who looks; what they are kept out
    of is not there for them. receiving: a case that another counter offers to this one.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A fence needs a transaction: it must end with it.")
    with connection.cursor() as cursor:
        cursor.execute(
            _SET,
            [
                str(counter) if counter else "",
                lookup.hex() if lookup else "",
                "on" if national else "",
                mark_of(member) if member else "",
                str(receiving) if receiving else "",
            ],
        )


@contextmanager
def fenced(
    *,
    counter: int | None = None,
    lookup: bytes | None = None,
    national: bool = False,
    member: UUID | None = None,
    receiving: UUID | None = None,
) -> Iterator[None]:
    """A transaction behind a fence."""
    with transaction.atomic():
        set_fence(counter=counter, lookup=lookup, national=national, member=member, receiving=receiving)
        yield


@contextmanager
def without_mark() -> Iterator[None]:
    """The same fence for a moment as if nobody in particular looked: to write that they are kept out from now on.

    The database refuses a row that its own writer may not see, so who keeps themselves out writes it like this.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("A fence needs a transaction: it must end with it.")
    with connection.cursor() as cursor:
        cursor.execute(_NOW)
        before = list(cursor.fetchone())
        cursor.execute(
            _SET, ["" if name == "mark" else kept for name, kept in zip(_NAMES, before, strict=True)]
        )
    yield
    with connection.cursor() as cursor:
        cursor.execute(_SET, before)


@contextmanager
def looking_at(counter: int) -> Iterator[None]:
    """Another counter's fence for a moment, to count there; afterwards the fence of before stands again."""
    with _for_a_moment():
        set_fence(counter=counter)
        yield


@contextmanager
def holding_code(lookup: bytes) -> Iterator[None]:
    """The fence of a code for a moment: what an organisation keeps sealed opens the record of the other side.

    Afterwards the fence of before stands again, in the same transaction.
    """
    with _for_a_moment():
        set_fence(lookup=lookup)
        yield


@contextmanager
def _for_a_moment() -> Iterator[None]:
    if not connection.in_atomic_block:
        raise RuntimeError("A fence needs a transaction: it must end with it.")
    with connection.cursor() as cursor:
        cursor.execute(_NOW)
        before = list(cursor.fetchone())
    yield
    with connection.cursor() as cursor:
        cursor.execute(_SET, before)
