# SPDX-License-Identifier: EUPL-1.2
"""What was told at the own desk (/loket/organisatie/meldpunt/): the list for who reads it. It opens nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.deadlines import standing
from gehoord.casework.pages.labels import standing_words
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...queries.desk import desk_list, kinds_of, setting_of, unread_at_desk
from ...queries.teams import organisation_of
from ...terms.desk import DUE_FOR_STAFF, OUTCOMES, STEPS, TELLERS


@needs(Permission.ORG_DESK)
def reports(request: HttpRequest) -> HttpResponse:
    """Open by due day, so what is late stands first; then what is closed."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    today, fresh = timezone.localdate(), unread_at_desk(staff)
    rows = [
        {
            "row": row,
            "teller": _(TELLERS[row.told_by]),
            "step": _(OUTCOMES[row.outcome]) if row.outcome else _(STEPS[row.step]),
            "comes": _(DUE_FOR_STAFF[row.due_for]) if row.due_for else "",
            "stands": standing_words(standing(row.due_on, today=today)) if row.due_on else "",
            "is_new": row.pk in fresh,
        }
        for row in desk_list(staff)
    ]
    given = {
        "rows": rows,
        "reads": kinds_of(staff),
        "setting": setting_of(staff.counter),
        "organisation": organisation_of(staff.counter),
        "code": staff.counter_code,
    }
    return render(request, "organisations/pages/desk/reports.html", given)
