# SPDX-License-Identifier: EUPL-1.2
"""Whether the tables and rights are those of this source, without loading Django.

After migrating, a fingerprint of all that decides them is left as the comment of the migrations table: it
lives in the database that it is about, and goes when that is dropped.
"""

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Any

from gehoord.config.database import Connection, as_url

SOURCE = Path(__file__).resolve().parents[1]
MAKERS = ("django", "procrastinate")


def source_fingerprint() -> str:
    """Of our migrations, the fences, the settings' list of apps, and the versions of libraries with tables."""
    digest = hashlib.sha256()
    files = [*SOURCE.rglob("migrations/*.py"), SOURCE / "config" / "fences.py"]
    files += [SOURCE / "config" / "database_grants.py", SOURCE / "config" / "settings" / "apps.py"]
    for path in sorted(files):
        digest.update(f"{path.relative_to(SOURCE)}\0".encode() + path.read_bytes() + b"\0")
    for library in MAKERS:
        digest.update(f"{library} {version(library)}\0".encode())
    return digest.hexdigest()


def database_fingerprint(owner: Connection) -> str:
    """What the last migration left behind; empty when there was none."""
    import psycopg

    with psycopg.connect(as_url(owner), connect_timeout=10) as conn:
        row = conn.execute("SELECT obj_description(to_regclass('django_migrations'), 'pg_class')").fetchone()
    return str(row[0] or "") if row else ""


def leave_fingerprint(owner_conn: Any, *, app: str, figures: str) -> None:
    """Say on the migrations table which source and which roles it was made for."""
    with owner_conn.cursor() as cursor:
        cursor.execute(
            f"COMMENT ON TABLE django_migrations IS '{full_fingerprint(app=app, figures=figures)}'"
        )


def full_fingerprint(*, app: str, figures: str) -> str:
    """Rights belong to roles by name: with other roles there is work to do again."""
    roles = hashlib.sha256(f"{app}\0{figures}".encode()).hexdigest()[:16]
    return f"{source_fingerprint()}-{roles}"
