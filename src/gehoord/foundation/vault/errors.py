# SPDX-License-Identifier: EUPL-1.2
"""What the vault says when something does not open. Never holds a code, a key or opened text."""

from typing import Literal

SealReason = Literal["sealed", "count", "words", "check", "same", "foreign"]
CodeReason = Literal["length", "character", "check"]


class SealError(Exception):
    """It does not open, and nobody learns why: wrong key, moved, changed or cut short all look alike.

    `reason` is always "sealed", except for recovery words that a person types from paper:
    "count" (not exactly two sheets), "words" (a word that is not in the list, or too few words),
    "check" (the words do not belong together), "same" (one sheet twice), "foreign" (of different keys).
    """

    def __init__(self, reason: SealReason = "sealed") -> None:
        super().__init__(
            "This does not open." if reason == "sealed" else f"Recovery words refused: {reason}."
        )
        self.reason: SealReason = reason


class CodeError(ValueError):
    """A mistyped receipt code. Says what kind of mistake, never what was typed.

    `reason`: "length" (not 21 characters), "character" (one that no code holds), "check" (a slip somewhere).
    """

    def __init__(self, reason: CodeReason) -> None:
        super().__init__(f"Not a receipt code: {reason}.")
        self.reason: CodeReason = reason
