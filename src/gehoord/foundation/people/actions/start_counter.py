# SPDX-License-Identifier: EUPL-1.2
"""A new local counter (or a complaints committee) in one go: its municipalities and its first two members."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.counter_details import Details, why_not_details
from gehoord.foundation.people.models import Area, Counter, Member
from gehoord.foundation.people.roles import ROLES, Permission
from gehoord.foundation.vault.codes import Code

from .add_member import AddMemberError, add_member
from .move_municipality import move_municipality
from .open_counter import open_counter

CODE = re.compile(r"[a-z][a-z0-9-]{1,29}")
RESERVED = frozenset({"nieuw"})


@dataclass(frozen=True)
class FirstMember:
    """One of the two with whom a counter begins. role: a code of ROLES that reads cases."""

    login: str
    name: str
    role: str
    is_outside: bool = False
    """Only for a committee: works for no counter (Besluit ADV art. 12)."""


@dataclass(frozen=True)
class Started:
    """A new counter: three sheets of words and an invitation for each member, shown once and kept nowhere."""

    counter: Counter
    shares: list[str]
    invitations: list[tuple[Member, Code]]


class StartCounterError(ValueError):
    """Says in Dutch, by field, why this counter cannot be opened."""

    def __init__(self, wrong: dict[str, str]) -> None:
        super().__init__(" ".join(wrong.values()))
        self.wrong = wrong


def start_counter(
    code: str,
    *,
    details: Details,
    municipalities: list[str],
    members: list[FirstMember],
    takes_over: bool,
    by: str,
    now: datetime,
    is_committee: bool = False,
) -> Started:
    """Open a local counter. It is live once both members accepted their invitation.

    municipalities: CBS codes; takes_over: also those that have another counter today, from today on. Until the
    counter is live their reports go to the central one. Raises StartCounterError, and then nothing is made.
    """
    wrong = _why_not(code, details, municipalities, members, takes_over=takes_over, is_committee=is_committee)
    if wrong:
        raise StartCounterError(wrong)
    with transaction.atomic():
        try:
            with transaction.atomic():
                opened = open_counter(
                    code,
                    name=details.name,
                    municipalities=[],
                    by=by,
                    now=now,
                    phone=details.phone,
                    mail=details.mail,
                    address=details.address,
                    hours=details.hours,
                    is_committee=is_committee,
                )
        except IntegrityError:
            raise StartCounterError({"code": _("Deze korte naam is al in gebruik.")}) from None
        for place in municipalities:
            reasons = move_municipality(place, to=opened.counter, since=localdate(now), by=by, now=now)
            if reasons:
                raise StartCounterError({"municipality": reasons[0]})
        record("counter.opened", by=by, facts={"code": code}, now=now)
        invitations = []
        for number, one in enumerate(members, 1):
            try:
                invitations.append(
                    add_member(
                        one.login,
                        name=one.name,
                        roles=[one.role],
                        counter=opened.counter.pk,
                        keys=None,
                        by=by,
                        now=now,
                        team_seeds=opened.team_seeds,
                        is_outside=is_committee and one.is_outside,
                    )
                )
            except AddMemberError as refused:
                raise StartCounterError({f"login_{number}": str(refused)}) from None
    return Started(opened.counter, opened.shares, invitations)


def _why_not(
    code: str,
    details: Details,
    municipalities: list[str],
    members: list[FirstMember],
    *,
    takes_over: bool,
    is_committee: bool,
) -> dict[str, str]:
    wrong = why_not_details(details)
    if not CODE.fullmatch(code) or code in RESERVED:
        wrong["code"] = _("Een korte naam heeft 2 tot 30 kleine letters, cijfers of streepjes.")
    if is_committee and municipalities:
        wrong["municipality"] = _("Een klachtencommissie werkt voor alle loketten en heeft geen gemeenten.")
    if not municipalities and not is_committee:
        wrong["municipality"] = _("Kies minstens één gemeente.")
    taken = Area.objects.filter(municipality__in=municipalities, until=None)
    if not takes_over and taken.exists():
        wrong["takes_over"] = _(
            "Eén of meer gemeenten horen nu bij een ander loket. Zeg of dit loket ze overneemt."
        )
    for number, one in enumerate(members, 1):
        reads = Permission.COMPLAINTS if is_committee else Permission.CASE_READ
        if one.role not in ROLES or reads not in ROLES[one.role].permissions:
            wrong[f"role_{number}"] = (
                _("De eerste twee moeten klachten kunnen lezen.")
                if is_committee
                else _("De eerste twee moeten meldingen kunnen lezen.")
            )
    if not any(Permission.TEAM_MANAGE in ROLES[one.role].permissions for one in members if one.role in ROLES):
        wrong["role_1"] = _("Minstens één van de twee is coördinator of voorzitter: die beheert het team.")
    return wrong
