# SPDX-License-Identifier: EUPL-1.2
"""One decision note: what it says, what it lacks, who must still agree, and signing it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.notes.sign_version import sign_version
from ...actions.notes.withdraw_note import withdraw_note
from ...models import Signature
from ...note_parts import numbered
from ...queries.notes.agreements import LATE, WAITING, agreements
from ...queries.notes.note_text import agreed_lines, closes_lines
from ...queries.notes.open_note import Opened
from ...rules.notes import why_not_sign
from .asking import asking, name_for, names_of, note_or_404, number, too_long, typed


@needs(Permission.NOTES)
def note(request: HttpRequest, code: str) -> HttpResponse:
    """The note to read."""
    return _page(request, note_or_404(code))


@needs(Permission.NOTES)
def note_sign(request: HttpRequest, code: str) -> HttpResponse:
    """Sign a version for an office, or say why not."""
    there, staff = note_or_404(code), asking(request)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("register:note", args=[code]))
    if request.POST.get("do") == "withdraw":
        withdraw_note(there.note, by=staff.by, now=timezone.localtime())
        return HttpResponseRedirect(reverse("register:note", args=[code]))
    if long := too_long(request, why=400):
        return _page(request, there, errors=long)
    reasons = sign_version(
        there.note,
        number=number(request, "version"),
        office=typed(request, "office"),
        agrees=request.POST.get("agrees") == "yes",
        why=typed(request, "why"),
        by=staff.by,
        now=timezone.localtime(),
    )
    if reasons:
        return _page(request, there, errors=[("why", said) for said in reasons])
    return HttpResponseRedirect(f"{reverse('register:note', args=[code])}#akkoord")


def _page(
    request: HttpRequest, there: Opened, *, errors: list[tuple[str, str]] | None = None
) -> HttpResponse:
    today = timezone.localdate()
    rows = agreements(there, today=today)
    names = names_of({one.by for one in there.signatures} | {there.newest.by, there.note.begun_by})
    return render(
        request,
        "accountability/pages/notes/note.html",
        {
            "there": there,
            "note": there.note,
            "days": (there.note.due_on - today).days if there.note.due_on else None,
            "parts": _parts(there),
            "missing": there.missing,
            "late": sum(1 for row in rows if row.state == LATE),
            "waiting": sum(1 for row in rows if row.state == WAITING),
            "older": sum(1 for row in rows if row.is_older and not row.is_history),
            "standing": [
                {"office": office, "sign": sign, "name": name_for(names, sign.by) if sign else ""}
                for office, sign in there.standing.items()
            ],
            "history": _earlier(there, names),
            "not_sign": why_not_sign(
                there.missing, is_newest=True, is_withdrawn=there.note.withdrawn_at is not None
            ),
            "written_by": name_for(names, there.newest.by),
            "typed": {name: request.POST.get(name, "") for name in ("office", "agrees", "why")},
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )


def _parts(there: Opened) -> list[dict[str, Any]]:
    lacks = {one.part for one in there.missing}
    drawn = {"coordination": agreed_lines, "closes": closes_lines}
    return [
        {
            "number": place,
            "part": part,
            "text": there.newest.parts.get(part.code, ""),
            "lines": [line.removeprefix("- ") for line in drawn[part.code](there)]
            if part.code in drawn
            else [],
            "lacks": [one.says for one in there.missing if one.part == part.code],
            "is_missing": part.code in lacks,
        }
        for place, part in numbered()
    ]


def _earlier(there: Opened, names: dict[str, str]) -> list[dict[str, Any]]:
    """Signatures that no longer count: of an older version, or said otherwise since."""
    counts: set[int] = {one.pk for one in there.standing.values() if isinstance(one, Signature)}
    return [
        {"sign": one, "name": name_for(names, one.by), "number": one.version.number}
        for one in reversed(there.signatures)
        if one.pk not in counts
    ]
