# SPDX-License-Identifier: EUPL-1.2
"""Somebody takes words out of what will be published, on a ground (weglakken); or puts them back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record

from ...grounds import GROUNDS
from ...models import Publication, Removal
from ...queries.published.open_publication import Being, being
from ...rules.spelling import Place, places_of

LONGEST_WHY = 300


@dataclass(frozen=True)
class Removed:
    """How many places were added; how many stay because they name an office holder; and why nothing was done."""

    count: int
    stayed: int = 0
    reasons: tuple[str, ...] = ()


def remove_everywhere(
    publication: Publication, *, words: str, ground: str, why: str = "", by: str, now: datetime
) -> Removed:
    """Take these words out wherever they stand, in every spelling. The name of an office holder stays."""
    with transaction.atomic():
        there = being(publication.code, lock=True)
        places = places_of(there.text, words)
        if reasons := _why_not(there, places, ground, words=words):
            return Removed(0, reasons=tuple(reasons))
        office = [(one.start, one.end) for one in there.persons if one.is_office_holder]
        stay = [place for place in places if any(a <= place[0] and place[1] <= b for a, b in office)]
        added = _add(
            there, [one for one in places if one not in stay], ground=ground, why=why, by=by, now=now
        )
    return Removed(added, len(stay))


def remove_proposed(
    publication: Publication, *, places: Iterable[Place], ground: str, why: str = "", by: str, now: datetime
) -> Removed:
    """Follow proposals of the program at these places, on a ground that a person chose."""
    with transaction.atomic():
        there = being(publication.code, lock=True)
        wanted = set(places)
        known = [(one.start, one.end) for one in there.undecided if (one.start, one.end) in wanted]
        if reasons := _why_not(there, known, ground):
            return Removed(0, reasons=tuple(reasons))
        added = _add(there, known, ground=ground, why=why, by=by, now=now, proposed=True)
    return Removed(added)


def keep_proposed(
    publication: Publication, *, places: Iterable[Place], why: str, by: str, now: datetime
) -> list[str]:
    """Leave in what the program proposed to remove, with why; the second reader sees it. Returns why not, or nothing.

    Only who began may: else one person alone could leave a name in and publish it.
    """
    with transaction.atomic():
        there = being(publication.code, lock=True)
        wanted = set(places)
        known = [(one.start, one.end) for one in there.undecided if (one.start, one.end) in wanted]
        reasons = _why_not(there, known, next(iter(GROUNDS)))
        if by != there.publication.begun_by:
            reasons.append(_("Wie eraan begon, kiest wat er blijft staan. Een ander leest het na."))
        if not why.strip():
            reasons.append(_("Schrijf op waarom het mag blijven staan."))
        if reasons:
            return reasons
        kept = [{"start": a, "end": b, "by": by, "why": why.strip()[:LONGEST_WHY]} for a, b in known]
        Publication.objects.filter(pk=publication.pk).update(kept=[*there.publication.kept, *kept])
        record("publication.kept", by=by, subject=publication.code, facts={"count": len(kept)}, now=now)
    return []


def take_back(
    publication: Publication, *, removals: Iterable[int], why: str = "", by: str, now: datetime
) -> list[str]:
    """Put removed words back. Returns why not, or nothing.

    One's own, or all for who began: the second reader alone cannot bring a name back and then publish it. What was
    proposed and is put back by who began is left in, with why; put back by another it waits for a choice again.
    """
    with transaction.atomic():
        there = being(publication.code, lock=True)
        chosen, began = set(removals), there.publication.begun_by
        rows = [one for one in there.removals if one.pk in chosen]
        if there.publication.published_at or not rows:
            return [_("Kies wat je terugzet. Na publicatie kan dat niet meer.")]
        if by != began and any(one.by != by for one in rows):
            return [
                _(
                    "Je kunt alleen terugzetten wat je zelf weglakte. Zeg bij de andere dat ze mogen blijven staan."
                )
            ]
        kept = [_as_kept(one, why=why, by=by) for one in rows if one.proposed and by == began]
        Removal.objects.filter(pk__in=[one.pk for one in rows]).delete()
        Publication.objects.filter(pk=publication.pk).update(kept=[*there.publication.kept, *kept])
        record("publication.taken-back", by=by, subject=publication.code, facts={"count": len(rows)}, now=now)
    return []


def _as_kept(one: Removal, *, why: str, by: str) -> dict[str, str | int]:
    said = why.strip() or one.second_why or _("Teruggezet.")
    return {"start": one.start, "end": one.end, "by": by, "why": said[:LONGEST_WHY]}


def _add(
    there: Being,
    places: list[Place],
    *,
    ground: str,
    why: str,
    by: str,
    now: datetime,
    proposed: bool = False,
) -> int:
    new = [(start, end) for start, end in places if not any(a <= start and end <= b for a, b in there.spans)]
    Removal.objects.bulk_create(
        Removal(
            publication=there.publication,
            start=start,
            end=end,
            ground=ground,
            why=why.strip()[:LONGEST_WHY],
            proposed=proposed,
            by=by,
            at=now,
        )
        for start, end in new
    )
    facts: dict[str, str | int | list[str]] = {"count": len(new), "which": ground}
    record("publication.removed", by=by, subject=there.publication.code, facts=facts, now=now)
    return len(new)


def _why_not(there: Being, places: list[Place], ground: str, *, words: str = "") -> list[str]:
    found = [
        (_("Na publicatie kan hier niets meer aan veranderen."), bool(there.publication.published_at)),
        (_("Kies een grond."), ground not in GROUNDS),
        (_("Deze woorden staan niet in de tekst."), bool(words.strip()) and not places),
        (_("Kies eerst woorden."), not words.strip() and not places),
    ]
    return [said for said, stands in found if stands]
