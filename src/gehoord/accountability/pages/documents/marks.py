# SPDX-License-Identifier: EUPL-1.2
"""A piece of text cut into bits, so that the words of each finding can be marked, also where they overlap (markeren)."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...queries.documents.effective import Effective
from ...queries.documents.in_piece import places
from ...queries.documents.pieces import Piece
from ...terms import ItemKind

WHITE_LINE = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
BROKEN_LINE = re.compile(r"(?<=[a-zé,;)])[ \t]*\r?\n[ \t]*(?=[a-zé(])")
"""The end of a line within a sentence, as a PDF or an old page has it: shown as a space, so that the text flows."""
TAGS: dict[str, str | Promise] = {
    ItemKind.REFERENCE: _("verwijzing"),
    "question": _("vraag"),
    "answer": _("antwoord"),
    ItemKind.DEMAND: _("deelvraag"),
    ItemKind.COMMITMENT: _("toezegging"),
    ItemKind.MOTION: _("motie"),
    ItemKind.DEADLINE: _("termijn"),
    ItemKind.PERSON: _("persoon"),
    ItemKind.NOTE: _("noot"),
    ItemKind.CHECK: _("let op"),
    ItemKind.RECOMMENDATION: _("aanbeveling"),
    "words": _("deze woorden"),
}
"""The small word that stands at the words of a finding; colour and line only help."""


@dataclass(frozen=True, slots=True)
class Tag:
    """The small word at a finding, which leads to it in the list."""

    code: str
    kind: str
    words: str | Promise


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark: places in the text of the document, what they are, whether it is sure, and whose they are."""

    start: int
    end: int
    kind: str
    code: str
    is_first: bool = True
    is_sure: bool = True


@dataclass(slots=True)
class Bit:
    """Words with the same marks. kinds: class names; ids: of findings that begin here; before, after: their tags."""

    text: str
    kinds: str = ""
    ids: list[str] = field(default_factory=list)
    before: list[Tag] = field(default_factory=list)
    after: list[Tag] = field(default_factory=list)


def marks_of(found: Iterable[Effective], kinds: frozenset[str]) -> list[Mark]:
    """The words of these findings. Of a kind that is not shown only the place stays, for whoever follows a link."""
    marks = []
    for one in found:
        shown = one.item.kind in kinds
        for number, (start, end, part) in enumerate(places(one)):
            kind = part if part in ("question", "answer") else one.item.kind
            mark = Mark(start, end if shown else start, kind, one.item.code, number == 0, one.is_certain)
            marks += [mark] if shown or mark.is_first else []
    return marks


def paragraphs(piece: Piece, marks: list[Mark]) -> list[list[Bit]]:
    """The paragraphs of a piece, each as bits from edge to edge of its marks. Linear in text and marks."""
    told, begin, text = [], 0, BROKEN_LINE.sub(lambda found: " " * len(found[0]), piece.text)
    waiting = deque(sorted((mark for mark in marks if _touches(mark, piece)), key=lambda mark: mark.start))
    active: list[Mark] = []
    for white in [*WHITE_LINE.finditer(text), None]:
        end = white.start() if white else len(text)
        last, fresh = piece.first + end, []
        while waiting and (waiting[0].start < last or white is None):
            fresh.append(waiting.popleft())
        if end > begin:
            told.append(_bits(text[begin:end], piece.first + begin, active, fresh))
        active = [mark for mark in (*active, *fresh) if mark.end > last]
        begin = white.end() if white else end
    return told


def _touches(mark: Mark, piece: Piece) -> bool:
    return mark.start < piece.last and (mark.end > piece.first or mark.end == mark.start >= piece.first)


def _bits(text: str, first: int, active: list[Mark], fresh: list[Mark]) -> list[Bit]:
    """One paragraph. active: marks that go on from the paragraph before; fresh: marks that begin in this one."""
    last = first + len(text)
    opens: dict[int, list[Mark]] = defaultdict(list)
    closes: dict[int, list[Mark]] = defaultdict(list)
    for mark in (*active, *fresh):
        start = max(first, min(mark.start, last - 1))
        opens[start].append(mark)
        closes[max(start, min(last, mark.end))].append(mark)
    bits, there, begins = [], Counter[str](), {id(mark) for mark in fresh}
    for start, end in pairwise(sorted({first, last, *opens, *closes})):
        bit = Bit(text[start - first : end - first])
        for mark in closes.get(start, ()):
            _leave(mark, there)
        for mark in opens.get(start, ()):
            _enter(mark, bit, there, is_new=id(mark) in begins)
        bit.after = [_tag(mark) for mark in closes.get(end, ()) if _is_tagged_after(mark, last)]
        bit.kinds = " ".join(f"k-{name}" for name, number in there.items() if number > 0)
        bits.append(bit)
    return bits


def _enter(mark: Mark, bit: Bit, there: Counter[str], *, is_new: bool) -> None:
    if mark.is_first and is_new:
        bit.ids.append(mark.code)
    if mark.end > mark.start:
        there[mark.kind] += 1
        there["unsure"] += not mark.is_sure
        if mark.kind in LONG and is_new:
            bit.before.append(_tag(mark))


def _leave(mark: Mark, there: Counter[str]) -> None:
    if mark.end > mark.start:
        there[mark.kind] -= 1
        there["unsure"] -= not mark.is_sure


LONG = frozenset({"question", "answer"})
"""Marks of whole paragraphs: their word stands before them, of the others behind."""


def _is_tagged_after(mark: Mark, last: int) -> bool:
    return mark.end > mark.start and mark.kind not in LONG and mark.end <= last


def _tag(mark: Mark) -> Tag:
    return Tag(mark.code, mark.kind, TAGS.get(mark.kind, mark.kind))
