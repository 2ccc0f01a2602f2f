# SPDX-License-Identifier: EUPL-1.2
"""The two halves of a sign-in: the session (a row) and the key that opens it (only in the cookie)."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from secrets import token_bytes
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.holders import wrap_in_use
from gehoord.foundation.vault.keyring import Unlocked, open_sign_in, seal_sign_in

FOREIGN_KEY = (
    "foreign_key"  # in the session: at sign-in a key of the counter was not the one the member holds
)
COOKIE = f"{settings.COOKIE_PREFIX}sleutel"


def start_session(session: SessionBase, unlocked: Unlocked, *, now: float) -> str:
    """Fill a fresh session for a member. Returns the cookie's value; it is kept nowhere else.

    Whatever the session held is gone and its key is new (fixation); what the server stores opens only with
    the cookie. The sign-in lasts no longer than the passphrase that opened it.
    """
    session.flush()
    session.create()
    cookie_key = token_bytes(32)
    session["member"] = str(unlocked.member)
    session["wrap"] = wrap_in_use(unlocked.user_key)
    session["seen"] = int(now)
    session["since"] = int(now)
    sealed = seal_sign_in(unlocked, cookie_key, session=str(unlocked.member))
    session["unlock"] = urlsafe_b64encode(sealed).decode()
    return urlsafe_b64encode(cookie_key).decode()


def keep_session(session: SessionBase, unlocked: Unlocked) -> None:
    """After a change of passphrase: this sign-in goes on, all others end."""
    session["wrap"] = wrap_in_use(unlocked.user_key)


def opened(request: HttpRequest) -> Unlocked | None:
    """The opened keys of this request, or None when the sign-in is over or only half there."""
    value, sealed = request.COOKIES.get(COOKIE, ""), request.session.get("unlock", "")
    if not value or not sealed:
        return None
    try:
        member = str(UUID(request.session["member"]))
        return open_sign_in(urlsafe_b64decode(sealed), urlsafe_b64decode(value), session=member)
    except (SealError, ValueError, KeyError):
        return None


def too_long_idle(session: SessionBase, *, now: float) -> bool:
    """Whether the sign-in has ended by itself: 15 idle minutes, or 10 hours in all."""
    idle, whole = now - session.get("seen", 0), now - session.get("since", 0)
    return bool(idle > settings.IDLE_SECONDS or whole > settings.SESSION_COOKIE_AGE)


def give_cookie(response: HttpResponse, value: str) -> None:
    """Hand the key's half to the browser: only to us, only over https, gone with the browser."""
    response.set_cookie(
        COOKIE,
        value,
        secure=settings.COOKIES_SECURE,
        httponly=True,
        samesite="Strict",
        path="/",
    )


def take_cookies(response: HttpResponse) -> None:
    """The browser forgets the sign-in: both halves, and what it kept for us."""
    for name in (COOKIE, settings.SESSION_COOKIE_NAME):
        response.delete_cookie(name, path="/", samesite="Strict")
        response.cookies[name]["secure"] = settings.COOKIES_SECURE
        response.cookies[name]["httponly"] = True
    # Not "cookies": somebody may be telling their story in another tab of the same browser.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
