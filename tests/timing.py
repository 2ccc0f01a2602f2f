# SPDX-License-Identifier: EUPL-1.2
"""Processor time of a piece of work, kept apart from what the rest of the test run leaves behind."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Garbage is collected before, not during: by then a long run holds millions of objects to look through."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(what: Callable[[], object]) -> float:
    """What one go takes, in seconds of processor time."""
    began = time.process_time()
    what()
    return time.process_time() - began


def times_longer(small: Callable[[], object], large: Callable[[], object], *, floor: float = 0.02) -> float:
    """How many times longer the large work takes than the small: the least of three goes each, in turn.

    ``floor`` (seconds) stands for anything quicker, so that a moment of nothing is not a measure.
    """
    with without_collecting():
        goes = [(seconds(small), seconds(large)) for _go in range(3)]
    return min(go[1] for go in goes) / max(floor, min(go[0] for go in goes))
