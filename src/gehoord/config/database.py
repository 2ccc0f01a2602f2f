# SPDX-License-Identifier: EUPL-1.2
"""Who reaches the database as which role: the owner (changes tables), the application, the figures.

`urls()` only reads. `prepare()` starts the embedded server where no database is named, and makes the roles.
`grants()` says what each role may do, after each migration.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from gehoord.config import postgres
from gehoord.config.database_grants import grant
from gehoord.config.database_roles import RoleNames, ensure_database, ensure_roles
from gehoord.config.home import StartRefused, home, mode
from gehoord.config.private_file import locked, write_private

Connection = dict[str, Any]
Role = Literal["owner", "app", "figures"]
ROLES: tuple[Role, ...] = ("owner", "app", "figures")
EMBEDDED = "embedded"
DATABASE = "gehoord"


@dataclass(frozen=True)
class DatabaseUrls:
    """Per role what Django's DATABASES wants: NAME, USER, PASSWORD, HOST, PORT and OPTIONS."""

    owner: Connection
    app: Connection
    figures: Connection

    def of(self, role: Role) -> Connection:
        chosen: Connection = getattr(self, role)
        return chosen


def urls(folder: Path | None = None) -> DatabaseUrls:
    """What `prepare` wrote down, with the environment on top; starts nothing and asks the database nothing.

    `DATABASE_OWNER_URL`, `DATABASE_APP_URL` and `DATABASE_FIGURES_URL` each replace their role. With all three
    there is nothing to prepare.
    """
    given = {
        role: os.environ[name] for role in ROLES if os.environ.get(name := f"DATABASE_{role.upper()}_URL")
    }
    parsed = {role: connection(url) for role, url in given.items()}
    if len(parsed) == len(ROLES):
        return DatabaseUrls(**parsed)
    noted = _noted(folder or home())
    return DatabaseUrls(**{role: parsed.get(role) or noted[role] for role in ROLES})


def prepare(folder: Path | None = None) -> DatabaseUrls:
    """Make database and roles where they are missing, and write down how to enter; safe to repeat.

    Raises StartRefused with the statements to run when the role in `DATABASE_URL` may not make roles itself.
    """
    folder = folder or home()
    if all(os.environ.get(f"DATABASE_{role.upper()}_URL") for role in ROLES):
        return urls(folder)
    with locked(folder / "prepare.lock"):
        return _prepare(folder)


def _prepare(folder: Path) -> DatabaseUrls:
    url = os.environ.get("DATABASE_URL")
    noted = _noted_or_none(folder)
    known: dict[str, str] = {role: str(noted[role]["PASSWORD"]) for role in ROLES} if noted else {}
    tests = mode() == "test"
    if url:
        ready = ensure_roles(
            connection(url), passwords=known, given=_given_roles(), for_tests=tests, makes_databases=tests
        )
    else:
        _embedded_is_allowed()
        server = postgres.start(folder)
        entry: Connection = {
            "NAME": "postgres",
            "USER": server.superuser,
            "PASSWORD": server.password,
            "HOST": str(server.socket_folder),
            "PORT": str(server.port),
            "OPTIONS": {},
        }
        ensure_database(entry, DATABASE)
        # The embedded server is for trying and testing, so its owner may make the test databases.
        ready = ensure_roles(
            entry | {"NAME": DATABASE}, passwords=known, given={}, for_tests=tests, makes_databases=True
        )
    made = DatabaseUrls(**ready)
    content = {"source": _source(), **asdict(made)}
    if noted != content:
        write_private(folder / "database.json", content)
    return urls(folder)


def embedded() -> bool:
    """Whether this installation uses the embedded server, which we start and stop ourselves."""
    given = [os.environ.get(f"DATABASE_{role.upper()}_URL") for role in ROLES]
    return not os.environ.get("DATABASE_URL") and not all(given)


def grants(owner_conn: Any) -> None:
    """After migrating: give app and figures what `fences.py` says and take the rest.

    `owner_conn` is a connection of the owner role: Django's or psycopg's.
    """
    names = role_names()
    grant(owner_conn, app=names.app, figures=names.figures)


def role_names(folder: Path | None = None) -> RoleNames:
    """The names of the roles of this installation."""
    found = urls(folder)
    return RoleNames(owner=found.owner["USER"], app=found.app["USER"], figures=found.figures["USER"])


def connection(url: str) -> Connection:
    """A PostgreSQL URL (or `key=value` line) as Django wants it; what Django does not know goes to OPTIONS."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts: Mapping[str, Any] = conninfo_to_dict(url)
    except ProgrammingError:
        raise StartRefused(
            "Een adres van de database klopt niet. Schrijf het als postgresql://naam:wachtwoord@machine:5432/database",
            "An address of the database is not right. Write it as postgresql://name:password@host:5432/database",
        ) from None
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    found: Connection = {django: str(parts.get(libpq, "")) for libpq, django in names.items()}
    found["OPTIONS"] = {key: value for key, value in parts.items() if key not in names}
    if not found["NAME"]:
        raise StartRefused(
            "In het adres van de database ontbreekt de naam van de database.",
            "The address of the database lacks the name of the database.",
        )
    return found


def as_url(found: Connection) -> str:
    """The connection as one URL, for psql and the like."""
    from urllib.parse import quote, urlencode

    options = dict(found["OPTIONS"])
    host, port = str(found["HOST"]), str(found["PORT"])
    if host.startswith("/") or "," in host or not host:
        options |= {key: value for key, value in (("host", host), ("port", port)) if value}
        where = ""
    else:
        where = f"[{host}]" if ":" in host else host
        where += f":{port}" if port else ""
    who = quote(found["USER"], safe="")
    who += f":{quote(found['PASSWORD'], safe='')}" if found["PASSWORD"] else ""
    tail = f"?{urlencode(options)}" if options else ""
    return f"postgresql://{f'{who}@' if who else ''}{where}/{quote(found['NAME'], safe='')}{tail}"


def _embedded_is_allowed() -> None:
    if mode() == "production" and os.environ.get("GEHOORD_EMBEDDED_DATABASE") != "1":
        raise StartRefused(
            "DATABASE_URL ontbreekt. Noem daarin een eigen PostgreSQL (15 of nieuwer, met back-ups), zoals "
            "postgresql://naam:wachtwoord@machine:5432/gehoord. Bewust de meegeleverde gebruiken kan met "
            "GEHOORD_EMBEDDED_DATABASE=1.",
            "DATABASE_URL is missing. Let it name a PostgreSQL of your own (15 or newer, with backups), like "
            "postgresql://name:password@host:5432/gehoord. To use the embedded one on purpose, set "
            "GEHOORD_EMBEDDED_DATABASE=1.",
        )


def _given_roles() -> dict[str, Connection]:
    named = {role: os.environ.get(f"DATABASE_{role.upper()}_URL") for role in ROLES}
    return {role: connection(url) for role, url in named.items() if url}


def _source() -> str:
    """Which database the notes are about; without passwords, so that a new password is no other database."""
    url = os.environ.get("DATABASE_URL")
    stem = "tests at " if mode() == "test" else ""
    if not url:
        return f"{stem}{EMBEDDED}"
    found = connection(url)
    return f"{stem}{found['USER']}@{found['HOST']}:{found['PORT']}/{found['NAME']}"


def _noted(folder: Path) -> dict[str, Any]:
    noted = _noted_or_none(folder)
    if noted is None:
        raise StartRefused(
            "Er is nog geen database. Doe 'gehoord setup' (echt) of 'gehoord demo' (proberen); "
            "na een nieuwe DATABASE_URL: 'gehoord migrate'.",
            "There is no database yet. Run 'gehoord setup' (real) or 'gehoord demo' (to try); "
            "after a new DATABASE_URL: 'gehoord migrate'.",
        )
    return noted


def _noted_or_none(folder: Path) -> dict[str, Any] | None:
    """None when nothing was prepared, or when it was for another database than the one now named."""
    try:
        noted = json.loads((folder / "database.json").read_text(encoding="utf-8"))
        return noted if noted["source"] == _source() else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise StartRefused(
            f"{folder}/database.json is niet te lezen. Verwijder het; 'gehoord migrate' maakt het opnieuw.",
            f"{folder}/database.json cannot be read. Remove it; 'gehoord migrate' makes it again.",
        ) from None
