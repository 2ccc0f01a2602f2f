# SPDX-License-Identifier: EUPL-1.2
"""Marking words that the reader missed (met de hand erbij)."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.add_item import SHAPES, add_item
from ...actions.documents.say_of_items import CannotSay
from ...models import Document
from ...queries.documents.find import text_of, words_at
from ...queries.documents.quotes import occurrences
from ...terms import ITEM_KINDS
from .reading import number_in
from .staff_document import any_document

AROUND = 60


class AddForm(forms.Form):
    """Which words, what they are, and their number when they refer to something."""

    quote = forms.CharField(
        label=gettext_lazy("Welke woorden"),
        help_text=gettext_lazy("Letterlijk zoals ze in het stuk staan."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
        error_messages={"required": gettext_lazy("Neem de woorden over uit het stuk.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat is het"), choices=[(kind, ITEM_KINDS[kind]) for kind in SHAPES]
    )
    canonical = forms.CharField(
        label=gettext_lazy("Nummer"),
        help_text=gettext_lazy("Bij een verwijzing of motie, in de vorm kst-36800-XVI-70."),
        max_length=60,
        required=False,
    )
    place = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)


@needs(Permission.REGISTER)
def add(request: HttpRequest, code: str) -> HttpResponse:
    """The form; words that stand in the text more than once are asked about."""
    there = any_document(code)
    if request.method != "POST":
        return _show(request, there, AddForm(initial=_begin(request, there)), [])
    form = AddForm(request.POST)
    if not form.is_valid():
        return _show(request, there, form, [])
    text = text_of(there.pk)
    found = occurrences(text, form.cleaned_data["quote"])
    chosen = [span for span in found if span[0] == form.cleaned_data["place"]] or found
    if len(chosen) != 1:
        return _which(request, there, form, chosen, text)
    return _add(request, there, form, chosen[0], text)


def _begin(request: HttpRequest, there: Document) -> dict[str, object]:
    """Words by their place come from the page of those words."""
    start, end = number_in(request, "van"), number_in(request, "tot")
    if not start < end <= start + 5000:
        return {}
    return {"quote": words_at(there.pk, start, end), "place": start}


def _add(
    request: HttpRequest, there: Document, form: AddForm, span: tuple[int, int], text: str
) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    start, end = span
    try:
        item, batch = add_item(
            there,
            kind=form.cleaned_data["kind"],
            start=start,
            end=end,
            words=text[start:end],
            canonical=form.cleaned_data["canonical"].strip(),
            by=staff.by,
            now=timezone.localtime(),
        )
    except CannotSay as cannot:
        for reason in cannot.reasons:
            form.add_error(None, reason)
        return _show(request, there, form, [])
    return HttpResponseRedirect(f"{reverse('register:finding', args=[item.code])}?gezegd={batch}")


def _which(
    request: HttpRequest, there: Document, form: AddForm, found: list[tuple[int, int]], text: str
) -> HttpResponse:
    if not found:
        form.add_error("quote", _("Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."))
        return _show(request, there, form, [])
    form.add_error(None, _("Deze woorden staan vaker in het stuk. Kies welke je bedoelt."))
    around = [(start, " ".join(text[max(0, start - AROUND) : end + AROUND].split())) for start, end in found]
    return _show(request, there, form, around)


def _show(request: HttpRequest, there: Document, form: AddForm, spots: list[tuple[int, str]]) -> HttpResponse:
    return render(
        request,
        "accountability/pages/documents/add.html",
        {"document": there, "form": form, "spots": spots},
        status=422 if form.errors else 200,
    )
