# SPDX-License-Identifier: EUPL-1.2
"""A place in a list of tokens, and the small questions that the grammar asks there."""

from collections.abc import Sequence

from ..tokens import Token

END = Token("\0", -1, -1, True, 2)


class Cursor:
    """Reads tokens one after the other. Every question is about the token at `at`; asking moves nothing."""

    __slots__ = ("at", "row")

    def __init__(self, row: Sequence[Token], at: int = 0) -> None:
        self.row, self.at = row, at

    def peek(self, on: int = 0) -> Token:
        """The token `on` places further (or back), or one that is nothing."""
        place = self.at + on
        return self.row[place] if 0 <= place < len(self.row) else END

    def word(self, on: int = 0) -> str:
        """The same in lower case."""
        return self.peek(on).norm.lower()

    def is_glued(self, on: int = 0) -> bool:
        """Whether no white space stands before that token."""
        return not self.peek(on).after_space

    def skip_signs(self, signs: str) -> None:
        """Move over these signs."""
        while self.peek().norm in signs and self.at < len(self.row):
            self.at += 1
