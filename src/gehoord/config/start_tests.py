# SPDX-License-Identifier: EUPL-1.2
"""Loaded by pytest before Django's settings: keys, database and folder that only tests use.

The settings read both at once, earlier than any `conftest.py`. Several runs at the same time share one server;
the last to end stops it.
"""

import fcntl
import os

os.environ["GEHOORD_MODE"] = "test"
os.environ.pop("GEHOORD_HOME", None)  # of somebody's own installation: tests keep off
os.environ.pop("GEHOORD_KEYS", None)
if os.environ.get("GEHOORD_TEST_HOME"):
    os.environ["GEHOORD_HOME"] = os.environ["GEHOORD_TEST_HOME"]

from gehoord.config import database, postgres
from gehoord.config.home import home
from gehoord.config.keys import create_keys, keys_path

_shared = os.open(home() / "tests.lock", os.O_RDWR | os.O_CREAT, 0o600)
fcntl.flock(_shared, fcntl.LOCK_SH)
(home() / "static").mkdir(mode=0o700, exist_ok=True)  # tests serve the sources; see settings/apps.py
if not keys_path().exists():
    create_keys(demo=True)
database.prepare()


def pytest_unconfigure() -> None:
    """Stop the embedded server, unless another run still needs it."""
    try:
        fcntl.flock(_shared, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    if postgres.running(home()):
        postgres.stop(home())
