# SPDX-License-Identifier: EUPL-1.2
"""The file for the College as PDF that a screen reader can read (PDF/UA-1)."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

from gehoord.foundation.papers.pdf import compiled

from ...queries.institute import FileText
from .content import NOTHING, TITLE, content, dated

TEMPLATE = Path(__file__).with_name("file.typ")


def as_pdf(text: FileText, *, on: date) -> bytes:
    """The document of this day. Raises CannotMake, for a sign that no font of this machine can show."""
    return compiled(
        TEMPLATE,
        {
            "title": TITLE,
            "author": text.parts["name"].strip(),
            "on": dated(on),
            "nothing": NOTHING,
            "parts": [asdict(part) for part in content(text)],
        },
    )
