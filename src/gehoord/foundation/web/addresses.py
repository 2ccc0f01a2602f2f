# SPDX-License-Identifier: EUPL-1.2
"""Addresses per language: Dutch has no prefix, the others have theirs. Cheap: no lookup in the URL list."""

from django.conf import settings
from django.utils.translation import get_language

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


DUTCH_ONLY = ("/verantwoording/",)
"""Parts of the site that exist in Dutch only, as what they quote does; another language leads to the first page."""
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
"""The languages in which the pages exist, the source language first."""


def current_language() -> str:
    """The language code of this request, always one that we have."""
    code = (get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return code if code in LANGUAGES else settings.LANGUAGE_CODE


def direction(code: str) -> str:
    """The writing direction as HTML wants it: "rtl" or "ltr"."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"


def language_of(path: str) -> str:
    """The language that an address asks for, also when nothing has been activated yet."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else settings.LANGUAGE_CODE


def bare(path: str) -> str:
    """The address without its language prefix."""
    code = language_of(path)
    return path[len(code) + 1 :] if path.startswith(f"/{code}/") else path


def in_language(path: str, code: str) -> str:
    """The same address in another language; /loket/ and files exist in one only and stay as they are."""
    plain = bare(path)
    return plain if code == settings.LANGUAGE_CODE or plain.startswith(DUTCH_ONLY) else f"/{code}{plain}"


def switched(path: str, code: str) -> str:
    """Where a reader who chooses another language goes: the same page, or the first one where that does not exist."""
    exists = code == settings.LANGUAGE_CODE or not bare(path).startswith(DUTCH_ONLY)
    return in_language(path if exists else "/", code)


def here(path: str) -> str:
    """A bare address ("/melden/") in the language of this request."""
    return in_language(path, current_language())
