# SPDX-License-Identifier: EUPL-1.2
"""Build an edition: count, round, attack, freeze."""

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connections, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from .. import queries
from ..disclosure import Linked, NoRounding, controlled_rounding, disclosure_audit, what_rounding_tells
from ..measures.counting import Programme, count_programme
from ..models import Edition
from ..terms import PROGRAMME, Period

ROLE = "figures"
"""The database alias whose role can read countable rows and add editions, and nothing else."""
DRAWS = 5

Progress = Callable[[str, int, int], None]


class NotPublished(Exception):
    """No edition was made, and why: sentences for people, without a single number."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = list(reasons)


def build_figures(
    *, period: str, by: str, now: datetime, why: str = "", progress: Progress | None = None
) -> Edition:
    """The edition of a period ("2026" or "2026-k3"): the frozen one, or a new one when there is none yet.

    Rounding is drawn once. With `why` a correction is made: a next edition in which every number that is still
    possible stays as published. A year of which quarters were published is the sum of those quarters, since two
    roundings of the same reports would together tell more than one.
    progress is called with (what, done, of). Raises NotPublished with the reasons, ValueError for no period.
    """
    wanted = Period.parse(period)
    tell = progress or (lambda _what, _done, _of: None)
    with transaction.atomic(using=ROLE), connections[ROLE].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext('figures'))")
        before = queries.latest_of(wanted, using=ROLE)
        if before and not why:
            return before
        if reasons := _why_not(wanted, before, why, now):
            raise NotPublished(*reasons)
        edition = _derived(wanted) or _drawn(wanted, before, tell)
        edition.period, edition.number = wanted.code, before.number + 1 if before else 1
        edition.why, edition.is_demo, edition.programme = why, settings.IS_DEMO, PROGRAMME
        edition.built_at, edition.built_by = now, by
        edition.digest = _digest(edition)
        edition.save(using=ROLE, force_insert=True)
    tell(_("vastgelegd"), 1, 1)
    return edition


def _why_not(wanted: Period, before: Edition | None, why: str, now: datetime) -> list[str]:
    """All reasons why no edition can be made now."""
    reasons = []
    if why and not before:
        reasons.append(_("Er is over deze periode nog niets gepubliceerd om te verbeteren."))
    if timezone.localdate(now) <= wanted.last_day and not settings.IS_DEMO:
        reasons.append(_("De periode is nog niet voorbij."))
    others = queries.overlapping(wanted, using=ROLE)
    if wanted.quarter and others:
        reasons.append(_("Over dit jaar is al gepubliceerd. Een kwartaal ernaast zou te veel vertellen."))
    if wanted.quarters and 0 < len(others) < len(wanted.quarters):
        reasons.append(
            _("Over dit jaar zijn al kwartalen gepubliceerd, maar niet alle vier. Het jaar wordt hun som.")
        )
    return reasons


def _derived(wanted: Period) -> Edition | None:
    """A year as the sum of its published quarters, or None when there are none."""
    quarters = queries.overlapping(wanted, using=ROLE) if wanted.quarters else {}
    if not quarters:
        return None
    numbers: dict[str, int] = {}
    for quarter in quarters.values():
        for key, number in quarter.numbers.items():
            numbers[key] = numbers.get(key, 0) + number
    last = quarters[max(quarters)]
    # A table that came into the programme during the year has no year yet.
    common = set.intersection(*({layout["code"] for layout in one.layouts} for one in quarters.values()))
    layouts = [layout for layout in last.layouts if layout["code"] in common]
    return Edition(
        numbers=numbers, layouts=layouts, derived_from=sorted(one.code for one in quarters.values())
    )


def _drawn(wanted: Period, before: Edition | None, tell: Progress) -> Edition:
    """Count and round; draw again while the attack succeeds, and give up after DRAWS."""
    tell(_("tellen"), 0, 1)
    programme = count_programme(queries.rows_in(wanted), queries.lists_on(wanted))
    earlier = before.numbers if before else {}
    reasons: list[str] = []
    for draw in range(DRAWS):
        tell(_("afronden en aanvallen"), draw, DRAWS)
        seed = secrets.randbits(62)
        try:
            rounded = controlled_rounding(programme.linked, seed=seed, keep=earlier)
        except NoRounding:
            reasons = [_("Deze aantallen zijn niet zo af te ronden dat alles blijft optellen.")]
            continue
        found = disclosure_audit(
            programme.linked,
            _known(programme.linked, rounded, earlier),
            progress=lambda done, of: tell(_("aanvallen"), done, of),
        )
        if not found:
            return _edition(programme, rounded, seed)
        reasons = [
            _("Uit de tabellen samen is een klein aantal af te leiden: %(key)s.") % {"key": finding.key}
            for finding in found
        ]
    raise NotPublished(*reasons)


def _known(
    linked: Linked, rounded: Mapping[str, int], earlier: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """What a reader of this edition knows, and in a correction of the one before too.

    A number that may not have changed but was published differently is narrowed by both: so we attack with both.
    """
    known = what_rounding_tells(rounded)
    for key, (low, high) in what_rounding_tells({key: earlier.get(key, 0) for key in known}).items():
        if earlier and low <= linked.numbers[key] <= high:
            known[key] = (max(low, known[key][0]), min(high, known[key][1]))
    return known


def _edition(programme: Programme, rounded: Mapping[str, int], seed: int) -> Edition:
    with translation.override("nl"):  # labels are kept as Dutch source words
        layouts = [_plain(asdict(layout)) for layout in programme.layouts]
    return Edition(seed=seed, numbers={key: one for key, one in rounded.items() if one}, layouts=layouts)


def _plain(value: Any) -> Any:
    """Labels as the Dutch source words, so that they are stored once and translated when shown."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return str(value)


def _digest(edition: Edition) -> str:
    """SHA-256 over what is published, for who wants to check that it stayed the same."""
    published = {
        name: getattr(edition, name) for name in ("period", "number", "programme", "numbers", "layouts")
    }
    text = json.dumps(published, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
