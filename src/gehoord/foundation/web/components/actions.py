# SPDX-License-Identifier: EUPL-1.2
"""What one can do: buttons and links that look like them. One primary per page; it says what happens."""

from typing import Any

from django.utils.safestring import SafeString

from .markup import attrs, esc, named

KINDS = frozenset({"primary", "secondary", "plain"})


def button_class(kind: str) -> str:
    """The classes of a button; an unknown kind is a mistake in our page."""
    if kind not in KINDS:
        raise ValueError(f"A button is primary, secondary or plain, not {kind!r}.")
    return f"button {kind}"


def button(
    text: object,
    *,
    kind: str = "primary",
    name: str = "",
    value: object = "",
    form: str = "",
    formaction: str = "",
    skip_checks: bool = False,
    extra: dict[str, Any] | None = None,
) -> SafeString:
    """A submit button. With a name it tells the page which of several was chosen."""
    return SafeString(
        f'<button class="{button_class(kind)}" type="submit"'
        + attrs(name=name, form=form, formaction=formaction, formnovalidate=skip_checks)
        + (f' value="{esc(value)}"' if name else "")
        + named(extra)
        + f">{esc(text)}</button>"
    )


def link_button(
    text: object, href: str, *, kind: str = "primary", extra: dict[str, Any] | None = None
) -> SafeString:
    """A link that looks like a button: it goes somewhere and changes nothing."""
    return SafeString(f'<a class="{button_class(kind)}" href="{esc(href)}"{named(extra)}>{esc(text)}</a>')
