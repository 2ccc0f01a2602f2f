# SPDX-License-Identifier: EUPL-1.2
"""The made-up people of the demo, as its sign-in page shows them. Nothing here is secret, and nothing of it
works outside the demo: there sign_in refuses members of a demo counter.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from . import one_time
from .models import Member
from .roles import ROLES, keeps_register

DEMO_PASSPHRASE = "paard batterij nietje demo"


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to sign in as: what to type, and what this person does. first and rest: the name in two."""

    login: str
    name: str
    counter: str
    roles: str
    first: str
    rest: str
    is_organisation: bool
    passphrase: str
    code: str


def demo_people(*, now: datetime) -> list[DemoPerson]:
    """Whom to sign in as, with the one-time code that works now. Outside the demo: nobody."""
    if not settings.IS_DEMO:
        return []
    rows = Member.objects.select_related("counter").filter(
        counter__is_demo=True, left_on=None, invited_until=None
    )
    people = list(rows.exclude(one_time_secret=b"").order_by("counter__code", "name"))
    at = Counter(row.counter_id for row in people if not keeps_register(row.roles))
    # The counter with somebody of every role comes first; what stands on top is what people try.
    people.sort(
        key=lambda row: (
            row.counter.is_organisation,
            -at[row.counter_id],
            row.counter.code,
            keeps_register(row.roles),
            "caseworker" not in row.roles,
            row.name,
        )
    )
    return [_shown(row, now=now) for row in people]


def demo_person(login: str, *, now: datetime) -> DemoPerson | None:
    """One of them by login name. Their code works again even when it was just used: several people try at once."""
    person = next((one for one in demo_people(now=now) if one.login == login), None)
    if person is None:
        return None
    before = int(now.timestamp()) // one_time.STEP - 1
    Member.objects.filter(login=login, one_time_used__gt=before).update(one_time_used=before)
    return next(one for one in demo_people(now=now) if one.login == login)


def _shown(row: Member, *, now: datetime) -> DemoPerson:
    secret = one_time.open_secret(bytes(row.one_time_secret), str(row.pk))
    roles = [ROLES[code] for code in row.roles if code in ROLES]
    return DemoPerson(
        row.login,
        row.name,
        row.counter.name,
        ", ".join(str(role.name) for role in roles),
        row.name.split(" ", 1)[0],
        row.name.split(" ", 1)[1] if " " in row.name else "",
        row.counter.is_organisation,
        DEMO_PASSPHRASE,
        one_time.code_to_show(secret, now=now.timestamp(), used=row.one_time_used),
    )
