# SPDX-License-Identifier: EUPL-1.2
"""What each role may do with each table, made exactly as `fences.py` says, after each migration."""

from typing import Any

from gehoord.config.database_roles import quoted
from gehoord.config.fences import fence_for

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
TABLES = (
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
    " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') ORDER BY c.relname"
)
# deptype 'a' is a serial column, 'i' an identity column: each sequence belongs to one table.
SEQUENCES = (
    "SELECT s.relname, t.relname FROM pg_class s JOIN pg_namespace n ON n.oid = s.relnamespace"
    " JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')"
    " JOIN pg_class t ON t.oid = d.refobjid WHERE s.relkind = 'S' AND n.nspname = 'public'"
)
FUNCTIONS = (
    "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
    " WHERE n.nspname = 'public' AND p.prokind = 'f' AND pg_get_userbyid(p.proowner) = current_user"
)
DATABASE = (
    "SELECT current_database(), pg_get_userbyid(datdba) = current_user"
    " FROM pg_database WHERE datname = current_database()"
)


def grant(owner_conn: Any, *, app: str, figures: str) -> None:
    """Give app and figures what their fence says and take the rest; `owner_conn` is Django's or psycopg's.

    A table that no fence foresaw is the application's alone. Nobody but the owner may empty (TRUNCATE) a table.
    """
    both = f"{quoted(app)}, {quoted(figures)}"
    with owner_conn.cursor() as cursor:
        statements = [f"GRANT USAGE ON SCHEMA public TO {both}"]
        database, ours = _rows(cursor, DATABASE)[0]
        if ours:
            statements += [
                f"REVOKE ALL ON DATABASE {quoted(database)} FROM PUBLIC",
                f"GRANT CONNECT ON DATABASE {quoted(database)} TO {both}",
            ]
        for (table,) in _rows(cursor, TABLES):
            fence = fence_for(table)
            statements.append(f"REVOKE ALL ON TABLE public.{quoted(table)} FROM PUBLIC, {both}")
            for role, allowed in ((app, fence.app), (figures, fence.figures)):
                if allowed:
                    verbs = ", ".join(allowed)
                    statements.append(f"GRANT {verbs} ON TABLE public.{quoted(table)} TO {quoted(role)}")
        for sequence, table in _rows(cursor, SEQUENCES):
            fence = fence_for(table)
            statements.append(f"REVOKE ALL ON SEQUENCE public.{quoted(sequence)} FROM PUBLIC, {both}")
            for role, allowed in ((app, fence.app), (figures, fence.figures)):
                if "INSERT" in allowed:
                    statements.append(f"GRANT USAGE ON SEQUENCE public.{quoted(sequence)} TO {quoted(role)}")
        statements += [
            f"GRANT EXECUTE ON FUNCTION {name} TO {quoted(app)}" for (name,) in _rows(cursor, FUNCTIONS)
        ]
        for statement in statements:
            cursor.execute(statement)


def differences(owner_conn: Any, *, app: str, figures: str) -> list[str]:
    """Where the rights in the database are not those of `fences.py`, in words; empty when all is well."""
    found = []
    with owner_conn.cursor() as cursor:
        for (table,) in _rows(cursor, TABLES):
            fence = fence_for(table)
            for role, allowed in ((app, fence.app), (figures, fence.figures)):
                has = rights(cursor, role, table)
                if has != set(allowed):
                    said = ", ".join(sorted(has)) or "nothing"
                    found.append(
                        f"{role} may {said} on {table}, and should {', '.join(allowed) or 'nothing'}"
                    )
    return found


def rights(cursor: Any, role: str, table: str) -> set[str]:
    """What a role may really do with a table, through whatever way it got there."""
    asked = ", ".join(f"has_table_privilege(%(role)s, %(table)s, '{verb}')" for verb in VERBS)
    cursor.execute(f"SELECT {asked}", {"role": role, "table": f"public.{quoted(table)}"})
    return {verb for verb, may in zip(VERBS, cursor.fetchone(), strict=True) if may}


def _rows(cursor: Any, question: str) -> list[Any]:
    cursor.execute(question)
    return list(cursor.fetchall())
