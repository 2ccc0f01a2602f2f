# SPDX-License-Identifier: EUPL-1.2
"""A mediation stops, because one of both does not want it any more or it does not work. Both hear it."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.mediation import MEDIATION, mediation_of
from ...queries.opened import hold
from ...queries.respondents import pieces_of, respondent_of
from ...rules import Reason
from ..keep_facts import keep_facts
from ..letters.other_side import write_on_their_page
from ..record_way import STOPPED, record_way
from ..respondent.terms_of import end_about
from ..send_words import MESSAGE, send_words


def stop_mediation(case: UUID, *, respondent: UUID, text: str, by: Staff, now: datetime) -> list[Reason]:
    """Tell both, in the same words, and record the way as stopped. Says nothing about who was right."""
    if not text.strip():
        return [Reason.NO_MESSAGE]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    stands = mediation_of(pieces_of(one.id, one.key))
    if stands.asked is None or (stands.stopped and MEDIATION not in held.facts.ways):
        return [Reason.NOT_MEDIATING]
    values = {"message": text.strip()}
    write_on_their_page(held, one, name="mediation_stopped", values=values, by=by, now=now)
    columns = send_words(held, text.strip(), kind=MESSAGE, by=by, now=now)
    keep_facts(held, held.facts, **columns)
    end_about(one.row, "mediation", "mediation_stopped", now=now)
    if MEDIATION in held.facts.ways:
        record_way(case, way=MEDIATION, state=STOPPED, by=by, now=now)
    record("mediation.stopped", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
