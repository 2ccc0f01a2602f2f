# SPDX-License-Identifier: EUPL-1.2
"""What people type, made safe to keep and to show (opgeschoonde invoer)."""

import unicodedata
from datetime import date
from uuid import UUID

_KEPT_CONTROLS = "\n\t"
# Embeddings, overrides and isolates can make a text show other words than it holds.
_DIRECTION = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean(text: str) -> str:
    """What somebody typed, without control characters and direction overrides; NFC, ordinary line ends.

    Joiners and the plain direction marks stay: Arabic, Persian and emoji need them.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_DIRECTION)
    text = unicodedata.normalize("NFC", text)
    return "".join(
        c for c in text if c in _KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs")
    ).strip()


def day_typed(text: str) -> date | None:
    """The day in a date field (ISO 8601); None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def key_typed(text: str) -> UUID | None:
    """The id that a page put in its own form; None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None
