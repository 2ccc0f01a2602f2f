# SPDX-License-Identifier: EUPL-1.2
"""What a counter can do on the page of a respondent, as one table: the name in the form → one action."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.reference import terms
from gehoord.foundation.web.typed_text import clean, day_typed

from ...actions.respondent.answer_time import answer_time
from ...actions.respondent.close_respondent import OUTCOMES, close_respondent
from ...actions.respondent.recall_invitation import recall_invitation
from ...actions.respondent.share_answer import share_answer
from ...actions.respondent.withhold import GROUNDS, withhold
from ...actions.respondent.write_page import write_page
from ...actions.respondent.write_to_them import HEARD, mark_read, note_answer, write_to_them
from ...rules import Reason

Does = Callable[[HttpRequest, UUID, UUID, Staff, datetime], list[Reason]]
LONGEST = 20_000


def _text(request: HttpRequest, name: str) -> str:
    return clean(request.POST.get(name, ""))[:LONGEST]


def _day(request: HttpRequest, name: str) -> date | None:
    return day_typed(request.POST.get(name, ""))


def _page(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    language = request.POST.get("language", "nl")
    return write_page(
        case,
        respondent=key,
        substance=_text(request, "substance"),
        name_reporter="name_reporter" in request.POST,
        hides_reporter="hides_reporter" in request.POST,
        language=language if language in terms.languages else "nl",
        by=by,
        now=now,
    )


def _recall(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    recall_invitation(case, respondent=key, by=by, now=now)
    return []


def _withhold(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    ground = request.POST.get("ground", "")
    if ground not in GROUNDS:
        return [Reason.NO_WORDS]
    until, why = _day(request, "until"), _text(request, "why")
    return withhold(case, respondent=key, ground=ground, why=why, until=until, by=by, now=now)


def _time(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    gives = request.POST.get("gives") == "yes"
    until = _day(request, "until")
    if gives and until is None:
        return [Reason.NO_DAY_AHEAD]
    why = _text(request, "why")
    return answer_time(case, respondent=key, until=until if gives else None, why=why, by=by, now=now)


def _write(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    return write_to_them(case, respondent=key, text=_text(request, "text"), by=by, now=now)


def _heard(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    heard = request.POST.get("heard", "")
    if heard not in HEARD:
        return [Reason.NO_WORDS]
    may_share = "may_share" in request.POST
    text = _text(request, "answer")
    return note_answer(case, respondent=key, text=text, heard=heard, may_share=may_share, by=by, now=now)


def _read(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    mark_read(case, respondent=key, by=by, now=now)
    return []


def _share(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    try:
        piece = UUID(request.POST.get("piece", ""))
    except ValueError:
        return [Reason.NOT_SHARED]
    return share_answer(case, respondent=key, piece=piece, by=by, now=now)


def _close(request: HttpRequest, case: UUID, key: UUID, by: Staff, now: datetime) -> list[Reason]:
    outcome = request.POST.get("outcome", "")
    if outcome not in OUTCOMES:
        return [Reason.NO_OUTCOME]
    text = _text(request, "closing")
    return close_respondent(case, respondent=key, outcome=outcome, text=text, by=by, now=now)


DOES: dict[str, Does] = {
    "page": _page,
    "recall": _recall,
    "withhold": _withhold,
    "time": _time,
    "write": _write,
    "heard": _heard,
    "read": _read,
    "share": _share,
    "close": _close,
}
