# SPDX-License-Identifier: EUPL-1.2
"""The first page: what this is, what one can do here, what happens then, and what we cannot do."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.views.decorators.http import require_safe

from ..access import public
from .information import information

# Design of the one national procedure, not law. Named as in casework/deadlines.py: working days for the first
# answer, days until one knows how it is handled, months after closing.
DAYS = {"first_contact": 2, "how_handled": 14, "question": 3}


@public
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Answers seven questions in their order; each promise stands with how often we keep it, once we know."""
    return information(
        request,
        "home.html",
        {
            "days": DAYS | settings.SERVICE_LEVELS,
            "kept": kept_promises(),
            "mail": settings.SERVICE_MAIL,
            "mail_link": f"mailto:{settings.SERVICE_MAIL}",
            "hours": settings.SERVICE_HOURS,
            "visit": getattr(settings, "SERVICE_VISIT", ""),
        },
    )


def kept_promises() -> Mapping[str, int]:
    """Per promise in DAYS the percentage kept, from our own figures; empty while there are none.

    PROMISES_KEPT names the function that knows, because figures come later in the chain than this page.
    """
    source = getattr(settings, "PROMISES_KEPT", "")
    return import_string(source)() if source else {}
