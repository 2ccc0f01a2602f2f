# SPDX-License-Identifier: EUPL-1.2
"""An installation of its own to measure on: an embedded database, counters, and the real server."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Server:
    """A running server: where, and which processes it is made of."""

    port: int
    process: subprocess.Popen[bytes]

    def pids(self) -> list[int]:
        """The server's processes, the supervisor included."""
        return [self.process.pid, *_children(self.process.pid)]

    def cpu_seconds(self) -> float:
        """Processor time of all of them so far."""
        return sum(cpu_of(pid) for pid in self.pids())

    def memory(self) -> list[int]:
        """Proportional memory (PSS, bytes) of each process, where the kernel tells; else its resident memory."""
        return [memory_of(pid) for pid in self.pids()]


def cpu_of(pid: int) -> float:
    """Processor seconds of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_of(pid: int) -> int:
    """Bytes of memory of one process."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *_children(int(child))]
    return found


def postgres_cpu() -> float:
    """Processor seconds of the postgres processes that belong to this installation (living ones)."""
    mark = os.environ["GEHOORD_HOME"]
    total = 0.0
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_bytes().decode(errors="replace")
                ours = mark in command or _parent_has(entry.name, mark)
                if ours and "postgres" in command.split("\0")[0]:
                    total += cpu_of(int(entry.name))
            except OSError:
                continue
    return total


def _parent_has(pid: str, mark: str) -> bool:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return mark in Path(f"/proc/{fields[1]}/cmdline").read_bytes().decode(errors="replace")


@contextmanager
def installation() -> Iterator[Path]:
    """A fresh home with keys, a migrated database and the demo's counters; gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="gehoord-bench-"))
    os.environ["GEHOORD_HOME"] = str(folder)
    os.environ["GEHOORD_MODE"] = "demo"
    os.environ["DJANGO_SETTINGS_MODULE"] = os.environ.get("GEHOORD_BENCH_SETTINGS", "gehoord.config.settings")
    from gehoord.config import database, postgres
    from gehoord.config.keys import create_keys

    create_keys(demo=True)
    database.prepare()
    try:
        migrate()
        yield folder
    finally:
        from django.db import connections

        for connection in connections.all(initialized_only=True):
            connection.close()
            connection.close_pool()
        postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


def migrate() -> None:
    """Make the tables as the owner, and give the roles what they may."""
    code = (
        "import django; django.setup()\n"
        "from django.core.management import call_command; call_command('migrate', verbosity=0)\n"
        "from django.db import connection; connection.ensure_connection()\n"
        "from gehoord.config.database import grants; grants(connection)\n"
        "from gehoord.config.static_files import collect_static_files; collect_static_files()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ | {"GEHOORD_DB_ROLE": "owner"})


@contextmanager
def server(application: str = "gehoord.config.wsgi:application", *, workers: int = 2) -> Iterator[Server]:
    """The application server that `gehoord serve` uses, with the same settings, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    threads = os.environ.get("GEHOORD_THREADS", "4")
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += [
        "--workers",
        str(workers),
        "--blocking-threads",
        threads,
        "--no-ws",
        "--log-level",
        "warning",
        application,
    ]
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"GEHOORD_HOSTS": f"127.0.0.1,127.0.0.1:{port}"}
    )
    try:
        _wait(port)
        yield Server(port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _wait(port: int) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(1.5)
                return
        time.sleep(0.1)
    raise SystemExit("The server did not start.")
