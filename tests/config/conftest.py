# SPDX-License-Identifier: EUPL-1.2
"""A home of its own per test, short enough for a socket and entered by the user of the server."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from gehoord.config import postgres


@pytest.fixture
def own_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home in mode demo; a server that a test starts there is stopped."""
    folder = Path(tempfile.mkdtemp(prefix="gehoord-test-", dir="/tmp"))
    for name in (
        "DATABASE_URL",
        "DATABASE_OWNER_URL",
        "DATABASE_APP_URL",
        "DATABASE_FIGURES_URL",
        "GEHOORD_KEYS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GEHOORD_HOME", str(folder))
    monkeypatch.setenv("GEHOORD_MODE", "demo")
    yield folder
    elsewhere = (folder / "database").resolve().parent
    if postgres.running(folder):
        postgres.stop(folder)
    shutil.rmtree(folder, ignore_errors=True)
    if elsewhere != folder and "gehoord" in str(elsewhere):
        shutil.rmtree(elsewhere, ignore_errors=True)


@pytest.fixture(scope="session")
def made_once() -> Iterator[Path]:
    """A home with a stopped server in which nothing was made yet: making one takes a second or two."""
    folder = Path(tempfile.mkdtemp(prefix="gehoord-made-", dir="/tmp"))
    postgres.start(folder)
    postgres.stop(folder)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def made_home(own_home: Path, made_once: Path) -> Path:
    """A home of its own in which the server was made already."""
    for name in ("database", "database-superuser.json"):
        subprocess.run(["cp", "-a", str(made_once / name), str(own_home / name)], check=True)
    return own_home
