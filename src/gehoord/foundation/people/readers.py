# SPDX-License-Identifier: EUPL-1.2
"""How many members of a counter can read a report today: what decides whether the counter is live."""

from collections import Counter as Tally
from collections.abc import Iterable
from uuid import UUID

from gehoord.foundation.vault.holders import holders, teams_nobody_opens

from .models import Member
from .roles import Permission, permissions_of

READS = frozenset({Permission.CASE_READ, Permission.COMPLAINTS, Permission.ORG_DESK})


def readers(counters: Iterable[int]) -> dict[int, int]:
    """By counter, the members who joined, hold a key and whose role reads cases. Two queries for all.

    Of a committee: whose role judges complaints.
    """
    rows = Member.objects.filter(counter__in=list(counters), left_on=None).values_list(
        "pk", "counter", "roles"
    )
    at = {key: counter for key, counter, roles in rows if READS & permissions_of(roles)}
    return dict(Tally(at[one.member] for one in holders(at) if one.joined))


def working_members(counter: int) -> list[UUID]:
    """The members of a counter who did not leave and who read cases."""
    rows = Member.objects.filter(counter=counter, left_on=None).values_list("pk", "roles")
    return [key for key, roles in rows if Permission.CASE_READ in permissions_of(roles)]


def teams_without_reader(counter: int) -> list[int]:
    """The team keys of a counter, circles included, that nobody who works there can open today."""
    return teams_nobody_opens(counter, members=working_members(counter))
