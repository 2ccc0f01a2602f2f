# SPDX-License-Identifier: EUPL-1.2
"""Letting an adviser read along: a second code that a respondent makes and takes back. It only reads."""

from datetime import datetime

from gehoord.foundation.audit.log import RESPONDENT, record
from gehoord.foundation.vault.codes import Code

from ...models import Respondent
from ...queries.doors import Door
from ...queries.respondents import ADVISER, wrap_for


def let_adviser_in(door: Door, *, now: datetime) -> Code:
    """A fresh code for an adviser, to be shown this once; an older one stops working."""
    code = Code.new()
    Respondent.objects.filter(pk=door.id).update(
        adviser_lookup=code.lookup_hash,
        adviser_wrap=wrap_for(code.mailbox, door.key, door=ADVISER, respondent=door.id),
    )
    _log(door, "respondent.adviser", now=now)
    return code


def put_adviser_out(door: Door, *, now: datetime) -> None:
    """The adviser's code opens nothing from now on."""
    Respondent.objects.filter(pk=door.id).update(adviser_lookup=None, adviser_wrap=b"")
    _log(door, "respondent.adviser_gone", now=now)


def _log(door: Door, event: str, *, now: datetime) -> None:
    record(event, by=RESPONDENT, counter=door.row.counter_id, subject=str(door.row.case_id), now=now)
