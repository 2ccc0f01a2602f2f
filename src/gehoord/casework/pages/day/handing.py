# SPDX-License-Identifier: EUPL-1.2
"""What pages that give several cases away have in common: what was seen, signed, and what became of it."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.core import signing
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoord.foundation.people.absences import Away
from gehoord.foundation.people.colleagues import Colleague
from gehoord.foundation.people.declarations import Declared
from gehoord.foundation.people.needs import Staff

from ...actions.day.hand_several import Handed
from ...actions.hand_to_colleague import why_not_hand
from ...queries.day.interests import looks_alike
from ...queries.index import Index
from ...queries.opened import hold
from ...rules import Reason
from ..labels import reason_words
from .today import link_to

SALT, AGE = "hand-several", 900


def keep(wanted: Mapping[UUID, UUID], seen: Mapping[UUID, UUID | None], *, by: Staff, use: str) -> str:
    """What somebody looked at, signed for them alone: ids only."""
    rows = [[str(case), str(to), str(seen.get(case) or "")] for case, to in wanted.items()]
    return signing.dumps([use, by.by, rows], salt=SALT, compress=True)


def kept(token: str, *, by: Staff, use: str) -> tuple[dict[UUID, UUID], dict[UUID, UUID | None]] | None:
    """The way back: (case → colleague, case → who had it). None when it is old, broken or somebody else's."""
    try:
        told_use, told_by, rows = signing.loads(token, salt=SALT, max_age=AGE)
    except signing.BadSignature:
        return None
    if (told_use, told_by) != (use, by.by):
        return None
    wanted = {UUID(case): UUID(to) for case, to, _before in rows}
    return wanted, {UUID(case): UUID(before) if before else None for case, _to, before in rows}


def look(
    wanted: Mapping[UUID, UUID],
    *,
    index: Index,
    by: Staff,
    team: Iterable[Colleague],
    absent: Mapping[UUID, Away],
    declared: list[Declared],
) -> dict[str, Any]:
    """What will happen: per colleague how many, with what to think of; and what cannot, with the reasons."""
    names = {one.id: one.name for one in team}
    seen: dict[UUID, UUID | None] = {}
    fine: dict[UUID, list[tuple[SafeString, list[str]]]] = {}
    cannot: list[tuple[SafeString, list[str]]] = []
    for case, to in wanted.items():
        about = index.cases.get(case)
        if about is None:
            continue
        held = hold(case, keys=by.keys)
        reasons: list[Reason] = why_not_hand(held, to=to, by=by, team=names)
        if reasons:
            cannot.append((link_to(about), reason_words(reasons)))
            continue
        seen[case] = held.row.handler_id
        alike = looks_alike([one for one in declared if one.member == to], about)
        said = [
            _("%(name)s gaf een belang op dat hierop lijkt: %(about)s.")
            % {"name": one.member_name, "about": one.about}
            for one in alike
        ]
        fine.setdefault(to, []).append((link_to(about), said))
    return {
        "seen": seen,
        "count": len(seen),
        "fine": [(names[to], rows, _away_words(absent.get(to))) for to, rows in fine.items()],
        "cannot": cannot,
    }


def became(done: Handed, *, index: Index) -> dict[str, Any]:
    """What a page says afterwards."""
    cases = index.cases
    return {
        "count": len(done.done),
        "cannot": [
            (link_to(cases[case]), reason_words(reasons))
            for case, reasons in done.refused.items()
            if case in cases
        ],
        "moved": [link_to(cases[case]) for case in done.moved if case in cases],
    }


def _away_words(away: Away | None) -> str:
    if away is None:
        return ""
    if away.stand_in_name:
        return _("Is nu weg; %(name)s neemt waar.") % {"name": away.stand_in_name}
    return _("Is nu weg, en niemand neemt waar.")
