# SPDX-License-Identifier: EUPL-1.2
"""What the board says beside what staff say of one instrument, in words (kloof). Plain Python.

A document is no practice, and no document is no lack of practice: neither is ever counted as the other.
"""

MANY, FEW = 60, 40
"""Per cent of staff: from where we say most, and to where we say a minority. Our own choice, not a norm."""
NO_VIEW, NO_PULSE, PAPER_ONLY, PRACTICE_ONLY, BOTH, NEITHER, STUCK = (
    "no_view",
    "no_pulse",
    "paper_only",
    "practice_only",
    "both",
    "neither",
    "stuck",
)


def gap(*, exists: bool | None, known: int | None, practised: int | None, followed: int | None) -> str:
    """Which of seven situations it is. exists: on paper, by the board; shares in per cent of staff, None: not shown."""
    if known is None or practised is None:
        return NO_PULSE
    if exists is None:
        return NO_VIEW
    if exists and practised < MANY:
        return PAPER_ONLY
    if not exists:
        return PRACTICE_ONLY if practised >= FEW else NEITHER
    return STUCK if followed is not None and followed < FEW else BOTH
