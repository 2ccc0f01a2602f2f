# SPDX-License-Identifier: EUPL-1.2
"""How many questions for consent wait for the reporter."""

from ...models import Consent
from ...queries.opened import Held
from ...uses import ASKED


def asked_now(held: Held) -> int:
    """Questions without an answer."""
    return Consent.objects.filter(case=held.id, state=ASKED).count()
