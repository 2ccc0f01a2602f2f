# SPDX-License-Identifier: EUPL-1.2
"""What keeps a member from leaving, and what becomes of the rest: parts further on say so here.

Asked behind the fence of who removes: what that person is kept out of is not told, and keeps nobody from leaving.
What is left of it is let go afterwards, behind the fence of the counter alone.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from .fence import looking_at

_questions: list[Callable[[UUID], list[str]]] = []
_afterwards: list[Callable[..., None]] = []


def ask_before_leaving(question: Callable[[UUID], list[str]]) -> None:
    """Call this with a member's id, behind a fence of their counter; the answers are reasons why not yet."""
    if question not in _questions:
        _questions.append(question)


def when_somebody_left(does: Callable[..., None]) -> None:
    """Call this with a member's id, `counter` and `now`, in the transaction in which they leave."""
    if does not in _afterwards:
        _afterwards.append(does)


def still_theirs(member: UUID) -> list[str]:
    """All that must find another pair of hands first."""
    return [reason for question in _questions for reason in question(member)]


def let_go(member: UUID, *, counter: int, now: datetime) -> None:
    """Tell the other parts that this member left."""
    with looking_at(counter):
        for does in _afterwards:
            does(member, counter=counter, now=now)
