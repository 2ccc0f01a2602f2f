# SPDX-License-Identifier: EUPL-1.2
"""The form to say a finding otherwise, made from the table of fields, and what was typed as a correction (verbeteren)."""

from copy import deepcopy
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ...queries.documents.effective import Effective
from ...queries.documents.in_piece import places
from ...queries.documents.quotes import nearest
from ...reading.shapes import Deadline, as_data
from ...terms import ItemKind
from .fields import FIELDS, Field
from .values import from_form, in_form, value_of

LONGEST = 20_000
WIDGETS: dict[str, type[forms.Widget]] = {
    "quote": forms.Textarea,
    "lines": forms.Textarea,
    "movers": forms.Textarea,
    "day": forms.DateInput,
    "choice": forms.Select,
}
PARTS = {"question": "question", "answer": "answer"}


class CorrectForm(forms.Form):
    """One field per row of FIELDS for the kind of this finding, filled with what counts now."""

    def __init__(self, one: Effective, words: dict[str, str], data: Any = None) -> None:
        super().__init__(data, initial=initial_of(one, words))
        for field in FIELDS[one.item.kind]:
            self.fields[slot(field)] = _form_field(field)


def slot(field: Field) -> str:
    """The name of a field in the form: "due.first" is due_first."""
    return field.name.replace(".", "_")


def initial_of(one: Effective, words: dict[str, str]) -> dict[str, str]:
    """What stands in the form before anybody typed. words: of the quotes, by the name of their field."""
    return {
        slot(field): words.get(field.name, "")
        if field.kind == "quote"
        else in_form(value_of(one.data, field.name), field)
        for field in FIELDS[one.item.kind]
    }


def _form_field(field: Field) -> forms.Field:
    given: dict[str, Any] = {"label": field.label, "help_text": field.hint, "required": False}
    widget = WIDGETS.get(field.kind, forms.TextInput)
    if field.kind == "choice":
        return forms.ChoiceField(choices=field.options, **given)
    rows = {"attrs": {"rows": 3}} if widget is forms.Textarea else {}
    shown: Any = {**rows, "format": "%Y-%m-%d"} if field.kind == "day" else rows
    if field.kind == "day":
        return forms.CharField(max_length=40, widget=widget(**shown), **given)
    return forms.CharField(
        max_length=LONGEST if widget is forms.Textarea else 160, widget=widget(**shown), **given
    )


def quotes_of(one: Effective, text: str) -> dict[str, str]:
    """The words of a finding in the text, by the name of their field."""
    told: dict[str, str] = {}
    for start, end, part in places(one):
        if part in ("", "question", "answer"):
            name = PARTS.get(part, "quote")
            told[name] = f"{told[name]} {text[start:end]}" if name in told else text[start:end]
    return told


def corrected_of(form: CorrectForm, one: Effective, text: str) -> dict[str, Any]:
    """What was typed, as the fields that differ from the reader's own word. Adds errors to the form.

    The newest word counts by itself, so what an earlier correction said goes along unless it was changed again.
    """
    fresh = deepcopy(one.data)
    before = quotes_of(one, text)
    for field in FIELDS[one.item.kind]:
        typed = form.cleaned_data.get(slot(field), "")
        if field.kind == "quote":
            if typed.split() != before.get(field.name, "").split():
                _move(form, fresh, field, typed, one, text)
        else:
            _set(form, fresh, field, typed)
    return {name: value for name, value in fresh.items() if value != one.item.data.get(name, "nowhere")}


def _set(form: CorrectForm, fresh: dict[str, Any], field: Field, typed: str) -> None:
    try:
        value = from_form(typed, field)
    except ValueError:
        form.add_error(slot(field), _("Dit lezen we niet. Kijk naar het voorbeeld."))
        return
    outer, _dot, inner = field.name.partition(".")
    if not inner:
        if (value or None) != (fresh.get(outer) or None):
            fresh[outer] = value
    elif value or fresh.get(outer):
        due = fresh.get(outer) or as_data(
            Deadline(fresh["start"], fresh["end"], "", None, None, 1.0, _("Door een mens ingevuld."))
        )
        if (value or None) != (due.get(inner) or None):
            fresh[outer] = due | {inner: value}


def _move(
    form: CorrectForm, fresh: dict[str, Any], field: Field, typed: str, one: Effective, text: str
) -> None:
    """The words are others: found again in the text, as near to the old place as may be."""
    if field.name == "answer" and not typed.strip():
        fresh["answer"] = None
        return
    place = next(
        (start for start, _end, part in places(one) if PARTS.get(part, "quote") == field.name), one.start
    )
    found = nearest(text, typed, place=place)
    if found is None:
        form.add_error(slot(field), _("Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."))
        return
    start, end = found
    if field.name in PARTS:
        fresh[field.name] = {"start": start, "end": end}
    if field.name in ("quote", "question"):
        fresh |= {"start": start, "end": end}
    if "segments" in fresh:
        fresh["segments"] = []
    for name in ("raw", "text"):
        if field.name == "quote" and name in fresh and one.item.kind != ItemKind.NOTE:
            fresh[name] = text[start:end]
