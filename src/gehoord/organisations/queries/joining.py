# SPDX-License-Identifier: EUPL-1.2
"""Reading requests to join: by the code of who asked, or as the list of the central organisation."""

from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.openers import Opener, openers
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.codes import Code

from ..models import Claim, RegisterEvent
from ..rules.joining import LETTER_DAYS

ASKED_DAYS = 60
"""So long the people of an organisation see on their overview that somebody asked."""


def claim_of(code: Code) -> Claim | None:
    """The request that this code follows."""
    rows = Claim.objects.select_related("organisation__team")
    return rows.filter(lookup=code.lookup_hash).first()


def claim(key: UUID) -> Claim:
    """One request. Raises Claim.DoesNotExist."""
    return Claim.objects.select_related("organisation__team").get(pk=key)


def open_claims() -> list[Claim]:
    """What is not decided yet: what waits for us first, the oldest day first."""
    rows = Claim.objects.filter(decided_on=None).select_related("organisation")
    return sorted(rows, key=lambda row: (not waits_for_us(row), row.proven_on or row.asked_on, str(row.pk)))


def decided_claims(*, most: int = 30) -> list[Claim]:
    """What was decided lately, the latest first."""
    rows = Claim.objects.exclude(decided_on=None).select_related("organisation__team")
    return list(rows.order_by("-decided_on", "pk")[:most])


def waits_for_us(row: Claim) -> bool:
    """Whether the central organisation has to do something: send the letter, or decide."""
    return row.letter_on is None or row.proven_on is not None


def days_left(row: Claim, *, now: datetime) -> int | None:
    """Days until we promised to do our part; negative is late, None when the asker is to move."""
    if not waits_for_us(row):
        return None
    return ((row.proven_on or row.asked_on) + timedelta(days=LETTER_DAYS) - now.date()).days


def asked_lately(organisation: UUID, *, now: datetime) -> list[datetime]:
    """When somebody asked to join for an organisation that has joined already, the latest first."""
    since = now - timedelta(days=ASKED_DAYS)
    rows = RegisterEvent.objects.filter(organisation=organisation, kind="asked", at__gte=since)
    return list(rows.order_by("-at").values_list("at", flat=True)[:10])


def who_manages(team: int) -> list[Opener]:
    """Who of this team can invite colleagues today: when it stopped, who can go on with it."""
    return openers(team, Permission.TEAM_MANAGE)
