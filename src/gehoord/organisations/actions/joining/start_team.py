# SPDX-License-Identifier: EUPL-1.2
"""The asker whose request was accepted opens the team, with the first two people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from gehoord.foundation.people.actions.add_member import AddMemberError, add_member
from gehoord.foundation.people.actions.open_counter import Opened
from gehoord.foundation.vault.codes import Code

from ...models import Claim, Organisation
from ...queries.register import is_joined
from ...rules.joining import CODE_TAKEN, HAS_TEAM, NOT_ACCEPTED, why_not_ask, why_not_people
from .ask_to_join import VISITOR
from .open_team import open_team
from .rejoin import rejoin_with_new_people

if TYPE_CHECKING:
    from gehoord.foundation.people.models import Member


@dataclass(frozen=True)
class First:
    """One of the two with whom an organisation begins. roles: codes of an organisation's roles."""

    name: str
    login: str
    roles: Collection[str]


@dataclass(frozen=True)
class Started:
    """A team: three sheets of words and an invitation for each, shown once and kept nowhere."""

    opened: Opened
    invitations: list[tuple[Member, Code]]


class StartTeamError(ValueError):
    """Says in Dutch, by field, why this team cannot be opened."""

    def __init__(self, wrong: dict[str, str]) -> None:
        super().__init__(" ".join(wrong.values()))
        self.wrong = wrong


def start_team(code: Code, *, short: str, people: list[First], now: datetime) -> Started:
    """Open the team of an accepted request. short: its short name in addresses; one that stopped keeps its own.

    Where an organisation stopped and all its people left, its old team opens for these two; there are no new sheets
    of paper, for the old ones open everything, also what comes.

    Other requests for the same organisation end here. Raises StartTeamError, and then nothing is made; and
    Claim.DoesNotExist.
    """
    claim = Claim.objects.select_related("organisation__team").get(lookup=code.lookup_hash)
    row: Organisation = claim.organisation
    if claim.decided_on is None or claim.is_refused:
        raise StartTeamError({"": NOT_ACCEPTED})
    wrong = why_not_people([(one.login, one.roles) for one in people])
    reasons = why_not_ask(is_joined=is_joined(row), is_merged=row.merged_into_id is not None)
    if reasons or wrong:
        raise StartTeamError({"": reasons[0]} if reasons else wrong)
    with transaction.atomic():
        try:
            with transaction.atomic():
                opened = _opened(row, claim, short=short, now=now)
        except IntegrityError:
            raise StartTeamError({"code": CODE_TAKEN}) from None
        invitations = [_invite(number, one, opened, now=now) for number, one in enumerate(people, 1)]
        others = Claim.objects.filter(organisation=row, decided_on=None)
        others.update(decided_on=now.date(), is_refused=True, why=HAS_TEAM, letter=None)
    return Started(opened, invitations)


def _opened(row: Organisation, claim: Claim, *, short: str, now: datetime) -> Opened:
    if row.team is None:
        return open_team(row, code=short, by=VISITOR, now=now, mail=claim.mail, phone=claim.phone)
    fresh = Organisation.objects.select_for_update(of=("self",)).select_related("team").get(pk=row.pk)
    if fresh.team is None or is_joined(fresh):
        raise StartTeamError({"": HAS_TEAM})
    return Opened(fresh.team, [], rejoin_with_new_people(fresh, by=VISITOR, now=now))


def _invite(number: int, one: First, opened: Opened, *, now: datetime) -> tuple[Member, Code]:
    try:
        return add_member(
            one.login,
            name=one.name,
            roles=list(one.roles),
            counter=opened.counter.pk,
            keys=None,
            by=VISITOR,
            now=now,
            team_seeds=opened.team_seeds,
        )
    except AddMemberError as refused:
        raise StartTeamError({f"login_{number}": str(refused)}) from None
