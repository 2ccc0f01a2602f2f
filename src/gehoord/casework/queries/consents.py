# SPDX-License-Identifier: EUPL-1.2
"""What a reporter allowed (toestemming): which yes holds now, and the words that both sides read."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import Blob, derive

from ..models import Consent
from ..uses import BY_USE, GIVEN, STATE_NAMES, USED, WITHDRAWN, Use
from .opened import Held


@dataclass(frozen=True)
class OpenConsent:
    """One consent as both sides read it. The standard sentences are those of the day it was asked.

    will_see, risk: the standard sentences; with _more: what the caseworker added. words: exactly what would
    leave. why: what the reporter said with the answer. heard: how a counter heard it, "" from the own page.
    used_for: (day ISO, what) for each time.
    """

    id: UUID
    use: Use
    about: UUID | None
    state: str
    will_see: str
    will_see_more: str
    risk: str
    risk_more: str
    words: str
    why: str
    heard: str
    used_for: tuple[tuple[str, str], ...]
    asked_on: date
    asked_by: str
    answered_on: date | None
    answered_by: str
    used_on: date | None

    @property
    def is_live(self) -> bool:
        """Whether something may leave by it now."""
        return self.state == GIVEN


def live(case: Held | UUID, use: str, about: UUID | None = None) -> Consent | None:
    """The yes to this use that holds now: given, not taken back, not used up. None when there is none.

    about: only a yes to this one thing (a letter, an invitation); without it the newest yes to the use.
    """
    rows = Consent.objects.filter(case=_id(case), use=use, state=GIVEN)
    if about:
        rows = rows.filter(about=about)
    return rows.order_by("-answered_on", "-pk").first()


@dataclass(frozen=True)
class Allowed:
    """What the rules need to know of all consents of a case, without opening one.

    yes: use → "given" while it holds, else "used" or "withdrawn" when something left by it. A yes that was
    taken back before anything left is not there. told_who: the reporter answered a question that says: the
    other side will learn who you are. taken_back: uses of which a yes was taken back.
    """

    yes: Mapping[str, str]
    told_who: bool
    taken_back: frozenset[str]

    def covers(self, use: str, *, already_done: bool = False) -> bool:
        """Whether something goes on by this yes. A yes that is used up still carries the way it began.

        already_done: for recording what was done, a yes that was taken back after something left counts too.
        """
        return self.yes.get(use) in ((GIVEN, USED, WITHDRAWN) if already_done else (GIVEN, USED))


def allowed_in(case: UUID) -> Allowed:
    """What the reporter of this case allowed: one question to the database."""
    yes: dict[str, str] = {}
    told_who, taken_back = False, set()
    rows = Consent.objects.filter(case=case).values_list("use", "state", "used_on", "answered_on")
    for use, state, used_on, answered_on in rows:
        told_who |= BY_USE[use].tells_identity and answered_on is not None
        if state == WITHDRAWN:
            taken_back.add(use)
        if state == GIVEN or (used_on and yes.get(use) != GIVEN):
            yes[use] = state
    return Allowed(yes, told_who, frozenset(taken_back))


def consents_of(case: UUID, *, dek: bytes, states: Collection[str] = ()) -> list[OpenConsent]:
    """The consents of a case: what waits or holds first, then newest first; opened by the counter or the reporter."""
    rows = Consent.objects.filter(case=case).select_related("asked_by", "answered_by")
    if states:
        rows = rows.filter(state__in=states)
    found = [as_open_consent(row, dek=dek) for row in rows.order_by("-asked_on", "-pk")]
    return sorted(found, key=lambda one: list(STATE_NAMES).index(one.state))


def as_open_consent(row: Consent, *, dek: bytes) -> OpenConsent:
    """One consent, opened. Names of members are there for the counter only."""
    told = open_consent(row.body, dek=dek, case=row.case_id, consent=row.pk)
    return OpenConsent(
        row.pk,
        BY_USE[row.use],
        row.about,
        row.state,
        told["will_see"],
        told["will_see_more"],
        told["risk"],
        told["risk_more"],
        told["words"],
        told["why"],
        told["heard"],
        tuple((day, what) for day, what in told["used_for"]),
        row.asked_on,
        row.asked_by.name,
        row.answered_on,
        row.answered_by.name if row.answered_by else "",
        row.used_on,
    )


def told_with(row: Use, *, words: str, will_see: str = "", risk: str = "") -> dict[str, Any]:
    """What a new consent says: the standard sentences of its use as they are today, and what is added to them."""
    return {
        "will_see": row.will_see,
        "will_see_more": will_see.strip(),
        "risk": row.risk,
        "risk_more": risk.strip(),
        "words": words,
        "why": "",
        "heard": "",
        "used_for": [],
    }


def seal_consent(told: dict[str, Any], *, dek: bytes, case: UUID, consent: UUID) -> bytes:
    """What was asked and answered, under the report's key, so that reporter and counter read the same words."""
    raw = json.dumps(told, ensure_ascii=False).encode()
    return seal_body(derive(dek, "consent", str(consent)), raw, bind=(str(case),))


def open_consent(sealed: Blob, *, dek: bytes, case: UUID, consent: UUID) -> dict[str, Any]:
    """The way back from `seal_consent`. Raises SealError."""
    told: dict[str, Any] = json.loads(
        open_body(derive(dek, "consent", str(consent)), sealed, bind=(str(case),))
    )
    return told


def _id(case: Held | UUID) -> UUID:
    return case.id if isinstance(case, Held) else case
