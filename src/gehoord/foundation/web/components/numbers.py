# SPDX-License-Identifier: EUPL-1.2
"""Numbers and codes: they keep their order in every language, and can be read aloud and copied."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .actions import button_class
from .markup import esc, join, ltr


def code(text: object, *, label: object = "") -> SafeString:
    """A receipt code, large and in its groups; it stays left-to-right in every language."""
    groups = join(f"<span>{esc(group)}</span>" for group in str(text).replace(" ", "-").split("-") if group)
    # Groups are separate for the eye, with real hyphens for copying and for a screen reader's spelling. A line may
    # end after each, also before a digit, where a hyphen alone does not let it (UAX 14, HY × NU).
    spaced = groups.replace("</span><span>", "</span>-<wbr><span>")
    name = f'<span class="unseen">{esc(label)} </span>' if label else ""
    return SafeString(f'<p class="code">{name}<bdi dir="ltr">{spaced}</bdi></p>')


def phone(number: str) -> SafeString:
    """A telephone number that can be called by touch; reads left-to-right everywhere."""
    return SafeString(f'<a class="phone" href="{esc(dial(number))}">{ltr(number)}</a>')


def dial(number: str) -> str:
    """The address that calls a number."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")


def call_button(number: str, words: object = "", *, kind: str = "secondary") -> SafeString:
    """A button that calls: "Bel 0800-0000", or other words."""
    call = _("Bel")
    said = esc(words) if words else f"{esc(call)}&nbsp;{ltr(number)}"
    return SafeString(f'<a class="{button_class(kind)}" href="{esc(dial(number))}">{said}</a>')
