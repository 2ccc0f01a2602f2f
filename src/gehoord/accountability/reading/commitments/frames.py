# SPDX-License-Identifier: EUPL-1.2
"""Frames: patterns of words with gaps, written as plain text, looked for in a row of words (zinsframes).

"zie|ziet .. geen .. aanleiding|reden" is: one of two words, within eight words "geen", within eight more "aanleiding" or
"reden". Three dots leave room for twenty words, as between a verb and its participle at the end of a Dutch clause. Words
side by side must stand side by side. "<kamer>" stands for a class of words. A frame is only tried where its first word
stands, and its gaps are bounded: looking is linear in the length of the text.
"""

from collections.abc import Mapping, Sequence

Step = tuple[frozenset[str], int]
"""The words that fit, and how many words may stand before them."""
Frame = tuple[Step, ...]
Tried = tuple[str, Frame, frozenset[str], frozenset[str]]
"""A feature, its frame, the words that fit its last step, and those that must stand right behind the first (or none)."""
Frames = dict[str, list[Tried]]
_GAPS = {"..": 8, "...": 20}


def compiled(table: Mapping[str, str], classes: Mapping[str, frozenset[str]]) -> Frames:
    """All frames of a table (feature: frames, one a line) by each word that can be their first."""
    found: Frames = {}
    for feature, text in table.items():
        for line in text.strip().splitlines():
            frame = _frame(line, classes)
            second = frame[1][0] if len(frame) > 1 and not frame[1][1] else frozenset()
            for word in frame[0][0]:
                found.setdefault(word, []).append((feature, frame, frame[-1][0], second))
    return found


def _frame(line: str, classes: Mapping[str, frozenset[str]]) -> Frame:
    steps: list[Step] = []
    gap = 0
    for part in line.split():
        if part in _GAPS:
            gap = _GAPS[part]
            continue
        words: set[str] = set()
        for one in part.split("|"):
            words |= classes[one[1:-1]] if one.startswith("<") else {one}
        steps.append((frozenset(words), gap))
        gap = 0
    return tuple(steps)


def features(words: Sequence[str], frames: Frames) -> dict[str, int]:
    """The features whose frame stands in these words, with the place where the first of each begins."""
    found: dict[str, int] = {}
    present = set(words)
    for place, word in enumerate(words):
        tried = frames.get(word)
        if tried:
            behind = words[place + 1] if place + 1 < len(words) else ""
            for feature, frame, last, second in tried:
                if feature in found or (second and behind not in second):
                    continue
                # The last step is looked at first: without it the frame cannot fit.
                if not last.isdisjoint(present) and fits(words, place, frame):
                    found[feature] = place
    return found


def fits(words: Sequence[str], place: int, frame: Frame) -> bool:
    """Whether the frame stands here: each step at its first place within its gap."""
    at, size = place, len(words)
    for fitting, gap in frame[1:]:
        at += 1
        stop = at + 1 + gap
        if stop > size:
            stop = size
        while at < stop and words[at] not in fitting:
            at += 1
        if at >= stop:
            return False
    return True
