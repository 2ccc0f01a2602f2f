# SPDX-License-Identifier: EUPL-1.2
"""The letter to a client or relative (brief): put together once, kept word for word, shown and printed from that."""

from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils import translation
from django.utils.formats import date_format

from gehoord.foundation.papers.pdf import compiled
from gehoord.foundation.web.addresses import direction

HERE = Path(__file__).parent
TEXTS = HERE.parent / "tables" / "limit_letters.yaml"
LANGUAGES = {"nl": "Nederlands", "en": "English", "ar": "العربية"}
HEADING, WORDS, POINTS = "heading", "words", "points"


@dataclass(frozen=True)
class Asked:
    """What who decides fills in. reference: the client's own mark with the organisation, never needed to be a name."""

    kind: str
    language: str
    organisation: str
    is_care: bool
    to_relative: bool
    """To a relative or visitor: the care is of somebody else."""
    reference: str
    happened: str
    asked: str
    offers: tuple[str, ...]
    side: str
    takeover: str
    to: str
    signed: str
    again: date
    until: date
    days: int


@dataclass(frozen=True)
class Block:
    """A heading, words, or points of a list."""

    kind: str
    lines: list[str]


@dataclass(frozen=True)
class Letter:
    """A letter as it is sent."""

    language: str
    direction: str
    title: str
    top: list[str]
    blocks: list[Block]
    signed: list[str]

    def kept(self) -> dict[str, Any]:
        """As it is sealed."""
        return asdict(self)


def letter_from(kept: dict[str, Any]) -> Letter:
    """The way back from kept()."""
    return Letter(**(kept | {"blocks": [Block(**one) for one in kept["blocks"]]}))


@cache
def texts() -> dict[str, Any]:
    """The fixed sentences, by letter and language."""
    read: dict[str, Any] = yaml.safe_load(TEXTS.read_text("utf-8"))
    return read


def written(asked: Asked, *, on: date) -> Letter:
    """The letter of this day, in its language."""
    said, own = texts()["common"][asked.language], texts()[asked.kind][asked.language]
    with translation.override(asked.language):
        day, again, until = (date_format(one, "l j F Y") for one in (on, asked.again, asked.until))
    facts = {
        "organisation": asked.organisation,
        "reference": asked.reference,
        "until": until,
        "again": again,
        "to": asked.to,
        "takeover": asked.takeover,
        "days": asked.days,
    }
    offers = [texts()["offers"][code][asked.language] for code in asked.offers]
    about = "_relative" if asked.to_relative else ""
    blocks = [
        Block(WORDS, [said[f"greeting{about}"]]),
        Block(WORDS, [own.get(f"first{about}", own["first"]).format(**facts)]),
    ]
    for head, lines in (
        ("happened", _lines(asked.happened)),
        ("side", _lines(asked.side)),
        ("asked", _lines(asked.asked)),
    ):
        if lines:
            blocks += [Block(HEADING, [said[head]]), Block(WORDS, lines)]
    if offers:
        blocks += [Block(HEADING, [said["offered"]]), Block(POINTS, offers)]
    blocks += [
        Block(HEADING, [said["next"]]),
        Block(WORDS, [own["next"].format(**facts)]),
        Block(HEADING, [said["object"]]),
        Block(WORDS, [said["object_words"].format(**facts)]),
        Block(WORDS, [said["care" if asked.is_care else "elsewhere"].format(**facts)]),
        Block(WORDS, [said["discrimination"]]),
    ]
    return Letter(
        asked.language,
        direction(asked.language),
        own.get(f"title{about}", own["title"]).format(**facts),
        [asked.organisation, day, said["about"].format(**facts)],
        blocks,
        [said["closing"], asked.signed, asked.organisation],
    )


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]


def as_pdf(letter: Letter) -> bytes:
    """The same letter as a PDF that a screen reader reads. Raises CannotMake."""
    return compiled(HERE / "limit_letter.typ", letter.kept())
