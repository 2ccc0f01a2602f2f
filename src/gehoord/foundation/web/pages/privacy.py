# SPDX-License-Identifier: EUPL-1.2
"""Privacy: who reads what, who never does, how long we keep it, and what we cannot promise."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ..access import public
from .information import information


@public
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Terms come from the settings, so that the page says what the program does."""
    return information(
        request,
        "privacy.html",
        {
            "draft_days": getattr(settings, "DRAFT_DAYS", 14),
            "years": getattr(settings, "RETENTION_YEARS", 5),
            "mail": settings.SERVICE_MAIL,
        },
    )
