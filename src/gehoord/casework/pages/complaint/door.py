# SPDX-License-Identifier: EUPL-1.2
"""Which complaint a browser follows: the complainant's code, in a cookie of its own."""

from django.conf import settings

from ..code_cookie import CodeCookie

COOKIE = CodeCookie(f"{settings.COOKIE_PREFIX}klacht", "followed complaint")
