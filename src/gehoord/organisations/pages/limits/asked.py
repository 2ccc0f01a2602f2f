# SPDX-License-Identifier: EUPL-1.2
"""What the page of a file can be asked to do: each reads its own fields and calls one action, which gives its reasons."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.web.typed_text import clean, day_typed

from ...actions.limits.agree_step import agree_step
from ...actions.limits.answer_objection import answer_objection
from ...actions.limits.close_limit import close_limit
from ...actions.limits.keep_out import keep_out
from ...actions.limits.receive_objection import receive_objection
from ...actions.limits.support_employee import support_employee
from ...models import LimitStep
from ...terms.limits import ANSWERS, CARE, ENDED_WELL

Does = Callable[[HttpRequest, UUID, Staff, datetime], list[str]]


def _words(request: HttpRequest, name: str = "words") -> str:
    return clean(request.POST.get(name, ""))[:4000]


def _number(request: HttpRequest) -> int:
    given = request.POST.get("number", "")
    if not (given.isdecimal() and len(given) < 5):
        raise Http404
    return int(given)


def _agree(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    care = request.POST.get("care", "")
    return agree_step(
        key,
        care=care if care in CARE else "unknown",
        agrees=request.POST.get("agrees") == "yes",
        why=_words(request),
        staff=staff,
        now=now,
    )


def _support(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    due = day_typed(request.POST.get("due_on", ""))
    if due is None:
        return [_("Kies een dag waarop dit gedaan is.")]
    return support_employee(
        key,
        request.POST.getlist("support"),
        owner=_words(request, "owner"),
        due_on=due,
        staff=staff,
        now=now,
    )


def _object(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    try:
        return receive_objection(key, _number(request), _words(request), staff=staff, now=now)
    except LimitStep.DoesNotExist:
        raise Http404 from None


def _answer(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    outcome = request.POST.get("outcome", "")
    try:
        return answer_objection(
            key,
            _number(request),
            _words(request),
            outcome=outcome if outcome in ANSWERS else "",
            staff=staff,
            now=now,
            outsider=_words(request, "outsider")[:120],
        )
    except LimitStep.DoesNotExist:
        raise Http404 from None


def _close(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    outcome = request.POST.get("outcome", "")
    return close_limit(key, outcome=outcome if outcome in ENDED_WELL else "", staff=staff, now=now)


def _keep_out(request: HttpRequest, key: UUID, staff: Staff, now: datetime) -> list[str]:
    try:
        who = UUID(request.POST.get("who", ""))
    except ValueError:
        return [_("Kies een collega die dit nu kan lezen.")]
    return keep_out(key, who=who, staff=staff, now=now)


DOES: dict[str, Does] = {
    "out": _keep_out,
    "agree": _agree,
    "support": _support,
    "object": _object,
    "answer": _answer,
    "close": _close,
}
