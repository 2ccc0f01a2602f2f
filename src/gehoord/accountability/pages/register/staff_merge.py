# SPDX-License-Identifier: EUPL-1.2
"""Samenvoegen and losmaken: two entries that are one, or not after all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.merge_entries import merge_entries
from ...actions.register.split_entry import split_entry
from ...models import Entry
from ...queries.register.resolve import entry_meant
from ...queries.register.suggestions import alike_entries
from .staff_entry import entry_or_404

LONGEST = 600


@needs(Permission.REGISTER)
def staff_merge(request: HttpRequest, code: str) -> HttpResponse:
    """Choose the entry that stays; this one will lead there."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    entry, why = entry_or_404(code), request.POST.get("why", "").strip()[:LONGEST]
    meant = request.POST.get("other", "") or request.POST.get("typed", "")
    reasons: list[str] = []
    if request.method == "POST":
        keep = entry_meant(meant)
        reasons = (
            merge_entries(keep, duplicate=entry, why=why, by=staff.by, now=timezone.localtime())
            if keep
            else [_("Kies een andere post om mee samen te voegen.")]
        )
        if keep and not reasons:
            return redirect("register:entry", keep.code)
    return render(
        request,
        "accountability/pages/register/staff_merge.html",
        {"entry": entry, "options": _options(entry), "why": why, "meant": meant, "summary": [("", one) for one in reasons]},
        status=422 if reasons else 200,
    )  # fmt: skip


def _options(entry: Entry) -> list[tuple[str, str, str]]:
    return [
        (one.entry.code, one.entry.what, f"{one.entry.code} · {one.entry.owner}")
        for one in alike_entries(entry)
    ]


@needs(Permission.REGISTER)
def staff_split(request: HttpRequest, code: str) -> HttpResponse:
    """Ask why, and make it loose."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    entry, why = entry_or_404(code), request.POST.get("why", "").strip()[:LONGEST]
    reasons: list[str] = []
    if request.method == "POST":
        reasons = split_entry(entry, why=why, by=staff.by, now=timezone.localtime())
        if not reasons:
            return redirect("register:entry", code)
    return render(
        request,
        "accountability/pages/register/staff_split.html",
        {"entry": entry, "why": why, "summary": [("why", one) for one in reasons]},
        status=422 if reasons else 200,
    )
