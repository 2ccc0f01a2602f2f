# SPDX-License-Identifier: EUPL-1.2
"""Privacy: who reads what, who never does, how long we keep it, and what we cannot promise."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ..access import public
from .information import information

KEEPS = {"short": 1, "advice": 2, "handled": 5}
"""Years after closing by what was done, as casework/retention.py has them: a test keeps both the same."""


@public
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Terms come from the settings, so that the page says what the program does."""
    most = getattr(settings, "RETENTION_YEARS", 5)
    return information(
        request,
        "privacy.html",
        {
            "draft_days": getattr(settings, "DRAFT_DAYS", 14),
            "keep": {name: min(years, most) for name, years in KEEPS.items()},
            "mail": settings.SERVICE_MAIL,
        },
    )
