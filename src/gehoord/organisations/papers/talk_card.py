# SPDX-License-Identifier: EUPL-1.2
"""The talk card (gesprekskaart) as PDF: five questions for a team, and how to hold the talk."""

from collections.abc import Sequence
from pathlib import Path

from gehoord.foundation.papers.pdf import compiled

TEMPLATE = Path(__file__).with_name("talk_card.typ")


def talk_card_pdf(
    title: str, lead: str, questions: Sequence[str], how_title: str, how: Sequence[str], *, author: str
) -> bytes:
    """One sheet of paper."""
    told = {
        "title": title,
        "lead": lead,
        "questions": list(questions),
        "how_title": how_title,
        "how": list(how),
    }
    return compiled(TEMPLATE, told | {"author": author})
