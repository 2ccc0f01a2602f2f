# SPDX-License-Identifier: EUPL-1.2
"""One thing that this counter asked an organisation: read what came back, write on, move the day, take it back."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.casework.pages.found import asking
from gehoord.casework.queries.respondent_standing import standings
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.typed_text import clean, day_typed

from ...actions.requests.end_request import end_request, move_day
from ...actions.requests.follow_record import follow_record
from ...actions.requests.write_piece import mark_read, write_piece
from ...queries.requests import OpenRequest, by_asker, pieces_of
from ...queries.tasks import tasks_of
from ...terms.request import ENDS, HEARING, RECALLED, REQUEST_KINDS, SETTLED
from ..tasks.shown import shown_task

DONE = {
    "sent": gettext_lazy("Het verzoek ligt klaar bij de organisatie. Zij kregen een mail zonder inhoud."),
    "write": gettext_lazy("Verstuurd. De organisatie leest het op haar eigen plek."),
    "move": gettext_lazy("De dag is veranderd. De organisatie ziet de oude en de nieuwe dag."),
    SETTLED: gettext_lazy("Afgerond."),
    RECALLED: gettext_lazy("Ingetrokken. De organisatie leest dat zij niets hoeft te doen."),
}


@needs(Permission.CASE_READ)
def asked_one(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show it, or do one thing."""
    staff, now = asking(request), timezone.localtime()
    try:
        one = by_asker(key, keys=staff.keys, asked_by=staff.counter)
    except (ObjectDoesNotExist, SealError, KeyError):
        raise Http404 from None
    does = request.POST.get("do", "")
    errors = _do(request, key, does, now=now) if does else []
    if does and not errors:
        return HttpResponseRedirect(f"{reverse('employer:asked_one', args=[key])}?klaar={does}")
    is_gone = False
    if one.row.kind == HEARING:
        respondent = UUID(one.told["respondent"])
        there = standings([respondent])
        is_gone = respondent not in there
        follow_record(one.row, there.get(respondent), now=now)
    else:
        mark_read(one, by=staff, now=now)
    return _show(request, one, errors, is_gone=is_gone, now=now)


def _do(request: HttpRequest, key: UUID, does: str, *, now: datetime) -> list[tuple[str, str]]:
    staff = asking(request)
    if does == "write":
        done = write_piece(key, text=clean(request.POST.get("text", ""))[:20_000], by=staff, now=now)
        return [] if done else [("text", _("Schrijf eerst iets nieuws. Of is dit verzoek al klaar?"))]
    if does == "move":
        due_on = day_typed(request.POST.get("due_on", ""))
        return [("due_on", said) for said in move_day(key, due_on=due_on, by=staff, now=now)]
    if does in (SETTLED, RECALLED) and end_request(key, why=does, by=staff, now=now):
        return []
    return [("", _("Dit kan niet meer. Kijk hieronder hoe het staat."))]


def _show(
    request: HttpRequest, one: OpenRequest, errors: list[tuple[str, str]], *, is_gone: bool, now: datetime
) -> HttpResponse:
    row, is_hearing = one.row, one.row.kind == HEARING
    shown = {
        "row": row,
        "kind": _(REQUEST_KINDS[row.kind]),
        "is_hearing": is_hearing,
        "is_gone": is_gone,
        "case": one.told.get("case", ""),
        "respondent": one.told.get("respondent", ""),
        "pieces": [] if is_hearing else pieces_of(one),
        "days": (row.due_on - now.date()).days,
        "ended": _(ENDS[row.ended]) if row.ended else "",
        "tasks": [shown_task(each, today=now.date()) for each in tasks_of(row.pk)],
        "errors": errors,
        "typed": request.POST,
        "done": "" if errors else DONE.get(request.GET.get("klaar", ""), ""),
    }
    return render(
        request, "organisations/pages/requests/asked_one.html", shown, status=422 if errors else 200
    )
