# SPDX-License-Identifier: EUPL-1.2
"""Doing one thing to many cases in pieces: no job holds a key, so each request does as many as its time allows."""

import time
from collections.abc import Callable, Iterable

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

SECONDS = 4.0
"""Of work per request; longer would keep the browser waiting and locks standing."""


def in_pieces(
    cases: Iterable[str], does: Callable[[str], object], *, most: int = 10_000, seconds: float = SECONDS
) -> tuple[list[str], list[str]]:
    """(done, skipped): each case in a savepoint of its own, until the time or the number is up.

    Skipped is what is not there (any more) for this member. What is in neither list is for the next piece.
    """
    done: list[str] = []
    skipped: list[str] = []
    until = time.monotonic() + seconds
    for case in cases:
        if len(done) + len(skipped) >= most or time.monotonic() > until:
            break
        try:
            with transaction.atomic():
                does(case)
            done.append(case)
        except ObjectDoesNotExist:
            skipped.append(case)
    return done, skipped
