# SPDX-License-Identifier: EUPL-1.2
"""The ladder in plain words for clients and visitors (grenzen): reads visitors.yaml once."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).with_suffix(".yaml")


@cache
def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(HERE.read_text("utf-8"))
    return read


def words_for(language: str, *, organisation: str) -> dict[str, str]:
    """All sentences but those of the steps, with the name of the organisation in them."""
    words = {name: said for name, said in _read()[language].items() if name != "steps"}
    return {name: said.format(organisation=organisation) for name, said in words.items()}


def steps_for(language: str) -> dict[str, str]:
    """What happens at each step, by its code in the ladder."""
    return dict(_read()[language]["steps"])
