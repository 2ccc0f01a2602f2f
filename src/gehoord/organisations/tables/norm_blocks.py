# SPDX-License-Identifier: EUPL-1.2
"""The building blocks of a code of conduct (bouwstenen), read once from norm_blocks.yaml and checked row by row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from gehoord.foundation.reference.terms import sectors

from ..terms.norms import SIDES, SOURCE_KINDS, THEMES
from ..terms.organisation import SMALL

LANGUAGES = ("nl", "en", "ar")
ELSEWHERE = {"welfare": "limits", "sport": "club"}
"""What `steps` is called where there is no duty of care."""
GROUPS = frozenset({"care", "welfare", "sport"})
ROWS = Path(__file__).with_name("norm_blocks.yaml")
_NEEDED = {"code", "theme", "for", "fits", "text", "source", "follows"}
_MAY = {"easy", "usual", "small", "only"}


@dataclass(frozen=True)
class Block:
    """One building block. text, easy and source: by language; easy is empty where no visitor reads it."""

    code: str
    theme: str
    sides: tuple[str, ...]
    fits: frozenset[str]
    text: Mapping[str, str]
    easy: Mapping[str, str]
    source_kind: str
    source: Mapping[str, str]
    follows: Mapping[str, Mapping[str, str]]
    """By group (care, welfare, sport), then by language."""
    is_usual: bool
    is_small: bool
    only: frozenset[str]

    @property
    def for_visitors(self) -> bool:
        """Whether it stands in the house rules for who comes in."""
        return bool(self.easy)

    def words(self, sector: str) -> dict[str, dict[str, str]]:
        """What a version of the norms keeps of it, by language: a later change of the table changes no published text."""
        follows = self.follows[group_of(sector)]
        return {
            code: {
                "text": self.text[code],
                "easy": self.easy.get(code, ""),
                "follows": follows[code],
                "source": self.source.get(code, ""),
            }
            for code in LANGUAGES
        }


@cache
def blocks() -> dict[str, Block]:
    """All building blocks by code, in the order of the file. ValueError names the row that is wrong."""
    found: dict[str, Any] = yaml.safe_load(ROWS.read_text(encoding="utf-8"))
    told: dict[str, Block] = {}
    for row in found["blocks"]:
        block = _block(row, found["follows"])
        if block.code in told:
            raise ValueError(f"{block.code}: stands there twice")
        told[block.code] = block
    return told


def _block(row: Mapping[str, Any], follows: Mapping[str, Mapping[str, str]]) -> Block:
    wrong = (_NEEDED - set(row)) | (set(row) - _NEEDED - _MAY)
    known = row.get("theme") in THEMES and set(row.get("for", [])) <= set(SIDES)
    known = known and row.get("follows") in follows and set(row.get("fits", [])) <= GROUPS
    known = known and row.get("source", {}).get("kind") in SOURCE_KINDS
    several = [row.get("text", {}), *([row["easy"]] if "easy" in row else [])]
    several += [row["source"]["where"]] if row.get("source", {}).get("where") else []
    if wrong or not known or any(set(one) != set(LANGUAGES) for one in several):
        raise ValueError(f"{row.get('code')}: {sorted(wrong) or 'unknown theme, side, source or language'}")
    if row["source"]["kind"] in ("law", "code", "cao", "advice") and not row["source"].get("where"):
        raise ValueError(f"{row['code']}: says {row['source']['kind']} without saying where")
    return Block(
        row["code"],
        row["theme"],
        tuple(row["for"]),
        frozenset(row["fits"]),
        row["text"],
        row.get("easy", {}),
        row["source"]["kind"],
        row["source"].get("where", {}),
        {
            group: follows[ELSEWHERE.get(group, "steps") if row["follows"] == "steps" else row["follows"]]
            for group in GROUPS
        },
        bool(row.get("usual")),
        bool(row.get("small")),
        frozenset(row.get("only", [])),
    )


def group_of(sector: str) -> str:
    """care, welfare or sport; a sector from elsewhere is read as welfare."""
    term = sectors.get(sector)
    group = str(term.extra.get("group", "")) if term else ""
    return group if group in GROUPS else "welfare"


def blocks_for(sector: str) -> list[Block]:
    """What fits this sector, in the order of the file."""
    group = group_of(sector)
    return [one for one in blocks().values() if group in one.fits and (not one.only or sector in one.only)]


def proposal(sector: str, size: str) -> list[str]:
    """Which blocks we propose: fewer where fewer people work. Everybody chooses freely from there."""
    fitting = blocks_for(sector)
    return [one.code for one in fitting if (one.is_small if size in SMALL else one.is_usual)]
