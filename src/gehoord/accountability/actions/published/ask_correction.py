# SPDX-License-Identifier: EUPL-1.2
"""Somebody says that something is wrong, or names a person, and we answer within a term (correctieverzoek)."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.reference.holidays import add_working_days

from ...grounds import CORRECTION_WORKING_DAYS, CORRECTIONS
from ...models import CorrectionRequest
from ...models.codes import SIGNS

VISITOR = "visitor"
SECRET_SIGNS = 15
"""71 random bits: nobody finds the code of somebody else's request by trying."""
LONGEST_WHAT, LONGEST_ANSWER, LONGEST_CONTACT, LONGEST_ABOUT = 2000, 1000, 200, 200


def ask_correction(
    what: str, *, about: str = "", contact: str = "", now: datetime
) -> tuple[CorrectionRequest | None, list[str]]:
    """Keep the request with the day of the answer, or say why not. Its code opens the answer, never the request."""
    reasons = []
    if not what.strip():
        reasons.append(_("Vertel wat er niet klopt."))
    if len(what) > LONGEST_WHAT:
        reasons.append(_("Dit is te lang. Gebruik hoogstens %(count)s tekens.") % {"count": LONGEST_WHAT})
    if len(contact) > LONGEST_CONTACT:
        reasons.append(_("Houd het kort: een adres of een nummer is genoeg."))
    if reasons:
        return None, reasons
    with transaction.atomic():
        request = CorrectionRequest.objects.create(
            code=_secret_code(),
            about=about.strip()[:LONGEST_ABOUT],
            what=what.strip(),
            contact=contact.strip(),
            received_at=now,
            due_on=add_working_days(localdate(now), CORRECTION_WORKING_DAYS),
        )
        # The day only: an exact time beside it would tell too much.
        record("correction.asked", by=VISITOR, now=now.replace(hour=0, minute=0, second=0, microsecond=0))
    return request, []


def _secret_code() -> str:
    return "c" + "".join(secrets.choice(SIGNS) for _sign in range(SECRET_SIGNS))


def answer_correction(
    request: CorrectionRequest, *, done: str, answer: str, by: str, now: datetime
) -> list[str]:
    """Say what was done, in a sentence that who asked will read. Once. Returns why not, or nothing."""
    reasons = []
    if done not in CORRECTIONS:
        reasons.append(_("Kies wat er is gedaan."))
    if not answer.strip():
        reasons.append(_("Schrijf een antwoord. Wie het vroeg, leest het met de code."))
    with transaction.atomic():
        there = CorrectionRequest.objects.select_for_update().get(pk=request.pk)
        if there.answered_at:
            reasons.append(_("Hier is al op geantwoord."))
        if reasons:
            return reasons
        CorrectionRequest.objects.filter(pk=there.pk).update(
            done=done, answer=answer.strip()[:LONGEST_ANSWER], answered_at=now, answered_by=by
        )
        record("correction.answered", by=by, subject=str(there.pk), facts={"how": done}, now=now)
    return []
