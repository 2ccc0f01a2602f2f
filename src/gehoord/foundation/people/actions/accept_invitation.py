# SPDX-License-Identifier: EUPL-1.2
"""Accepting an invitation: the code opens the key once, a passphrase of one's own takes its place."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Member
from gehoord.foundation.people.passphrase_rules import why_not_passphrase
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.vault.holders import drop_wrap, wrap_of
from gehoord.foundation.vault.keyring import keep_seed, live_user_key
from gehoord.foundation.vault.passphrases import wrap_seed
from gehoord.foundation.vault.sealing import unbox


class InvitationError(ValueError):
    """Says in Dutch why this did not work."""


NOT_VALID = gettext_lazy(
    "Deze inlognaam en code horen niet bij elkaar, of de uitnodiging is verlopen. Vraag een nieuwe."
)


def accept_invitation(login: str, *, code: str, passphrase: str, now: datetime) -> Member:
    """Set the passphrase of an invited member. The one-time-code app follows at the first sign-in."""
    reasons = why_not_passphrase(passphrase, login=login)
    if reasons:
        raise InvitationError(" ".join(reasons))
    try:
        opener = Code.parse(code).draft_key
    except CodeError:
        raise InvitationError(_("Er zit een typefout in de code. Kijk hem nog eens na.")) from None
    member = Member.objects.filter(login=login.strip().lower(), left_on=None).first()
    key = live_user_key(member.pk) if member else None
    wrap = wrap_of(key, "invitation")
    if member is None or key is None or wrap is None:
        raise InvitationError(NOT_VALID)
    if member.invited_until is None or member.invited_until <= now:
        raise InvitationError(NOT_VALID)
    try:
        seed = unbox(opener, wrap, purpose="invitation", bind=(str(key.pk),))
    except SealError:
        raise InvitationError(NOT_VALID) from None
    passphrase_wrap = wrap_seed(seed, passphrase, pepper=settings.KEYS.pepper, bind=(str(key.pk),))
    with transaction.atomic():
        keep_seed(key, kind="passphrase", wrap=passphrase_wrap)
        drop_wrap(key, "invitation")
        Member.objects.filter(pk=member.pk).update(invited_until=None, failures=0, locked_until=None)
        record("member.joined", by=str(member.pk), counter=member.counter_id, now=now)
    routing.forget()  # with this member the counter may be live
    return member
