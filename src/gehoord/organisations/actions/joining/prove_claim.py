# SPDX-License-Identifier: EUPL-1.2
"""The letter with a code that proves who asks: sent by post to the address in the register, and typed in by the asker."""

import hmac
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError

from ...models import Claim
from ...rules.joining import DECIDED, MOST_TRIES, NO_ADDRESS, NO_LETTER, TOO_OFTEN, WRONG_LETTER
from .ask_to_join import VISITOR


def send_letter(claim: UUID, *, code: Code, by: str, now: datetime) -> list[str]:
    """Make the code of a letter; all reasons why not, or none. A letter of before works no more.

    The page prints it once, on the address in the register; only its hash is kept.
    """
    with transaction.atomic():
        row = Claim.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=claim)
        if row.decided_on is not None:
            return [DECIDED]
        if not row.organisation.post_address:
            return [NO_ADDRESS]
        Claim.objects.filter(pk=claim).update(letter=code.lookup_hash, letter_on=now.date(), letter_tries=0)
        record("claim.letter", by=by, subject=str(claim), now=now)
    return []


def prove_claim(code: Code, *, letter: str, now: datetime) -> list[str]:
    """Take the code of the letter from who follows the request with `code`; all reasons why not, or none.

    Five wrong ones and the letter works no more, whoever tries: a new one goes to the same address.
    Raises Claim.DoesNotExist.
    """
    with transaction.atomic():
        row = Claim.objects.select_for_update().get(lookup=code.lookup_hash)
        if row.decided_on is not None:
            return [DECIDED]
        if row.proven_on is not None:
            return []
        if row.letter is None:
            return [NO_LETTER]
        if row.letter_tries >= MOST_TRIES:
            return [TOO_OFTEN]
        try:
            is_right = hmac.compare_digest(Code.parse(letter).lookup_hash, bytes(row.letter))
        except CodeError:
            # A slip of the pen is no try: such a code was never on any letter.
            return [WRONG_LETTER]
        if is_right:
            Claim.objects.filter(pk=row.pk).update(proven_on=now.date())
            record("claim.proven", by=VISITOR, subject=str(row.pk), now=now)
            return []
        tries = row.letter_tries + 1
        Claim.objects.filter(pk=row.pk).update(letter_tries=tries)
        record("claim.wrong-letter", by=VISITOR, subject=str(row.pk), facts={"count": tries}, now=now)
    return [TOO_OFTEN if tries >= MOST_TRIES else WRONG_LETTER]
