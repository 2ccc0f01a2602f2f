# SPDX-License-Identifier: EUPL-1.2
"""Somebody who works there says something about a draft, without a name."""

from datetime import date

from ...models import NormComment, NormSet
from ...terms.norms import CONSULT


def say_about(row: NormSet, said: dict[str, str], *, today: date) -> int:
    """Keep what was said, by code of the norm ("" for the whole); how many were kept.

    0 when the day is over. No moment, no sign-in and no log: nothing tells who wrote, nor what one person wrote together.
    """
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    if row.state != CONSULT or row.consult_until is None or today > row.consult_until:
        return 0
    codes = {"", *row.norms.values_list("code", flat=True)}
    kept = [
        NormComment(norms=row, counter_id=row.counter_id, norm=code, text=text.strip()[:1000])
        for code, text in said.items()
        if code in codes and text.strip()
    ]
    NormComment.objects.bulk_create(kept)
    return len(kept)
