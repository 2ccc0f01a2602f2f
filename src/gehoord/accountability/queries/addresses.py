# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what can be cited: an entry, a document, words in it. Made in one place, as they never change (adressen)."""

from django.conf import settings
from django.urls import reverse


def entry_address(code: str) -> str:
    """The page of an entry."""
    return reverse("accountability:entry", args=[code])


def document_address(
    code: str, start: int | None = None, end: int | None = None, *, public: bool = True
) -> str:
    """The page of a document; with a span (code points, half open) the words in it. public: for everybody, else for
    who keeps the register, who also sees what is closed."""
    places = "accountability" if public else "register"
    if start is None or end is None:
        return reverse(f"{places}:document", args=[code])
    return reverse(f"{places}:span", args=[code, start, end])


def whole_address(path: str) -> str:
    """The same with the name of this installation before it, for files and feeds that leave."""
    return f"{settings.SERVICE_URL.rstrip('/')}{path}"
