# SPDX-License-Identifier: EUPL-1.2
"""What the database needs beside itself, to find names by likeness and by sound; it comes with PostgreSQL (contrib)."""

from typing import Any

from gehoord.config.home import StartRefused

EXTENSIONS = ("pg_trgm", "fuzzystrmatch")
_THERE = "SELECT extname FROM pg_extension"
_OFFERED = "SELECT name FROM pg_available_extension_versions WHERE trusted AND NOT installed"
_MAY = "SELECT has_database_privilege(current_user, current_database(), 'CREATE'), current_database(), current_user"


def missing_extensions(owner_conn: Any) -> list[tuple[str, str]]:
    """The extensions that the owner role cannot make by itself at the next migration, with what to do about it.

    Both are trusted: whoever may CREATE in the database makes them without a superuser, and `gehoord migrate` does.
    """
    there = {name for (name,) in owner_conn.execute(_THERE).fetchall()}
    offered = {name for (name,) in owner_conn.execute(_OFFERED).fetchall()}
    may_make, database, owner = owner_conn.execute(_MAY).fetchone()
    found = []
    for name in EXTENSIONS:
        if name in there or (name in offered and may_make):
            continue
        if name not in offered:
            says = "It comes with PostgreSQL: install its contrib package (postgresql-contrib), or ask your provider."
        else:
            says = (
                f"As superuser: CREATE EXTENSION {name}; or GRANT CREATE ON DATABASE {database} TO {owner};"
            )
        found.append((name, says))
    return found


def refuse_without_extensions(owner_conn: Any) -> None:
    """Say before a migration what somebody else has to do first, instead of stopping halfway."""
    lacking = missing_extensions(owner_conn)
    if lacking:
        names, says = ", ".join(name for name, _says in lacking), " ".join(says for _name, says in lacking)
        raise StartRefused(
            f"De database mist een uitbreiding die bij PostgreSQL hoort: {names}. {says}",
            f"The database lacks an extension that comes with PostgreSQL: {names}. {says}",
        )
