# SPDX-License-Identifier: EUPL-1.2
"""One question with one answer: label, hint, what is still needed, and the place to write."""

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .markup import UNSEEN, attrs, esc, lines, named
from .options import Option, as_options

WRITTEN = frozenset({"text", "email", "tel", "number", "date", "time", "password", "search", "url"})
LEFT_TO_RIGHT = frozenset({"email", "tel", "url", "password"})


def field_id(name: str) -> str:
    """The id that labels and the error summary point to."""
    return f"f-{name}"


def describe(name: str, hint: object, errors: list[object]) -> tuple[str, str]:
    """Hint and errors as markup, and the ids that the input is described by."""
    ids, parts = [], []
    if hint:
        ids.append(f"{field_id(name)}-hint")
        parts.append(f'<div class="hint" id="{esc(ids[-1])}">{esc(hint)}</div>')
    if errors:
        ids.append(f"{field_id(name)}-error")
        said = "<br>".join(str(esc(error)) for error in errors)
        parts.append(f'<p class="error" id="{esc(ids[-1])}">{said}</p>')
    return "".join(parts), " ".join(ids)


def field(
    name: str,
    label: object,
    *,
    value: object = "",
    kind: str = "text",
    hint: object = "",
    errors: object = (),
    options: Iterable[Any] = (),
    autocomplete: str = "",
    inputmode: str = "",
    rows: int = 6,
    width: str = "",
    optional: bool = False,
    unseen_label: bool = False,
    accept: str = "",
    multiple: bool = False,
    extra: dict[str, Any] | None = None,
) -> SafeString:
    """A field of one kind: text and its sisters, textarea, select, datalist or file.

    width is "short" (a year), "middle" (a postcode) or "" (the whole column). Options: see as_options.
    """
    id_, problems = field_id(name), lines(errors)
    told, described_by = describe(name, hint, problems)
    shared = attrs(
        id=id_,
        name=name,
        aria_describedby=described_by,
        aria_invalid="true" if problems else "",
        autocomplete=autocomplete,
        inputmode=inputmode,
        class_=width,
        dir="ltr" if kind in LEFT_TO_RIGHT else ("auto" if kind in ("text", "textarea", "datalist") else ""),
    ) + named(extra)
    may_skip = _("mag je overslaan") if optional else ""
    extra_word = f' <span class="quiet">({esc(may_skip)})</span>' if optional else ""
    classes = UNSEEN if unseen_label else ""
    return SafeString(
        f'<div class="field{" wrong" if problems else ""}">'
        f'<label for="{esc(id_)}"{classes}>{esc(label)}{extra_word}</label>{told}'
        f"{_place(kind, id_, shared, value, options, rows, accept, multiple)}</div>"
    )


def _place(
    kind: str,
    id_: str,
    shared: str,
    value: object,
    options: Iterable[Any],
    rows: int,
    accept: str,
    multiple: bool,
) -> str:
    value = "" if value is None else value
    if kind == "textarea":
        # A browser eats one line end directly after the tag; hence ours comes first.
        return f'<textarea rows="{int(rows)}"{shared}>\n{esc(value)}</textarea>'
    if kind == "select":
        return f"<select{shared}>{_options(as_options(options), value)}</select>"
    if kind == "datalist":
        known = "".join(f'<option value="{esc(option.label)}">' for option in as_options(options))
        return (
            f'<input type="text" list="{esc(id_)}-list" value="{esc(value)}"{shared}>'
            f'<datalist id="{esc(id_)}-list">{known}</datalist>'
        )
    if kind == "file":
        return f'<input type="file"{shared}{attrs(accept=accept, multiple=multiple)}>'
    if kind not in WRITTEN:
        raise ValueError(f"There is no field of kind {kind!r}.")
    return f'<input type="{kind}" value="{esc(value)}"{shared}>'


def _options(options: list[Option], chosen: object) -> str:
    chosen = str(chosen)
    return "".join(
        f'<option value="{esc(option.value)}"{" selected" if option.value == chosen else ""}>{esc(option.label)}</option>'
        for option in options
    )


def hidden_field(name: str, value: object) -> SafeString:
    """A value that travels along unseen."""
    return SafeString(f'<input type="hidden" name="{esc(name)}" value="{esc(value)}">')
