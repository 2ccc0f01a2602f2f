# SPDX-License-Identifier: EUPL-1.2
"""Recommendations of reports, what the government did with each, and what follows (aanbevelingen)."""

from dataclasses import dataclass

from django.db.models import QuerySet

from ...models import Recommendation
from ...terms import Adopted

MOST = 500


@dataclass(frozen=True, slots=True)
class Report:
    """One report with its recommendations in order, and how many of each answer."""

    title: str
    document: str
    """Code of the report itself, when we hold it and it is public."""
    advice: list[Recommendation]
    counts: dict[str, int]


def recommendations() -> QuerySet[Recommendation]:
    """All, with what they point at and without the text of documents."""
    return (
        Recommendation.objects.select_related("report", "answer", "follows")
        .only(
            "id", "code", "report_title", "number", "text", "adopted", "words", "start", "end", "is_demo", "at",
            "report__code", "report__title", "report__is_public", "answer__code", "answer__title",
            "answer__is_public", "follows__code", "follows__what", "follows__is_public", "follows__stands",
        )
        .order_by("report_title", "id")
    )  # fmt: skip


def by_report() -> list[Report]:
    """Per report, in the order in which they were written down. One statement, at most five hundred."""
    found: dict[str, list[Recommendation]] = {}
    for one in recommendations()[:MOST]:
        found.setdefault(one.report_title, []).append(one)
    return [
        Report(title, _document(rows), rows, {kind: sum(r.adopted == kind for r in rows) for kind in Adopted})
        for title, rows in found.items()
    ]


def _document(rows: list[Recommendation]) -> str:
    return next((one.report.code for one in rows if one.report and one.report.is_public), "")
