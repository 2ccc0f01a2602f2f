# SPDX-License-Identifier: EUPL-1.2
"""Aanbevelingen (/verantwoording/aanbevelingen/): report by report, what was adopted and what follows."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gehoord.foundation.web.access import public

from ...models import Recommendation
from ...queries.addresses import document_address, entry_address
from ...queries.register.advice import Report, by_report
from ...terms import ADOPTED

SHAPES = {"fully": "●", "partly": "◐", "not": "✕", "unanswered": "…"}


@public
def recommendations(request: HttpRequest) -> HttpResponse:
    """A table per report: recommendation, what the government said, in which words, and the action."""
    return render(
        request,
        "accountability/pages/register/recommendations.html",
        {"reports": [_report(one) for one in by_report()]},
    )


def _report(report: Report) -> dict[str, Any]:
    return {
        "title": report.title,
        "address": document_address(report.document) if report.document else "",
        "counts": [(ADOPTED[kind], number) for kind, number in report.counts.items() if number],
        "rows": [line(one) for one in report.advice],
    }


def line(one: Recommendation) -> dict[str, Any]:
    """One recommendation as the table shows it; nothing of what is not public."""
    answer, follows = one.answer, one.follows
    seen = answer is not None and answer.is_public
    return {
        "code": one.code,
        "number": one.number,
        "text": one.text,
        "adopted": ADOPTED[one.adopted],
        "shape": SHAPES[one.adopted],
        "kind": one.adopted,
        "words": one.words if seen or answer is None else "",
        "answer": answer.title if answer and seen else "",
        "address": document_address(answer.code, one.start, one.end) if answer and seen else "",
        "follows": follows.what if follows and follows.is_public and follows.stands else "",
        "action": entry_address(follows.code) if follows else "",
        "is_demo": one.is_demo,
    }
