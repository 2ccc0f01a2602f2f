# SPDX-License-Identifier: EUPL-1.2
"""The three roles of an installation: made where we may, checked always.

Row-level security means nothing to a superuser, and a role that owns the tables can lift it. So the web
process enters as a role that is neither, whatever role `DATABASE_URL` names.
"""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gehoord.config.home import StartRefused

if TYPE_CHECKING:
    import psycopg

NEVER = "NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS"


@dataclass(frozen=True)
class RoleNames:
    owner: str
    app: str
    figures: str


def names_for(database: str, *, for_tests: bool) -> RoleNames:
    """Tests have roles of their own, so that they never change a password of the database beside it."""
    stem = f"{database}_test" if for_tests else database
    return RoleNames(f"{stem}_owner", f"{stem}_app", f"{stem}_figures")


def ensure_database(entry: dict[str, Any], name: str) -> None:
    """Make the database of the embedded server when it is not there."""
    with _enter(entry) as conn:
        _one_at_a_time(conn)
        if not conn.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            conn.execute(f"CREATE DATABASE {quoted(name)} TEMPLATE template0 ENCODING 'UTF8'")


def ensure_roles(
    entry: dict[str, Any],
    *,
    passwords: dict[str, str],
    given: dict[str, dict[str, Any]],
    for_tests: bool,
    makes_databases: bool,
) -> dict[str, dict[str, Any]]:
    """How to enter as owner, app and figures, after making the roles that are missing.

    `entry` is the role of `DATABASE_URL`; a plain role is the owner itself, a superuser is only used here.
    `makes_databases` lets the owner make databases (for tests).
    `given` are roles with an address of their own: these are checked, not made.
    """
    with _enter(entry) as conn:
        _one_at_a_time(conn)
        me = conn.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, current_database()"
            " FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
        assert me is not None
        superuser, may_make_roles, may_make_databases, skips_rows, database = me
        wanted = names_for(database, for_tests=for_tests)
        found: dict[str, dict[str, Any]] = dict(given)
        if "owner" not in found and not (superuser or skips_rows):
            found["owner"] = entry
        missing = {role: getattr(wanted, role) for role in ("owner", "app", "figures") if role not in found}
        if missing and not (superuser or may_make_roles):
            raise _cannot_make(missing, database, entry["USER"])
        for role, name in missing.items():
            password = _ensure_role(
                conn,
                name,
                passwords.get(role),
                superuser=superuser,
                makes_databases=makes_databases and role == "owner",
            )
            found[role] = entry | {"USER": name, "PASSWORD": password}
        if "owner" in missing and superuser:
            conn.execute(f"ALTER DATABASE {quoted(database)} OWNER TO {quoted(wanted.owner)}")
        if makes_databases and found["owner"] is entry and not may_make_databases:
            raise StartRefused(
                f"De tests maken een eigen database, maar {entry['USER']} mag dat niet. Doe als beheerder: "
                f"ALTER ROLE {quoted(entry['USER'])} CREATEDB;",
                f"The tests make a database of their own, but {entry['USER']} may not. "
                f"Run as superuser: ALTER ROLE {quoted(entry['USER'])} CREATEDB;",
            )
        _check_fenced(conn, RoleNames(**{role: found[role]["USER"] for role in ("owner", "app", "figures")}))
    return found


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _one_at_a_time(conn: "psycopg.Connection[Any]") -> None:
    """Two starts at the same moment wait for each other; the lock goes with the connection."""
    conn.execute("SELECT pg_advisory_lock(hashtext('gehoord prepare'))")


def _ensure_role(
    conn: "psycopg.Connection[Any]",
    name: str,
    password: str | None,
    *,
    superuser: bool,
    makes_databases: bool,
) -> str:
    """Make the role, or give it a new password when ours got lost; returns the password that works."""
    exists = conn.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone() is not None
    if exists and password:
        return password
    password = secrets.token_urlsafe(32)
    # Only the verifier travels: the password itself can never stand in a log of the server.
    verifier = conn.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
    databases = "CREATEDB" if makes_databases else "NOCREATEDB"
    if not exists:
        conn.execute(f"CREATE ROLE {quoted(name)} LOGIN {NEVER} {databases} PASSWORD '{verifier}'")
    elif superuser:
        conn.execute(f"ALTER ROLE {quoted(name)} LOGIN {NEVER} {databases} PASSWORD '{verifier}'")
    else:
        conn.execute(f"ALTER ROLE {quoted(name)} LOGIN PASSWORD '{verifier}'")
    return password


def _check_fenced(conn: "psycopg.Connection[Any]", names: RoleNames) -> None:
    """The web process and the figures may not be able to step over a fence, nor to become who can."""
    for role in (names.app, names.figures):
        row = conn.execute(
            "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = %s", [role]
        ).fetchone()
        becomes = (
            conn.execute(
                "SELECT rolname FROM pg_roles WHERE rolname <> %(role)s AND pg_has_role(%(role)s, oid, 'MEMBER')"
                " AND (rolsuper OR rolbypassrls OR rolname = %(owner)s)",
                {"role": role, "owner": names.owner},
            ).fetchone()
            if row
            else None
        )
        if row is None:
            raise StartRefused(
                f"De rol {role} bestaat niet in deze database.",
                f"The role {role} does not exist in this database.",
            )
        if row[0] or row[1] or becomes or role == names.owner:
            raise StartRefused(
                f"De rol {role} kan om de afscherming per loket heen. Gebruik een rol die geen superuser is, "
                f"geen BYPASSRLS heeft en geen lid is van {names.owner}.",
                f"The role {role} can step around the fences between counters. Use a role that is no superuser, "
                f"has no BYPASSRLS and is no member of {names.owner}.",
            )


def _cannot_make(missing: dict[str, str], database: str, user: str) -> StartRefused:
    statements = [
        f"CREATE ROLE {quoted(name)} LOGIN {NEVER} NOCREATEDB PASSWORD '...';" for name in missing.values()
    ]
    if "owner" in missing:
        statements.append(f"ALTER DATABASE {quoted(database)} OWNER TO {quoted(missing['owner'])};")
    variables = ", ".join(f"DATABASE_{role.upper()}_URL" for role in missing)
    script = "\n".join(f"    {statement}" for statement in statements)
    return StartRefused(
        f"De rol {user} mag zelf geen rollen maken. Doe dit als beheerder van PostgreSQL, met eigen wachtwoorden:\n"
        f"{script}\nen noem de rollen in {variables}.",
        f"The role {user} may not make roles. Run these statements as a superuser of PostgreSQL, with passwords "
        f"of your own, and name the roles in {variables}.",
    )


def _enter(entry: dict[str, Any]) -> "psycopg.Connection[Any]":
    import psycopg

    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    given = {libpq: entry[django] for django, libpq in names.items() if entry[django]}
    try:
        return psycopg.connect(**given, **{"connect_timeout": 10} | entry["OPTIONS"], autocommit=True)
    except psycopg.OperationalError as error:
        said = str(error).strip().splitlines()[0]
        raise StartRefused(
            f"De database is niet te bereiken: {said}", f"The database cannot be reached: {said}"
        ) from None
