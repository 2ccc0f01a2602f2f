# SPDX-License-Identifier: EUPL-1.2
"""Which questions for consent wait for the reporter."""

from uuid import UUID

from ...models import Consent
from ...queries.waits_in_case import Rows
from ...uses import ASKED


def asked_now(case: UUID) -> Rows:
    """Questions without an answer."""
    return Consent.objects.filter(case=case, state=ASKED).values("pk")
