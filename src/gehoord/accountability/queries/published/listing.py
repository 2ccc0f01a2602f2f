# SPDX-License-Identifier: EUPL-1.2
"""Publications that everybody may see, and those on their way (lijsten)."""

from django.db.models import Count, Q, QuerySet

from ...models import Publication

HEAVY = ("text", "public_text", "kept", "left", "version__parts", "document__text", "document__search")


ON_PAGE = 50


def published(page: int = 1) -> list[Publication]:
    """What was published, the newest first, also what was withdrawn: its address stays.

    One row more than a page holds says that there is a next page.
    """
    rows, first = Publication.objects.exclude(published_at=None), (page - 1) * ON_PAGE
    rows = rows.select_related("version__note", "document").defer(*HEAVY)
    return list(rows.order_by("-published_at", "-id")[first : first + ON_PAGE + 1])


def on_their_way() -> QuerySet[Publication]:
    """What is being prepared, the oldest first, with how many removals still wait for a second reader."""
    waits = Q(removals__second="")
    rows = Publication.objects.filter(published_at=None, withdrawn_at=None).order_by("begun_at", "id")
    return (
        rows.select_related("version__note", "document")
        .defer(*HEAVY)
        .annotate(removed=Count("removals"), unlooked=Count("removals", filter=waits))
    )


def newer_than(publication: Publication) -> Publication | None:
    """What replaced this, if it was published."""
    return publication.replaced_by.exclude(published_at=None).order_by("-published_at").defer("text").first()
