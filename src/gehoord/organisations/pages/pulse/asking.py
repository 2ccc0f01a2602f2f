# SPDX-License-Identifier: EUPL-1.2
"""What the staff pages of a pulse read from a request."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest

from gehoord.foundation.people.needs import Staff
from gehoord.foundation.web.typed_text import day_typed

from ...models import Pulse
from ...queries.pulse import pulse_of


def asking(request: HttpRequest) -> Staff:
    """Who asks; @needs put it there."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return staff


def the_pulse(request: HttpRequest, key: UUID) -> Pulse:
    """The pulse of this team, or a page that is not there."""
    try:
        return pulse_of(key, counter=asking(request).counter)
    except Pulse.DoesNotExist:
        raise Http404 from None


def day_of(request: HttpRequest, name: str) -> date | None:
    """A day that was typed; None when it is none."""
    return day_typed(request.POST.get(name, ""))


def number_of(request: HttpRequest, name: str) -> int:
    """A number that was typed; -1 when it is none. Empty is 0."""
    told = request.POST.get(name, "").strip() or "0"
    return int(told) if told.isascii() and told.isdigit() and len(told) < 7 else -1
