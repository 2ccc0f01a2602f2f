# SPDX-License-Identifier: EUPL-1.2
"""Who is kept out of a report, as keyed hashes: nobody reads from the rows who it is (uitsluiten).

Two steps, so that two reports from which the same person is kept out do not look alike:
mark = HMAC-SHA256(fence key, member) goes into the fence; entry = SHA-256(mark ‖ report) stands on the row.
The database makes the second from the first (`gehoord_kept_out`, casework/migrations/0004_follow_up_fences).
"""

import hashlib
import hmac
from functools import lru_cache
from uuid import UUID

from django.conf import settings

from gehoord.foundation.vault.sealing import derive


def mark_of(member: UUID) -> str:
    """What the fence of this member's transactions carries: 64 hex digits."""
    return _mark(settings.KEYS.fence_key, member)


def entry_for(member: UUID, report: UUID) -> str:
    """What stands on the row of a report from which this member is kept out: 64 hex digits."""
    return hashlib.sha256(f"{mark_of(member)}{report}".encode()).hexdigest()


@lru_cache(maxsize=1000)
def _mark(fence_key: bytes, member: UUID) -> str:
    return hmac.new(derive(fence_key, "kept out"), str(member).encode(), hashlib.sha256).hexdigest()
