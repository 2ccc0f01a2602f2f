# SPDX-License-Identifier: EUPL-1.2
"""What the reporter's page asks or tells on top, as one table: a consent, an appointment, an answer to read.

Each function looks at one subject, behind the code's fence, and answers with what it has to say.
"""

from collections.abc import Callable, Iterable
from datetime import date

from .aftercare.asks import asks_how_it_goes
from .aftercare.partner import asks_about_partner
from .appointment.reporter import tells_appointments
from .ask import Ask as Ask
from .consent.follow_consent import asks_consent
from .follow_door import Followed
from .hand_over.follow_elsewhere import tells_hand_over
from .institute.reporter import asks_to_read
from .respondent.follow_answer import asks_to_read_answer

ASKS: tuple[Callable[[Followed, date], Iterable[Ask]], ...] = (
    tells_hand_over,
    asks_consent,
    asks_how_it_goes,
    asks_about_partner,
    tells_appointments,
    asks_to_read,
    asks_to_read_answer,
)


def asks_of(here: Followed, *, today: date) -> list[Ask]:
    """Everything that is asked or told now, in the order of the table."""
    return [ask for look in ASKS for ask in look(here, today)]
