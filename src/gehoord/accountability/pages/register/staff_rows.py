# SPDX-License-Identifier: EUPL-1.2
"""Entries as rows of a table for who keeps the register."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from ...queries.register.shown import Shown
from ...terms import ENTRY_KINDS
from .axes import axes


def staff_rows(entries: Iterable[Shown]) -> list[dict[str, Any]]:
    """What the tables show of each."""
    return [
        {
            "entry": one.entry,
            "kind": ENTRY_KINDS[one.entry.kind],
            "address": reverse("register:entry", args=[one.entry.code]),
            "axes": axes(one),
        }
        for one in entries
    ]
