# SPDX-License-Identifier: EUPL-1.2
"""Which report a browser follows: the reporter's code in a cookie of its own."""

from django.conf import settings

from .code_cookie import CodeCookie

COOKIE = f"{settings.COOKIE_PREFIX}lees"
_cookie = CodeCookie(COOKIE, "followed report")
load, store, drop = _cookie.load, _cookie.store, _cookie.drop
