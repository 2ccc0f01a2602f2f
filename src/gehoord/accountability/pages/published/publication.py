# SPDX-License-Identifier: EUPL-1.2
"""What was published, for everybody: the text, the files, what was removed and why; also when it was withdrawn."""

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.http import content_disposition_header

from gehoord.foundation.web.access import public

from ...actions.published.keep_files import read_kept
from ...grounds import GROUNDS
from ...models import Publication
from ...papers.plain import blocks
from ...papers.published import TYPES
from ...queries.notes.note_text import headings
from ...queries.published.listing import ON_PAGE, newer_than, published
from ..paging import beside, page_number


@public
def publications(request: HttpRequest) -> HttpResponse:
    """Everything that was published, the newest first."""
    rows = published(page_number(request))
    return render(
        request,
        "accountability/pages/published/publications.html",
        {"rows": rows[:ON_PAGE]} | beside(request, more=len(rows) > ON_PAGE),
    )


@public
def publication(request: HttpRequest, code: str) -> HttpResponse:
    """One publication. Withdrawn: its address stays and says so, its text is gone."""
    row = _found(code)
    counts = Counter(row.removals.values_list("ground", flat=True))
    known = headings() if row.version_id else []
    return render(
        request,
        "accountability/pages/published/publication.html",
        {
            "row": row,
            "newer": newer_than(row),
            "blocks": [] if row.withdrawn_at else blocks(row.public_text, headings=known),
            "files": []
            if row.withdrawn_at
            else [(name, name.rpartition(".")[2]) for name in sorted(row.files)],
            "grounds": [(one, counts[one.code]) for one in GROUNDS.values() if one.code in counts],
            "about": request.path,
        },
        status=410 if row.withdrawn_at else 200,
    )


@public
def publication_file(request: HttpRequest, code: str, name: str) -> HttpResponseBase:
    """One of its files, as a download with a name that says nothing but the code."""
    row = _found(code)
    if row.withdrawn_at or name not in row.files:
        raise Http404
    try:
        first = read_kept(row.files[name])
        response = StreamingHttpResponse(first, content_type=TYPES[name.rpartition(".")[2]])
    except FileNotFoundError:
        raise Http404 from None
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _found(code: str) -> Publication:
    row = (
        Publication.objects.exclude(published_at=None)
        .select_related("version", "document", "replaces")
        .only(
            "code", "title", "files", "public_text", "published_at", "withdrawn_at", "withdrawn_why", "is_demo",
            "version__number", "version__at", "document__code", "document__dated_on", "document__is_public",
            "replaces__code", "replaces__published_at",
        )
        .filter(code=code)
        .first()
    )  # fmt: skip
    if row is None:
        raise Http404
    return row
