# SPDX-License-Identifier: EUPL-1.2
"""What the reporter's page asks or tells on top, as one table: a consent, an appointment, an answer to read.

Each subject is looked at behind the code's fence, and answers with what it has to say. Mostly there is nothing:
one question to the database says which subjects have rows at all, and only those are looked at.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ..actions.aftercare.handed import CONTACT
from ..models import Appointment, Consent, Draft, HandOver, Piece, Term
from ..queries.waits_in_case import Rows, Waiting, count_waiting
from ..uses import ASKED
from .aftercare.asks import asks_how_it_goes
from .aftercare.partner import asks_about_partner
from .appointment.reporter import tells_appointments
from .ask import Ask as Ask
from .consent.follow_consent import asks_consent
from .follow_door import Followed
from .hand_over.follow_elsewhere import tells_hand_over
from .institute.reporter import asks_to_read
from .respondent.follow_answer import asks_to_read_answer


@dataclass(frozen=True)
class Subject:
    """looks: what it has to say. of: the rows it is about; None where the case itself says enough."""

    looks: Callable[[Followed, date], Iterable[Ask]]
    of: Waiting | None = None


def _hand_overs(case: UUID) -> Rows:
    return HandOver.objects.filter(case=case).values("pk")


def _consents(case: UUID) -> Rows:
    return Consent.objects.filter(case=case, state=ASKED).values("pk")


def _partners(case: UUID) -> Rows:
    return Term.objects.filter(case=case, kind=CONTACT, done_on=None).values("pk")


def _appointments(case: UUID) -> Rows:
    return Appointment.objects.filter(case=case).values("pk")


def _files(case: UUID) -> Rows:
    return Draft.objects.filter(case=case).values("pk")


def _answers(case: UUID) -> Rows:
    return Piece.objects.filter(case=case, shared_on__isnull=False).values("pk")


ASKS: tuple[Subject, ...] = (
    Subject(tells_hand_over, _hand_overs),
    Subject(asks_consent, _consents),
    Subject(asks_how_it_goes),
    Subject(asks_about_partner, _partners),
    Subject(tells_appointments, _appointments),
    Subject(asks_to_read, _files),
    Subject(asks_to_read_answer, _answers),
)


def asks_of(here: Followed, *, today: date) -> list[Ask]:
    """Everything that is asked or told now, in the order of the table; nothing while nobody has the report."""
    if here.case is None:
        return []
    there = count_waiting(here.report.pk, {each.looks.__name__: each.of for each in ASKS if each.of})
    subjects = [each for each in ASKS if each.of is None or there[each.looks.__name__]]
    return [ask for each in subjects for ask in each.looks(here, today)]
