# SPDX-License-Identifier: EUPL-1.2
"""Asking an organisation something by a day, without a case: an answer, or a talk to prevent discrimination."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault import team_keys

from ...models import Organisation
from ...queries.requests import by_asker
from ...rules.requests import why_not_ask
from ...terms.request import WITHOUT_CASE
from .make_request import Sent, circle_of_answerers, make_request
from .write_piece import add_piece


def ask_organisation(
    organisation: Organisation,
    *,
    kind: str,
    words: str,
    due_on: date | None,
    left_out: Collection[UUID],
    by: Staff,
    now: datetime,
) -> Sent:
    """Sealed both ways: to those who answer for the organisation, and to the team of the counter. KeyError: kind."""
    if kind not in WITHOUT_CASE:
        raise KeyError(kind)
    to = circle_of_answerers(organisation, left_out=left_out, now=now)
    asker = team_keys.newest(by.counter)
    found = why_not_ask(words=words, due_on=due_on, today=now.date(), has_reader=to is not None)
    if found or to is None or asker is None or due_on is None:
        return Sent(found)
    key = make_request(
        organisation, kind=kind, told={}, to=to, asker=asker, left_out=left_out, due_on=due_on, by=by, now=now
    )
    opened = by_asker(key, keys=by.keys, asked_by=by.counter)
    add_piece(opened, text=words.strip(), name=by.name, from_organisation=False, now=now)
    return Sent(id=key)
