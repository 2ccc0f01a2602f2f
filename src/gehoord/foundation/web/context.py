# SPDX-License-Identifier: EUPL-1.2
"""What every template may call by name."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from .addresses import current_language, direction

NEUTRAL_TITLE = "Gehoord"


def neutral_title() -> str:
    """The word behind every page title. Not SERVICE_NAME: "Meldpunt discriminatie" in a history betrays someone."""
    return str(getattr(settings, "NEUTRAL_TITLE", NEUTRAL_TITLE))


def service(request: HttpRequest) -> dict[str, Any]:
    """Name, telephone and language for the frame and the pages."""
    code = current_language()
    return {
        "service_name": settings.SERVICE_NAME,
        "service_phone": settings.SERVICE_PHONE,
        "neutral_title": neutral_title(),
        "language": code,
        "direction": direction(code),
        "is_demo": settings.IS_DEMO,
    }
