# SPDX-License-Identifier: EUPL-1.2
"""What the desk may ask a manager to do (plichten), from desk_duties.yaml."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Duty:
    """Something a manager does by a day. what: says a measure and nothing of who or why. source: the norm behind it."""

    code: str
    days: int
    what: str
    source: str


@lru_cache(maxsize=1)
def duties() -> dict[str, Duty]:
    """By code, in the order of the file."""
    rows = yaml.safe_load((Path(__file__).parent / "desk_duties.yaml").read_text(encoding="utf-8"))
    return {row["code"]: Duty(**row) for row in rows}
