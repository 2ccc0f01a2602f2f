# SPDX-License-Identifier: EUPL-1.2
"""How the files of terms (`terms/*.yaml`) become plain Python, read once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "terms"

# The C reader is about ten times faster; the Python one only keeps a machine without it working.
_Reader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_FIELDS = ("code", "label", "plain", "hint", "law", "since", "until", "rows", "unchecked")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a list. A term is ended by `until`, never removed.

    `label` is the official Dutch word, `plain` what a reporter reads (the label where nothing else is said),
    `hint` a line below it; all are message ids: show them with gettext. `law` is empty unless the article was
    read. `until` is exclusive. `rows` maps a version of the yearly form to "table/row". `unchecked` says what
    nobody verified yet. `extra` holds what only this list has.
    """

    code: str
    label: str
    plain: str
    hint: str = ""
    law: str = ""
    since: date | None = None
    until: date | None = None
    rows: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    unchecked: str = ""
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def in_force(self, day: date) -> bool:
        """Whether the term may be used on this day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def __str__(self) -> str:
        return self.label


class Terms(Mapping[str, Term]):
    """One list of terms by code, in the order of its file; read at first use. KeyError: unknown code."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def _terms(self) -> Mapping[str, Term]:
        rows = read_file(FOLDER / f"{self.name}.yaml")
        terms = {row["code"]: _as_term(row) for row in rows}
        if len(terms) != len(rows):
            raise ValueError(f"terms/{self.name}.yaml has a code twice.")
        return MappingProxyType(terms)

    def __getitem__(self, code: str) -> Term:
        return self._terms[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def __repr__(self) -> str:
        return f"Terms({self.name!r})"

    def on(self, day: date) -> tuple[Term, ...]:
        """The terms in force on this day, in the order of the file."""
        return tuple(term for term in self._terms.values() if term.in_force(day))

    def choices(self, day: date) -> list[tuple[str, str]]:
        """(code, plain words) of the terms in force: for a form. The words are message ids."""
        return [(term.code, term.plain) for term in self.on(day)]


def read_file(path: Path) -> Any:
    """The content of one YAML file of ours."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_Reader)  # noqa: S506  the C twin of the safe reader


def _as_term(row: dict[str, Any]) -> Term:
    known = {name: row[name] for name in _FIELDS if row.get(name) is not None}
    known.setdefault("plain", row["label"])
    known["rows"] = MappingProxyType(known.get("rows", {}))
    extra = {name: value for name, value in row.items() if name not in _FIELDS}
    return Term(**known, extra=MappingProxyType(extra))
