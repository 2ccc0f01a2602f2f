# SPDX-License-Identifier: EUPL-1.2
"""A PDF that a screen reader can read (PDF/UA-1): typst refuses one that is not.

Fonts: of the machine (Noto Sans or DejaVu Sans), else the one inside typst's own package; none is ours to ship.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any


class CannotMake(Exception):
    """The document cannot be made so that everybody can read it. str(): what stood in the way, for people."""


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


def has_font(*families: str) -> bool:
    """Whether this machine has one of these fonts. typst does not say that it lacks letters: it draws empty boxes."""
    there = {name.lower() for name in _fonts().families()}
    return any(name.lower() in there for name in families)


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=True)
