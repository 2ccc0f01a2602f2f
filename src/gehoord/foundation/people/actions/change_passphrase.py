# SPDX-License-Identifier: EUPL-1.2
"""A member takes another passphrase. The key pair stays; other sign-ins with the old one end."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.passphrase_rules import why_not_passphrase
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.holders import wrap_of
from gehoord.foundation.vault.keyring import Unlocked, keep_seed, live_user_key
from gehoord.foundation.vault.passphrases import unwrap_seed, wrap_seed


def change_passphrase(
    keys: Unlocked, *, login: str, counter: int, old: str, new: str, now: datetime
) -> dict[str, str]:
    """Put a new passphrase on the member's key. Returns what is wrong by field ("old", "new"), or nothing."""
    reasons = why_not_passphrase(new, login=login)
    if old == new:
        reasons = [_("Dit is dezelfde wachtzin. Kies een andere.")]
    if reasons:
        return {"new": " ".join(reasons)}
    key = live_user_key(keys.member)
    wrap = wrap_of(key, "passphrase")
    if key is None or wrap is None:
        return {"old": _("Log opnieuw in.")}
    bind = (str(key.pk),)
    try:
        unwrap_seed(wrap, old, pepper=settings.KEYS.pepper, bind=bind)
    except SealError:
        record("passphrase.refused", by=str(keys.member), counter=counter, now=now)
        return {"old": _("Dit is niet je wachtzin van nu.")}
    fresh = wrap_seed(keys.user_seed, new, pepper=settings.KEYS.pepper, bind=bind)
    with transaction.atomic():
        keep_seed(key, kind="passphrase", wrap=fresh)
        record("passphrase.changed", by=str(keys.member), counter=counter, now=now)
    return {}
