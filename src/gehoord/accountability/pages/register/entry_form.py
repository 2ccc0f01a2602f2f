# SPDX-License-Identifier: EUPL-1.2
"""The form of an entry: what somebody types when adding or putting right; shape only."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ...queries.register.numbers import used
from ...terms import ENTRY_KINDS


class Day(forms.DateInput):
    """A day as browsers ask it."""

    input_type = "date"


def a_day(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:
    """A day that is typed or chosen, as 2026-03-31."""
    return forms.DateField(
        label=label, required=required, help_text=help_text, widget=Day(attrs={"class": "middle"}),
        error_messages={"required": _("Schrijf op welke dag dit was."), "invalid": _("Dit is geen dag. Schrijf bijvoorbeeld 2026-03-31.")},
    )  # fmt: skip


def in_words(
    label: Any, most: int, *, required: str | Any = "", rows: int = 0, help_text: Any = ""
) -> forms.CharField:
    """Words up to a length. required: the sentence that asks for them."""
    return forms.CharField(
        label=label, max_length=most, required=bool(required), help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs={"maxlength": most}),
        error_messages={"required": required, "max_length": _("Dit is te lang: hoogstens %(limit_value)d tekens.")},
    )  # fmt: skip


class EntryForm(forms.Form):
    """Everything that an entry says of itself."""

    kind = forms.ChoiceField(label=_("Soort"), choices=lambda: list(ENTRY_KINDS.items()))
    what = in_words(
        _("Wat is beloofd, gevraagd of geweigerd?"), 600, required=_("Schrijf op wat het is."), rows=3
    )
    owner = in_words(
        _("Wie moet het doen?"), 160, help_text=_("In de woorden van het stuk: de minister van VWS.")
    )
    to_whom = in_words(_("Aan wie?"), 160)
    made_on = a_day(_("Op welke dag?"), required=True)
    made_where = in_words(_("Waar?"), 240, help_text=_("Bijvoorbeeld: commissiedebat Langdurige zorg."))
    party = in_words(_("Partij"), 60)
    dossier = in_words(_("Dossier"), 40, help_text=_("Bijvoorbeeld 30950 of 36800-XVI."))
    canonical = in_words(_("Nummer van het stuk"), 60, help_text=_("Bijvoorbeeld kst-30950-455."))
    subject = in_words(_("Onderwerp"), 80)
    due_words = in_words(_("Termijn, in woorden"), 160, help_text=_("Zoals het er staat: na de zomer."))
    due_first = a_day(_("Termijn: eerste dag"))
    due_last = a_day(_("Termijn: laatste dag"))
    is_public = forms.BooleanField(label=_("Iedereen mag dit zien"), required=False, initial=True)

    def clean(self) -> dict[str, Any]:
        """A term in order."""
        told: dict[str, Any] = super().clean() or {}
        first, last = told.get("due_first"), told.get("due_last")
        if first and last and last < first:
            self.add_error("due_last", _("De laatste dag van de termijn ligt voor de eerste."))
        return told

    @property
    def offered(self) -> dict[str, list[str]]:
        """Words that the register holds already, offered and not forced."""
        return {name: used(name) for name in ("owner", "party", "dossier", "subject")}
