# SPDX-License-Identifier: EUPL-1.2
"""Writing down one thing that happened: the form asks exactly what the table of `life` needs for it."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.note_event import note_event
from ...life import BY_KIND, Row
from ...queries.register.numbers import used
from ...queries.register.resolve import document_meant, documents_offered
from ...rules import happening as r
from ...rules.happening import Given
from ...terms import HOUSE, VERDICTS, EventKind
from .entry_form import a_day, in_words
from .staff_entry import entry_or_404

HANDED = gettext_lazy("Wie neemt het over?")
FIELDS_OF = {r.term: ("due_words", "due_first", "due_last"), r.verdict: ("verdict",), r.house: ("house",)}
"""Fields that are only asked where a rule of the row looks at them."""
WHO = frozenset({EventKind.REPEATED, EventKind.DUE_CHANGED, EventKind.POSTPONED})
"""Where who says it may be told, and need not."""


class EventForm(forms.Form):
    """Everything that an event may hold; what its kind does not need is left out. Shape only: `life` says why not."""

    on = a_day(gettext_lazy("Op welke dag?"))
    who = in_words(gettext_lazy("Wie zegt dit?"), 160)
    document = in_words(gettext_lazy("In welk stuk?"), 400,
                     help_text=gettext_lazy("Kies er een, of plak het adres of nummer van het stuk."))  # fmt: skip
    words = in_words(gettext_lazy("In welke woorden?"), 600, rows=3,
                  help_text=gettext_lazy("Letterlijk uit het stuk. We zoeken de plaats op."))  # fmt: skip
    link = in_words(gettext_lazy("Of: op welk adres?"), 200,
                 help_text=gettext_lazy("Een adres van internet, of een cijfer van ons: /cijfers/2026/sectoren/"))  # fmt: skip
    due_words = in_words(gettext_lazy("De termijn, in woorden"), 160)
    due_first = a_day(gettext_lazy("Eerste dag van de termijn"))
    due_last = a_day(gettext_lazy("Laatste dag van de termijn"))
    verdict = forms.ChoiceField(label=gettext_lazy("Je oordeel"), required=False, widget=forms.RadioSelect,
                                choices=lambda: list(VERDICTS.items()))  # fmt: skip
    house = forms.ChoiceField(label=gettext_lazy("Wat besloot de Kamer?"), required=False, widget=forms.RadioSelect,
                              choices=lambda: list(HOUSE.items()))  # fmt: skip
    note = in_words(gettext_lazy("Waarom, of wat lezers moeten weten"), 600, rows=2)

    def __init__(self, *given: Any, row: Row, **named: Any) -> None:
        super().__init__(*given, **named)
        for rule, names in FIELDS_OF.items():
            for name in names if rule not in row.needs else ():
                del self.fields[name]
        if r.who not in row.needs and row.kind not in WHO:
            del self.fields["who"]
        if row.kind is EventKind.HANDED_OVER:
            self.fields["who"].label = HANDED


@needs(Permission.REGISTER)
def staff_event(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Ask, and keep it; reasons why not stand above what was typed."""
    entry, row = entry_or_404(code), BY_KIND.get(kind)  # type: ignore[call-overload]
    if row is None or not row.by_hand or entry.merged_into_id:
        raise Http404
    form = EventForm(request.POST or None, row=row, initial={"on": timezone.localdate()})
    reasons: list[str] = []
    if request.method == "POST" and form.is_valid():
        reasons = _kept(request, entry, kind, dict(form.cleaned_data))
        if not reasons:
            return redirect("register:entry", code)
    return render(
        request,
        "accountability/pages/register/staff_event.html",
        {
            "entry": entry,
            "row": row,
            "form": form,
            "summary": [("", one) for one in reasons],
            "documents": documents_offered(),
            "people": used("owner"),
        },
        status=422 if form.is_bound else 200,
    )


def _kept(request: HttpRequest, entry: Any, kind: str, told: dict[str, Any]) -> list[str]:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    meant = told.pop("document")
    document = document_meant(meant) if meant else None
    if meant and document is None:
        return [_("Dit stuk hebben we niet. Lees het eerst in.")]
    return note_event(
        entry, kind=kind, given=Given(**told), document=document, by=staff.by, now=timezone.localtime()
    )
