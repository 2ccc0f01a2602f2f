# SPDX-License-Identifier: EUPL-1.2
"""The daily move of pending rows to the countable ones, in shuffled order (insertion order tells on people)."""

import secrets
from typing import Any

from django.db import transaction

from .models import Countable, Pending

_REQUIRED = {"counter", "year", "week", "channel", "identity", "domain"}
_FIELDS = [field.name for field in Countable._meta.concrete_fields if field.name != "key"]


def shuffle_pending() -> int:
    """Write all pending rows out in random order and forget them. Needs no key. Returns how many rows."""
    with transaction.atomic():
        rows = list(Pending.objects.select_for_update(skip_locked=True).order_by("version"))
        facts: dict[bytes, dict[str, Any]] = {}
        for kept in Countable.objects.filter(key__in=[row.key for row in rows]):
            facts[bytes(kept.key)] = {name: getattr(kept, name) for name in _FIELDS}
        for row in rows:
            # A later row may hold only what changed (an outcome, a ground that was corrected).
            facts.setdefault(bytes(row.key), {}).update(row.facts)
        whole = ((key, told) for key, told in facts.items() if told.keys() >= _REQUIRED)
        out = [Countable(key=key, **told) for key, told in whole]
        secrets.SystemRandom().shuffle(out)
        Countable.objects.bulk_create(
            out, update_conflicts=True, unique_fields=["key"], update_fields=_FIELDS, batch_size=1000
        )
        Pending.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(out)
