# SPDX-License-Identifier: EUPL-1.2
"""A process that ends when the one that started it is gone, however that one ended.

Without it a killed server (kill -9) would leave workers behind that hold its port.
"""

import os
import signal
import threading
import time

LOOK_SECONDS = 1.0
GRACE_SECONDS = 10.0


def end_with_parent(parent: int | None = None) -> None:
    """Watch the parent (by default the present one) in a thread that costs nothing."""
    threading.Thread(target=_watch, args=(parent or os.getppid(),), name="parent", daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)
