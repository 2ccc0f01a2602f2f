# SPDX-License-Identifier: EUPL-1.2
"""All versions of a note with why they came, and the difference between two, sentence by sentence."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...queries.notes.differences import differences
from .asking import name_for, names_of, note_or_404


@needs(Permission.NOTES)
def note_versions(request: HttpRequest, code: str) -> HttpResponse:
    """Without a choice: the last version beside the one before."""
    there = note_or_404(code)
    first, last = (
        _chosen(request, "van", there.newest.number - 1),
        _chosen(request, "tot", there.newest.number),
    )
    old, new = there.version(min(first, last)), there.version(max(first, last))
    names = names_of({one.by for one in there.versions})
    return render(
        request,
        "accountability/pages/notes/versions.html",
        {
            "note": there.note,
            "rows": [{"version": one, "name": name_for(names, one.by)} for one in reversed(there.versions)],
            "options": [Option(str(one.number), str(one.number)) for one in there.versions],
            "old": old,
            "new": new,
            "changed": differences(old.parts, new.parts) if old and new else [],
        },
    )


def _chosen(request: HttpRequest, name: str, otherwise: int) -> int:
    given = request.GET.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 6 else otherwise
