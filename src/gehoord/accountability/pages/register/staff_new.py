# SPDX-License-Identifier: EUPL-1.2
"""Post toevoegen: an entry by hand, for what stands in no document that we hold."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.add_entry import NewEntry, add_entry
from ...queries.register.resolve import document_meant, documents_offered
from ...rules.quoting import place_of
from .entry_form import EntryForm, in_words


class NewEntryForm(EntryForm):
    """The same, with where it stands."""

    document = in_words("", 400)
    quote = in_words("", 600, rows=3)

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        self.fields["document"].label = _("In welk stuk?")
        self.fields["document"].help_text = _("Kies er een, of plak het adres of nummer. Mag leeg blijven.")
        self.fields["quote"].label = _("De woorden in dat stuk")


@needs(Permission.REGISTER)
def staff_new(request: HttpRequest) -> HttpResponse:
    """Ask what is known; keep it with its first event."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    form = NewEntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = _new(form)
        if new is not None:
            entry = add_entry(new, by=staff.by, now=timezone.localtime())
            return redirect("register:entry", entry.code)
    return render(
        request,
        "accountability/pages/register/staff_new.html",
        {"form": form, "offered": form.offered, "documents": documents_offered()},
        status=422 if form.is_bound else 200,
    )


def _new(form: NewEntryForm) -> NewEntry | None:
    """What was filled in, or None when the document or its words are not there (the form then says so)."""
    told = dict(form.cleaned_data)
    meant, quote = told.pop("document"), " ".join(told.pop("quote").split())
    document = document_meant(meant) if meant else None
    if meant and document is None:
        form.add_error("document", _("Dit stuk hebben we niet."))
        return None
    place = place_of(quote, document.text) if document and quote else None
    if quote and document and place is None:
        form.add_error("quote", _("Deze woorden staan niet zo in het stuk. Neem ze letterlijk over."))
        return None
    start, end = place or (None, None)
    return NewEntry(on=told.pop("made_on"), document=document, start=start, end=end, words=quote, **told)
