# SPDX-License-Identifier: EUPL-1.2
"""The fields of a finding as words for people, and words of people as fields (waarden)."""

import re
from datetime import date
from typing import Any

from django.utils.formats import date_format

from .fields import Field

MOVER = re.compile(r"(.*?)\s*(?:\(([^()]*)\))?")


def value_of(data: dict[str, Any], name: str) -> Any:
    """What stands at "due.first" in the data; None when there is nothing."""
    value: Any = data
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def in_form(value: Any, field: Field) -> str:
    """The value as it stands in a form field."""
    if value is None:
        return ""
    if field.kind == "numbers":
        return ", ".join(str(one) for one in value)
    if field.kind == "movers":
        return "\n".join(f"{name} ({party})" if party else name for name, party in value)
    return str(value)


def from_form(text: str, field: Field) -> Any:
    """What somebody typed as the value that is kept. ValueError when it is not of this kind."""
    text = " ".join(text.split()) if field.kind == "line" else text.strip()
    if field.kind == "day":
        return date.fromisoformat(text).isoformat() if text else None
    if field.kind == "numbers":
        return [int(one) for one in re.split(r"[,;\s]+", text) if one]
    if field.kind == "movers":
        return [_mover(line) for line in text.splitlines() if line.strip()]
    return text


def _mover(line: str) -> list[str]:
    found = MOVER.fullmatch(line.strip())
    return [found[1].strip(), (found[2] or "").strip()] if found else [line.strip(), ""]


def in_words(value: Any, field: Field) -> str:
    """The value as people read it."""
    if field.kind == "day":
        return day(value) if value else ""
    if field.kind == "choice":
        return str(dict(field.options).get(value or "", value or ""))
    return in_form(value, field).replace("\n", ", ")


def day(value: str | date | None) -> str:
    """A day in Dutch words; empty when there is none."""
    if not value:
        return ""
    return date_format(date.fromisoformat(value) if isinstance(value, str) else value, "j F Y")
