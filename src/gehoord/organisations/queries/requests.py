# SPDX-License-Identifier: EUPL-1.2
"""What a counter asked an organisation, opened by either side; and the record of the other side behind it.

circle of the organisation  →  Request.wrap = the key of the request  →  Request.body: the code of the door
who opens the case          →  Request.asker_wrap = another key       →  Request.asker_body: which case
a question without a case   →  both wraps hold the key of the request, and the pieces are under it
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext

from gehoord.casework.queries.doors import Door, Shut, find_door
from gehoord.foundation.audit.log import hidden_among
from gehoord.foundation.people.fence import holding_code
from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import Blob, derive, open_with

from ..models import Request, RequestPiece
from ..terms.request import HEARING

TO_TEAM, TO_ASKER = "request to organisation", "request to counter"


@dataclass(frozen=True)
class OpenRequest:
    """One request, opened. told: what is sealed in it, by name; key: of the request, or of the link to the case."""

    row: Request
    key: bytes
    told: dict[str, Any]

    @property
    def id(self) -> UUID:
        """The id of the request."""
        return UUID(str(self.row.pk))

    @property
    def code(self) -> Code:
        """The code that opens the record: the organisation's own, or of the invitation that nobody used yet."""
        return Code.parse(str(self.told.get("own") or self.told["code"]))


@dataclass(frozen=True)
class Said:
    """One thing said in a request without a case."""

    text: str
    by: str
    from_organisation: bool
    on: date
    is_read: bool


def seal_told(key: bytes, told: dict[str, Any], *, request: UUID) -> bytes:
    """What stands in a request, under its key."""
    raw = json.dumps(told, ensure_ascii=False).encode()
    return seal_body(derive(key, "request"), raw, bind=(str(request),))


def by_organisation(request: UUID, *, keys: Unlocked, team: int, lock: bool = False) -> OpenRequest:
    """A request for who answers. Raises Request.DoesNotExist; KeyError for who is not in its circle; SealError."""
    rows = Request.objects.filter(counter=team)
    row = (
        rows.select_for_update().get(pk=request) if lock else rows.select_related("asked_by").get(pk=request)
    )
    pair = keys.team_pair(row.team_id)
    key = open_with(pair, bytes(row.wrap), purpose=TO_TEAM, bind=(row.team_id, str(row.pk)))
    return OpenRequest(row, key, _told(row.body, key, row.pk))


def by_asker(request: UUID, *, keys: Unlocked, asked_by: int, lock: bool = False) -> OpenRequest:
    """The same for the counter that asked. Of a hearing it opens which case it is about, never the code."""
    rows = Request.objects.filter(asked_by=asked_by)
    row = rows.select_for_update().get(pk=request) if lock else rows.select_related("counter").get(pk=request)
    opened = _by_asker(row, keys)
    if not _known([opened]):
        raise Request.DoesNotExist
    return opened


def _known(opened: list[OpenRequest]) -> list[OpenRequest]:
    """Without what is about a case that whoever looks is kept out of: their keys may be older than that."""
    hidden = hidden_among(one.told["case"] for one in opened if one.row.kind == HEARING)
    return [one for one in opened if one.told.get("case") not in hidden]


def _by_asker(row: Request, keys: Unlocked) -> OpenRequest:
    pair = keys.team_pair(row.asker_team_id)
    key = open_with(pair, bytes(row.asker_wrap), purpose=TO_ASKER, bind=(row.asker_team_id, str(row.pk)))
    return OpenRequest(row, key, _told(row.asker_body if row.kind == HEARING else row.body, key, row.pk))


def _told(sealed: Blob, key: bytes, place: UUID) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(open_body(derive(key, "request"), sealed, bind=(str(place),)))
    return told


def listed(team: int) -> list[Request]:
    """All requests to an organisation: open ones by day, late first; then what ended, newest first. Opens none."""
    rows = Request.objects.filter(counter=team).select_related("asked_by").defer("wrap", "body", "asker_body")
    return [
        *rows.filter(closed_on=None).order_by("due_on", "sent_on", "pk"),
        *rows.exclude(closed_on=None).order_by("-closed_on", "pk")[:50],
    ]


def open_requests(team: int) -> list[str]:
    """Why a team cannot close yet: a counter still waits for an answer. Within the fence of the team."""
    waits = Request.objects.filter(counter=team, closed_on=None).exists()
    return [gettext("Een loket wacht nog op antwoord op een verzoek.")] if waits else []


def asked(counter: int, *, keys: Unlocked) -> list[OpenRequest]:
    """What a counter asked and this member may know of, by day; open ones first. Which case opens only with their keys.

    What is about a case that somebody was kept out of is not in their list.
    """
    rows = (
        Request.objects.filter(asked_by=counter).select_related("counter").order_by("due_on", "sent_on", "pk")
    )
    opened = []
    for row in [*rows.filter(closed_on=None), *rows.exclude(closed_on=None)[:50]]:
        try:
            opened.append(_by_asker(row, keys))
        except (KeyError, SealError):
            continue
    return _known(opened)


def pieces_of(opened: OpenRequest) -> list[Said]:
    """What was said to and fro, oldest first."""
    rows = RequestPiece.objects.filter(request=opened.id).order_by("number")
    return [_said(row, opened.key) for row in rows]


def _said(row: RequestPiece, key: bytes) -> Said:
    told = json.loads(open_body(derive(key, "piece"), row.body, bind=(str(row.pk),)))
    return Said(told["text"], told["by"], row.from_organisation, row.written_on, row.read_on is not None)


@contextmanager
def behind_door(code: Code, *, today: date, lock: bool = False) -> Iterator[Door | Shut]:
    """The record behind a request, within the fence of its code for as long as this lasts."""
    with holding_code(code.lookup_hash):
        yield find_door(code, today=today, lock=lock)


def unread_by_asker(counter: int) -> frozenset[UUID]:
    """Requests in which an organisation wrote something that nobody of the counter read."""
    rows = RequestPiece.objects.filter(asked_by=counter, from_organisation=True, read_on=None)
    return frozenset(rows.values_list("request", flat=True))
