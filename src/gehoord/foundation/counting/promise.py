# SPDX-License-Identifier: EUPL-1.2
"""Setting countable facts apart, in the transaction that has them in hand."""

from typing import Any

from .models import Pending


def promise(key: bytes, facts: dict[str, Any], *, version: int = 0) -> None:
    """Promise that these facts will be counted under this key. A later version replaces an earlier one.

    key: 32 bytes, derived from the report's own key, so only who can open the report can find the row.
    """
    Pending.objects.bulk_create([Pending(key=key, facts=facts, version=version)])
