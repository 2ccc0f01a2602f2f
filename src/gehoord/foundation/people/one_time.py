# SPDX-License-Identifier: EUPL-1.2
"""One-time codes from an app (TOTP, RFC 6238), by the cryptography library; the secret is boxed at rest."""

from secrets import token_bytes

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.conf import settings

from gehoord.foundation.vault.sealing import box, unbox

STEP = 30
DIGITS = 6


def new_secret(member: str) -> tuple[bytes, bytes]:
    """A fresh secret of 20 bytes, and the same boxed for the database."""
    secret = token_bytes(20)
    return secret, box(_key(), secret, purpose="one-time", bind=(member,))


def open_secret(boxed: bytes, member: str) -> bytes:
    """The secret again. Raises SealError."""
    return unbox(_key(), boxed, purpose="one-time", bind=(member,))


def _key() -> bytes:
    key: bytes = settings.KEYS.second_step_key
    return key


def _totp(secret: bytes) -> TOTP:
    # SHA-1 is what every app knows, and inside HMAC it is not weak.
    return TOTP(secret, DIGITS, SHA1(), STEP, enforce_key_length=True)  # noqa: S303


def matching_step(secret: bytes, code: str, *, now: float, used: int) -> int | None:
    """The time step this code belongs to (now, one before, one after), if it was not used yet."""
    digits = code.replace(" ", "")
    if len(digits) != DIGITS or not digits.isdigit():
        return None
    current = int(now) // STEP
    totp = _totp(secret)
    for step in (current, current - 1, current + 1):
        if step > used and totp.generate(step * STEP) == digits.encode():
            return step
    return None


def code_to_show(secret: bytes, *, now: float, used: int) -> str:
    """The code that works right now (for the demo's sign-in page)."""
    return _totp(secret).generate(max(int(now) // STEP, used + 1) * STEP).decode()


def uri(secret: bytes, *, login: str, service: str) -> str:
    """What the app scans."""
    return _totp(secret).get_provisioning_uri(login, service)
