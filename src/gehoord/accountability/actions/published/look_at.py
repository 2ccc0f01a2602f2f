# SPDX-License-Identifier: EUPL-1.2
"""A second reader looks at what was removed: agrees, or wants it to stay (nalezen)."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...grounds import AGREES, KEEPS
from ...models import Publication, Removal
from ...queries.published.open_publication import being
from ...rules.publishing import why_not_look


def look_at(
    publication: Publication, *, removals: Iterable[int], agrees: bool, why: str = "", by: str, now: datetime
) -> list[str]:
    """Say of these removals what the second reader thinks. All of them or none; returns why not, or nothing.

    Nothing is put back by this: the two first agree. Who removed something never looks at it as the second.
    """
    with transaction.atomic():
        there = being(publication.code, lock=True)
        chosen = set(removals)
        rows = [one for one in there.removals if one.pk in chosen]
        if there.publication.published_at or not rows:
            return [_("Kies eerst wat je hebt bekeken.")]
        reasons = [
            said for one in rows for said in why_not_look(by=by, removal_by=one.by, agrees=agrees, why=why)
        ]
        if reasons:
            return list(dict.fromkeys(reasons))
        Removal.objects.filter(pk__in=[one.pk for one in rows]).update(
            second=AGREES if agrees else KEEPS, second_by=by, second_why=why.strip()[:300]
        )
        facts: dict[str, str | int | list[str]] = {"count": len(rows), "how": AGREES if agrees else KEEPS}
        record("publication.looked", by=by, subject=publication.code, facts=facts, now=now)
    return []


def ask_again(publication: Publication, *, removal: int, why: str, by: str, now: datetime) -> list[str]:
    """Who removed it still thinks it must go: the second reader looks again, with this reason before them."""
    if not why.strip():
        return [_("Schrijf op waarom het toch weg moet.")]
    with transaction.atomic():
        Publication.objects.select_for_update().get(pk=publication.pk)
        changed = Removal.objects.filter(
            pk=removal, publication=publication, publication__published_at=None, second=KEEPS
        ).update(second="", second_by="", second_why="", why=why.strip()[:300], by=by)
        if changed:
            record("publication.asked-again", by=by, subject=publication.code, now=now)
    return [] if changed else [_("Hier is niets om opnieuw te vragen.")]
