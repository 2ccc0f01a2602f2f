# SPDX-License-Identifier: EUPL-1.2
"""One task: another day, done, shown, dropped, open again."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.typed_text import clean

from ...actions.task.change_task import declare_done, drop_task, move_task, show_done, undo_task
from ...queries.tasks import task_of
from .doing import day_of
from .shown import shown_task

Wrong = list[tuple[str, str]]
DONE = {
    "move": _("De dag is veranderd. De oude dag blijft te zien."),
    "done": _("Genoteerd als gedaan, zoals jij het zegt."),
    "show": _("Genoteerd waaruit het blijkt."),
    "drop": _("Dit hoeft niet meer. De reden staat erbij."),
    "undo": _("De afspraak staat weer open."),
}


def _text(request: HttpRequest, name: str) -> str:
    return clean(request.POST.get(name, ""))


DOES: dict[str, Callable[[HttpRequest, UUID, datetime], Wrong]] = {
    "move": lambda request, key, now: move_task(
        key, due_on=day_of(request), why=_text(request, "why"), by=asking(request), now=now
    ),
    "done": lambda request, key, now: declare_done(
        key, how=_text(request, "how"), by=asking(request), now=now
    ),
    "show": lambda request, key, now: show_done(
        key, by_what=_text(request, "shown"), by=asking(request), now=now
    ),
    "drop": lambda request, key, now: drop_task(key, why=_text(request, "why"), by=asking(request), now=now),
    "undo": lambda request, key, now: undo_task(key, by=asking(request), now=now),
}


@needs(Permission.ORG)
def task(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show it, or do one thing. Everybody of the organisation may: what is left lying is everybody's."""
    staff, now = asking(request), timezone.localtime()
    row = task_of(staff.counter, key)
    if row is None:
        raise Http404
    does = request.POST.get("do", "")
    errors: Wrong = []
    if does in DOES:
        errors = DOES[does](request, key, now)
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:task', args=[key])}?klaar={does}")
    shown = {
        "one": shown_task(row, today=now.date()),
        "row": row,
        "is_over": row.done_on is not None or row.dropped_on is not None,
        "errors": errors,
        "typed": request.POST,
        "does": does,
        "done": "" if errors else DONE.get(request.GET.get("klaar", ""), ""),
    }
    return render(request, "organisations/pages/tasks/task.html", shown, status=422 if errors else 200)
