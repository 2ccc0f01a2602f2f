# SPDX-License-Identifier: EUPL-1.2
"""The yearly report on social safety as PDF that a screen reader can read (PDF/UA-1)."""

from pathlib import Path
from typing import Any

from gehoord.foundation.papers.pdf import compiled

from ..models import YearReport
from ..queries.year import in_words

TEMPLATE = Path(__file__).with_name("year_report.typ")
SMALL = (
    "Wat mensen vertelden of aantikten, staat er in stappen van vijf of als ‘ten minste’, en nooit onder de vijf. Achter een "
    "klein getal kan iemand een persoon herkennen. ‘Minder dan 5’ kan ook nul zijn. Afspraken zijn precies geteld."
)
HEADS = ("Wat", "Hoe het staat", "Waar dit vandaan komt")


def standing(row: YearReport) -> str:
    """Whether it is signed, in a sentence."""
    if row.signed_on is None:
        return f"Concept van {in_words(row.made_on)}, nog niet ondertekend."
    return f"Vastgesteld op {in_words(row.signed_on)} en daarna niet meer veranderd."


def year_report_pdf(row: YearReport) -> bytes:
    """The document. Raises CannotMake, for a sign that no font here can show."""
    data: dict[str, Any] = {
        "title": f"Jaarverslag sociale veiligheid {row.year}",
        "organisation": row.body["organisation"],
        "standing": standing(row),
        "span": row.body.get("span", ""),
        "sections": [one for one in row.body["sections"] if one["lines"]],
        "words": [line for line in row.words.splitlines() if line.strip()],
        "words_head": "Het bestuur zegt hierbij",
        "heads": HEADS,
        "small": SMALL,
        "signed_head": "Ondertekend",
        "signed": f"{row.signed_by}, {in_words(row.signed_on)}" if row.signed_on else "",
    }
    return compiled(TEMPLATE, data)
