# SPDX-License-Identifier: EUPL-1.2
"""It takes longer: telling the reporter why, and by which day we think it will be done."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ..actions.explain_delay import explain_delay
from ..queries.next_step import next_of_case, who_knows
from ..queries.opened import hold
from ..rules import Reason
from ..terms import DELAYS
from .case_reading import case_address
from .case_sections import frame
from .found import asking, of_case
from .next_words import late_words

_FIELD_OF = {
    Reason.NO_DELAY_REASON: "because",
    Reason.NO_NEW_DAY: "expected_on",
    Reason.NEW_DAY_TOO_FAR: "expected_on",
}


@of_case(Permission.CASE_WRITE)
def delay(request: HttpRequest, case: UUID) -> HttpResponse:
    """What the reporter reads now, and the form; after telling, back to the case."""
    staff, now = asking(request), timezone.localtime()
    given = {name: request.POST.get(name, "").strip() for name in ("because", "expected_on", "words")}
    wrong: list[Reason] = []
    if request.method == "POST":
        wrong = explain_delay(
            case,
            because=given["because"],
            expected_on=_day(given["expected_on"]),
            words=given["words"],
            by=staff,
            now=now,
        )
        if not wrong:
            return HttpResponseRedirect(case_address(case))
    held = hold(case, keys=staff.keys)
    step, row = next_of_case(held.row, today=now.date()), held.row
    reads: list[str] = []
    if step:
        reads = late_words(
            step,
            who_knows(case),
            because=row.late_because,
            expected_on=row.expected_on,
            today=now.date(),
        )
    errors = [(_FIELD_OF.get(reason, ""), _(str(reason))) for reason in wrong]
    shown: dict[str, Any] = {
        "case": case,
        "step": step,
        "says": _(step.says) if step else "",
        "reads": reads,
        "reasons": [Option("", _("Kies een reden")), *(Option(one.code, _(one.says)) for one in DELAYS)],
        "given": given,
        "errors": errors,
        "wrong": {name: [text] for name, text in errors},
        **frame(request, held, here=""),
    }
    return render(request, "casework/pages/delay.html", shown, status=422 if wrong else 200)


def _day(typed: str) -> date | None:
    try:
        return parse_date(typed)
    except ValueError:
        return None
