# SPDX-License-Identifier: EUPL-1.2
"""Countable rows for tests: one call, only what the test is about."""

from dataclasses import dataclass, field
from itertools import count

_keys = count(1)


@dataclass(frozen=True)
class Row:
    """A countable row in the shape of the door to casework."""

    counter: str = "utrecht"
    year: int = 2026
    week: str = "2026-W20"
    channel: str = "web"
    identity: str = "counter_only"
    residence: str = "GM0344"
    place: str = "GM0344"
    grounds: tuple[str, ...] = ("race",)
    subgrounds: tuple[str, ...] = ()
    domain: str = "public_services"
    sector: str = "hospital"
    capacity: str = "client"
    natures: tuple[str, ...] = ("hostile_treatment",)
    directions: tuple[str, ...] = ("professional_to_client",)
    ways: tuple[str, ...] = ("advice",)
    outcome: str = ""
    days_to_contact: int | None = 1
    days_to_close: int | None = None
    bundle: str = ""
    kind: str = "experience"
    levels: tuple[str, ...] = ()
    stopped: str = ""
    reprisal: str = ""
    treated: str = ""
    days_to_take: int | None = 1
    days_to_plan: int | None = None
    days_to_start: int | None = None
    contact_kept: bool | None = True
    late_because: str = ""
    handed_over: bool = False
    is_void: bool = False
    key: bytes = field(default_factory=lambda: next(_keys).to_bytes(32, "big"))


def stored(*rows: Row) -> None:
    """Put rows where the door to casework finds them."""
    from gehoord.foundation.counting.models import Countable

    lists = {name for name, value in vars(Row()).items() if isinstance(value, tuple)}
    Countable.objects.bulk_create(
        Countable(**{name: list(value) if name in lists else value for name, value in vars(row).items()})
        for row in rows
    )
