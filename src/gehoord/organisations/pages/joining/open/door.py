# SPDX-License-Identifier: EUPL-1.2
"""Which request to join a browser follows: the asker's code, in a cookie of its own."""

from django.conf import settings

from gehoord.casework.pages.code_cookie import CodeCookie

COOKIE = CodeCookie(f"{settings.COOKIE_PREFIX}meedoen", "followed claim")
