# SPDX-License-Identifier: EUPL-1.2
"""What a document says of itself, whether everybody sees it, of what it is a copy, and reading it again (gegevens)."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.documents.edit_document import FIELDS, edit_document
from ...actions.documents.mark_copy import mark_copy
from ...actions.documents.publish_document import publish_document
from ...actions.documents.reread_document import reread_document
from ...models import Document
from ...queries.documents.find import document_by_code
from ...terms import GENRES
from .staff_document import any_document

NUMBER = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")


def is_number(text: str) -> None:
    """A number in KOOP form, as kst-36800-XVI-70 or 2023Z02090."""
    if not NUMBER.fullmatch(text):
        raise ValidationError(_("Schrijf het nummer als kst-36800-XVI-70, zonder spaties."))


def _day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, required=False, widget=forms.DateInput(format="%Y-%m-%d"), input_formats=["%Y-%m-%d"]
    )


class EditForm(forms.Form):
    """The fields that a person may change."""

    title = forms.CharField(label=gettext_lazy("Titel"), max_length=400)
    genre = forms.ChoiceField(label=gettext_lazy("Soort"), choices=list(GENRES.items()))
    canonical = forms.CharField(
        label=gettext_lazy("Eigen nummer"), max_length=60, required=False, validators=[is_number]
    )
    dossier = forms.CharField(
        label=gettext_lazy("Dossier"), max_length=40, required=False, validators=[is_number]
    )
    dated_on = _day(gettext_lazy("Datum van het stuk"))
    sender = forms.CharField(label=gettext_lazy("Afzender"), max_length=200, required=False)
    asked_on = _day(gettext_lazy("Vragen gesteld op"))
    postponed_on = _day(gettext_lazy("Uitgesteld op"))
    answered_on = _day(gettext_lazy("Beantwoord op"))
    term_days = forms.IntegerField(
        label=gettext_lazy("Dagen om te antwoorden"), required=False, min_value=1, max_value=400
    )
    days_stated = forms.IntegerField(
        label=gettext_lazy("Dagen die het stuk zelf noemt"), required=False, min_value=0, max_value=4000
    )


@needs(Permission.REGISTER)
def edit(request: HttpRequest, code: str) -> HttpResponse:
    """The fields, and the other things that can be done with a whole document."""
    there, staff = any_document(code), _staff(request)
    if request.method != "POST":
        return _show(request, there, EditForm(initial={name: getattr(there, name) for name in FIELDS}))
    form = EditForm(request.POST)
    if not form.is_valid():
        return _show(request, there, form)
    edit_document(there.pk, changes=form.cleaned_data, by=staff.by, now=timezone.localtime())
    return HttpResponseRedirect(reverse("register:document", args=[code]))


@needs(Permission.REGISTER)
@require_POST
def publish(request: HttpRequest, code: str) -> HttpResponse:
    """Show the document to everybody, or no longer."""
    there = any_document(code)
    publish_document(
        there.pk, is_public=request.POST.get("do") == "open", by=_staff(request).by, now=timezone.localtime()
    )
    return HttpResponseRedirect(reverse("register:document", args=[code]))


@needs(Permission.REGISTER)
@require_POST
def reread(request: HttpRequest, code: str) -> HttpResponse:
    """Read the kept text again; what people said stays."""
    there = any_document(code)
    told = reread_document(there.pk, by=_staff(request).by, now=timezone.localtime())
    address = reverse("register:document", args=[code])
    return HttpResponseRedirect(f"{address}?gelezen={told.new}-{told.kept}-{told.gone}")


@needs(Permission.REGISTER)
@require_POST
def copy(request: HttpRequest, code: str) -> HttpResponse:
    """Point to the document that this is a copy of, or make it stand by itself again."""
    there, typed = any_document(code), request.POST.get("main", "").strip()
    loosens = request.POST.get("do") == "loosen"
    main = None if loosens else document_by_code(_code_in(typed), everything=True)
    if main is None and not loosens:
        return _refuse(request, there, [_("Dat stuk is er niet. Neem de code of het adres over.")])
    reasons = mark_copy(there.pk, of=main, by=_staff(request).by, now=timezone.localtime())
    if reasons:
        return _refuse(request, there, reasons)
    return HttpResponseRedirect(reverse("register:document", args=[code]))


def _code_in(typed: str) -> str:
    found = re.search(r"(?:^|/stuk/)(d[0-9a-z]{11})(?:/|$|[?#])", typed)
    return found[1] if found else ""


def _refuse(request: HttpRequest, there: Document, reasons: list[str]) -> HttpResponse:
    back = reverse("register:document_edit", args=[there.code])
    shown = {"document": there, "reasons": reasons, "back": back}
    return render(request, "accountability/pages/documents/cannot.html", shown, status=422)


def _staff(request: HttpRequest) -> Staff:
    return request.staff  # type: ignore[attr-defined,no-any-return]


def _show(request: HttpRequest, there: Document, form: EditForm) -> HttpResponse:
    return render(
        request,
        "accountability/pages/documents/edit.html",
        {"document": there, "form": form},
        status=422 if form.errors else 200,
    )
