# SPDX-License-Identifier: EUPL-1.2
"""Which links of a web page are marks of footnotes (voetnoten), and where their texts stand. When in doubt: none.

A mark is a link within the page whose words are only a number, to a place further on that begins with that number or
is that item of a numbered list; officielebekendmakingen.nl, Word ("opslaan als webpagina") and wikis write it so.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

Element = Any

NUMBER = re.compile(r"^\[?([1-9][0-9]{0,2})\]?$")
HOLDERS = frozenset({"aside", "dd", "div", "li", "p", "section", "td"})
LONGEST = 4_000
"""Code points of a note, white space included."""
LOOKED_AT = 40
"""Signs at the front of a note in which its number must stand."""


@dataclass(slots=True)
class Notes:
    """Elements that are a mark, and elements that hold the text of a note, each with the number."""

    marks: dict[Element, int] = field(default_factory=dict)
    texts: dict[Element, int] = field(default_factory=dict)


def notes_of(root: Element) -> Notes:
    """The footnotes of a page; a number that could be two notes is none."""
    places = _places(root)
    order = {element: number for number, element in enumerate(root.iter())}
    found: dict[Element, tuple[int, Element]] = {}
    for link in root.iter("a"):
        number = NUMBER.match("".join(link.itertext()).strip())
        target = places.get((link.get("href") or "").removeprefix("#")) if number else None
        holder = _holder(target, root) if target is not None else None
        if number and holder is not None and order[link] < order[holder]:
            found[link] = (int(number[1]), holder)
    pairs = set(found.values())
    numbers = Counter(number for number, _ in pairs)
    holders = Counter(holder for _, holder in pairs)
    known = {
        pair
        for pair in pairs
        if numbers[pair[0]] == 1 == holders[pair[1]] and _short(pair[1]) and _begins_with(*pair)
    }
    marks = {_with_sup(link): number for link, (number, holder) in found.items() if (number, holder) in known}
    return Notes(marks, {holder: number for number, holder in known})


def _places(root: Element) -> dict[str, Element]:
    """Where a link within the page can lead."""
    places: dict[str, Element] = {}
    for element in root.iter():
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                places.setdefault(name, element)
    return places


def _holder(target: Element, root: Element) -> Element | None:
    """The block that a place stands in; none when that would be the whole page."""
    while target is not None and target is not root:
        if target.tag in HOLDERS:
            return target
        target = target.getparent()
    return None


def _short(holder: Element) -> bool:
    """A note is a few lines. A chapter that a table of contents leads to has a heading of its own, or goes on."""
    length = 0
    for piece in holder.itertext():
        length += len(piece)
        if length > LONGEST:
            return False
    return all(holder.find(f".//{heading}") is None for heading in ("h1", "h2", "h3", "h4"))


def _begins_with(number: int, holder: Element) -> bool:
    if holder.tag == "li" and holder.getparent().tag == "ol":
        items = (one for one in holder.getparent() if one.tag == "li")
        return next(islice(items, number - 1, None), None) is holder
    text = ""
    for piece in holder.itertext():
        text += piece
        if len(text.strip()) > LOOKED_AT:
            break
    return re.match(rf"(?:X\s{{1,99}}Noot)?[\s\[(↑^]{{0,99}}{number}(?![0-9])", text) is not None


def _with_sup(link: Element) -> Element:
    """The raised piece around a link, when it holds nothing else."""
    parent = link.getparent()
    alone = parent is not None and parent.tag == "sup" and len(parent) == 1
    return parent if alone and not (parent.text or "").strip() and not (link.tail or "").strip() else link
