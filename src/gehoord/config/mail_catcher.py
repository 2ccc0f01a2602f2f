# SPDX-License-Identifier: EUPL-1.2
"""The demo's own mail server: nothing leaves the machine, each letter becomes a file in the home."""

import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from gehoord.config.parent import end_with_parent


class Keep:
    """Writes each letter to a file of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        path = self.folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{time.monotonic_ns() % 10**6:06}.eml"
        path.touch(mode=0o600)
        path.write_bytes(envelope.content)
        return "250 Kept"


def main(folder: str, port: str) -> None:
    """Catch mail on 127.0.0.1 until told to stop."""
    end_with_parent()
    Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    catcher = Controller(Keep(Path(folder)), hostname="127.0.0.1", port=int(port))
    catcher.start()
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    stop.wait()
    catcher.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
