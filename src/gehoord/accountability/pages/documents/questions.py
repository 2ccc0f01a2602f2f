# SPDX-License-Identifier: EUPL-1.2
"""Questions beside their answers; each thing asked beside the sentences that share its words (vragen en antwoorden)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import public

from ...models import Document
from ...queries.documents.pairs import AskedThing, Pair, pairs_of
from .document import FRAMES, public_document
from .reading import number_in
from .shown import STANDING, certainty, more_of, title_of


@public
def questions(request: HttpRequest, code: str) -> HttpResponse:
    """The pairs of a public document."""
    return questions_page(request, public_document(code), base="accountability")


def questions_page(request: HttpRequest, document: Document, *, base: str) -> HttpResponse:
    """One page of pairs; base says of which pages the links are."""
    after = number_in(request, "na", -1)
    pairs, more = pairs_of(document.pk, after=after)
    return render(
        request,
        "accountability/pages/documents/questions.html",
        {
            "document": document,
            "pairs": [_shown(pair) for pair in pairs],
            "newer": "?" if after >= 0 else "",
            "older": f"?na={more}" if more is not None else "",
            "back": reverse(f"{base}:document", args=[document.code]),
            "frame": FRAMES[base],
        },
    )


def _shown(pair: Pair) -> dict[str, Any]:
    one = pair.about
    return {
        "code": one.item.code,
        "title": title_of(one.item.kind, one.data, one.canonical),
        "question": pair.question,
        "answer": pair.answer,
        "sure": certainty(one.item.confidence, is_said=one.said is not None),
        "standing": STANDING[one.status],
        "see": one.data.get("see_answer"),
        "demands": [_demand(each) for each in pair.demands],
    }


def _demand(each: AskedThing) -> dict[str, Any]:
    return {
        "code": each.about.item.code,
        "words": each.words,
        "judged": more_of(each.about.item.kind, each.about.data),
        "matches": [
            (start, end, words, _("%(share)s %% dezelfde woorden") % {"share": round(100 * share)})
            for start, end, words, share in each.matches
        ],
    }
