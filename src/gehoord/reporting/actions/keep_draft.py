# SPDX-License-Identifier: EUPL-1.2
"""Keeping a report that is not sent yet: sealed to its code, seen by nobody, gone after 14 days."""

from datetime import date, timedelta

from django.conf import settings
from django.db import connection

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.bodies import seal_body
from gehoord.foundation.vault.codes import Code

_KEEP = """
INSERT INTO reporting_draft (lookup, body, expires_on) VALUES (%s, %s, %s)
ON CONFLICT (lookup) DO UPDATE SET body = EXCLUDED.body, expires_on = EXCLUDED.expires_on
"""


def keep_draft(content: bytes, *, code: Code, today: date) -> date:
    """Store what somebody filled in so far. Returns the last day on which it can be taken up again."""
    expires_on = today + timedelta(days=settings.DRAFT_DAYS)
    sealed = seal_body(code.draft_key, content, bind=(code.lookup_hash,))
    with fenced(lookup=code.lookup_hash), connection.cursor() as cursor:
        cursor.execute(_KEEP, [code.lookup_hash, sealed, expires_on])
    return expires_on
