# SPDX-License-Identifier: EUPL-1.2
"""What stands in the document for the College, in order; the PDF and the document to edit both say this."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import override

from ...queries.institute import FileText

TITLE = "Verzoek aan het College voor de Rechten van de Mens"
NOTHING = "Hierover staat niets in dit dossier."
HEARD = "Dit is wat ik heb meegemaakt. Er is nog niets vastgesteld."


@dataclass(frozen=True)
class Part:
    """One part: words, or a table with its heads."""

    head: str
    paragraphs: tuple[str, ...] = ()
    heads: tuple[str, str] | None = None
    rows: tuple[tuple[str, str], ...] = ()


def content(text: FileText) -> list[Part]:
    """The parts of the document. Dutch, as the procedure is."""
    words = text.parts
    return [
        Part("Wie het vraagt", _lines(words["name"]) + _lines(words["reach"])),
        Part("Over wie het gaat", _lines(words["other_side"])),
        Part("Wat er gebeurde", (HEARD, *_lines(words["facts"]))),
        Part("Waar het volgens mij mee te maken heeft", _lines(words["grounds"])),
        Part("Wanneer wat gebeurde", heads=("Wanneer", "Wat"), rows=tuple(text.rows("time_line"))),
        Part("Wat er al is geprobeerd", _lines(words["tried"])),
        Part("Stukken", heads=("Stuk", "Wat het laat zien"), rows=tuple(text.rows("evidence"))),
        Part("Wat ik vraag", _lines(words["asked"])),
    ]


def dated(on: date) -> str:
    """The day on the document, in Dutch whatever language the page has."""
    with override("nl"):
        return date_format(on, "j F Y")


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())
