# SPDX-License-Identifier: EUPL-1.2
"""Which letters of a case ask for attention: drafts, and what did not arrive yet."""

from uuid import UUID

from ...models import Letter
from ...queries.letters import DRAFT, SENDING
from ...queries.waits_in_case import Rows


def letters_waiting(case: UUID) -> Rows:
    """Drafts and letters on their way."""
    return Letter.objects.filter(case=case, state__in=(DRAFT, SENDING)).values("pk")
