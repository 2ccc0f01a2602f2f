# SPDX-License-Identifier: EUPL-1.2
"""What people type, made safe to keep and to show (opgeschoonde invoer)."""

import unicodedata

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
