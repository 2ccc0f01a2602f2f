# SPDX-License-Identifier: EUPL-1.2
"""The real thing, as a newcomer starts it: `gehoord demo` in a folder of its own, killed and started at will."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import psycopg

from gehoord.config import postgres
from gehoord.config.postgres_process import postmaster_pid

START_SECONDS = 240
OURS = (
    "GEHOORD_",
    "SMTP_",
    "SERVICE_",
    "SEALED_",
    "DATABASE_URL",
    "DJANGO_",
    "PORT",
    "LEAVE_TO",
    "THEME_CSS",
)


class Weather(BaseHTTPRequestHandler):
    """Where "Verlaat deze site" goes here: another site, on this machine."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html><link rel=icon href=data:,><title>Het weer</title>Droog.")

    def log_message(self, format: str, *args: Any) -> None:
        return None


class Running:
    """One installation with the demo in it, on a free port.

    While you write journeys, let GEHOORD_WALK_HOME name a folder: it is used and kept, so the next start is quick.
    """

    def __init__(self) -> None:
        self.kept = os.environ.get("GEHOORD_WALK_HOME", "")
        self.home = Path(self.kept or tempfile.mkdtemp(prefix="gehoord-walk-", dir="/tmp"))
        self.temporary = Path(tempfile.mkdtemp(prefix="gehoord-walk-tmp-", dir="/tmp"))
        self.temporary.chmod(0o777)  # the embedded server runs as another user when we are root
        self.port = _free_port()
        self.log = self.temporary.with_name(f"{self.temporary.name}.log")
        self.elsewhere = ThreadingHTTPServer(("127.0.0.1", 0), Weather)
        threading.Thread(target=self.elsewhere.serve_forever, daemon=True).start()
        self.leave_to = f"http://127.0.0.1:{self.elsewhere.server_port}/"
        self.process: subprocess.Popen[bytes] | None = None
        self.seconds_to_start = 0.0

    @property
    def at(self) -> str:
        """Where the pages are, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, or start it again on the same port with what it had; back when it serves."""
        before = self.log.stat().st_size if self.log.exists() else 0
        began = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gehoord.config.cli", "demo", "--port", str(self.port)],
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        while time.monotonic() - began < START_SECONDS:
            if b"Gehoord runs" in self.log.read_bytes()[before:] and self._answers():
                self.seconds_to_start = time.monotonic() - began
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        said = self.log.read_text(errors="replace")[-3000:]
        self.remove()
        raise AssertionError(f"the demo did not start:\n{said}")

    def environment(self) -> dict[str, str]:
        """What a process of this installation needs to know."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        source = Path(__file__).resolve().parents[2] / "src"
        return inherited | {
            "GEHOORD_HOME": str(self.home),
            "GEHOORD_MODE": "demo",
            "LEAVE_TO": self.leave_to,
            "PYTHONPATH": str(source),
            "TMPDIR": str(self.temporary),
        }

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.at}/melden/", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def processes(self) -> list[int]:
        """The demo and all that it started, without the database."""
        assert self.process is not None
        return [self.process.pid, *_descendants(self.process.pid)]

    def kill(self) -> None:
        """kill -9 for the demo, its servers, its worker: all at once and without a word."""
        assert self.process is not None
        for pid in self.processes():
            _send(pid, signal.SIGKILL)
        self.process.wait(20)

    def kill_database(self) -> None:
        """kill -9 for the database: its first process and all sessions."""
        pid = postmaster_pid(self.database)
        assert pid is not None
        for one in [pid, *_descendants(pid)]:
            _send(one, signal.SIGKILL)

    def stop(self) -> None:
        """As Ctrl-C does it."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(40)

    def remove(self) -> None:
        """Stop it and take away everything it made."""
        self.elsewhere.shutdown()
        self.elsewhere.server_close()
        try:
            self.stop()
        except subprocess.TimeoutExpired:
            self.kill()
        if postgres.running(self.home):
            postgres.stop(self.home)
        elsewhere = self.database.parent
        for folder in {self.temporary} if self.kept else {self.home, self.temporary, elsewhere}:
            if folder.name.startswith("gehoord-"):
                shutil.rmtree(folder, ignore_errors=True)
        self.log.unlink(missing_ok=True)

    @property
    def database(self) -> Path:
        """Where the embedded server keeps its files."""
        return (self.home / "database").resolve()

    def as_superuser(self, database: str = "postgres") -> "psycopg.Connection[Any]":
        """A connection that no fence holds back: what somebody sees who stole the whole database."""
        server = postgres.start(self.home)
        return psycopg.connect(
            host=str(server.socket_folder),
            port=server.port,
            user=server.superuser,
            password=server.password,
            dbname=database,
            autocommit=True,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        for task in tasks:
            for child in (task / "children").read_text().split():
                found += [int(child), *_descendants(int(child))]
    except OSError:
        pass
    return found


def _send(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)
