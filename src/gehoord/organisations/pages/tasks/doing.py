# SPDX-License-Identifier: EUPL-1.2
"""Reading a task from a form and making it; used where something is agreed."""

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.teammates import teammates
from gehoord.foundation.web.typed_text import clean, day_typed

from ...actions.task.make_task import make_task
from ...rules.tasks import why_not_make


def day_of(request: HttpRequest, name: str = "due_on") -> date | None:
    """The day in the form; None when there is none."""
    return day_typed(request.POST.get(name, ""))


def owner_of(request: HttpRequest, *, now: datetime) -> UUID | None:
    """The colleague in the form; None for a function, nobody, or somebody of elsewhere."""
    people = {str(one.id): one.id for one in teammates(asking(request).counter, now=now)}
    return people.get(request.POST.get("owner", ""))


def make_from(
    request: HttpRequest, *, kind: str, now: datetime, source: UUID | None = None, code: str = ""
) -> list[tuple[str, str]]:
    """Make it, or say what is still needed, by the name of the field."""
    staff, what, due_on = asking(request), clean(request.POST.get("what", "")), day_of(request)
    owner = owner_of(request, now=now)
    words = "" if owner else clean(request.POST.get("owner_words", ""))
    found = why_not_make(what=what, has_owner=bool(owner or words), due_on=due_on, today=now.date())
    if found or due_on is None:
        return found
    make_task(
        what,
        counter=staff.counter,
        kind=kind,
        due_on=due_on,
        by=staff.by,
        now=now,
        owner=owner,
        owner_words=words,
        source=source,
        code=code,
    )
    return []
