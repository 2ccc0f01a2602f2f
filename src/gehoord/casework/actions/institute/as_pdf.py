# SPDX-License-Identifier: EUPL-1.2
"""The file for the College as PDF that a screen reader can read (PDF/UA-1): typst refuses one that is not.

Fonts: of the machine (Noto Sans or DejaVu Sans), else the one inside typst's own package; none is ours to ship.
"""

import json
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ...queries.institute import FileText
from .content import NOTHING, TITLE, CannotMake, content, dated

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


def compiled(template: Path, data: dict[str, Any]) -> bytes:
    """A PDF of a template of ours. data goes in as JSON and is never read as markup. Raises CannotMake."""
    import typst  # 30 MB of program, needed for nothing else

    compiler = typst.Compiler(
        template.read_bytes(), font_paths=_fonts(), sys_inputs={"data": json.dumps(data, ensure_ascii=False)}
    )
    try:
        made = compiler.compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        raise CannotMake(str(error)) from None
    if not isinstance(made, bytes):
        raise CannotMake
    return made


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=True)
