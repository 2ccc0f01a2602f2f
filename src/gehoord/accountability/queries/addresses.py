# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what can be cited: an entry, a document, words in it. Made in one place, as they never change (adressen)."""

from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

BASE = "/verantwoording/"


def entry_address(code: str) -> str:
    """The page of an entry."""
    return reverse("accountability:entry", args=[code])


def document_address(code: str, start: int | None = None, end: int | None = None) -> str:
    """The page of a document; with a span (code points, half open) the words in it."""
    place = f"?van={start}&tot={end}#hier" if start is not None and end is not None else ""
    return f"{BASE}stuk/{quote(code)}/{place}"


def whole_address(path: str) -> str:
    """The same with the name of this installation before it, for files and feeds that leave."""
    return f"{settings.SERVICE_URL.rstrip('/')}{path}"
