# SPDX-License-Identifier: EUPL-1.2
"""Looking back on agreements: the same question to both sides."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...queries.mediation import mediation_of
from ...queries.opened import hold
from ...queries.respondents import pieces_of, respondent_of
from ...rules import Reason
from ...terms import WaitsFor
from ..add_line import add_line
from ..keep_facts import keep_facts
from ..letters.other_side import write_on_their_page
from ..respondent.terms_of import end_about, start_about
from ..send_words import MESSAGE, send_words


def check_agreement(case: UUID, *, respondent: UUID, text: str, by: Staff, now: datetime) -> list[Reason]:
    """Ask both, in the same words. Their answers come in as messages; the counter reads them within a week."""
    if not text.strip():
        return [Reason.NO_WORDS]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    stands = mediation_of(pieces_of(one.id, one.key))
    if stands.agreement is None or stands.agreed != "yes":
        return [Reason.NO_AGREEMENT]
    if stands.check_asked:
        return []
    write_on_their_page(held, one, name="check_asked", values={"message": text.strip()}, by=by, now=now)
    columns = send_words(held, text.strip(), kind=MESSAGE, by=by, now=now)
    end_about(one.row, "mediation_check", now=now)
    start_about(one.row, kind="answer_read", waits_for=WaitsFor.COUNTER, now=now)
    add_line(held, name="agreement_checked", by=by, now=now)
    keep_facts(held, held.facts, **columns)
    record("mediation.checked", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []
