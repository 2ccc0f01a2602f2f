# SPDX-License-Identifier: EUPL-1.2
"""The fixed words of the papers about norms, in the languages they are made in; read once from norm_papers.yaml."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROWS = Path(__file__).with_name("norm_papers.yaml")


@cache
def paper_words() -> dict[str, Any]:
    """The whole table, as it stands there."""
    found: dict[str, Any] = yaml.safe_load(ROWS.read_text(encoding="utf-8"))
    return found


def phrase(name: str, language: str, **given: object) -> str:
    """One phrase in a language, filled in. KeyError: no such phrase, or a place in it that nothing was given for."""
    return str(paper_words()[name][language]).format(**given)
