# SPDX-License-Identifier: EUPL-1.2
"""What comes next for the other side and by which day: the terms about them, in words to them."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from ...models import Term
from ...terms import mark as _

SAYS = {
    "answer_read": _("Wij lezen wat u schreef."),
    "more_time": _("Wij laten u weten of er meer tijd is."),
    "conclusion": _("Wij schrijven een conclusie, met de redenen erbij. U krijgt hem ook."),
    "mediation_stopped": _("Wij laten u en de ander weten dat de bemiddeling stopt."),
    "mediation_check": _("Wij vragen u en de ander of de afspraken werken."),
}
LAST = {
    "untested": _("Wij toetsen wat er verteld is. Lukt dat niet, dan stoppen wij en vernietigen wij het.")
}
"""Told only to who answered, and where nothing is nearer."""


def comes_now(respondent: UUID, *, answered: bool, today: date) -> list[tuple[str, date, bool]]:
    """(what happens, by which day, whether that day is over), the earliest first. Within the fence of their code."""
    rows = (
        Term.objects.filter(about=respondent, done_on=None).order_by("due_on").values_list("kind", "due_on")
    )
    for says in (SAYS, LAST) if answered else (SAYS,):
        found = [(gettext(says[kind]), day, today > day) for kind, day in rows if kind in says]
        if found:
            return found
    return []
