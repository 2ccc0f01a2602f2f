# SPDX-License-Identifier: EUPL-1.2
"""A case gets new keys (a hand-over to another counter): what hangs on respondents is sealed anew, not opened."""

from gehoord.foundation.vault.sealing import box, unbox

from ...models import Piece, Respondent
from ...queries.opened import Held
from ...queries.respondents import opened, seal_key, seal_label
from ...queries.sealed import Keys


def reseal_respondents(held: Held, *, fresh: Keys) -> int:
    """Put the keys and labels of all respondents under the new keys of the case, within the caller's transaction.

    held: the case under its old keys. Their own page and codes stay as they are. Returns how many.
    """
    count = 0
    for row in Respondent.objects.filter(case=held.id).select_for_update():
        one = opened(row, held)
        Respondent.objects.filter(pk=row.pk).update(
            key=seal_key(one.key, case_key=fresh.case, respondent=one.id),
            label=seal_label(one.label, case_key=fresh.case, respondent=one.id),
        )
        count += 1
    for piece in Piece.objects.filter(case=held.id, shared_on__isnull=False):
        _reshare(piece, old=held.keys.dek, fresh=fresh.dek)
    return count


def _reshare(piece: Piece, *, old: bytes, fresh: bytes) -> None:
    at: tuple[str, ...] = (str(piece.pk),)
    key = unbox(old, piece.shared_key, purpose="shared piece", bind=at)
    Piece.objects.filter(pk=piece.pk).update(shared_key=box(fresh, key, purpose="shared piece", bind=at))
