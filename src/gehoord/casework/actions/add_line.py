# SPDX-License-Identifier: EUPL-1.2
"""Adding a line to the time line of a case."""

import uuid
from collections.abc import Mapping
from datetime import datetime

from django.db.models import Max

from gehoord.foundation.people.needs import Staff

from ..models import Happening
from ..queries.opened import Held
from ..queries.sealed import seal_words


def add_line(
    held: Held,
    *,
    name: str,
    by: Staff,
    now: datetime,
    words: Mapping[str, str] | None = None,
    line: uuid.UUID | None = None,
) -> int:
    """One line more, its words sealed to the counter. Returns its number. The case is locked by the caller.

    name stands in the clear, and the reporter may see it: a move, or a word that tells nothing. line: an id of
    its own, for what may happen once only.
    """
    last = Happening.objects.filter(case=held.id).aggregate(Max("number"))["number__max"] or 0
    key = line or uuid.uuid4()
    Happening.objects.bulk_create(
        [
            Happening(
                id=key,
                case_id=held.id,
                counter_id=held.row.counter_id,
                number=last + 1,
                name=name,
                by_id=by.id,
                on=now.date(),
                words=seal_words(words or {}, keys=held.keys, case=held.id, line=key),
            )
        ]
    )
    return last + 1
