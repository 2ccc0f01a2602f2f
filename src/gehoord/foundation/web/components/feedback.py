# SPDX-License-Identifier: EUPL-1.2
"""What the page has to say: what is still needed, asides, good news, an empty list, more to read."""

from collections.abc import Iterable

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .fields import field_id
from .markup import esc, paragraphs

KINDS = frozenset({"info", "success", "warning", "danger"})


def error_summary(
    errors: Iterable[tuple[str, object]], *, title: object = "", kept: bool = True
) -> SafeString:
    """All that is still needed, on top, with links to the questions. Nothing when there is nothing.

    errors: (name of the field or "", sentence that says what to do). Takes the focus when the page
    opens, also without script. kept=False where the page does not keep what was typed, or speaks to "u".
    """
    rows = [(name, said) for name, said in errors]
    if not rows:
        return SafeString("")
    heading = title or ngettext("We missen nog één ding", "We missen nog een paar dingen", len(rows))
    there = _("Wat je al invulde, is er nog.")
    still = f"<p>{esc(there)}</p>" if kept else ""
    items = "".join(
        f'<li><a href="#{esc(field_id(name))}">{esc(said)}</a></li>' if name else f"<li>{esc(said)}</li>"
        for name, said in rows
    )
    return SafeString(
        '<div class="errors" id="errors" role="alert" tabindex="-1" autofocus>'
        f"<h2>{esc(heading)}</h2><ul>{items}</ul>{still}</div>"
    )


def note(content: object, *, kind: str = "info", title: object = "", announce: bool = False) -> SafeString:
    """A soft block beside the story. announce reads it aloud when it appears after an action."""
    return _block("div", content, kind, title, ' role="status"' if announce else "")


def aside(content: object, *, kind: str = "info", title: object = "") -> SafeString:
    """The same outside the main text: for the aside block of a page."""
    label = title or _("Meer hierover")
    return _block("aside", content, kind, title, f' aria-label="{esc(label)}"')


def _block(tag: str, content: object, kind: str, title: object, attributes: str) -> SafeString:
    if kind not in KINDS:
        raise ValueError(f"A note is info, success, warning or danger, not {kind!r}.")
    heading = f'<h2 class="note-title">{esc(title)}</h2>' if title else ""
    return SafeString(f'<{tag} class="note {kind}"{attributes}>{heading}{paragraphs(content)}</{tag}>')


def details(content: object, *, summary: object, opened: bool = False) -> SafeString:
    """More for who wants it; folded, and open in print."""
    return SafeString(
        f"<details{' open' if opened else ''}><summary>{esc(summary)}</summary>"
        f"<div>{paragraphs(content)}</div></details>"
    )


def empty(title: object, text: object = "") -> SafeString:
    """A list without anything in it says so, and what would bring something here."""
    return SafeString(f'<div class="empty"><p class="lead">{esc(title)}</p>{paragraphs(text)}</div>')
