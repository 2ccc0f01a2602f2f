# SPDX-License-Identifier: EUPL-1.2
"""Plain texts at fixed addresses: for who finds a hole in our security (RFC 9116), and for search engines."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ..access import public

# RFC 9116 advises less than a year. Rolling: the file says that somebody still runs this installation.
VALID_DAYS = 180
DAILY = "private, max-age=86400"


def security_text(now: datetime) -> str:
    """The contents of security.txt. `now` with a time zone; expires at midnight UTC, VALID_DAYS later."""
    until = (
        (now + timedelta(days=VALID_DAYS)).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    )
    base = settings.SERVICE_URL.rstrip("/")
    rows = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
    ]
    if base.startswith("https://"):
        rows.append(f"Canonical: {base}/.well-known/security.txt")
    if policy := getattr(settings, "SECURITY_POLICY_URL", ""):
        rows.append(f"Policy: {policy}")
    return "\n".join(rows) + "\n"


@public
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to tell us about a weakness."""
    return _plain(security_text(timezone.now()))


# Only pages that are about us, not about someone, may be found.
ROBOTS = """User-agent: *
Disallow: /weg/
Disallow: /melden/
Disallow: /volgen/
Disallow: /loket/
Disallow: /en/melden/
Disallow: /en/volgen/
Disallow: /ar/melden/
Disallow: /ar/volgen/
"""


@public
@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """What search engines leave alone."""
    return _plain(ROBOTS)


def _plain(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers={"Cache-Control": DAILY})
