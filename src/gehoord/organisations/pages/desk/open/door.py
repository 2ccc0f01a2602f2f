# SPDX-License-Identifier: EUPL-1.2
"""Which report a browser follows: the code of who told it, in a cookie of its own."""

from django.conf import settings

from gehoord.casework.pages.code_cookie import CodeCookie

COOKIE = CodeCookie(f"{settings.COOKIE_PREFIX}meldpunt", "followed at a desk")
