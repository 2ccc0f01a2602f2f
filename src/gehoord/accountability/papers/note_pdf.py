# SPDX-License-Identifier: EUPL-1.2
"""A published text as PDF that a screen reader can read (PDF/UA-1), from nothing but what may be read."""

from dataclasses import asdict
from pathlib import Path

from gehoord.foundation.papers.pdf import compiled

from .note_docx import HEADS
from .plain import GROUNDS_HEAD, Paper

TEMPLATE = Path(__file__).with_name("published.typ")


def as_pdf(paper: Paper, *, author: str) -> bytes:
    """The document. author: the service that publishes. Raises CannotMake, for a sign that no font here can show."""
    return compiled(
        TEMPLATE, asdict(paper) | {"author": author, "grounds_head": GROUNDS_HEAD, "heads": HEADS}
    )
