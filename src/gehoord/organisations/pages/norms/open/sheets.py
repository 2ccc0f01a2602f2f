# SPDX-License-Identifier: EUPL-1.2
"""House rules and the one-page policy to print: as a page that prints, and as PDF on A4 or A5 in three languages."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often

from ....papers.norms import HOUSE, KINDS, PAPERS, POLICY, Sheet, as_pdf, sheet
from ....queries.norms import desk_of, published
from ....tables.norm_blocks import LANGUAGES
from .norms import organisation_or_404

IN_THEIR_OWN_WORDS = {"nl": "Nederlands", "en": "English", "ar": "العربية"}


def _made(code: str, kind: str, language: str) -> Sheet:
    organisation, team = organisation_or_404(code)
    if kind not in KINDS or language not in LANGUAGES:
        raise Http404
    with fenced(counter=team):
        current = published(team)
        if current is None:
            raise Http404
        return sheet(kind, language, organisation=organisation, version=current, desk=desk_of(team))


@public
def printed(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The sheet as a page in the language of the address, with its files."""
    if kind not in (HOUSE, POLICY):
        raise Http404
    return render(
        request,
        "organisations/pages/norms/open/sheet.html",
        {
            "sheet": _made(code, kind, current_language()),
            "code": code,
            "kind": kind,
            "files": [(one, IN_THEIR_OWN_WORDS[one], paper) for one in LANGUAGES for paper in PAPERS[kind]],
        },
    )


@public
def pdf(request: HttpRequest, code: str, kind: str, language: str, paper: str) -> HttpResponse:
    """The sheet as a tagged PDF; a clear word when this machine has no letters for the language."""
    if paper not in PAPERS.get(kind, ()):
        raise Http404
    if is_too_often(request, "norms"):
        return error_page(request, 429)
    try:
        content = as_pdf(_made(code, kind, language), paper=paper)
    except CannotMake:
        return render(
            request, "organisations/pages/norms/open/no_font.html", {"code": code, "kind": kind}, status=409
        )
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{kind}-{code}-{language}-{paper}.pdf"'},
    )
