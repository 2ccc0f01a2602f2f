# SPDX-License-Identifier: EUPL-1.2
"""Setting countable facts apart, in the transaction that has them in hand."""

from collections.abc import Iterable
from typing import Any

from .models import Pending


def promise(key: bytes, facts: dict[str, Any], *, version: int = 0) -> None:
    """Promise that these facts will be counted under this key. A later version replaces an earlier one.

    key: 32 bytes, derived from the report's own key, so only who can open the report can find the row.
    """
    Pending.objects.bulk_create([Pending(key=key, facts=facts, version=version)])


def promise_all(rows: Iterable[tuple[bytes, dict[str, Any]]]) -> None:
    """Promise many at once: (key, facts) each. For loading, where there is no report in hand."""
    Pending.objects.bulk_create([Pending(key=key, facts=facts) for key, facts in rows], batch_size=1000)
