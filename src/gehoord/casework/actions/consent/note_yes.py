# SPDX-License-Identifier: EUPL-1.2
"""Noting a yes that was asked and given at once, on the telephone or in a talk."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...queries.opened import Held
from .answer import hear_consent
from .ask import Asked, ask_consent


def note_yes(
    held: Held,
    *,
    use: str,
    heard: str,
    by: Staff,
    now: datetime,
    will_see: str = "",
    risk: str = "",
    words: str = "",
    why: str = "",
    about: UUID | None = None,
) -> Asked:
    """Ask and note the yes in one go; the same words stand on the reporter's page, to be taken back there.

    heard: a key of `uses.HEARD_BY`. The rest as for `ask_consent`. The case is locked by the caller.
    """
    asked = ask_consent(held, use=use, will_see=will_see, risk=risk, words=words, about=about, by=by, now=now)
    if asked.id is None:
        return asked
    return Asked(
        hear_consent(held, consent=asked.id, yes=True, heard=heard, why=why, by=by, now=now), asked.id
    )
