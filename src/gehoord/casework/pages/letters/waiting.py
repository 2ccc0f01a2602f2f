# SPDX-License-Identifier: EUPL-1.2
"""How many letters of a case ask for attention: drafts, and what did not arrive yet."""

from ...models import Letter
from ...queries.letters import DRAFT, SENDING
from ...queries.opened import Held


def letters_waiting(held: Held) -> int:
    """Drafts and letters on their way."""
    return Letter.objects.filter(case=held.id, state__in=(DRAFT, SENDING)).count()
