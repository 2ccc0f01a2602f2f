# SPDX-License-Identifier: EUPL-1.2
"""The starter's first step: a version with these building blocks is on its way."""

from collections.abc import Collection
from datetime import datetime

from .choose_blocks import choose_blocks
from .start_version import start_version


def begin_with(counter: int, codes: Collection[str], *, by: str, now: datetime) -> bool:
    """Begin a version if there is none, and let exactly these blocks stand in it. False when it stands still by now."""
    return choose_blocks(start_version(counter, by=by, now=now), codes, by=by, now=now)
