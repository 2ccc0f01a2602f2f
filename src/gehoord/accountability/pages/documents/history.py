# SPDX-License-Identifier: EUPL-1.2
"""What people said of the findings in a document, with undo (geschiedenis)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.people.colleagues import names_of
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.documents.history import SHOWN, batches
from ...terms import ITEM_KINDS, WORDS
from .staff_document import any_document


@needs(Permission.REGISTER)
def history(request: HttpRequest, code: str) -> HttpResponse:
    """The last things that were said, newest first, and every time that it was read."""
    there = any_document(code)
    told = batches(there.pk)
    names = names_of([one.by for one in told] + [one.undone_by for one in told])
    return render(
        request,
        "accountability/pages/documents/history.html",
        {
            "document": there,
            "rows": [
                (
                    one,
                    WORDS.get(one.word, one.word),
                    ITEM_KINDS.get(one.kind, one.kind),
                    names.get(one.by, one.by),
                    names.get(one.undone_by, one.undone_by),
                )
                for one in told
            ],
            "is_cut": len(told) == SHOWN,
            "rereads": there.rereads.order_by("-read_at", "-id"),
        },
    )
