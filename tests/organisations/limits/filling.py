# SPDX-License-Identifier: EUPL-1.2
"""Files about limits and decisions, filled in as somebody would."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.builders import NOW, Person

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.limits.decide_step import Decision, decide_step
from gehoord.organisations.actions.limits.open_limit import Told, open_limit
from gehoord.organisations.queries.limits import OpenLimit, opened
from gehoord.organisations.tables.ladder import RUNGS

TOLD = Told(
    reference="C-2041",
    what="Hij riep tegen de verpleegkundige dat ze terug moest naar haar eigen land.",
    behaviour="abuse",
    toward="client",
    care="goes_on",
    cause="no",
    wants="together",
    protection="together",
)
DECISION = Decision(
    care="goes_on",
    cause="no",
    protection="together",
    reason="Hij zei het vandaag voor de tweede keer.",
    side="heard",
    side_words="Hij zegt dat hij pijn had en boos was.",
    language="nl",
    happened="Op maandag riep u iets tegen een verpleegkundige over haar afkomst.",
    told_back="U zei dat u pijn had en boos was.",
    asked="Wij vragen u om dat niet meer te doen.",
    to="het bestuur, 030-0000000",
    signed="Henk Jonker, afdelingshoofd",
)


def a_file(by: Person, *, keep_out: tuple[UUID, ...] = (), now: datetime = NOW, **told: Any) -> UUID:
    """A file that this person opened. told: fields of Told."""
    with fenced(counter=by.staff().counter, member=by.member.pk):
        return open_limit(replace(TOLD, **told), keep_out=keep_out, staff=by.staff(), now=now)


def decided(step: str, **given: Any) -> Decision:
    """A decision about this step with all that it asks; given: what is different."""
    rung = RUNGS[step]
    full = replace(
        DECISION,
        ticked=frozenset(one.code for one in rung.conditions),
        offers=frozenset(sorted(rung.offers)[:1]),
        takeover="Kliniek Zuid in Zeist" if rung.agrees else "",
        takeover_on="2026-12-01" if rung.agrees else "",
    )
    return replace(full, **given)


def take(step: str, limit: UUID, *, by: Person, now: datetime = NOW, **given: Any) -> list[str]:
    """Decide a step; the reasons against it."""
    with fenced(counter=by.staff().counter, member=by.member.pk):
        return decide_step(limit, step, decided(step, **given), staff=by.staff(), now=now)


def seen(limit: UUID, *, by: Person) -> OpenLimit:
    """The file as this person reads it."""
    with fenced(counter=by.staff().counter, member=by.member.pk):
        return opened(limit, keys=by.keys)
