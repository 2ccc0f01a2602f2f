# SPDX-License-Identifier: EUPL-1.2
"""A piece of a document with what was found in it, ready for a template: the same for everybody and for staff."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from ...models import Document
from ...queries.documents.in_piece import found_between
from ...queries.documents.pairs import has_pairs
from ...queries.documents.pieces import Piece, piece_at
from ...terms import GENRES, ITEM_KINDS, ItemKind, Word
from .marks import marks_of, paragraphs
from .shown import shown

BEGIN_WITH = frozenset(
    {
        ItemKind.REFERENCE,
        ItemKind.PAIR,
        ItemKind.COMMITMENT,
        ItemKind.MOTION,
        ItemKind.DEADLINE,
        ItemKind.RECOMMENDATION,
    }
)
"""Kinds that are marked unless somebody chooses: with all persons and footnotes too, the text is hard to read."""
ON_LIST = 200


def number_in(request: HttpRequest, name: str, default: int = 0) -> int:
    """A whole number from the address; what is no number is the default."""
    told = request.GET.get(name, "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else default


def kinds_asked(request: HttpRequest) -> frozenset[str]:
    """Which kinds to mark: `soort` in the address, once or more."""
    asked = frozenset(request.GET.getlist("soort")) & frozenset(ITEM_KINDS)
    return asked or frozenset(BEGIN_WITH)


def reading_of(
    request: HttpRequest, document: Document, *, base: str, with_rejected: bool = False
) -> dict[str, Any]:
    """Text and findings of the asked part, for "text.html" and "findings.html". Four statements."""
    piece = piece_at(document.pk, number_in(request, "vanaf"))
    found = found_between(document.pk, piece.first, piece.last, with_rejected=with_rejected)
    kinds = kinds_asked(request)
    in_text = [one for one in found if one.status != Word.REJECTED]
    listed = [one for one in found if one.item.kind in kinds]
    begin = min(number_in(request, "lijst"), len(listed)) // ON_LIST * ON_LIST
    counts = {kind: sum(one.item.kind == kind for one in found) for kind in ITEM_KINDS}
    return {
        "document": document,
        "genre": GENRES.get(document.genre, document.genre),
        "has_questions": has_pairs(document.pk),
        "piece": piece,
        "paragraphs": paragraphs(piece, marks_of(in_text, kinds)),
        "findings": [
            shown(one, piece, document=document.code, base=base) for one in listed[begin : begin + ON_LIST]
        ],
        "found": len(listed),
        "more": _list_pages(request, begin, len(listed)),
        "kinds": [
            (kind, words, counts[kind], kind in kinds) for kind, words in ITEM_KINDS.items() if counts[kind]
        ],
        "newer": _part(request, piece, -1),
        "older": _part(request, piece, 1),
        "part": _("Deel %(number)s van %(count)s") % {"number": piece.number, "count": piece.count}
        if piece.count > 1
        else "",
        "here": reverse(f"{base}:document", args=[document.code]),
    }


def _part(request: HttpRequest, piece: Piece, step: int) -> str:
    if not 1 <= piece.number + step <= piece.count:
        return ""
    return _with(request, vanaf=piece.last if step > 0 else max(0, piece.first - 1), lijst=None)


def _list_pages(request: HttpRequest, begin: int, length: int) -> dict[str, str]:
    return {
        "newer": _with(request, lijst=begin - ON_LIST) + "#vondsten" if begin else "",
        "older": _with(request, lijst=begin + ON_LIST) + "#vondsten" if begin + ON_LIST < length else "",
    }


def _with(request: HttpRequest, **changed: int | None) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query.pop(name, None)
        if value:
            query[name] = str(value)
    return f"?{query.urlencode()}"
