# SPDX-License-Identifier: EUPL-1.2
"""Questions beside their answers, each demand beside the sentences that share its words (vragen en antwoorden)."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from ...models import Item
from ...terms import ItemKind
from .effective import Effective, effective
from .find import words_at
from .in_piece import places

PAGE, AT_ONCE = 20, 60


@dataclass(frozen=True, slots=True)
class AskedThing:
    """One demand in its own words with the sentences of the answer that look like it: (start, end, words, share)."""

    about: Effective
    words: str
    matches: tuple[tuple[int, int, str, float], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and its answer in their own words; answer is empty when none was found."""

    about: Effective
    question: str
    answer: str
    demands: tuple[AskedThing, ...]


def has_pairs(document_id: int) -> bool:
    """Whether there are questions in this document."""
    return Item.objects.filter(document=document_id, kind=ItemKind.PAIR, gone_in="").exists()


def pairs_of(document_id: int, *, after: int = -1) -> tuple[list[Pair], int | None]:
    """One page of pairs in the order of the text, from behind the place `after`; and the place for the next page.

    Whether a demand was answered is nowhere concluded. Four statements, whatever the number of pairs.
    """
    found = _counting(document_id, after)
    page = found[:PAGE]
    if not page:
        return [], None
    parts = _demands([one.item for one in page])
    text = _Window(document_id, [*page, *(demand for each in parts.values() for demand in each)])
    told = [_pair(one, parts.get(one.item.pk, []), text) for one in page]
    return told, page[-1].item.start if len(found) > PAGE else None


def _counting(document_id: int, after: int) -> list[Effective]:
    """The next pairs that count: one more than a page, which tells whether there is a next one."""
    there = Item.objects.filter(document=document_id, kind=ItemKind.PAIR, start__gt=after)
    found: list[Effective] = []
    for begin in count(0, AT_ONCE):
        rows = list(there.order_by("start", "id")[begin : begin + AT_ONCE])
        found += effective(rows)
        if len(found) > PAGE or len(rows) < AT_ONCE:
            break
    return found


class _Window:
    """The part of the text in which all words of one page lie: `window[start:end]` counts from the whole text."""

    def __init__(self, document_id: int, found: list[Effective]) -> None:
        spans = [(start, end) for one in found for start, end, _part in places(one)]
        spans += [(start, end) for one in found for start, end, _share in one.data.get("matches", [])]
        self.first = min(start for start, _end in spans)
        self.text = words_at(document_id, self.first, max(end for _start, end in spans))

    def __getitem__(self, asked: slice) -> str:
        return self.text[asked.start - self.first : asked.stop - self.first]


def _demands(pairs: list[Item]) -> dict[int | None, list[Effective]]:
    told: dict[int | None, list[Effective]] = {}
    for one in effective(Item.objects.filter(parent__in=pairs, kind=ItemKind.DEMAND).order_by("start", "id")):
        told.setdefault(one.item.parent_id, []).append(one)
    return told


def _pair(one: Effective, demands: list[Effective], text: _Window) -> Pair:
    spans = places(one)
    question, answer = (
        "\n".join(text[start:end] for start, end, part in spans if part == which)
        for which in ("question", "answer")
    )
    return Pair(one, question, answer, tuple(_thing(each, text) for each in demands))


def _thing(one: Effective, text: _Window) -> AskedThing:
    matches: list[Any] = one.data.get("matches", [])
    return AskedThing(
        one,
        text[one.start : one.end],
        tuple((start, end, text[start:end], share) for start, end, share in matches),
    )
