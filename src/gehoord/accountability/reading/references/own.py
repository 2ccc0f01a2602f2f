# SPDX-License-Identifier: EUPL-1.2
"""The number of the text itself, as its heading and its pages print it: not a reference to something else."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..furniture import ANNEX_HEAD, RUNNING
from .ids import Found

_HEAD, _LONGEST, _ABOVE = 4_000, 160, 220
_SESSION = re.compile(r"vergaderjaar\s+\d{4}\s?[-–]\s?\d{2,4}\s*(?:\d{1,3})?$", re.IGNORECASE)
_ANNEX = re.compile(
    r"vergaderjaar\s+(?P<first>\d{4})\s?[-–]\s?(?P<last>\d{2,4})\s+aanhangsel van de handelingen(?P<between>[^?]{0,220}?)^[ \t]*(?P<number>\d{1,4})[ \t]*\r*$",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = re.compile(
    r"^[ \t]*(?P<dossier>\d{2}[ .\u00a0]?\d{3})(?:-(?P<part>\d{2})|[ \u00a0-](?P<chapter>[IVX]+[AB]?|[A-M]))?"
    r"(?:[ \t]*\(R\d{3,4}\))?[ \t\u00a0]*(?:\n[ \t]*)?(?P<title>[A-ZÀ-Þ][^\n]{8,})$",
    re.MULTILINE,
)
_NUMBER = re.compile(
    r"^[ \t]*Nr\.?[ \t\u00a0]*(?P<number>[0-9]{1,4}|[A-Z]{1,2})[ \t]*\r*$", re.MULTILINE | re.IGNORECASE
)
_ALONE = re.compile(
    r"^[ \t]*(?:(?:kst|ah-tk|ah-ek|kv-tk|h-tk|h-ek)-[0-9A-Za-z-]+[ \t]*\d{0,4})[ \t]*\r*$", re.MULTILINE
)


@dataclass
class Own:
    """canonical: the number of the text, or "". spans: where it stands as heading or page furniture."""

    canonical: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)

    def holds(self, one: Found) -> bool:
        """Whether this is the heading or the page saying its own number."""
        place = bisect_left(self.spans, (one.end, -1))
        return any(one.start < end for _start, end in self.spans[max(0, place - 2) : place])


def own_number(text: str) -> Own:
    """The number that a heading ("31 865 Verbetering …" with "Nr. 214" below) or a running head gives."""
    told = Own()
    for match in _TITLE.finditer(text, 0, min(len(text), _HEAD)):
        number = _NUMBER.search(text, match.end(), min(len(text), match.end() + 700))
        if number or _is_title_page(text, match):
            told.spans.append((match.start(), match.start("title")))
        if number and not told.canonical:
            told.canonical = _id(match, number["number"])
            told.spans.append(number.span())
    if not told.canonical and (annex := _ANNEX.search(text, 0, min(len(text), 900))):
        first = int(annex["first"])
        told.canonical = f"ah-tk-{first}{first + 1}-{int(annex['number'])}"
        told.spans.append(annex.span())
    running = [said for line in _lines_with(text, "vergaderjaar") if (said := RUNNING.match(text, *line))]
    for match in running:
        own = _id(match, match["number"])
        if len(running) > 1 or match["page"] or own == told.canonical:
            told.spans.append(match.span())
            told.canonical = told.canonical or own
    for sign in ("kst-", "ah-", "kv-", "h-tk", "h-ek", ", Aanhangsel"):
        told.spans += [
            line
            for line in _lines_with(text, sign)
            if _ALONE.match(text, *line) or ANNEX_HEAD.match(text, *line)
        ]
    told.spans.sort()
    return told


def _lines_with(text: str, sign: str) -> Iterator[tuple[int, int]]:
    """The lines that hold a sign, each once."""
    at = text.find(sign)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - start < _LONGEST:
            yield start, end
        at = text.find(sign, end)


def _is_title_page(text: str, match: "re.Match[str]") -> bool:
    """A dossier with its title as the first line of the text, or below the name of the Chamber and the session."""
    above = text[: match.start()].strip()
    return not above or (len(above) < _ABOVE and _SESSION.search(above) is not None)


def _id(match: "re.Match[str]", number: str) -> str:
    dossier = re.sub(r"\D", "", match["dossier"])
    suffix = match["chapter"] or match["part"]
    chapter = f"-{suffix}" if suffix else ""
    return f"kst-{dossier}{chapter}-{int(number) if number.isdigit() else number}"
