# SPDX-License-Identifier: EUPL-1.2
"""`gehoord demo`: everything on this machine with made-up people; what `make run` calls."""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import click

from gehoord.config.cli.starting import (
    OURSELVES,
    STOPPING,
    Children,
    free_port,
    refuse_taken_port,
    stop_tidily,
    wait_for,
)
from gehoord.config.home import StartRefused, home, mode

HOST = "127.0.0.1"  # the passphrases of the demo are on its own sign-in page: for this machine only
MAIL_PORT = 1025
FIRST_ANSWER_SECONDS = 60


@click.command()
@click.option(
    "--port", envvar="PORT", default=8000, show_default=True, help="Port to listen on (also: PORT)."
)
@click.option(
    "--workers", envvar="GEHOORD_WORKERS", default=2, show_default=True, help="Processes that serve."
)
def demo(port: int, workers: int) -> None:
    """Try it (proberen): made-up counters, people and cases on this machine.

    Everything stays in GEHOORD_HOME: stop with Ctrl-C and start again where you were.
    """
    started = time.monotonic()
    stop_tidily()
    os.environ["GEHOORD_MODE"] = "demo"
    folder = home()
    lock = _only_one(folder)
    refuse_taken_port(HOST, port)
    _keys()
    children = Children()
    try:
        _tables()
        _start(children, folder, port, workers)
        people = _people()
        serving = children.running["serve"]
        wait_for(lambda: serving.poll() is not None or _answers(port), seconds=FIRST_ANSWER_SECONDS)
        if serving.poll() is not None or not _answers(port):
            raise StartRefused(
                "De pagina's geven geen antwoord; zie hierboven.", "The pages do not answer; see above."
            )
        # The pages first: who waits for them should not wait for the jobs as well.
        children.start("worker", [*OURSELVES, "worker"])
        _say_where(folder, port, people, time.monotonic() - started)
        code = children.watch(vital="serve")
    except KeyboardInterrupt:
        code = 0
    finally:
        # A second Ctrl-C must not cut the tidying short.
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)
        children.stop()
        _stop_database(folder)
        os.close(lock)
    sys.exit(code)


def _only_one(folder: Path) -> int:
    lock = os.open(folder / "demo.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StartRefused(
            f"De demo in {folder} draait al. Stop die eerst, of kies een andere GEHOORD_HOME.",
            f"The demo in {folder} runs already. Stop it first, or choose another GEHOORD_HOME.",
        ) from None
    os.set_inheritable(lock, False)
    return lock


def _keys() -> None:
    from gehoord.config.keys import create_keys, keys_path, load_keys

    if not keys_path().exists():
        create_keys(demo=True)
    load_keys()


def _tables() -> None:
    from gehoord.config import database
    from gehoord.config.cli.migrate import migrate_when_needed

    click.echo("Starting the database", err=True)
    urls = database.prepare()
    try:
        migrate_when_needed(urls)
    except subprocess.CalledProcessError:
        raise StartRefused(
            "De tabellen konden niet worden gemaakt; zie hierboven.",
            "The tables could not be made; see above.",
        ) from None


def _start(children: Children, folder: Path, port: int, workers: int) -> None:
    if not os.environ.get("SMTP_HOST"):
        mail_port = free_port(MAIL_PORT)
        os.environ |= {"SMTP_HOST": HOST, "SMTP_PORT": str(mail_port)}
        children.start(
            "mail",
            [sys.executable, "-m", "gehoord.config.mail_catcher", str(folder / "mail"), str(mail_port)],
        )
    os.environ.setdefault("SERVICE_URL", f"http://{HOST}:{port}")
    options = ["--host", HOST, "--port", str(port), "--workers", str(workers)]
    children.start("serve", [*OURSELVES, "serve", *options])


def _people() -> str:
    """Fill the demo when it is empty; the lines that say whom to sign in as."""
    done = subprocess.run([*OURSELVES, "demo-data"], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise StartRefused(
            "De demogegevens konden niet worden gemaakt; zie hierboven.",
            "The demo data could not be made; see above.",
        )
    return done.stdout.rstrip()


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def _say_where(folder: Path, port: int, people: str, seconds: float) -> None:
    at = f"http://{HOST}:{port}"
    click.echo(f"""
Gehoord runs ({seconds:.1f} s). All people and cases in it are made up.

  Report (melden)    {at}/melden/
  Follow (volgen)    {at}/volgen/
  Counter (loket)    {at}/loket/
  Figures (cijfers)  {at}/cijfers/
  Mail               {folder / "mail"} (nothing leaves this machine)

{people}

Stop with Ctrl-C. Everything stays in {folder}.""")
    sys.stdout.flush()


def _stop_database(folder: Path) -> None:
    from gehoord.config import database, postgres

    if mode() == "demo" and database.embedded() and postgres.running(folder):
        postgres.stop(folder)
