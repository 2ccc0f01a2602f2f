# SPDX-License-Identifier: EUPL-1.2
"""How often it happens (/loket/organisatie/grenzen/hoe-vaak/): notes of the floor and wishes, per quarter, no small numbers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...queries.floor_counts import Counted, quarters
from ...rules.small_numbers import FEW

ABOUT = {
    "what": "Wat er gebeurde",
    "by_whom": "Wie het deed",
    "did": "Wat de medewerker deed",
    "wish": "Wat iemand wilde",
    "moment": "Wanneer het gevraagd werd",
    "outcome": "Hoe het afliep",
}


@needs(Permission.ORG_LIMITS, Permission.ORG_RESULTS)
def counts(request: HttpRequest) -> HttpResponse:
    """For who decides about limits, and for who sees results: the board and the works council."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    found = quarters(today=timezone.localdate())
    return render(
        request,
        "organisations/pages/limits/counts.html",
        {
            "quarters": [
                {
                    "name": _("Kwartaal %(number)s van %(year)s")
                    % {"number": one.number, "year": one.first.year},
                    "key": one.first.isoformat(),
                    "has_notes": any(each.total for each in one.notes),
                    "has_wishes": any(each.total for each in one.wishes),
                    "notes": [_table(each) for each in one.notes],
                    "wishes": [_table(each) for each in one.wishes],
                }
                for one in found
            ],
            "few": FEW,
            "code": staff.counter_code,
            "head": [_("Wat"), (_("Hoe vaak"), "number")],
        },
    )


def _table(counted: Counted) -> dict[str, object]:
    few = _("minder dan %(few)s, of niet te zeggen") % {"few": FEW}
    return {
        "about": _(ABOUT[counted.about]),
        "rows": [(_(words), few if number is None else number) for words, number in counted.cells.items()],
    }
