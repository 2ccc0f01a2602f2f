# SPDX-License-Identifier: EUPL-1.2
"""What must be forgotten when a sign-in ends, however it ends: parts further on say so here."""

from collections.abc import Callable

_forget: list[Callable[[str], None]] = []


def when_sign_in_ends(forget: Callable[[str], None]) -> None:
    """Call this with the key of the session row, as soon as this process learns that the sign-in is over."""
    _forget.append(forget)


def sign_in_ended(session: str) -> None:
    """Forget everywhere in this process what that sign-in had opened."""
    for forget in _forget:
        forget(session)
