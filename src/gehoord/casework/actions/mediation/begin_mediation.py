# SPDX-License-Identifier: EUPL-1.2
"""Beginning a mediation: both said yes, both were heard (Besluit ADV art. 11)."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.people.needs import Staff

from ...queries.mediation import MEDIATION, mediation_of
from ...queries.opened import hold
from ...queries.respondents import pieces_of, respondent_of
from ...queries.sealed import GOING
from ...rules import Reason
from ...terms import WaitsFor
from ..record_way import record_way
from ..respondent.terms_of import start_about


def begin_mediation(
    case: UUID, *, respondent: UUID, heard_both: bool, by: Staff, now: datetime
) -> list[Reason]:
    """Record that it goes on. heard_both: somebody spoke with each side by themselves first.

    The other side's yes is the one on their own page; the reporter's is a consent.
    """
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    stands = mediation_of(pieces_of(one.id, one.key))
    if not stands.is_on:
        return [Reason.RESPONDENT_NOT_AGREED]
    if not heard_both:
        return [Reason.NOT_BOTH_HEARD]
    said = ("respondent_agreed", "both_heard")
    refused = record_way(case, way=MEDIATION, state=GOING, by=by, now=now, said=said)
    if not refused:
        start_about(one.row, kind="mediation", waits_for=WaitsFor.COUNTER, now=now)
    return refused
