# SPDX-License-Identifier: EUPL-1.2
"""Using a consent: in the same transaction as what leaves, so that a yes taken back a moment before stops it."""

from datetime import datetime

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...handling import BY_CODE
from ...models import Consent
from ...queries.consents import open_consent, seal_consent
from ...queries.opened import Held
from ...queries.sealed import GOING
from ...rules import Reason
from ...uses import BY_USE, GIVEN, USED
from .answer import locked_consent


def use_consent(
    consent: Consent | None,
    *,
    held: Held,
    by: Staff,
    now: datetime,
    used_for: str = "",
    words: str | None = None,
) -> list[Reason]:
    """Lock the consent and mark it used; or say why nothing may leave. Within the caller's transaction.

    consent: from `queries.consents.live`, looked up a moment ago; None is no yes at all. used_for: what left, in
    a few words that both sides read. words: exactly what leaves, where the reporter allowed exact words: other
    words than those need a new yes. While a pre-investigation goes on nothing goes to others (Besluit ADV art. 9).
    A caller that gets reasons back sends nothing.
    """
    if consent is None:
        return [Reason.NOT_AGREED]
    row = locked_consent(held.id, consent.pk)
    use = BY_USE[row.use]
    if not use.stays and row.use != "hand_over" and _stays_inside(held):
        return [Reason.PRE_INVESTIGATION]
    if row.state != GIVEN:
        return [Reason.CONSENT_USED if row.state == USED else Reason.CONSENT_WITHDRAWN]
    told = open_consent(row.body, dek=held.keys.dek, case=held.id, consent=row.pk)
    if use.exact and words is not None and words != told["words"]:
        return [Reason.OTHER_WORDS]
    told["used_for"] = [*told["used_for"], [now.date().isoformat(), used_for or use.says]]
    Consent.objects.filter(pk=row.pk).update(
        body=seal_consent(told, dek=held.keys.dek, case=held.id, consent=row.pk),
        state=USED if use.once else GIVEN,
        used_on=row.used_on or now.date(),
    )
    record(
        "consent.used", by=by.by, counter=by.counter, subject=str(held.id), facts={"which": row.use}, now=now
    )
    return []


def _stays_inside(held: Held) -> bool:
    return any(
        BY_CODE[way].keeps_inside
        for way, state in held.facts.ways.items()
        if state == GOING and way in BY_CODE
    )
