# SPDX-License-Identifier: EUPL-1.2
"""Writing a norm of one's own, or other words for one that stands there."""

import re
from collections.abc import Mapping
from datetime import datetime

from gehoord.foundation.audit.log import record

from ...models import Norm, NormSet
from ...terms.norms import OWN_SOURCE_KINDS, WRITABLE

OWN = re.compile(r"own-(\d+)")


def write_norm(
    row: NormSet,
    words: Mapping[str, str],
    *,
    by: str,
    now: datetime,
    code: str = "",
    for_visitors: bool = False,
    source_kind: str = "house",
    source: str = "",
) -> Norm | None:
    """A new own norm, or with `code` other words for that one. words: by language, Dutch at least ("nl").

    A building block whose Dutch changed loses its translations and its easy words, because they say something else
    now; and no longer counts as law, because nobody checked that. None when the version stands still, or has no such
    norm. Own norms get a number that no version before used: what was said about "own-2" is never about another.
    """
    row = NormSet.objects.select_for_update().get(pk=row.pk)
    if row.state not in WRITABLE:
        return None
    text = words["nl"].strip()[:500]
    told = {
        key: {"text": said.strip()[:500], "easy": "", "follows": ""}
        for key, said in words.items()
        if said.strip()
    }
    kind = source_kind if source_kind in OWN_SOURCE_KINDS else "house"
    norm: Norm | None
    if code:
        norm = row.norms.filter(code=code).first()
        if norm is None:
            return None
        if norm.block and norm.text == text:
            norm.for_visitors = for_visitors
        else:
            norm.text, norm.words, norm.for_visitors = text, told, for_visitors
            norm.source_kind, norm.source = kind, source.strip()[:300]
        norm.save()
    else:
        used = Norm.objects.filter(counter=row.counter_id, code__startswith="own-").values_list(
            "code", flat=True
        )
        numbers = [int(found[1]) for one in used if (found := OWN.fullmatch(one))]
        norm = Norm(
            norms=row,
            counter_id=row.counter_id,
            number=row.norms.count() + 1,
            code=f"own-{max(numbers, default=0) + 1}",
            text=text,
            words=told,
            source_kind=kind,
            source=source.strip()[:300],
            for_visitors=for_visitors,
        )
        Norm.objects.bulk_create([norm])
    record("norms.written", by=by, counter=row.counter_id, subject=str(row.pk), now=now)
    return norm
