# SPDX-License-Identifier: EUPL-1.2
"""Verbeteren: what an entry says of itself is put right; what was there stays in its history or in the log."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.change_entry import change_entry
from .entry_form import EntryForm
from .staff_entry import entry_or_404


@needs(Permission.REGISTER)
def staff_change(request: HttpRequest, code: str) -> HttpResponse:
    """The same form as for adding, filled with what is there."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    entry = entry_or_404(code)
    form = EntryForm(
        request.POST or None, initial={name: getattr(entry, name) for name in EntryForm.base_fields}
    )
    # Of an entry that was only named, the day it was made may stay unknown.
    form.fields["made_on"].required = entry.made_on is not None
    if request.method == "POST" and form.is_valid():
        told = {name: value for name, value in form.cleaned_data.items() if name != "made_on" or value}
        change_entry(entry, told, by=staff.by, now=timezone.localtime())
        return redirect("register:entry", code)
    return render(
        request,
        "accountability/pages/register/staff_change.html",
        {"entry": entry, "form": form, "offered": form.offered},
        status=422 if form.is_bound else 200,
    )
