# SPDX-License-Identifier: EUPL-1.2
"""What somebody who works here can do, and what the employer must (steun), from support.yaml, in three languages."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

LANGUAGES = ("nl", "en", "ar")


@dataclass(frozen=True)
class Line:
    """One thing to do or to know. source: where it comes from; is_law: an act, and not our advice or a study."""

    text: str
    source: str
    is_law: bool
    when: str = ""


@dataclass(frozen=True)
class Section:
    """Lines under one heading."""

    key: str
    title: str
    lines: tuple[Line, ...]


LAWS = frozenset({"arbo", "wbk"})


@lru_cache(maxsize=8)
def support(language: str) -> tuple[Section, ...]:
    """What somebody can do, section by section. A language we do not have reads as Dutch."""
    raw, spoken = _raw(), language if language in LANGUAGES else "nl"
    return tuple(_section(each["key"], each, raw["sources"], spoken) for each in raw["sections"])


@lru_cache(maxsize=8)
def for_managers(language: str) -> Section:
    """The steps for who leads, in the order of the hour."""
    raw, spoken = _raw(), language if language in LANGUAGES else "nl"
    return _section("manager", raw["manager"], raw["sources"], spoken)


@lru_cache(maxsize=1)
def _raw() -> Any:
    return yaml.safe_load((Path(__file__).parent / "support.yaml").read_text(encoding="utf-8"))


def _section(key: str, given: Any, sources: Any, language: str) -> Section:
    lines = tuple(
        Line(
            line[language],
            sources[line["source"]][language],
            line["source"] in LAWS,
            line.get("when", {}).get(language, ""),
        )
        for line in given["lines"]
    )
    return Section(key, given["title"][language], lines)
