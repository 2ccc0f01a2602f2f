# SPDX-License-Identifier: EUPL-1.2
"""`gehoord serve`: the pages, from a few processes; no access log, so no address of a visitor is kept."""

import os
import subprocess
import sys

import click

from gehoord.config.cli.starting import OURSELVES, Children, refuse_taken_port


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", envvar="PORT", default=8000, show_default=True, help="Port to listen on (also: PORT)."
)
@click.option(
    "--workers", envvar="GEHOORD_WORKERS", default=2, show_default=True, help="Processes; one per core."
)
@click.option("--with-worker", is_flag=True, help="Also do the promised work, beside the pages.")
def serve(host: str, port: int, workers: int, with_worker: bool) -> None:
    """Serve the pages (draaien). Put a reverse proxy with TLS in front of it; see the guides."""
    from gehoord.config.settings_file import load_settings

    load_settings()
    if with_worker:
        refuse_taken_port(host, port)
        sys.exit(_both(host, port, workers))
    _pages(host, port, workers)


def _both(host: str, port: int, workers: int) -> int:
    children = Children()
    options = ["--host", host, "--port", str(port), "--workers", str(workers)]
    children.start("serve", [*OURSELVES, "serve", *options])
    children.start("worker", [*OURSELVES, "worker"])
    try:
        return children.watch(vital="serve")
    finally:
        children.stop()


def _pages(host: str, port: int, workers: int) -> None:
    from gehoord.config.keys import load_keys

    load_keys()  # refuses here, once, instead of in each process
    _database_is_there()
    refuse_taken_port(host, port)
    _styles_are_there()
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from gehoord.config.parent import end_with_parent

    if parent := os.environ.pop("GEHOORD_PARENT", None):
        end_with_parent(int(parent))
    Server(
        "gehoord.config.serving:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=int(os.environ.get("GEHOORD_THREADS", "4")),
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    ).serve()


def _styles_are_there() -> None:
    """In a process of its own, and only when something changed: this one only watches, and should stay small."""
    from gehoord.config.static_files import in_place

    if in_place():
        return
    code = "import django; django.setup(); from gehoord.config.static_files import collect_static_files as c; c()"
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "gehoord.config.settings"}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)


def _database_is_there() -> None:
    """The embedded server may be down after a restart of the machine; another one is not ours to start."""
    from gehoord.config import database, postgres
    from gehoord.config.home import home

    database.urls()
    if database.embedded() and not postgres.running(home()):
        database.prepare()
