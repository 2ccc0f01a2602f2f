# SPDX-License-Identifier: EUPL-1.2
"""One request of a counter (/loket/organisatie/verzoeken/<id>/): open it, read, answer, agree, give it back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.casework.actions.respondent.answer_time import is_asked
from gehoord.casework.pages.found import asking
from gehoord.casework.pages.other_side.asks import asks_of
from gehoord.casework.pages.other_side.comes import comes_now
from gehoord.casework.pages.other_side.reading import as_said
from gehoord.casework.queries.doors import Door, Shut
from gehoord.casework.queries.respondent_holder import holder_of
from gehoord.casework.queries.respondents import INVITED, page_of, pieces_of, read_draft
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.requests.answer_request import answer_request, ask_time
from ...actions.requests.follow_holder import follow_holder
from ...actions.requests.follow_record import follow_door
from ...actions.requests.let_colleague_in import let_colleague_in
from ...actions.requests.open_request import give_back, open_request
from ...actions.requests.write_piece import mark_read, write_piece
from ...queries import requests as asked
from ...queries.answerers import answerers
from ...queries.requests import OpenRequest, behind_door, by_organisation
from ...queries.tasks import tasks_of
from ...terms.request import ENDS, HEARING, REQUEST_KINDS
from ..tasks.doing import make_from
from ..tasks.shown import owner_options, shown_task
from .way_back import go_in

LONGEST = 50_000
DONE = {
    "open": gettext_lazy("Het verzoek is open. Vanaf vandaag telt de dag om te antwoorden."),
    "send": gettext_lazy("Verstuurd. Het loket leest het en laat weten wat er verder gebeurt."),
    "keep": gettext_lazy("Bewaard. Het loket leest dit pas als je het verstuurt."),
    "time": gettext_lazy(
        "Je vraag om meer tijd is verstuurd. Het antwoord staat hier binnen twee werkdagen."
    ),
    "task": gettext_lazy("Afgesproken. Het staat bij de afspraken, en het loket ziet de dag ook."),
    "let_in": gettext_lazy("Je collega kan dit nu lezen."),
    "back": gettext_lazy("Teruggegeven. Het loket weet dat dit niet voor jullie was."),
}


@needs(Permission.ORG_ANSWER)
def request_page(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read it, or do one thing. Who was left out finds nothing here."""
    staff = asking(request)
    try:
        one = by_organisation(key, keys=staff.keys, team=staff.counter)
    except KeyError:
        return render(request, "organisations/pages/requests/not_in_circle.html", status=403)
    except (ObjectDoesNotExist, SealError):
        raise Http404 from None
    does = request.POST.get("do", "")
    if does == "go" and one.row.kind == HEARING:
        return go_in(request.POST.get("to", ""), code=one.code, request=key)
    errors = _do(request, one, does, now=timezone.localtime()) if does else []
    if does and not errors:
        return HttpResponseRedirect(f"{reverse('employer:request', args=[key])}?klaar={does}")
    return _show(request, by_organisation(key, keys=staff.keys, team=staff.counter), errors)


def _do(request: HttpRequest, one: OpenRequest, does: str, *, now: datetime) -> list[tuple[str, str]]:
    """Do it; what stood in the way, by the name of the field."""
    staff = asking(request)
    text, why = clean(request.POST.get("text", "")), clean(request.POST.get("why", ""))[:5000]
    if does == "task":
        return make_from(request, kind="agreed", source=one.id, now=now)
    if does == "let_in":
        chosen = {str(each.id): each.id for each in answerers(staff.counter)}.get(
            request.POST.get("member", "")
        )
        done = chosen is not None and let_colleague_in(one.id, member=chosen, by=staff, now=now)
        return (
            []
            if done
            else [
                (
                    "member",
                    _(
                        "Deze collega kan niet meelezen. Het loket hield iemand buiten, of er is nog geen sleutel."
                    ),
                )
            ]
        )
    if does == "time":
        done = one.row.kind == HEARING and ask_time(one.id, why=why, by=staff, now=now)
        return (
            []
            if done
            else [
                (
                    "why",
                    _("Schrijf waarom er meer tijd nodig is. Is er al geantwoord, schrijf dan een bericht."),
                )
            ]
        )
    if does in ("send", "keep"):
        return _write(request, one, text, sends=does == "send", now=now)
    if one.row.kind == HEARING and does == "open":
        open_request(one.id, by=staff, now=now)
    elif one.row.kind == HEARING and does == "back":
        give_back(one.id, by=staff, now=now)
    return []


def _write(
    request: HttpRequest, one: OpenRequest, text: str, *, sends: bool, now: datetime
) -> list[tuple[str, str]]:
    staff = asking(request)
    if len(text) > LONGEST:
        return [("text", _("Dit is te lang. Voeg het toe als bestand."))]
    if sends and not text:
        return [("text", _("Schrijf eerst jullie antwoord."))]
    if one.row.kind != HEARING:
        done: Shut | bool = write_piece(one.id, text=text, by=staff, now=now)
    else:
        may_share = "may_share" in request.POST
        done = answer_request(one.id, text=text, may_share=may_share, sends=sends, by=staff, now=now)
    if done is True:
        return []
    return [
        (
            "text",
            _(
                "Dit is niet verstuurd: precies dit stond er al, of het verzoek is afgesloten. Kijk hieronder."
            ),
        )
    ]


def _show(request: HttpRequest, one: OpenRequest, errors: list[tuple[str, str]]) -> HttpResponse:
    staff, now = asking(request), timezone.localtime()
    shown = _hearing(one, now=now) if one.row.kind == HEARING else _words(request, one, now=now)
    row, tasks = one.row, tasks_of(one.row.pk)
    taken = {each.what for each in tasks}
    shown["measures"] = [item for item in shown.get("measures", []) if item["what"] not in taken]
    shown |= {
        "row": row,
        "kind": _(REQUEST_KINDS[row.kind]),
        "is_hearing": row.kind == HEARING,
        "counter": counter_map().by_id.get(row.asked_by_id),
        "asker": row.asked_by,
        "days": (row.due_on - now.date()).days,
        "ended": _(ENDS[row.ended]) if row.ended else "",
        "tasks": [shown_task(each, today=now.date()) for each in tasks],
        "owners": owner_options(staff.counter, now=now),
        "colleagues": [
            Option(str(each.id), each.name) for each in answerers(staff.counter) if each.id != staff.id
        ],
        "errors": errors,
        "typed": request.POST,
        "done": "" if errors else DONE.get(request.GET.get("klaar", ""), ""),
    }
    if errors and request.POST.get("text"):
        shown |= {"text": request.POST["text"], "may_share": "may_share" in request.POST}
    return render(request, "organisations/pages/requests/request.html", shown, status=422 if errors else 200)


def _hearing(one: OpenRequest, *, now: datetime) -> dict[str, Any]:
    """What stands on the record behind it; the row of the request follows it."""
    shown: dict[str, Any] = {"is_unopened": not one.told.get("own")}
    with behind_door(one.code, today=now.date()) as found:
        if isinstance(found, Door) and found.door != INVITED:
            shown |= _record(found, one, now=now)
        holder = holder_of(found.row) if isinstance(found, Door) else None
    if isinstance(found, Door):
        shown["taken_over"] = follow_holder(one.row, found, holder, now=now)
    follow_door(one.row, found, now=now)
    return shown


def _record(found: Door, one: OpenRequest, *, now: datetime) -> dict[str, Any]:
    pieces = pieces_of(found.id, found.key)
    draft = read_draft(found.id, one.code)
    answered = found.row.answered_on is not None
    said = [as_said(each) for each in pieces if each.kind != "invitation"]
    return {
        "page": page_of(found.row, found.key),
        "said": said,
        "asks": [as_said(each) for each in asks_of(pieces)],
        "comes": comes_now(found.id, answered=answered, today=now.date()),
        "time_asked": is_asked(pieces),
        "measures": [item for each in said for item in each.items if item.get("owner") == "respondent"],
        "text": draft.get("text", ""),
        "may_share": draft.get("may_share", False),
    }


def _words(request: HttpRequest, one: OpenRequest, *, now: datetime) -> dict[str, Any]:
    """What was said to and fro; reading it is noted for the counter."""
    mark_read(one, by=asking(request), now=now)
    return {"pieces": asked.pieces_of(one)}
