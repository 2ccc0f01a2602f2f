# SPDX-License-Identifier: EUPL-1.2
"""A document for everybody: its text with what was found in it, each with an address of its own (stuk)."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import public

from ...models import Document
from ...queries.documents.effective import effective
from ...queries.documents.find import document_by_code, item_by_code, length_of, words_at
from ...queries.documents.pieces import PIECE, Piece
from ...terms import Word
from .reading import BEGIN_WITH, reading_of
from .shown import address_of, shown

LONGEST_SPAN = 20_000


@public
def document(request: HttpRequest, code: str) -> HttpResponse:
    """The text beside its findings."""
    there = public_document(code)
    return render(
        request,
        "accountability/pages/documents/document.html",
        reading_of(request, there, base="accountability"),
    )


@public
def finding(request: HttpRequest, code: str) -> HttpResponse:
    """The address of one finding: leads to its words. One that no longer counts is shown by itself, with why."""
    item = item_by_code(code, everything=False)
    found = effective([item], with_rejected=True) if item else []
    if item and found and found[0].status != Word.REJECTED:
        there = address_of(item, length_of(item.document_id), found[0].start)
        return HttpResponseRedirect(there if item.kind in BEGIN_WITH else _with_kind(there, item.kind))
    if item is None or (not found and item.by_hand):
        raise Http404
    words = words_at(item.document_id, item.start, min(item.end, item.start + LONGEST_SPAN))
    piece = Piece(words, item.start, item.start + len(words), item.end, 1, 1)
    one = shown(found[0], piece, document=item.document.code) if found else None
    return render(
        request,
        "accountability/pages/documents/finding.html",
        {"document": item.document, "item": item, "one": one, "words": words},
    )


def _with_kind(address: str, kind: str) -> str:
    before, _hash, mark = address.partition("#")
    return f"{before}{'&' if '?' in before else '?'}soort={kind}#{mark}"


@public
def span(request: HttpRequest, code: str, start: int, end: int) -> HttpResponse:
    """Any words of a document by their place, with a citation that can be taken over."""
    there = public_document(code)
    return span_page(request, there, start, end, base="accountability")


def span_page(request: HttpRequest, there: Document, start: int, end: int, *, base: str) -> HttpResponse:
    """The page of these words, with some text around them. 404 when they are not in the text."""
    length = length_of(there.pk)
    if not start < end <= length or end - start > LONGEST_SPAN:
        raise Http404
    before, after = max(0, start - 600), min(length, end + 600)
    text = words_at(there.pk, before, after)
    return render(
        request,
        "accountability/pages/documents/span.html",
        {
            "document": there,
            "start": start,
            "end": end,
            "before": text[: start - before],
            "words": text[start - before : end - before],
            "after": text[end - before :],
            "page": sum(1 for page in there.pages if page <= start) or "",
            "address": request.build_absolute_uri(request.path),
            "title": _("Woorden uit %(title)s") % {"title": there.title},
            "back": reverse(f"{base}:document", args=[there.code]),
            "in_text": reverse(f"{base}:document", args=[there.code])
            + (f"?vanaf={start}" if length > PIECE else ""),
            "frame": FRAMES[base],
        },
    )


FRAMES = {
    "accountability": "foundation/web/base.html",
    "register": "foundation/people/pages/counter_frame.html",
}
"""The same page inside and outside the counter."""


def public_document(code: str) -> Document:
    """The document with this code if everybody may see it; 404 for any other, there or not."""
    there = document_by_code(code, everything=False)
    if there is None:
        raise Http404
    return there
