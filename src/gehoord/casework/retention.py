# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept (bewaartermijnen), as one table: per outcome, with the reason and the event it counts from.

Neither the Wga nor the Besluit sets these terms. They are design under AVG art. 5(1)(e): no longer than needed
for what it was kept for. The count of a report outlives it: it leads back to nobody.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gehoord.casework.terms import Outcome
from gehoord.casework.terms import mark as _

HOLD_MONTHS = 12
"""After this long somebody looks whether a hold is still needed."""
GRACE_DAYS = 30
"""What was withdrawn at the counter stays this long, so that a mistake can be mended."""


@dataclass(frozen=True)
class Keep:
    """One row: which outcomes, how many years after closing, and why that long."""

    code: str
    outcomes: tuple[str, ...]
    years: int
    says: str
    """What the counter and the reporter read about it."""
    days: int = 0


# fmt: off
KEEPS: tuple[Keep, ...] = (
    Keep("short", (Outcome.COUNTED, Outcome.HEARD), 1,
         _("Er is na het sluiten niets meer te doen. Een jaar is genoeg om de melder nog te helpen als het weer gebeurt.")),
    Keep("advice", (Outcome.ADVISED, Outcome.REFERRED, Outcome.NO_CONTACT), 2,
         _("De melder kan nog op het advies of de verwijzing terugkomen.")),
    Keep("handled", ("resolved", "partly_resolved", "agreement", "change_made", "apology", "not_resolved",
                     "procedure_elsewhere"), 5,
         _("Afspraken, een antwoord van de andere kant of een procedure kunnen later nog nodig zijn.")),
    Keep("abuse", (Outcome.VOID,), 1,
         _("Bij bedreiging kan het team het verslag nog nodig hebben.")),
    Keep("withdrawn", (Outcome.WITHDRAWN,), 0,
         _("De melder wil dit. We wachten dertig dagen, zodat een vergissing nog goed kan komen."), days=GRACE_DAYS),
)
# fmt: on

BY_OUTCOME = {outcome: keep for keep in KEEPS for outcome in keep.outcomes}
LONGEST = max(KEEPS, key=lambda keep: keep.years)


COMPLAINT_YEARS = 2
"""How long a complaint about a counter is kept after the decision: to answer questions about it (design)."""


def keep_for(outcome: str) -> Keep:
    """The row of an outcome; an outcome that is not in the table is kept longest, never shortest."""
    return BY_OUTCOME.get(outcome, LONGEST)


def destroy_on(outcome: str, *, closed_on: date, most_years: int) -> date:
    """The first day on which a closed case may be destroyed. most_years: the longest this installation keeps."""
    keep = keep_for(outcome)
    if keep.days:
        return closed_on + timedelta(days=keep.days)
    return years_after(closed_on, min(keep.years, most_years))


def years_after(day: date, years: int) -> date:
    """The same day some years on; 28 February where that year has no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def years_before(day: date, years: int) -> date:
    """The same day some years earlier; 28 February where that year has no 29th."""
    return years_after(day, -years)
