# SPDX-License-Identifier: EUPL-1.2
"""Looking for words where no words may be: in the whole database, in every file, in what was logged."""

import base64
import mmap
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from psycopg import sql

from .running import Running


def disguises(word: str) -> list[bytes]:
    """A word as it may lie somewhere: plain, capitals, hexadecimal, base64 at each of its three shifts."""
    plain = word.encode()
    shapes = {
        plain,
        plain.upper(),
        word.encode("utf-16-le"),
        plain.hex().encode(),
        plain.hex().upper().encode(),
    }
    for shift in range(3):
        coded = base64.b64encode(b"\x00" * shift + plain)
        # The first and last signs also hold bits of what stands beside the word.
        shapes.add(coded[(0, 2, 3)[shift] : len(coded) - 4])
    return sorted(shapes | {one.hex().encode() for one in shapes if one.isalnum()})


def found(running: Running, words: Iterable[str], *, apart_from: Iterable[Path] = ()) -> list[str]:
    """Everywhere one of these words stands, as a table or a file; nothing is the good answer."""
    sought = re.compile(b"|".join(re.escape(shape) for word in words for shape in disguises(word)))
    return [*_in_tables(running, sought), *_in_files(running, sought, tuple(apart_from))]


def _in_tables(running: Running, sought: "re.Pattern[bytes]") -> Iterator[str]:
    with running.as_superuser() as conn:
        names = [row[0] for row in conn.execute("SELECT datname FROM pg_database WHERE NOT datistemplate")]
    for database in names:
        with running.as_superuser(database) as conn:
            tables = conn.execute(
                "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            ).fetchall()
            for schema, table in tables:
                rows = conn.execute(
                    sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(schema, table))
                ).fetchall()
                hits = sum(bool(sought.search(row[0].encode())) for row in rows)
                if hits:
                    yield f"{hits} of {len(rows)} rows of {database}.{schema}.{table}"


def _in_files(running: Running, sought: "re.Pattern[bytes]", apart_from: tuple[Path, ...]) -> Iterator[str]:
    """The home with its keys, sealed files and mail, the database's own files (log and journal too), temporary files."""
    places = [running.home, running.database, running.temporary]
    for path in [running.log, *(path for place in places for path in sorted(place.rglob("*")))]:
        if not path.is_file() or any(path.is_relative_to(other) for other in apart_from):
            continue
        if sought.search(str(path).encode()):
            yield f"the name of {path}"
        with path.open("rb") as stream:
            if path.stat().st_size:
                with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as whole:
                    if sought.search(whole):
                        yield str(path)
