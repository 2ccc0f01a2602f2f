# SPDX-License-Identifier: EUPL-1.2
"""Entries as lines of a list, alike on every page."""

from collections.abc import Iterable
from typing import Any

from ...queries.addresses import entry_address
from ...queries.register.shown import Shown
from ...terms import ENTRY_KINDS
from .axes import axes


def rows(entries: Iterable[Shown]) -> list[dict[str, Any]]:
    """What the list shows of each."""
    return [
        {
            "entry": one.entry,
            "kind": ENTRY_KINDS[one.entry.kind],
            "address": entry_address(one.entry.code),
            "axes": axes(one),
        }
        for one in entries
    ]
