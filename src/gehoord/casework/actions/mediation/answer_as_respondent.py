# SPDX-License-Identifier: EUPL-1.2
"""What the other side says about mediation, on their own page and in their own words."""

from datetime import datetime

from gehoord.foundation.audit.log import RESPONDENT, record

from ...models import Respondent
from ...queries.doors import Door
from ...queries.mediation import Mediation, mediation_of
from ...queries.respondents import pieces_of
from ...terms import OVER, WaitsFor
from ..respondent.add_piece import add_piece
from ..respondent.answer import READ
from ..respondent.terms_of import end_about, start_about

ANSWERS = (
    "mediation_yes",
    "mediation_no",
    "mediation_stopped",
    "agreement_yes",
    "agreement_no",
    "check_answer",
)


def answer_as_respondent(door: Door, *, said: str, text: str = "", now: datetime) -> bool:
    """Keep the answer. False when it does not fit where the mediation stands. said: one of ANSWERS.

    Behind the fence of their code. Stopping may always, also after the agreements.
    """
    row = Respondent.objects.select_for_update().get(pk=door.id)
    stands = mediation_of(pieces_of(door.id, door.key))
    if row.state in OVER or not _fits(said, stands):
        return False
    add_piece(row, key=door.key, kind=said, told={"text": text.strip()}, from_respondent=True, now=now)
    if said == "mediation_stopped":
        start_about(row, kind="mediation_stopped", waits_for=WaitsFor.COUNTER, now=now)
    elif said in ("mediation_yes", "mediation_no"):
        end_about(row, "mediation", now=now)
    start_about(row, kind=READ, waits_for=WaitsFor.COUNTER, now=now)
    record(
        "respondent.mediation", by=RESPONDENT, counter=row.counter_id, subject=str(row.case_id),
        facts={"which": said}, now=now,
    )  # fmt: skip
    return True


def _fits(said: str, stands: Mediation) -> bool:
    if stands.asked is None or stands.stopped:
        return False
    match said:
        case "mediation_yes" | "mediation_no":
            return not stands.their_yes
        case "agreement_yes" | "agreement_no":
            return stands.agreement is not None and not stands.agreed
        case "check_answer":
            return stands.check_asked
        case _:
            return stands.their_yes == "yes"
