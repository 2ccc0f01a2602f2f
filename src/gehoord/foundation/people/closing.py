# SPDX-License-Identifier: EUPL-1.2
"""What keeps a counter from closing: parts further on say here what is not finished yet."""

from collections.abc import Callable

from .fence import looking_at

_questions: list[Callable[[int], list[str]]] = []


def ask_before_closing(question: Callable[[int], list[str]]) -> None:
    """Call this with a counter's id, behind its fence, before it closes; the answers are reasons why not."""
    if question not in _questions:
        _questions.append(question)


def unfinished(counter: int) -> list[str]:
    """All that is not finished at a counter. Raises RuntimeError when nobody could say: then nothing closes."""
    if not _questions:
        raise RuntimeError("Nobody says what is still open at a counter.")
    with looking_at(counter):
        return [reason for question in _questions for reason in question(counter)]
