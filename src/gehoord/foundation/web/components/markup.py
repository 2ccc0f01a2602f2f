# SPDX-License-Identifier: EUPL-1.2
"""Building HTML from plain values. Everything that comes in is escaped, unless it is already safe.

SafeString(…) around an f-string is the one way out, in this room only; each value in it goes through esc,
and a test sends hostile values through every component.
"""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


def esc(value: object) -> str:
    """The value as text that is safe in markup; what is safe already stays as it is."""
    # Most of our words hold nothing to escape: looking first is four times as quick.
    if type(value) is str and not _SPECIAL(value):
        return value
    return conditional_escape(value)  # type: ignore[arg-type]


_SPECIAL = re.compile("[&<>\"']").search
UNSEEN = ' class="unseen"'


def attrs(**values: Any) -> str:
    """Attributes as text with a space before each; None, False and "" are left out, True is a bare name.

    Underscores become hyphens and a last one is dropped: attrs(for_="f-x", aria_invalid="true").
    """
    parts = []
    for name, value in values.items():
        if value is None or value is False or value == "":
            continue
        name = name.rstrip("_").replace("_", "-")
        parts.append(f" {name}" if value is True else f' {name}="{esc(value)}"')
    return "".join(parts)


def named(extra: dict[str, Any] | None) -> str:
    """Attributes whose names the caller writes in full, as {"data-wait": "…"}."""
    return attrs(**extra) if extra else ""


def join(parts: Iterable[str]) -> SafeString:
    """Pieces of finished markup as one."""
    return SafeString("".join(parts))


def paragraphs(text: object) -> SafeString:
    """A text with white lines as paragraphs; single line ends stay line ends."""
    if isinstance(text, SafeString):
        return text
    blocks = [block.strip() for block in str(text).replace("\r\n", "\n").split("\n\n")]
    return join(f"<p>{esc(block)}</p>".replace("\n", "<br>") for block in blocks if block)


def ltr(text: object) -> SafeString:
    """A number or code that keeps its order inside right-to-left text."""
    return SafeString(f'<bdi dir="ltr">{esc(text)}</bdi>')


def hidden(text: object) -> SafeString:
    """Words for who listens to the page; not shown."""
    return SafeString(f'<span class="unseen">{esc(text)}</span>')


def lines(value: object) -> list[object]:
    """One message, several or none, always as a list."""
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]
