# SPDX-License-Identifier: EUPL-1.2
"""The numbers and bullets that Word draws itself before a paragraph (opsomming): they stand nowhere in its text.

A letter with answers often numbers its questions this way, so they are counted as Word counts them (ECMA-376 part 1,
17.9): a level counts on until a higher one moves; numbering instances of one definition count together.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BULLET = "•"
DEEPEST = 9
STYLES = 20
"""How far a style may lean on another before we stop looking."""
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class Level:
    """One level of a list: what counts (numFmt), how it is written ("%1.%2"), where it begins."""

    counts: str = "decimal"
    written: str = "%1."
    start: int = 1


@dataclass(slots=True)
class Lists:
    """Counts along while the paragraphs go by, in the order of the document."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    styles: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    counted: dict[str, list[int | None]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def mark(self, properties: Element | None) -> str:
        """What Word draws before the paragraph with these properties (w:pPr), without the space; mostly nothing."""
        number, depth = self._own(properties)
        kind = self.kinds.get(number, "")
        level = self.levels.get(kind, {}).get(depth)
        if level is None:
            return ""
        self._count(number, kind, depth)
        if level.counts == "bullet":
            return BULLET
        return re.sub(r"%([1-9])", lambda found: self._number(kind, int(found[1]) - 1), level.written).strip()

    def _own(self, properties: Element | None) -> tuple[str, int]:
        """Number instance and depth of a paragraph: its own, or that of its style."""
        if properties is None:
            return "", 0
        own = properties.find(f"{W}numPr")
        number, depth = (_value(own, "numId"), _value(own, "ilvl")) if own is not None else ("", "")
        style = _value(properties, "pStyle")
        for _ in range(STYLES):
            if number or style not in self.styles:
                break
            number, its_depth, style = self.styles[style]
            depth = depth or its_depth
        return number, min(_whole(depth, 0), DEEPEST - 1)

    def _count(self, number: str, kind: str, depth: int) -> None:
        counts = self.counted.setdefault(kind, [None] * DEEPEST)
        if number not in self.seen:
            self.seen.add(number)
            for level, start in self.restarts.get(number, {}).items():
                counts[level] = start - 1
        before = counts[depth]
        counts[depth] = self.levels[kind][depth].start if before is None else before + 1
        counts[depth + 1 :] = [None] * (DEEPEST - depth - 1)

    def _number(self, kind: str, depth: int) -> str:
        level = self.levels[kind].get(depth, Level())
        count = self.counted[kind][depth]
        return in_signs(level.start if count is None else count, level.counts)


def lists_of(numbering: Element | None, styles: Element | None) -> Lists:
    """The lists of a document from its parts `numbering` and `styles`; without them nothing is drawn."""
    found = Lists()
    if styles is not None:
        _take_styles(found, styles)
    if numbering is not None:
        _take_numbers(found, numbering)
        _take_levels(found, numbering)
    return found


def _take_styles(found: Lists, styles: Element) -> None:
    for style in styles.iter(f"{W}style"):
        own = style.find(f"{W}pPr/{W}numPr")
        number, depth = (_value(own, "numId"), _value(own, "ilvl")) if own is not None else ("", "")
        found.styles[style.get(f"{W}styleId", "")] = (number, depth, _value(style, "basedOn"))


def _take_numbers(found: Lists, numbering: Element) -> None:
    for one in numbering.iter(f"{W}num"):
        number = one.get(f"{W}numId", "")
        found.kinds[number] = _value(one, "abstractNumId")
        starts = {_depth(over): _value(over, "startOverride") for over in one.iter(f"{W}lvlOverride")}
        found.restarts[number] = {depth: _whole(start, 1) for depth, start in starts.items() if start}


def _take_levels(found: Lists, numbering: Element) -> None:
    """The levels of each definition; one that only names a list style has the levels of the definition behind it."""
    linked = {}
    for one in numbering.iter(f"{W}abstractNum"):
        kind = one.get(f"{W}abstractNumId", "")
        found.levels[kind] = {_depth(level): _level(level) for level in one.iter(f"{W}lvl")}
        linked[kind] = _value(one, "numStyleLink")
    for kind, style in linked.items():
        if style in found.styles and not found.levels[kind]:
            found.levels[kind] = found.levels.get(found.kinds.get(found.styles[style][0], ""), {})


def _level(level: Element) -> Level:
    written = _value(level, "lvlText") or ("" if _value(level, "numFmt") == "none" else "%1.")
    return Level(_value(level, "numFmt") or "decimal", written, _whole(_value(level, "start"), 1))


def _depth(element: Element) -> int:
    return min(_whole(element.get(f"{W}ilvl", ""), 0), DEEPEST - 1)


def _value(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return child.get(f"{W}val", "") if child is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise


def in_signs(number: int, counts: str) -> str:
    """A number in the signs of a list: 3, c, C, iii or III; what we do not know is written as a plain number."""
    if counts in {"lowerLetter", "upperLetter"} and 0 < number <= 780:
        sign = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return sign.upper() if counts == "upperLetter" else sign
    if counts in {"lowerRoman", "upperRoman"} and 0 < number < 4000:
        sign, left = "", number
        for worth, letters in ROMAN:
            sign, left = sign + letters * (left // worth), left % worth
        return sign.upper() if counts == "upperRoman" else sign
    if counts == "decimalZero":
        return f"{number:02}"
    return "" if counts == "none" else str(number)
