# SPDX-License-Identifier: EUPL-1.2
"""What the search needs of the database: its owner makes it without a superuser, and who cannot is told what to do."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from gehoord.config import database
from gehoord.config.database_extensions import EXTENSIONS, missing_extensions, refuse_without_extensions
from gehoord.config.home import StartRefused

EMPTY = "gehoord_test_extensions"


@pytest.fixture
def empty_database() -> Iterator[str]:
    """A database of the owner without anything in it."""
    owner = database.as_url(database.urls().owner)
    with psycopg.connect(owner, autocommit=True) as conn:
        conn.execute(f"DROP DATABASE IF EXISTS {EMPTY}")
        conn.execute(f"CREATE DATABASE {EMPTY} TEMPLATE template0")
    yield EMPTY
    with psycopg.connect(owner, autocommit=True) as conn:
        conn.execute(f"DROP DATABASE IF EXISTS {EMPTY}")


def entered(role: dict[str, Any], name: str) -> "psycopg.Connection[Any]":
    return psycopg.connect(database.as_url(role | {"NAME": name}), autocommit=True)


def test_the_owner_makes_them_without_being_a_superuser(empty_database: str) -> None:
    with entered(database.urls().owner, empty_database) as conn:
        [(is_superuser,)] = conn.execute(
            "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
        ).fetchall()
        lacking = missing_extensions(conn)
        for extension in EXTENSIONS:
            conn.execute(f"CREATE EXTENSION {extension}")
        there = [name for (name,) in conn.execute("SELECT extname FROM pg_extension ORDER BY 1").fetchall()]

    assert (is_superuser, lacking) == (False, [])
    assert there == ["fuzzystrmatch", "pg_trgm", "plpgsql"]


def test_who_may_not_is_told_what_to_do_before_anything_changes(empty_database: str) -> None:
    with entered(database.urls().app, empty_database) as conn, pytest.raises(StartRefused) as refused:
        refuse_without_extensions(conn)

    assert "CREATE EXTENSION pg_trgm" in refused.value.english
    assert "CREATE EXTENSION fuzzystrmatch" in refused.value.english
