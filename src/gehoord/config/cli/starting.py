# SPDX-License-Identifier: EUPL-1.2
"""What the commands share: settings before Django, and children that live and die with their parent."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

import click

from gehoord.config.home import StartRefused

STOP_SECONDS = 15.0
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
OURSELVES = [sys.executable, "-m", "gehoord.config.cli"]


def start_django(*, as_owner: bool = False) -> None:
    """Load the settings of this installation and Django with them."""
    from gehoord.config.settings_file import load_settings

    load_settings()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoord.config.settings")
    if as_owner:
        os.environ["GEHOORD_DB_ROLE"] = "owner"
    import django

    django.setup()


def refuse_taken_port(host: str, port: int) -> None:
    """A plain sentence when something else already listens there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise StartRefused(
                f"Poort {port} op {host} is niet vrij ({error.strerror}). Stop wat daar draait, of kies: PORT={port + 1}",
                f"Port {port} on {host} is not free ({error.strerror}). Stop what runs there, or choose: PORT={port + 1}",
            ) from None


def free_port(wanted: int) -> int:
    """`wanted` when it is free on this machine, else any other."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no free port on 127.0.0.1")


@dataclass
class Children:
    """Processes that start together and stop together; the first one named `vital` ends them all."""

    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    commands: dict[str, list[str]] = field(default_factory=dict)
    asked_to_stop: bool = False

    def start(self, name: str, command: list[str]) -> None:
        """In a session of its own, so that Ctrl-C in the terminal reaches only us and the order is ours."""
        environment = os.environ | {"GEHOORD_PARENT": str(os.getpid())}
        self.commands[name] = command
        self.running[name] = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True
        )

    def watch(self, *, vital: str) -> int:
        """Wait until asked to stop or until `vital` ends (its code is returned); others are started again."""
        for number in STOPPING:
            signal.signal(number, self._stop)
        while not self.asked_to_stop:
            for name, child in list(self.running.items()):
                if child.poll() is None:
                    continue
                if name == vital:
                    return child.returncode
                click.echo(f"{name} ended (code {child.returncode}) and is started again", err=True)
                time.sleep(2)
                self.start(name, self.commands[name])
            time.sleep(0.2)
        return 0

    def stop(self) -> None:
        """Ask all, then wait, then insist."""
        for child in self.running.values():
            if child.poll() is None:
                child.terminate()
        until = time.monotonic() + STOP_SECONDS
        for child in self.running.values():
            try:
                child.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.asked_to_stop = True


def stop_tidily() -> None:
    """Asked to stop while still starting: leave through the same door as Ctrl-C, so that all is tidied up."""
    for number in STOPPING:
        signal.signal(number, signal.default_int_handler)


def wait_for(question: Callable[[], bool], *, seconds: float) -> bool:
    """Ask until the answer is yes; False when the time is over."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if question():
            return True
        time.sleep(0.05)
    return False
