# SPDX-License-Identifier: EUPL-1.2
"""Words, numbers and signs with their places in the text (tokens). The text itself is never changed.

A token knows the signs it stands for (`start` to `end`) and how it is read (`norm`): look-alike spaces and dashes are one
sign, a word cut at the end of a line is one word, and a footnote number glued to the front of a word is a token of its own.
That is the offset map: whatever is concluded from `norm` points back at the signs as printed.
"""

import re
from dataclasses import dataclass

_PIECE = re.compile(r"[^\W_]+|[^\s\w]|_")
# A dash at the end of a line, or the soft hyphen that word processors and PDFs leave where a word was cut.
_CUT = re.compile(r"(?:-[ \t\u00a0]*\r?\n[ \t\u00a0]*|\u00ad(?:[ \t]*\r?\n[ \t]*)?)([a-zà-ÿ]+)")
_GLUED = re.compile(r"(\d{1,3})([A-ZÀ-Þ][a-zà-ÿ]{2,}|20\d\d[ZzDd]\d{5}$)")
_LOST = re.compile(r"(\d{5})(X{0,2}(?:IX|IV|V?I{0,3})[AB]?)(\d{0,4})$")
_WORD_NUMBER = re.compile(r"([A-Za-z]{5,}(?=\d{5}$)|[Nn]rs?(?=\d{1,4}$)|(?:no|blz|pag)(?=\d{1,4}$))(\d+)$")
_CHAPTER_NUMBER = re.compile(r"(X{1,2}(?:IX|IV|V?I{0,3})|I[XV]|VI{1,3}|I{2,3}[AB]?)(\d{1,4})$")
_SAME = {"–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'"}


@dataclass(slots=True)
class Token:
    """One word, number or sign. after_space: white space stands before it. new_line: how many line ends stand before it."""

    norm: str
    start: int
    end: int
    after_space: bool
    new_line: int

    @property
    def is_number(self) -> bool:
        """Whether it is digits only (0 to 9)."""
        return self.norm.isascii() and self.norm.isdigit()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.norm[0].isalpha()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end], in order. Linear in the length; offsets count from the beginning of `text`."""
    stop = len(text) if end is None else end
    found: list[Token] = []
    at = start
    until = start
    for match in _PIECE.finditer(text, start, stop):
        first, last = match.span()
        if first < until:
            continue
        gap = text[at:first]
        word = match[0]
        while (
            last < stop
            and text[last] in "-\u00ad"
            and word.isalpha()
            and (cut := _CUT.match(text, last, stop))
        ):
            word, last = word + cut[1], cut.end()
            until = last
        after_space, new_line = bool(gap), gap.count("\n") if "\n" in gap else 0
        if word.isalpha() or word.isdigit() or last == first + 1:
            found.append(Token(_SAME.get(word, word), first, last, after_space, new_line))
        else:
            found += _split(word, first, last, after_space, new_line)
        at = last
    return found


def _split(word: str, first: int, last: int, after_space: bool, new_line: int) -> list[Token]:
    """One run of signs as the tokens that it really holds: "2Tweede", "36410XVI19" and "XVI19" lost a space or dash."""
    sizes: tuple[int, ...] = ()
    if len(word) > 2 and len(word) == last - first:
        if word[0].isdigit() and not word.isdigit():
            if glued := _GLUED.match(word):
                sizes = (len(glued[1]), len(word) - len(glued[1]))
            elif (lost := _LOST.match(word)) and lost[2]:
                sizes = (5, len(lost[2]), len(lost[3]))
        elif word[-1].isdigit() and (lost := _CHAPTER_NUMBER.match(word) or _WORD_NUMBER.match(word)):
            sizes = (len(lost[1]), len(lost[2]))
    if not sizes:
        return [Token(_SAME.get(word, word), first, last, after_space, new_line)]
    made, at = [], 0
    for size in sizes:
        if size:
            piece = word[at : at + size]
            made.append(
                Token(piece, first + at, first + at + size, after_space and at == 0, new_line and at == 0)
            )
        at += size
    return made
