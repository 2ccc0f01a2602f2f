# SPDX-License-Identifier: EUPL-1.2
"""Is the embedded server alive, or did a crash only leave its traces behind?

PostgreSQL trusts a process number alone. After a crash in a container that number is soon another program's
(or a dead process nobody collected), and the server would refuse to start for ever: so look who it really is.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from gehoord.config.home import StartRefused

LEFTOVER_SECONDS = 15


def postmaster_pid(data: Path) -> int | None:
    """The number of the living server process of this data folder, once it accepts connections."""
    pid, state = _noted(data)
    return pid if pid is not None and state == "ready" and _serves(pid, data) else None


def wait_until_settled(data: Path, *, seconds: float) -> None:
    """Wait while a living server is still starting (replaying after a crash) or stopping."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pid, state = _noted(data)
        if pid is None or state == "ready" or not _serves(pid, data):
            return
        time.sleep(0.1)


def _noted(data: Path) -> tuple[int | None, str]:
    """Process number and state as the server wrote them down; the state is its eighth line."""
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
        return int(lines[0]), lines[7].strip() if len(lines) > 7 else ""
    except (OSError, ValueError, IndexError):
        return None, ""


def clear_leftovers(data: Path, socket_folder: Path) -> None:
    """Remove the traces of a server that is gone; wait for its last children, which still hold its memory."""
    if not (data / "postmaster.pid").exists():
        _clear_socket(socket_folder)
        return
    until = time.monotonic() + LEFTOVER_SECONDS
    while alive := _processes_of(data):
        if time.monotonic() > until:
            numbers = ", ".join(str(pid) for pid in alive)
            raise StartRefused(
                f"Er draaien nog delen van een vorige PostgreSQL in {data} (proces {numbers}). Stop die eerst.",
                f"Parts of an earlier PostgreSQL still run in {data} (process {numbers}). Stop those first.",
            )
        time.sleep(0.1)
    (data / "postmaster.pid").unlink(missing_ok=True)
    _clear_socket(socket_folder)


def _clear_socket(socket_folder: Path) -> None:
    if socket_folder.is_dir():
        for leftover in socket_folder.glob(".s.PGSQL.*"):
            leftover.unlink(missing_ok=True)


def _processes_of(data: Path) -> list[int]:
    if sys.platform.startswith("linux"):
        return [int(one) for one in os.listdir("/proc") if one.isdigit() and _serves(int(one), data)]
    pid, _ = _noted(data)
    return [pid] if pid is not None and _serves(pid, data) else []


def _serves(pid: int, data: Path) -> bool:
    """Each process of PostgreSQL works inside its data folder."""
    if sys.platform.startswith("linux"):
        try:
            named = Path(f"/proc/{pid}/comm").read_text().startswith(("postgres", "postmaster"))
            return named and os.readlink(f"/proc/{pid}/cwd") == str(data)
        except OSError:
            return False
    said = subprocess.run(
        ["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return str(data) in said.stdout
