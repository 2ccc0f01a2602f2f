# SPDX-License-Identifier: EUPL-1.2
"""The database of one test run: tables made by the owner, entered by the application's own role.

Migrating costs seconds, so the tables are made once per set of migrations in a template; each run gets a copy
of it, and its own fences, rights and roles are those of a real installation.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

from gehoord.config import database
from gehoord.config.migration_state import full_fingerprint

TEMPLATE, RUN = "gehoord_tables_", "gehoord_test_"
ROLE_OF_ALIAS = {"default": "app", "figures": "figures"}


@contextmanager
def database_of_this_run() -> Iterator[str]:
    """Make the database, point Django at it, and remove it at the end. Yields its name."""
    urls = database.urls()
    name = f"{RUN}{os.getpid()}"
    with psycopg.connect(database.as_url(urls.owner), autocommit=True) as conn:
        conn.execute("SELECT pg_advisory_lock(hashtext('gehoord tests'))")
        template = _template(conn, urls)
        conn.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        conn.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )
        # An open connection keeps other runs from tidying this database away.
        keep = as_owner(name)
        _tidy(conn, template)
    for alias in ROLE_OF_ALIAS:
        settings.DATABASES[alias]["NAME"] = connections[alias].settings_dict["NAME"] = name
        # Asking the database means making a table, which this role may not.
        connections[alias].features.__dict__["supports_transactions"] = True
    try:
        yield name
    finally:
        for alias in ROLE_OF_ALIAS:
            connections[alias].close()
            connections[alias].close_pool()
        keep.close()
        with psycopg.connect(database.as_url(urls.owner), autocommit=True) as conn, suppress(psycopg.Error):
            # A thread of a server may hold on a little longer; then the next run tidies it away.
            conn.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))


def as_owner(name: str | None = None) -> "psycopg.Connection[Any]":
    """A connection of the owner role to the database of this run, outside Django."""
    where = database.urls().owner | {"NAME": name or settings.DATABASES["default"]["NAME"]}
    return psycopg.connect(database.as_url(where), autocommit=True)


EMPTY = """
DO $$
DECLARE
    filled record;
    walls text[] := '{}';
    guards text[] := '{}';
    full_ones text[] := '{}';
    name text;
BEGIN
    SET CONSTRAINTS ALL DEFERRED;
    FOR filled IN
        SELECT oid::regclass::text AS name, relforcerowsecurity AS walled, EXISTS (
            SELECT 1 FROM pg_trigger
            WHERE tgrelid = pg_class.oid AND NOT tgisinternal AND tgname NOT LIKE 'procrastinate%'
        ) AS guarded
        FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'django_migrations'
            AND pg_relation_size(oid) > 0
        ORDER BY relname LIKE 'procrastinate%'
    LOOP
        IF filled.walled THEN
            EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', filled.name);
            walls := array_append(walls, filled.name);
        END IF;
        IF filled.guarded THEN
            EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', filled.name);
            guards := array_append(guards, filled.name);
        END IF;
        full_ones := array_append(full_ones, filled.name);
    END LOOP;
    -- Only now: a delete leaves checks waiting at other tables, and those tables may not be altered then.
    FOREACH name IN ARRAY full_ones LOOP
        EXECUTE format('DELETE FROM %s', name);
    END LOOP;
    SET CONSTRAINTS ALL IMMEDIATE;
    FOREACH name IN ARRAY walls LOOP
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY guards LOOP
        EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', name);
    END LOOP;
END $$
"""


def empty_all_tables() -> None:
    """What a test left behind, away: by the owner, with the guards of the log and the wall of the owner lifted.

    Deleting the few rows of a test takes 20 ms where TRUNCATE, with new files for each table and index, takes
    ten times as much. All in one transaction: nobody ever sees a table without its guards.
    """
    with as_owner() as conn, conn.transaction():
        conn.execute("SET LOCAL lock_timeout = '10s'; SET LOCAL synchronous_commit = off")
        conn.execute(EMPTY)


def _template(conn: "psycopg.Connection[Any]", urls: database.DatabaseUrls) -> str:
    state = full_fingerprint(app=urls.app["USER"], figures=urls.figures["USER"])
    name = f"{TEMPLATE}{state[:12]}{state[-8:]}"
    if conn.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        return name
    making = f"{name}_making"
    conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(making)))
    conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(making)))
    connections.databases["owner"] = settings.DATABASES["default"] | urls.owner | {"NAME": making}
    try:
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        database.grants(connections["owner"])
        connections["owner"].close()
    finally:
        del connections["owner"]
        del connections.databases["owner"]
    conn.execute(
        sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(making), sql.Identifier(name))
    )
    return name


def _tidy(conn: "psycopg.Connection[Any]", template: str) -> None:
    """Databases of runs that were killed, and templates of older migrations."""
    rows = conn.execute(
        "SELECT datname FROM pg_database d WHERE (datname LIKE %s OR (datname LIKE %s AND datname <> %s))"
        " AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)",
        [f"{RUN}%", f"{TEMPLATE}%", template],
    ).fetchall()
    for (name,) in rows:
        conn.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
