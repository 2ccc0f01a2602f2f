# SPDX-License-Identifier: EUPL-1.2
"""Which editions there are."""

from ..models import Edition
from ..terms import Period

LIGHT = ("period", "number", "why", "is_demo", "built_at", "digest")


def released() -> list[Edition]:
    """All editions, the newest period first, without their numbers."""
    return list(Edition.objects.only(*LIGHT).order_by("-period", "-number"))


def latest() -> Edition | None:
    """The edition to show first: of the last period, the last correction. A year goes before its quarters."""
    newest = Edition.objects.only("period", "number").order_by("-built_at", "-pk")
    chosen = max(newest, key=_age, default=None)
    return Edition.objects.get(pk=chosen.pk) if chosen else None


def _age(edition: Edition) -> tuple[int, int, int]:
    period = Period.parse(edition.period)
    return period.year, period.quarter or 5, edition.number


def by_code(code: str) -> Edition | None:
    """The edition with this address ("2026", "2026-k3", "2026-v2"), or None."""
    period, _, number = code.partition("-v")
    if number and not (number.isascii() and number.isdigit() and 1 < int(number) < 1000):
        return None
    return Edition.objects.filter(period=period, number=int(number or 1)).first()


def latest_of(period: Period, *, using: str = "default") -> Edition | None:
    """The last edition of a period, or None."""
    return Edition.objects.using(using).filter(period=period.code).order_by("-number").first()


def overlapping(period: Period, *, using: str = "default") -> dict[str, Edition]:
    """Per period the last edition of what shares days with this one: a year's quarters, or a quarter's year."""
    others = period.quarters or (Period(period.year),)
    found = (
        Edition.objects.using(using).filter(period__in=[other.code for other in others]).order_by("number")
    )
    return {edition.period: edition for edition in found}
