# SPDX-License-Identifier: EUPL-1.2
"""Our components for Django's form fields: reads label, help, errors and widget; draws nothing itself."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from .choices import checkbox, choices
from .feedback import error_summary
from .fields import field, hidden_field
from .options import Option

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file"),
    (forms.DateInput, "date"),
    (forms.TimeInput, "time"),
)
READ_HERE = frozenset({"autocomplete", "inputmode", "rows", "cols", "accept", "multiple", "class", "list"})


def form_field(bound: BoundField, **changes: Any) -> SafeString:
    """One bound field. A widget may carry `hints` {value: words} and `alone` (a value that goes with no other)."""
    widget, name = bound.field.widget, bound.html_name
    said: dict[str, Any] = {"hint": bound.help_text, "errors": list(bound.errors)}
    if isinstance(widget, forms.HiddenInput):
        return hidden_field(name, bound.value() if bound.value() is not None else "")
    if isinstance(widget, forms.CheckboxInput):
        return checkbox(name, bound.label, checked=bool(bound.value()), **(said | changes))
    value = bound.value()
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        several = isinstance(widget, forms.CheckboxSelectMultiple)
        said |= {"value": value, "multiple": several}
        return choices(name, bound.label, _options(widget), **(said | changes))
    attributes = widget.attrs
    said |= {
        "value": value,
        "kind": _kind(widget),
        "optional": False,
        "autocomplete": attributes.get("autocomplete", ""),
        "inputmode": attributes.get("inputmode", ""),
        "width": attributes.get("class", ""),
        "accept": attributes.get("accept", ""),
        "multiple": bool(attributes.get("multiple", False)),
        "extra": {key: given for key, given in attributes.items() if key not in READ_HERE},
    }
    if "rows" in attributes and said["kind"] == "textarea":
        said["rows"] = attributes["rows"]
    if isinstance(widget, forms.Select):
        said["options"] = _options(widget)
    if isinstance(widget, forms.PasswordInput) or said["kind"] == "file":
        said["value"] = ""  # a secret is never sent back, a file cannot be
    return field(name, bound.label, **(said | changes))


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Select):
        return "select"
    for known, kind in KINDS:
        if isinstance(widget, known):
            return kind
    return str(getattr(widget, "input_type", "text"))


def _options(widget: Any) -> list[Option]:
    hints, alone = getattr(widget, "hints", {}), getattr(widget, "alone", None)
    flat = []
    for value, label in widget.choices:
        value = "" if value is None else str(value)
        flat.append(Option(value, label, hints.get(value, ""), alone is not None and value == str(alone)))
    return flat


def form_errors(form: forms.BaseForm) -> SafeString:
    """The error summary of a Django form, in the order of its questions."""
    rows: list[tuple[str, object]] = [("", said) for said in form.non_field_errors()]
    rows += [(bound.html_name, said) for bound in form for said in bound.errors]
    return error_summary(rows)
