# SPDX-License-Identifier: EUPL-1.2
"""Where one paragraph of a PDF ends and the next begins (alinea's): a PDF has only places on paper, so the white tells.

pypdf gives the words with their line ends. Where the white above a line is clearly larger than between the lines of
that page, a blank line is put in. Nothing else is changed, joined or taken away.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from pypdf import PageObject

CLEARLY = 1.28
"""White of a new paragraph against that of a line: Word gives 1.5, typst 1.4, a blank line 2; a raised number 1.2."""
ENOUGH = 4
"""Gaps on a page from which its usual white can be told."""


@dataclass(slots=True)
class Lines:
    """The lines of one page in the order of the PDF, and how high the longest piece of each stands (points, from below)."""

    texts: list[str] = field(default_factory=lambda: [""])
    heights: list[float | None] = field(default_factory=lambda: [None])
    longest: int = 0

    def add(self, text: str, cm: list[float], tm: list[float], _font: Any, _size: float) -> None:
        """One piece as pypdf tells it, with the matrices of page and text (ISO 32000-1, 9.4.4)."""
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for number, part in enumerate(text.split("\n")):
            if number:
                self.texts.append("")
                self.heights.append(None)
                self.longest = 0
            self.texts[-1] += part
            if len(part.strip()) > self.longest:
                self.longest, self.heights[-1] = len(part.strip()), height


def text_of(page: PageObject) -> str:
    """The text of a page with a blank line where a paragraph begins."""
    lines = Lines()
    text = page.extract_text(visitor_text=lines.add)
    if "\n".join(lines.texts) != text:  # pieces that do not make up the page say nothing of its white
        return text
    return "".join(_with_white(lines))


def _with_white(lines: Lines) -> Iterator[str]:
    gaps = list(_gaps(lines.heights))
    known = [gap for gap in gaps if gap is not None and gap > 0]
    wide = CLEARLY * median(known) if len(known) >= ENOUGH else float("inf")
    for number, (text, gap) in enumerate(zip(lines.texts, gaps, strict=True)):
        blank = gap is not None and gap > wide and lines.texts[number - 1].strip()
        yield ("\n" if number else "") + ("\n" if blank else "") + text


def _gaps(heights: list[float | None]) -> Iterator[float | None]:
    """How far each line stands below the last one whose height is known; None when that cannot be told."""
    before: float | None = None
    for height in heights:
        yield None if height is None or before is None else before - height
        before = before if height is None else height
