# SPDX-License-Identifier: EUPL-1.2
"""Who works at a counter, as the page of the team shows them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.vault.holders import holders

from .colleagues import Colleague
from .models import Member
from .roles import ROLES


@dataclass(frozen=True)
class Teammate:
    """One member. waits: invited and not there yet; holds_key: can open reports today."""

    id: UUID
    login: str
    name: str
    role_codes: list[str]
    roles: list[str]
    joined_on: date
    waits: bool
    late: bool
    has_device: bool
    holds_key: bool


def teammates(counter: int, *, now: datetime) -> list[Teammate]:
    """All members who did not leave, by name. Two queries, however many there are."""
    rows = list(Member.objects.filter(counter=counter, left_on=None).order_by("name", "pk"))
    working = {one.member for one in holders([row.pk for row in rows]) if one.joined}
    return [
        Teammate(
            row.pk,
            row.login,
            row.name,
            list(row.roles),
            [str(ROLES[code].name) for code in row.roles if code in ROLES],
            row.joined_on,
            row.invited_until is not None,
            row.invited_until is not None and row.invited_until <= now,
            bool(row.one_time_secret),
            row.pk in working,
        )
        for row in rows
    ]


def member_of(counter: int, key: UUID) -> Member | None:
    """One member of this counter who did not leave; None for anybody else's."""
    return Member.objects.select_related("counter").filter(pk=key, counter=counter, left_on=None).first()


def everybody(counter: int) -> list[Colleague]:
    """All members who did not leave, by name, also who was invited and is not there yet."""
    rows = Member.objects.filter(counter=counter, left_on=None).order_by("name", "pk")
    return [Colleague(key, name) for key, name in rows.values_list("pk", "name")]
