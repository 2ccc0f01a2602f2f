# SPDX-License-Identifier: EUPL-1.2
"""One question with given answers: radio buttons or checkboxes, each with room for a hint."""

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from .fields import describe, field_id
from .markup import UNSEEN, esc, lines, named
from .options import Option, as_chosen, as_options


def choices(
    name: str,
    legend: object,
    options: Iterable[Any],
    *,
    value: object = None,
    multiple: bool = False,
    hint: object = "",
    errors: object = (),
    unseen_legend: bool = False,
    heading: bool = False,
    columns: bool = False,
) -> SafeString:
    """A fieldset. heading makes the legend the h1 of its page; columns sets short answers side by side.

    An option with alone=True stands apart, and with script it lets go of the others (and they of it);
    the page decides what both together mean.
    """
    problems = lines(errors)
    told, described_by = describe(name, hint, problems)
    said: object = esc(legend)
    if heading:
        said = f"<h1>{said}</h1>"
    chosen, kind = as_chosen(value), "checkbox" if multiple else "radio"
    rows = "".join(
        _row(name, kind, option, position, option.value in chosen)
        for position, option in enumerate(as_options(options))
    )
    classes = "field choices" + (" wrong" if problems else "") + (" columns" if columns else "")
    return SafeString(
        f'<fieldset class="{classes}"'
        + (f' aria-describedby="{esc(described_by)}"' if described_by else "")
        + (' data-alone=""' if multiple else "")
        + f"><legend{UNSEEN if unseen_legend else ''}>{said}</legend>{told}{rows}</fieldset>"
    )


def _row(name: str, kind: str, option: Option, position: int, chosen: bool) -> str:
    # The first answer carries the id of the question, so that the error summary lands on something usable.
    id_ = esc(field_id(name) if position == 0 else f"{field_id(name)}-{position}")
    note, described = "", ""
    if option.hint:
        note = f'<span class="hint" id="{id_}-hint">{esc(option.hint)}</span>'
        described = f' aria-describedby="{id_}-hint"'
    apart = ""
    if option.alone and position:
        words = _("of")
        apart = f'<p class="or" aria-hidden="true">{esc(words)}</p>'
    return (
        f'{apart}<div class="choice"><input type="{kind}" id="{id_}" name="{esc(name)}" value="{esc(option.value)}"'
        f"{' checked' if chosen else ''}{' data-alone' if option.alone else ''}{described}>"
        f'<label for="{id_}">{esc(option.label)}</label>{note}</div>'
    )


def checkbox(
    name: str,
    label: object,
    *,
    checked: bool = False,
    hint: object = "",
    errors: object = (),
    value: str = "on",
    extra: dict[str, Any] | None = None,
) -> SafeString:
    """One yes that may be left out."""
    problems = lines(errors)
    told, described_by = describe(name, "", problems)
    id_ = esc(field_id(name))
    note = f'<span class="hint" id="{id_}-hint">{esc(hint)}</span>' if hint else ""
    ids = " ".join(filter(None, (described_by, f"{field_id(name)}-hint" if hint else "")))
    return SafeString(
        f'<div class="field{" wrong" if problems else ""}">{told}<div class="choice">'
        f'<input type="checkbox" id="{id_}" name="{esc(name)}" value="{esc(value)}"'
        + (" checked" if checked else "")
        + (f' aria-describedby="{esc(ids)}"' if ids else "")
        + (' aria-invalid="true"' if problems else "")
        + named(extra)
        + f'><label for="{id_}">{esc(label)}</label>{note}</div></div>'
    )
