# SPDX-License-Identifier: EUPL-1.2
"""The page of the other side: who wrote and why, what was reported, until when they can answer, and all that was said."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code

from ...actions.respondent.answer_time import is_asked
from ...actions.respondent.close_respondent import OUTCOMES
from ...actions.respondent.invite import INVITATION
from ...queries.doors import Door
from ...queries.respondents import CLOSING, FILE, OpenPiece, page_of, pieces_of
from ...terms import OVER, OtherSide
from ..follow_door import DONE
from .asks import asks_of
from .comes import comes_now
from .door import around, enters, open_door
from .piece_words import title_of

DONE_WORDS: dict[str, str | Promise] = {
    "antwoord": _("Uw antwoord is verstuurd. Het loket leest het en laat u weten wat er verder gebeurt."),
    "bewaard": _("Uw tekst is bewaard. Alleen u kunt hem lezen, met uw code. Hij is nog niet verstuurd."),
    "bestanden": _("Uw bestanden zijn toegevoegd."),
    "tijd": _("Uw vraag om meer tijd is verstuurd. U leest hier het antwoord, binnen twee werkdagen."),
    "taal": _("Dank u. Het loket weet welke hulp u wilt en neemt contact op."),
    "bemiddeling": _("Dank u. Het loket weet nu wat u wilt."),
}


@dataclass(frozen=True)
class Said:
    """One thing on the page, in words."""

    title: str
    text: str
    ours: bool
    on: date
    items: list[dict[str, Any]]
    file: OpenPiece | None = None


@enters
def reading(request: HttpRequest, code: Code) -> HttpResponse:
    """Everything on one page. What an adviser sees is the same, without the buttons."""
    with fenced(lookup=code.lookup_hash):
        door = open_door(code)
        shown = _shown(door, today=timezone.localdate())
    shown["done"] = DONE_WORDS.get(request.GET.get(DONE, ""), "")
    return render(request, "casework/pages/other_side/reading.html", shown)


def _shown(door: Door, *, today: date) -> dict[str, Any]:
    row, pieces = door.row, pieces_of(door.id, door.key)
    page = page_of(row, door.key)
    closing = next((one for one in reversed(pieces) if one.kind == CLOSING), None)
    ended = OUTCOMES[closing.told["outcome"]] if closing else ""
    state = OtherSide(row.state)
    return around(door) | {
        "page": page,
        "said": [as_said(one) for one in pieces if one.kind not in (INVITATION, CLOSING)],
        "asks": [] if state in OVER else [(one, as_said(one)) for one in asks_of(pieces)],
        "due_on": row.answer_due_on,
        "is_late": bool(row.answer_due_on and today > row.answer_due_on),
        "answered": row.answered_on is not None,
        "time_asked": is_asked(pieces) if state is OtherSide.OPENED else False,
        "comes": []
        if state in OVER
        else comes_now(row.pk, answered=row.answered_on is not None, today=today),
        "is_over": state in OVER,
        "untested": state is OtherSide.UNTESTED,
        "closing": closing,
        "closing_says": gettext(ended) if ended else "",
        "destroy_on": row.destroy_on,
    }


def as_said(piece: OpenPiece, *, to_counter: bool = False) -> Said:
    """One piece for a page: theirs, or the counter's."""
    items = [{**item, "by": date.fromisoformat(item["by"])} for item in piece.told.get("items", [])]
    return Said(
        title_of(piece, to_counter=to_counter),
        piece.text,
        not piece.from_respondent,
        piece.written_on,
        items,
        piece if piece.kind == FILE else None,
    )
